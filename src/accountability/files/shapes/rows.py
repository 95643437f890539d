"""A mirror of every kind of table, column for column (see `docs/rule-files.md`)."""

from __future__ import annotations

from typing import Literal

from accountability.files.fields import Anybody, Cell, Day, Former, Id, Number, Shape, Sure, Words
from accountability.files.shapes.keys import Nation
from accountability.files.shapes.seats import HolderShape


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
    people: Number = 0
    certainty: Sure = Sure.FROM_MEMORY
    source: Cell[Words] = []


class TownRow(Shape):
    """A row of `places/towns.csv`."""

    town: Words
    in_: Id
    near: Cell[Id] = []
    population: Number = 0
    certainty: Sure = Sure.CHECKED
    alone: Literal["yes", ""] = ""


class SpotRow(Shape):
    """A row of `places/tiles.csv`."""

    tile_of: Id
    column: Number
    row: Number
    from_: Day | None = None
    until: Day | None = None


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
    nations: Cell[Nation] = []
    outcomes: Cell[Id] = []
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
