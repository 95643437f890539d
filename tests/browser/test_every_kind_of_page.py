"""Every kind of page, looked at by axe and by measuring: light and dark, wide and narrow, magnified and spaced out."""

from __future__ import annotations

from itertools import chain
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from accountability.web.routes import PAGES
from tests.browser.conftest import Opener
from tests.browser.kinds import KINDS, WRONG

EVERY = [*chain.from_iterable(KINDS.values()), *WRONG]
AXE = Axe()
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
"""What readers may set for themselves (WCAG 1.4.12), laid on without touching the page's policy."""

NARROW = """() => {
  const page = document.documentElement;
  const cut = [...document.querySelectorAll('main *, header *, footer *, .not-official *')].filter(one => {
    if (one.closest('.wide[tabindex], .drawing, .hidden-words, option, .suggestions') || !one.checkVisibility()) return false;
    const box = one.getBoundingClientRect();
    return box.width && (box.right > page.clientWidth + 1 || box.left < -1) && !one.closest('.govuk-skip-link');
  }).map(one => one.outerHTML.slice(0, 120));
  return { over: page.scrollWidth - page.clientWidth, cut };
}"""

TARGETS = """() => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')].filter(one => {
  if (!one.checkVisibility() || one.closest('.govuk-skip-link')) return false;
  const inline = one.matches('a') && getComputedStyle(one).display === 'inline' && one.closest('p, li, dd, dt, td, th, h2, h3');
  const box = one.getBoundingClientRect();
  return !inline && (box.width < 24 || box.height < 24);
}).map(one => one.outerHTML.slice(0, 120))"""

LOST = """() => [...document.querySelectorAll('main *')].filter(one => {
  if (one.closest('.wide[tabindex], .drawing, .hidden-words, .suggestions, select') || !one.checkVisibility()) return false;
  if (one.matches('input')) return false;
  const style = getComputedStyle(one);
  const hides = style.overflowX === 'hidden' || style.overflowY === 'hidden' || style.textOverflow === 'ellipsis';
  return hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map(one => one.outerHTML.slice(0, 120))"""

FOCUS = """() => {
  const look = one => {
    const style = getComputedStyle(one);
    return [style.outlineColor, style.outlineStyle, style.boxShadow, style.backgroundColor].join();
  };
  const wrong = [], seen = new Set();
  for (const one of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')) {
    const kind = [one.tagName, one.className, one.parentElement.tagName, one.parentElement.className].join();
    if (seen.has(kind) || !one.checkVisibility()) continue;
    seen.add(kind);
    document.activeElement.blur();
    const before = look(one);
    one.focus({ focusVisible: true });
    const box = one.getBoundingClientRect();
    const rects = [...one.getClientRects()];
    const at = rects[0] || box;
    const top = document.elementFromPoint(Math.max(0, at.left) + Math.min(at.width, 40) / 2, at.top + Math.min(at.height, 40) / 2);
    if (document.activeElement !== one) wrong.push('takes no focus: ' + one.outerHTML.slice(0, 100));
    else if (look(one) === before) wrong.push('no visible focus: ' + one.outerHTML.slice(0, 100));
    else if (!top || !(one.contains(top) || top.contains(one))) wrong.push('hidden when focused: ' + one.outerHTML.slice(0, 100));
    if (wrong.length > 5) break;
  }
  return wrong;
}"""


COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "target-size", "scrollable-region-focusable"]},
    "resultTypes": ["violations"],
}
"""What may differ with the colours and the width."""


def violations(page: Page, rules: dict[str, Any] = RULES) -> list[str]:
    """What axe finds, a line for each: the rule, and where."""
    found: list[dict[str, Any]] = AXE.run(page, options=rules).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]} ({len(one['nodes'])})" for one in found]


def test_every_page_of_the_table_is_looked_at() -> None:
    assert set(KINDS) == set(PAGES)


@pytest.mark.parametrize("address", EVERY)
def test_a_page_that_anybody_can_use(address: str, opened: Opener) -> None:
    page = opened(width=1000, color_scheme="light").new_page()
    page.goto(address)
    page.set_default_timeout(60_000)
    wrong: dict[str, object] = {}
    wrong["light"] = violations(page)
    heads = page.locator("h1").all_inner_texts()
    title = page.title().removesuffix(" - accountability")
    wrong["title"] = [] if len(heads) == 1 and title.startswith(heads[0].rstrip(".")) else [title, *heads]
    wrong["levels"] = page.evaluate(
        """() => [...document.querySelectorAll('h1, h2, h3, h4')].map(one => +one.tagName[1])
            .filter((level, n, all) => n && level > all[n - 1] + 1)"""
    )
    wrong["target"] = page.evaluate(TARGETS)
    wrong["focus"] = page.evaluate(FOCUS)
    page.evaluate("document.activeElement.blur()")
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 640})
    wrong["dark and narrow"] = violations(page)
    narrow = page.evaluate(NARROW)
    wrong["wider than 320"] = [*narrow["cut"], *([narrow["over"]] if narrow["over"] > 0 else [])]
    wrong["narrow target"] = page.evaluate(TARGETS)
    page.set_viewport_size({"width": 500, "height": 450})
    wrong["at 200 %"] = page.evaluate(NARROW)["cut"]
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        SPACED + " p { margin-bottom: 2em !important; }",
    )
    page.set_viewport_size({"width": 320, "height": 640})
    wrong["spaced out"] = page.evaluate(LOST) + page.evaluate(NARROW)["cut"]
    assert {what: said for what, said in wrong.items() if said} == {}


@pytest.mark.parametrize(("colours", "width"), [("dark", 1000), ("light", 320)])
@pytest.mark.parametrize("address", [addresses[0] for addresses in KINDS.values()])
def test_axe_finds_nothing_on_a_kind_of_page(address: str, colours: str, width: int, opened: Opener) -> None:
    page = opened(width=width, color_scheme=colours).new_page()
    page.goto(address)
    assert violations(page, COLOURS) == []
