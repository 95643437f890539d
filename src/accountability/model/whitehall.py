"""What is left of central government, department by department, and what of Parliament's questions to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accountability.model.answer import CURRENT_LAW
from accountability.model.central_role import Becomes, CentralRole
from accountability.model.estimate import Line
from accountability.model.reform import Route, Test
from accountability.model.shift import Hands


class Course(StrEnum):
    """What becomes of an outcome in England, as central government sees it."""

    LEAVES = "leaves"
    COMES = "comes"
    CHANGES = "changes hands"
    STAYS = "stays"
    PARTLY = "partly local"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class RoleThen:
    """A central role and what becomes of it. `said` tells what a reform says itself from what usually follows."""

    role: CentralRole
    becomes: Becomes
    of: str = ""
    said: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """One outcome of a department in England.

    Ministers, or bodies for the whole nation, answer in `central` of the `areas` council areas, and under the reform in
    `central_then`.
    `since` is the first day on which somebody else answered in some area of today, where that is so and one department
    is asked about; `elsewhere` are those areas. `to` is whoever
    comes to answer, and `asked` what ministers may still be asked about.
    """

    outcome: str
    title: str
    course: Course
    areas: int
    central: int
    central_then: int
    since: date | None = None
    elsewhere: tuple[str, ...] = ()
    to: tuple[Hands, ...] = ()
    routes: tuple[Route, ...] = ()
    roles: tuple[RoleThen, ...] = ()
    asked: tuple[str, ...] = ()
    test: Test | None = None
    because: str = ""
    minister: str = ""
    committee: str = ""
    accounting_officer: str = ""


@dataclass(frozen=True, slots=True)
class Department:
    """A department and its outcomes, in order of course and title."""

    id: str
    name: str
    works: tuple[Work, ...]

    def of(self, *courses: Course) -> tuple[Work, ...]:
        """The outcomes that take one of these courses."""
        return tuple(work for work in self.works if work.course in courses)


@dataclass(frozen=True, slots=True)
class Unkept:
    """A role that central government gives up and that nobody takes over."""

    outcome: str
    title: str
    role: CentralRole


@dataclass(frozen=True, slots=True)
class Whitehall:
    """Every department, or one, on a day; under a reform or as the law is."""

    under: str
    title: str
    on: date
    departments: tuple[Department, ...]
    unkept: tuple[Unkept, ...] = ()
    one: bool = False

    @property
    def works(self) -> tuple[Work, ...]:
        """The outcomes of all departments."""
        return tuple(work for department in self.departments for work in department.works)

    @property
    def supposed(self) -> bool:
        """Whether a reform is asked about."""
        return self.under != CURRENT_LAW


@dataclass(frozen=True, slots=True)
class Affected:
    """Somebody at Westminster, and the outcomes of which they hear less, or more."""

    name: str
    leaves: tuple[str, ...] = ()
    comes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoleCount:
    """Of how many of the outcomes that leave or come a central role goes, shrinks, stays as it is, grows or is new."""

    role: CentralRole
    goes: int
    shrinks: int
    keeps: int
    grows: int
    new: int


@dataclass(frozen=True, slots=True)
class Counted:
    """What can be counted of what Parliament would ask less, or more.

    `areas` is how many council areas England has. An answer is one outcome in one of them: `answers_fewer` are those
    that ministers would no longer give, `answers_more` those that come to them. `powers` are the titles of the powers
    of ministers that are written for some of these outcomes and no other.
    """

    areas: int
    answers_fewer: int
    answers_more: int
    roles: tuple[RoleCount, ...]
    powers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Westminster:
    """What a reform does to Parliament: Estimates, accounting officers, committees, questions, and what it gains.

    `wholly` are the outcomes on whose running no question is in order any more, `partly` those of which that holds in
    some areas only, and `comes` those that come to ministers. `still_asked` is what stays in order on them. `lines` are
    the lines of the Estimates that change, as far as they are known; of the outcomes in `without_line` none is known.
    `gains`, `assumes` and `open` are the reform's own words under its heading on Parliament.
    """

    under: str
    title: str
    on: date
    wholly: tuple[str, ...]
    partly: tuple[str, ...]
    still_asked: tuple[str, ...]
    estimates: tuple[Affected, ...]
    accounting_officers: tuple[Affected, ...]
    committees: tuple[Affected, ...]
    stays: int
    counted: Counted
    comes: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    without_line: tuple[str, ...] = ()
    gains: tuple[str, ...] = ()
    assumes: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    unkept: tuple[Unkept, ...] = ()
