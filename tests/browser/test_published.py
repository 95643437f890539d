"""A folder of pages opened from disk: the search in it, without a server, and the lists, without scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.unit.cli.command_line import ask


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two outcomes in Leeds and about."""
    path = tmp_path_factory.mktemp("pages")
    assert ask("publish", str(path), "--outcomes", "bins,libraries", "--in", "West Yorkshire").status == 0
    return path


def opened(browser: Browser, folder: Path, said: list[str], scripts: bool = True) -> Page:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    page.on("request", lambda one: None if one.url.startswith(folder.as_uri()) else said.append(one.url))
    page.goto((folder / "index.html").as_uri())
    return page


def test_a_town_is_found_by_keyboard_alone(browser: Browser, folder: Path) -> None:
    said: list[str] = []
    page = opened(browser, folder, said)
    page.locator("#outcome").press_sequentially("bin")
    page.locator("#outcome-suggestions li").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("#place").press_sequentially("Otley")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.wait_for_url("**/who/waste-collection/leeds.html")
    assert page.locator("h1").inner_text() == "Who answers for household rubbish collection in Leeds?"
    assert said == []


def test_what_several_are_called_is_asked(browser: Browser, folder: Path) -> None:
    said: list[str] = []
    page = opened(browser, folder, said)
    page.fill("#outcome", "libraries")
    page.fill("#place", "ki")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    found = page.locator("[data-found]")
    assert "Which one?" in found.inner_text()
    found.get_by_role("link", name="Kirklees", exact=True).click()
    assert page.url.endswith("/who/libraries/kirklees.html")
    assert said == []


def test_what_nothing_is_called_is_said(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, [])
    page.fill("#outcome", "zeppelins")
    page.keyboard.press("Enter")
    assert "Nothing here is called \u201czeppelins\u201d" in page.locator("[data-found]").inner_text()


def test_without_scripts_the_lists_lead_to_an_answer(browser: Browser, folder: Path) -> None:
    said: list[str] = []
    page = opened(browser, folder, said, scripts=False)
    assert not page.locator("form").is_visible()
    page.get_by_role("link", name="everything that is answered for", exact=True).click()
    page.get_by_role("link", name="public libraries").first.click()
    page.get_by_role("link", name="Wakefield", exact=True).click()
    assert page.url.endswith("/who/libraries/wakefield.html")
    assert said == []
