"""What makes money go to an activity besides the rules of its outcomes: statutory guidance, and habit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from accountability.model.days import ALWAYS, Days
from accountability.model.source import Certainty, Law


class Reason(StrEnum):
    """Why money goes to an activity: the law commands it, the law allows it, guidance asks for it, or it always has."""

    DUTY = "duty"
    POWER = "power"
    GUIDANCE = "guidance"
    HABIT = "habit"


@dataclass(frozen=True, slots=True)
class Issued:
    """A piece of statutory guidance: its title, and the law under which it is issued."""

    title: str
    law: Law
    certainty: Certainty = Certainty.FROM_MEMORY
    source: str = ""


@dataclass(frozen=True, slots=True)
class Guidance:
    """Where a piece of guidance holds: for what is spent on some outcomes, or under some lines, on some days."""

    issued: Issued
    outcomes: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    nation: str = ""
    days: Days = ALWAYS


@dataclass(frozen=True, slots=True)
class Habit:
    """That nothing calls for an activity: no duty, no power of its own and no guidance. `law` is the general power."""

    says: str
    law: Law
    certainty: Certainty = Certainty.FROM_MEMORY
    source: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """Where a habit is declared to be one: a line, in a nation, on some days."""

    habit: Habit
    line: str
    nation: str = ""
    days: Days = ALWAYS


@dataclass(frozen=True, slots=True)
class CalledFor:
    """Why one activity is paid for: what is known of it in the order of the four reasons, and which are not known."""

    reasons: tuple[Reason, ...] = ()
    not_known: tuple[Reason, ...] = ()
    guidance: tuple[Issued, ...] = ()
    habit: Habit | None = None


NOT_TOLD = CalledFor(not_known=tuple(Reason))
