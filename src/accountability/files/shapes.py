"""A mirror of every kind of rule file, key for key (see `docs/rule-files.md`). Shape first: meaning comes later."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from accountability.files.fields import (
    Anybody,
    Cell,
    Concludes,
    Day,
    Former,
    Id,
    Number,
    Seated,
    Several,
    Shape,
    Sure,
    Words,
)

Nation = Literal["england", "scotland", "wales", "northern-ireland"]
Level = Literal["answerability", "framework", "while-in-force", "nothing"]
Wanted = dict[Id, Several[Id]]


def _nothing_is_empty(value: Any) -> Any:
    return {} if value is None else value


class Manifest(Shape):
    """`pack.yaml`."""

    name: Id
    format: Literal["1"]
    title: Words = ""
    checked_on: Day
    extends: Id | None = None


class When(Shape):
    """`applies`."""

    nation: Several[Nation] = []
    in_: Several[Id] = []
    from_: Day | None = None
    until: Day | None = None
    held_by: Wanted = {}
    holds: Wanted = {}
    given: Wanted = {}
    not_: When | None = None


Applies = Annotated[When, BeforeValidator(_nothing_is_empty)]


class AskedShape(Shape):
    """Somebody who can be asked."""

    who: Seated
    about: Words


class BesideShape(Shape):
    """Somebody with a duty of their own towards the outcome."""

    who: Seated
    does: Words
    law: Several[Words]


class RuleShape(Shape):
    """One rule."""

    id: Id
    applies: Applies
    answerable: Concludes
    law: Several[Words]
    may_act: Several[Seated] = []
    exception_to: dict[Id, Several[Words]] = {}
    strength: Literal["duty", "power"] | None = None
    office: Words = ""
    because: Words = ""
    to_challenge: Words = ""
    not_for: Several[Words] | None = None
    ask: list[AskedShape] = []
    beside: list[BesideShape] = []
    delivers: Several[Anybody] | None = None
    funds: Several[Anybody] | None = None
    certainty: Sure | None = None
    source: Several[Words] = []
    checked_on: Day | None = None


class GapShape(Shape):
    """A declared gap."""

    applies: Applies
    reason: Words


class FactShape(Shape):
    """A fact inside an outcome or role."""

    asks: Words
    values: dict[Id, Words]
    usual: Id | None = None
    only: dict[Id, When] = {}


class FactFile(FactShape):
    """A file in `facts/`."""

    fact: Id


class RuledShape(Shape):
    """What outcome and role files share."""

    title: Words
    facts: dict[Id, FactShape] = {}
    gaps: list[GapShape] = []
    rules: list[RuleShape] = Field(min_length=1)
    strength: Literal["duty", "power"] = "duty"
    delivers: Several[Anybody] = []
    funds: Several[Anybody] = []
    certainty: Sure = Sure.FROM_MEMORY
    source: Several[Words] = []
    checked_on: Day | None = None


class PatchFile(RuledShape):
    """A file that changes an outcome or a role of the pack that this one extends."""

    adds_to: Id
    title: Words = ""
    rules: list[RuleShape] = []
    amends: list[RuleShape] = []
    repeals: Several[Id] = []
    also_known_as: Several[Words] = []


class RoleFile(RuledShape):
    """A file in `roles/`."""

    role: Id
    filled_at: Id = ""


class MinisterShape(Shape):
    """One minister and what is left for that office."""

    minister: Id
    answers_for: Several[Words] = []


class DevolvedShape(Shape):
    """The portfolio has another name there."""

    devolved: Id
    answers_for: Several[Words] = []


class ReservedShape(Shape):
    """A UK minister answers there, under this law."""

    reserved: Words
    answers_for: Several[Words] = []


MinisterEntry = MinisterShape | DevolvedShape | ReservedShape | Literal["devolved"]


class InsteadShape(Shape):
    """A body named by mistake."""

    who: Seated
    answers_for: Words


class OutcomeFile(RuledShape):
    """A file in `outcomes/`."""

    outcome: Id
    definition: Words
    theme: Id
    also_known_as: Several[Words] = []
    lgsl: Several[Number] = []
    cofog: Words = ""
    ministers: dict[Nation, Several[MinisterEntry]] = {}
    not_for: Several[Words] = []
    variation: Literal[
        "law", "democratic-choice", "discretion", "performance", "national-standard", "need", "resources", "unknown"
    ] = "unknown"
    instead: list[InsteadShape] = []
    differs: dict[Words, Words] = {}


class RelationShape(Shape):
    """One entry of a relation of a kind."""

    by: Anybody
    says: Words = ""
    law: Several[Words] = []
    from_: Day | None = None
    until: Day | None = None
    outcomes: Several[Id] = []
    themes: Several[Id] = []
    carries: Level | None = None
    certainty: Sure | None = None
    source: Several[Words] = []


class KindFile(Shape):
    """A file in `kinds/`."""

    kind: Id
    title: Words
    office: list[RelationShape] = []
    elected_by: list[RelationShape] = []
    appointed_by: list[RelationShape] = []
    answers_to: list[RelationShape] = []
    scrutinised_by: list[RelationShape] = []
    audited_by: list[RelationShape] = []
    inspected_by: list[RelationShape] = []
    redress: list[RelationShape] = []
    money: list[RelationShape] = []
    framework_from: list[RelationShape] = []
    intervened_in_by: list[RelationShape] = []
    no_voters: Words = ""
    polls: Several[Day] = []
    certainty: Sure = Sure.FROM_MEMORY
    checked_on: Day | None = None
    source: Several[Words] = []


class PartShape(Shape):
    """A part of a place."""

    part_of: Id


class HolderShape(Shape):
    """Who holds a seat, for how long."""

    body: Id | None = None
    minister: Id | None = None
    as_: Id = ""
    from_: Day | None = None
    until: Day | None = None
    law: Several[Words] = []
    usual: Literal["this", "elsewhere", ""] = ""
    certainty: Sure | None = None
    source: Several[Words] = []


class SeatShape(Shape):
    """Seats over the same places."""

    over: Several[Id | PartShape]
    holders: list[HolderShape] = Field(min_length=1)


class FilledShape(Shape):
    """Where and since when a tier promises to be filled."""

    nation: Several[Nation]
    from_: Day


class TierFile(Shape):
    """A file in `tiers/`."""

    tier: Id
    title: Words
    filled: FilledShape | Literal["where-listed", "unlisted"]
    named: Words | dict[Nation, Words] = ""
    kind: Id = ""
    asks: Words = ""
    part: Words = ""
    elsewhere: Words = ""
    seats: list[SeatShape] = []
    certainty: Sure = Sure.FROM_MEMORY
    checked_on: Day | None = None
    source: Several[Words] = []


class TenureShape(Shape):
    """A department that holds a portfolio."""

    department: Id
    office: Words
    committee: Words = ""
    accounting_officer: Words = ""
    from_: Day | None = None
    until: Day | None = None
    certainty: Sure | None = None
    source: Several[Words] = []


class PortfolioFile(Shape):
    """A file in `portfolios/`."""

    portfolio: Id
    title: Words
    uk: list[TenureShape] = []
    great_britain: list[TenureShape] = []
    england_and_wales: list[TenureShape] = []
    england: list[TenureShape] = []
    scotland: list[TenureShape] = []
    wales: list[TenureShape] = []
    northern_ireland: list[TenureShape] = []
    certainty: Sure = Sure.FROM_MEMORY
    checked_on: Day | None = None
    source: Several[Words] = []


class HoldingShape(Shape):
    """A body that holds a power."""

    body: Id
    over: Several[Id | PartShape] | None = None
    as_: Id = ""
    from_: Day | None = None
    until: Day | None = None
    law: Several[Words] = []
    usual: Literal["held", "elsewhere", ""] = ""
    certainty: Sure | None = None
    source: Several[Words] = []


class PowerFile(Shape):
    """A file in `powers/`."""

    power: Id
    title: Words
    held: list[HoldingShape] = []
    certainty: Sure = Sure.FROM_MEMORY
    checked_on: Day | None = None
    source: Several[Words] = []


class InterventionFile(Shape):
    """A file in `interventions/`."""

    intervention: Id
    body: Id
    from_: Day | None = None
    until: Day | None = None
    takes: Several[Id] = []
    power: Literal["taken", "reserve", "contract", "directions"]
    held_by: Words
    outcomes: Several[Id] = []
    all_outcomes_but: Several[Id] | None = None
    sent_by: MinisterShape
    law: Several[Words] = []
    note: Words = ""
    certainty: Sure = Sure.FROM_MEMORY
    checked_on: Day | None = None
    source: Several[Words] = []


class OutsideShape(Shape):
    """A place outside the United Kingdom."""

    name: Words
    says: Words
    also_known_as: Several[Words] = []


class OutsideFile(Shape):
    """`places/outside.yaml`."""

    outside: list[OutsideShape]


class AreaRow(Shape):
    """A row of any table of places except towns: what differs between them is which lists they use."""

    id: Id
    name: Words
    kind: Id = "constituency"
    nation: Id = ""
    code: Words = ""
    region: Words = ""
    county: Id = ""
    made_of: Cell[Id] = []
    over: Cell[Id] = []
    from_: Day | None = None
    until: Day | None = None
    also_known_as: Cell[Words] = []
    former_codes: Cell[Words] = []
    certainty: Sure = Sure.FROM_MEMORY
    source: Cell[Words] = []


class TownRow(Shape):
    """A row of `places/towns.csv`."""

    town: Words
    in_: Id
    near: Cell[Id] = []
    population: Number = 0


class BodyRow(Shape):
    """A row of a table of bodies."""

    body: Id
    name: Words
    kind: Id
    code: Words = ""
    area: Id = ""
    from_: Day | None = None
    until: Day | None = None
    continues: Id = ""
    also_known_as: Cell[Words] = []
    former_names: Cell[Former] = []
    polls: Cell[Day] = []
    certainty: Sure = Sure.FROM_MEMORY
    source: Cell[Words] = []


class GovernanceRow(Shape):
    """A row of `bodies/governance.csv`."""

    body: Id
    as_: Id = ""
    relation: Id
    by: Anybody
    says: Words = ""
    law: Cell[Words] = []
    from_: Day | None = None
    until: Day | None = None
    certainty: Sure = Sure.FROM_MEMORY
    source: Cell[Words] = []


class SeatRow(HolderShape):
    """A row of `tiers/<tier>.csv`."""

    over: Cell[Words]
    law: Cell[Words] = []
    source: Cell[Words] = []


class ForthcomingRow(Shape):
    """A row of `forthcoming/*.csv`."""

    forthcoming: Id
    says: Words
    state: Literal["announced", "decided", "bill", "enacted", "made", "partly-commenced"]
    bodies: Cell[Id] = []
    kinds: Cell[Id] = []
    outcomes: Cell[Id] = []
    nations: Cell[Nation] = []
    announced_on: Day | None = None
    expected: Day | None = None
    precision: Literal["day", "month", "year", "none"] = "none"
    law: Words = ""
    certainty: Sure = Sure.DOUBTFUL
    source: Cell[Words] = []


class ServiceRow(Shape):
    """A row of `anchors/services.csv`."""

    service: Words
    tier: Literal["upper", "lower", "either", ""] = ""
    state: Literal["live", "discontinued"] = "live"
    reason: Words = ""


class GroupRow(Shape):
    """A row of `anchors/functions.csv`."""

    group: Words
    title: Words
    reason: Words = ""


class ActRow(Shape):
    """A row of a table of Acts."""

    title: Words
    address: Words = ""


class InstrumentRow(Shape):
    """A row of a table of instruments."""

    number: Words
    title: Words = ""
    address: Words = ""


class SourceRow(Shape):
    """A row of `sources/*.csv`."""

    source: Id
    publisher: Words
    title: Words
    address: Words = ""
    licence: Words = ""
