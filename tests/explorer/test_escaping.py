"""Rule files are untrusted text, and so is what is typed: neither is ever markup."""

from __future__ import annotations

import html
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from tests.explorer.asking import TODAY, at, read, site
from tests.unit.cli.small_pack import FILES

from accountability.rulebook import Rulebook
from accountability.web.site import Site
from accountability.web.sources import Sources

EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}",
    "a\u202eb\u0007c",
)
WHERE = (
    "/who/bins/{}", "/who/{}/leeds", "/place/{}", "/body/{}", "/outcome/{}", "/list/{}", "/history/bins/{}",
    "/brief/bins/leeds?for={}", "/levers/bins/{}", "/scrutiny/{}", "/variation/bins?between={}&between=leeds",
    "/spend/{}", "/spend/leeds?year={}", "/whitehall/{}", "/plan/{}", "/rules/{}", "/mistake?page={}", "/{}",
    "/who/bins/leeds?on={}", "/who/bins/leeds?under={}", "/who/bins/leeds?given={}", "/who/bins/leeds?given=a%3D{}",
    "/why-not/waste-collection/leeds?body={}", "/compare?in={}&and-in=leeds", "/compare?in=leeds&outcome={}",
    "/ask?on={}",
    "/compare?in=leeds&and-under={}", "/who/waste-collection/leeds?x={}", "/suggest.json?what={}", "/static/{}",
)  # fmt: skip


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("evil", EVIL)
def test_what_is_typed_is_never_markup(where: str, evil: str) -> None:
    response = at(where.format(quote(evil, safe="")))
    if response.type.startswith("text/html") and response.body:
        read(response)
        assert b"<script>" not in response.body
        assert "49" not in read(response).text
    assert "\n" not in response.location
    assert "<" not in response.location
    assert "\u202e" not in response.body.decode() or response.type.startswith("application/json")


def evil_pack(folder: Path) -> str:
    """The small pack, in which titles, names, words and a definition are markup."""
    script = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    changed = {
        "title: A small pack": f"title: '{script}'",
        "title: household rubbish collection": f"title: '{script} rubbish'",
        "definition: Rubbish is": f"definition: '{script} Rubbish is",
        "days promised.": "days promised.'",
        "also-known-as: [bins]": f"also-known-as: ['{script}']",
        "title: the district council": f"title: '{script} council'",
        "Sevenoaks District Council": '"<b onclick=alert(1)>Sevenoaks</b> Council"',
    }
    for name, text in FILES.items():
        written = text
        for plain, evil in changed.items():
            written = written.replace(plain, evil)
        path = folder / "rules" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written, encoding="utf-8")
    return str(folder / "rules")


def test_what_a_rule_file_says_is_never_markup(tmp_path: Path) -> None:
    pack = evil_pack(tmp_path)
    evil = Site(Sources(Rulebook.load(pack, cache=False)), lambda: TODAY)
    shown = 0
    for address in ("/", "/who/waste-collection/sevenoaks", "/place/sevenoaks", "/body/sevenoaks-district-council",
                    "/outcome/waste-collection",
        "/list/outcomes", "/list/bodies", "/history/waste-collection/sevenoaks",
                    "/about", "/mistake", "/who/nothing/sevenoaks", "/brief/waste-collection/sevenoaks"):  # fmt: skip
        response = at(address, evil)
        page = read(response)
        assert b"<script>" not in response.body
        assert b"<b onclick" not in response.body
        shown += "<script>alert(1)</script>" in page.text or "<b onclick" in page.text
    assert shown >= 5
    assert html.escape("<b onclick=alert(1)>") in at("/body/sevenoaks-district-council", evil).body.decode()


def test_the_file_of_a_rule_is_shown_as_text() -> None:
    files = {"rules/evil.yaml": "a: <script>alert(1)</script>\nb: \u202e\x07\n"}
    evil = Site(replace(site().at, files=files), lambda: TODAY)
    page = read(at("/rules/rules/evil.yaml?lines=1-1", evil))
    assert "<script>alert(1)</script>" in page.text
    assert "\u202e" not in page.text
