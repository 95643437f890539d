"""The shapes of portfolios and of interventions."""

from __future__ import annotations

from typing import Annotated, Literal

from accountability.files.fields import Id, Several, Shape, Sure, Words
from accountability.files.shapes.keys import (
    CheckedOn,
    Cited,
    From,
    HowSure,
    OwnSure,
    Sources,
    Until,
    key,
)
from accountability.files.shapes.matters import MinisterShape


class TenureShape(Shape):
    """A department that holds the portfolio, and for how long."""

    department: Annotated[Id, key("The department: a body by its id.", "dft")]
    office: Annotated[Words, key("The office of the minister.", "Secretary of State for Transport")]
    committee: Annotated[Words, key("The committee that questions the minister.", "Transport Committee")] = ""
    accounting_officer: Annotated[
        Words, key("Who answers for the money.", "Permanent Secretary, Department for Transport")
    ] = ""
    from_: From = None
    until: Until = None
    certainty: OwnSure = None
    source: Sources = []


def _held_in(where: str) -> object:
    return key(
        f"Who holds it {where}, one after another. Each nation has one a day at the most.",
        [{"department": "dft", "office": "Secretary of State for Transport"}],
    )


class PortfolioFile(Shape):
    """A file in `portfolios/`: a minister's subject, and which department holds it in which nation."""

    portfolio: Annotated[Id, key("The id of the portfolio. The first key of its file.", "roads")]
    title: Annotated[Words, key("The subject, in a few words.", "roads and their safety")]
    uk: Annotated[list[TenureShape], _held_in("in the four nations")] = []
    great_britain: Annotated[list[TenureShape], _held_in("in England, Scotland and Wales")] = []
    england_and_wales: Annotated[list[TenureShape], _held_in("in England and in Wales")] = []
    england: Annotated[list[TenureShape], _held_in("in England")] = []
    scotland: Annotated[list[TenureShape], _held_in("in Scotland")] = []
    wales: Annotated[list[TenureShape], _held_in("in Wales")] = []
    northern_ireland: Annotated[list[TenureShape], _held_in("in Northern Ireland")] = []
    certainty: HowSure = Sure.FROM_MEMORY
    checked_on: CheckedOn = None
    source: Sources = []


class InterventionFile(Shape):
    """A file in `interventions/`: functions taken from a body for a time, or directions given to it."""

    intervention: Annotated[Id, key("The id of the intervention. The first key of its file.", "birmingham-2023")]
    body: Annotated[Id, key("The body that it is about, by its id.", "birmingham-city-council")]
    from_: From = None
    until: Until = None
    takes: Annotated[Several[Id], key("What it takes, as ids of your own.", ["finance", "governance"])] = []
    power: Annotated[
        Literal["taken", "reserve", "contract", "directions"],
        key(
            "Functions are taken; or there is only a power in reserve, a contract to deliver them, or directions.",
            "taken",
        ),
    ]
    held_by: Annotated[Words, key("Who acts in the body's place.", "commissioners")]
    outcomes: Annotated[
        Several[Id], key("The outcomes that the functions taken decide, by their ids.", ["council-tax-bills"])
    ] = []
    all_outcomes_but: Annotated[
        Several[Id] | None,
        key("Where all functions were taken: every outcome except these.", ["planning-permission"]),
    ] = None
    sent_by: Annotated[
        MinisterShape, key("The minister who sent them: a portfolio by its id.", {"minister": "local-government"})
    ]
    law: Cited = []
    note: Annotated[Words, key("Anything else that a reader should know.", "Planned to end on 4 October 2028.")] = ""
    certainty: HowSure = Sure.FROM_MEMORY
    checked_on: CheckedOn = None
    source: Sources = []
