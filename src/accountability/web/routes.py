"""The table of pages: what stands in the path of each, what may be asked of it, and what the same is as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from accountability.web.address import Address
from accountability.web.asked import Ask
from accountability.web.pages import answers, around, essay, maps, words
from accountability.web.shown import Elsewhere, Shown
from accountability.web.sources import Sources

DATED = ("on", "under")
ASKED = (*DATED, "given")
MANY = 99


@dataclass(frozen=True, slots=True)
class Page:
    """One sort of page. `least` of its `parts` must be there; `data` are the documents that it is as JSON."""

    show: Callable[[Sources, Ask], Shown | Elsewhere]
    says: str
    parts: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    long: Callable[[Ask], bool] | None = None
    """Whether a question takes seconds, so that one such is answered at a time; none does if left out."""

    def is_long(self, asked: Ask) -> bool:
        """Whether this question takes seconds."""
        return self.long is not None and self.long(asked)

    def takes(self, parts: int) -> bool:
        """Whether a path with so many parts leads here."""
        least = len(self.parts) if self.least is None else self.least
        return least <= parts <= (len(self.parts) if self.most is None else self.most)


def _always(_: Ask) -> bool:
    return True


def _without_outcome(asked: Ask) -> bool:
    """All outcomes are asked about, and not one."""
    return len(asked.parts) < 2 and not asked.one("outcome")


_WHAT = ("outcome", "place")
PAGES: Mapping[str, Page] = {
    "": Page(answers.home, "The question box"),
    "ask": Page(answers.ask, "The page of a question", fields=("outcome", "in", *ASKED), data=("answer",)),
    "who": Page(answers.who, "Who answers for an outcome in a place", _WHAT, ASKED, ("answer",)),
    "why-not": Page(answers.why_not, "Why a body does not answer", _WHAT, ("body", *ASKED), ("why-not", "answer")),
    "history": Page(answers.history, "Who answered on each day", _WHAT, ASKED, ("history", "answer")),
    "place": Page(around.place, "Everything answered for in a place", ("place",), DATED, ("place", "answer")),
    "body": Page(around.body, "What a body is and answers for", ("body",), DATED, ("body", "answer")),
    "outcome": Page(around.outcome, "What an outcome is", ("outcome",), DATED, ("outcome", "answer")),
    "map": Page(maps.map_, "Who answers where, as a map", ("outcome",), ("in", *ASKED), ("map", "answer")),
    "list": Page(around.listed, "A list", ("list",), ("on",), ("list",)),
    "compare": Page(
        around.compare, "Two places, days or reforms",
        fields=("outcome", "in", "and-in", "and-on", "and-under", *ASKED), data=("comparison", "shift", "answer"),
        long=_without_outcome,
    ),
    "brief": Page(essay.brief, "For those who will be asked", _WHAT, ("for", *ASKED), ("brief", "answer")),
    "levers": Page(essay.levers, "What a minister can do", _WHAT, ASKED, ("levers", "answer")),
    "scrutiny": Page(
        essay.scrutiny, "How it is held to account", ("place", "outcome"), ASKED,
        ("scrutiny", "scrutiny-of-place", "answer"), least=1,
        long=_without_outcome,
    ),
    "variation": Page(
        essay.variation, "Why it differs from place to place", ("outcome",), ("between", *ASKED),
        ("variation", "answer"),
    ),
    "spend": Page(essay.spend, "Where the money goes", ("place",), ("year", "under"), ("spending", "answer")),
    "whitehall": Page(
        essay.whitehall, "What is left of Whitehall", ("department",), DATED, ("whitehall", "answer"), least=0,
        long=_always,
    ),
    "westminster": Page(
        essay.westminster, "What a reform does to Parliament", (), DATED, ("westminster", "answer"), long=_always
    ),
    "plan": Page(essay.plan, "The steps of a reform", ("reform",), (), ("plan", "answer")),
    "rules": Page(words.rules, "A file of rules", ("file",), ("lines",), most=MANY),
    "mistake": Page(words.mistake, "How to report a mistake", fields=("page",)),
    "about": Page(words.about, "What this is"),
}  # fmt: skip


def served(address: Address) -> str:
    """How an address is written in a page of a server; nothing for a page that there is not."""
    return str(address) if address.page in PAGES or address.page in ("static", "openapi.json") else ""
