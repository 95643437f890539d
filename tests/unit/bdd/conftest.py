"""A stand-in for the rulebook that knows a few answers, and folders of real feature files to run against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pytest

import accountability
import accountability.bdd.cases
import accountability.bdd.steps
from accountability.model.answer import (
    Answer,
    Choice,
    Decider,
    Mention,
    Minister,
    Party,
    Question,
    Status,
    Verdict,
    Westminster,
)
from accountability.model.body import Body, Kind
from accountability.model.compiled import About, Compiled
from accountability.model.diagnostic import Code, Diagnostic, PackError
from accountability.model.match import NameEntry
from accountability.model.source import Citation, Span
from accountability.model.who import Sort
from accountability.model.words import plain

NAMES = {
    "sevenoaks-district-council": "Sevenoaks District Council",
    "kent-county-council": "Kent County Council",
    "wigan-metropolitan-borough-council": "Wigan Metropolitan Borough Council",
    "greater-manchester-combined-authority": "Greater Manchester Combined Authority",
    "kent-and-medway-fire-and-rescue-authority": "Kent and Medway Fire and Rescue Authority",
    "transport-for-greater-manchester": "Transport for Greater Manchester",
}
WASTE = "rules/roles/waste-disposal-authority.yaml"
BINS = "rules/outcomes/environment/waste-collection.yaml"


def party(id_: str, **more: Any) -> Party:
    return Party(Sort.BODY, id_, NAMES[id_], body=id_, **more)


def decider(matter: str, rule: str, file: str, line: int, *cites: str, step: str = "outcome") -> Decider:
    return Decider(matter, rule, tuple(Citation(cite) for cite in cites), Span(file, line), step=step)


def question(outcome: str, place: str) -> Question:
    return Question(outcome, outcome, place.lower(), place, "", "district", date(2026, 11, 22))


PARK = "the site is inside a national park"
EPA = "Environmental Protection Act 1990 s.45(1)"
ANSWERS = {
    ("bins", "Sevenoaks"): Answer(
        Status.ANSWERED,
        "Sevenoaks District Council answers for household rubbish collection in Sevenoaks.",
        question("bins", "Sevenoaks"),
        answerable=(party("sevenoaks-district-council", office="the council's leader and cabinet"),),
        westminster=Westminster((Minister("Secretary of State for Environment, Food and Rural Affairs", "defra", ()),)),
        delivered_by=(Mention("Transport for Greater Manchester", "transport-for-greater-manchester"),),
        because=(decider("waste-collection", "england", BINS, 10, EPA),),
        record=(
            Verdict("waste-collection", "england", "Sevenoaks District Council", "decides", because=PARK),
            Verdict("waste-collection", "wales", "", "wrong place", because="it rains"),
        ),
    ),
    ("waste", "Wigan"): Answer(
        Status.ANSWERED,
        "Wigan Metropolitan Borough Council answers for waste disposal in Wigan.",
        question("waste", "Wigan"),
        answerable=(party("wigan-metropolitan-borough-council"),),
        because=(
            decider("waste-disposal", "all", "rules/outcomes/environment/waste-disposal.yaml", 9),
            decider("waste-disposal-authority", "england", WASTE, 10, step="role"),
        ),
        record=(
            Verdict("waste-disposal-authority", "england", "Wigan", "decides", span=Span(WASTE, 10)),
            Verdict(
                "waste-disposal-authority",
                "greater-manchester",
                "nobody here",
                "wrong place",
                change="in Bury",
                span=Span(WASTE, 20),
            ),
        ),
    ),
    ("fires", "Sevenoaks"): Answer(
        Status.ANSWERED,
        "Both.",
        mode="jointly",
        answerable=(party("kent-and-medway-fire-and-rescue-authority"), party("kent-county-council")),
    ),
    ("parks", "Sevenoaks"): Answer(
        Status.ANSWERED,
        "Either.",
        mode="either",
        answerable=(party("kent-county-council"), party("sevenoaks-district-council")),
    ),
    ("prisons", "Sevenoaks"): Answer(
        Status.ANSWERED,
        "A minister.",
        answerable=(
            Party(Sort.MINISTER, "prisons", "Ministry of Justice", "moj", office="Secretary of State for Justice"),
        ),
    ),
    ("toilets", "Sevenoaks"): Answer(Status.NOBODY, "Nobody has a duty to provide public toilets in Sevenoaks."),
    ("inquests", "Sevenoaks"): Answer(Status.INDEPENDENT, "No elected person answers."),
    ("kent", "Sevenoaks"): Answer(
        Status.NARROW,
        "Kent has 2 answers.",
        choices=(
            Choice("Sevenoaks District Council", parties=(party("sevenoaks-district-council"),)),
            Choice("", parties=(party("kent-county-council"),)),
        ),
    ),
    ("schools", "Sevenoaks"): Answer(Status.DEPENDS, "It depends.", asks="What kind of school is it?"),
    ("ferries", "Sevenoaks"): Answer(Status.NO_RULE, "No rule answers."),
}


def compiled() -> Compiled:
    empty: dict[str, Any] = {}
    return Compiled(
        about=About("tiny", "", date(2026, 11, 22), "", 0),
        ground=empty, places=empty, outside=empty, tiers=empty, seats=empty, portfolios=empty, powers=empty,
        facts=empty, roles=empty, outcomes=empty, interventions=empty, forthcoming=empty, chains=empty,
        bodies={id_: Body(id_, name, "") for id_, name in NAMES.items()},
        kinds={"academy-trust": Kind("academy-trust", "academy trust")},
        names={plain(name): (NameEntry("body", id_, 0),) for id_, name in NAMES.items()},
    )  # fmt: skip


class StandIn:
    """Answers from the table above, and remembers what it was asked."""

    loaded: list[str] = []  # noqa: RUF012
    questions: list[tuple[str, str, date | None, str, dict[str, str]]] = []  # noqa: RUF012
    broken = False

    def __init__(self) -> None:
        self.compiled = compiled()

    @classmethod
    def load(cls, path: str | None = None) -> StandIn:
        cls.loaded.append(str(path))
        if cls.broken:
            span = Span("rules/roles/a.yaml", 3)
            raise PackError([Diagnostic(Code.UNKNOWN_KEY, '"untill" is not known.', span, "Did you mean until?")])
        return cls()

    def who(
        self,
        outcome: str,
        place: str,
        on: date | None = None,
        under: str = "current-law",
        given: Mapping[str, str] = {},
    ) -> Answer:
        self.questions.append((outcome, place, on, under, dict(given)))
        missing = Answer(Status.NOT_FOUND, f'No place called "{place}" is known. Did you mean Sevenoaks, in Kent?')
        return ANSWERS.get((outcome, place), missing)

    def why(self, outcome: str, place: str, **_: Any) -> Answer:
        return ANSWERS[outcome, place]


class Run(Protocol):
    """Runs a feature file, or another file of tests, in a folder with a pack."""

    def __call__(self, text: str, *args: str, name: str = ...) -> pytest.RunResult: ...


@pytest.fixture
def book(monkeypatch: pytest.MonkeyPatch) -> type[StandIn]:
    fresh = type("Fresh", (StandIn,), {"loaded": [], "questions": [], "broken": False})
    monkeypatch.setattr(accountability, "Rulebook", fresh, raising=False)
    monkeypatch.setenv("ACCOUNTABILITY_TODAY", "2026-11-22")
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p no:cacheprovider -p no:hypothesispytest")
    return fresh


@pytest.fixture
def workspace(pytester: pytest.Pytester) -> Path:
    rules = pytester.mkdir("rules")
    (rules / "pack.yaml").write_text("name: tiny\n")
    return pytester.path


@pytest.fixture
def run(pytester: pytest.Pytester, workspace: Path, book: type[StandIn]) -> Run:
    def go(text: str, *args: str, name: str = "features/waste.feature") -> pytest.RunResult:
        path = workspace / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return pytester.runpytest_inprocess(str(path), *args)

    return go


@pytest.fixture
def scenario(run: Run) -> Callable[..., pytest.RunResult]:
    """Runs one scenario, given as its steps."""

    def go(*steps: str, args: tuple[str, ...] = ()) -> pytest.RunResult:
        lines = "\n".join(f"    {step}" for step in steps)
        return run(f"Feature: Waste\n  Scenario: One\n{lines}\n", *args)

    return go
