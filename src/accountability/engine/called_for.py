"""Which of the four reasons make money go to an activity. None is ever concluded from what is not there."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.engine.purpose import Tested
from accountability.model.called_for import CalledFor, Guidance, Habit, Issued, Reason
from accountability.model.money import Ledger, MoneyLine, Purpose
from accountability.model.source import Certainty

_UNTOLD = frozenset({Purpose.NO_OUTCOME, Purpose.NOT_SETTLED, Purpose.OTHER})
"""Where no rule says whether the body that spends has a duty or a power."""


def called_for(line: MoneyLine, tested: Tested, nation: str, ledger: Ledger) -> CalledFor:
    """Why a body spends under a line: by its rules, by the guidance for what it answers for there, or by habit."""
    guidance = tuple(dict.fromkeys(_guidance(line, tested, nation, ledger)))
    habit = None if guidance else _habit(line, tested, nation, ledger)
    found = {
        Reason.DUTY: bool(tested.duties),
        Reason.POWER: bool(tested.powers) and habit is None,
        Reason.GUIDANCE: bool(guidance),
        Reason.HABIT: habit is not None,
    }
    untold = {Reason.GUIDANCE, Reason.HABIT} | ({Reason.DUTY, Reason.POWER} if tested.purpose in _UNTOLD else set())
    return CalledFor(
        tuple(one for one in Reason if found[one]),
        () if habit else tuple(one for one in Reason if one in untold and not found[one]),
        guidance,
        habit,
    )


def _guidance(line: MoneyLine, tested: Tested, nation: str, ledger: Ledger) -> Iterator[Issued]:
    """Guidance for the line itself, or for those of its outcomes that the body must or may act on."""
    theirs = {*tested.duties, *tested.powers}
    for one in ledger.guidance:
        if _holds(one, nation, ledger) and (line.id in one.lines or theirs & set(one.outcomes)):
            yield one.issued


def _habit(line: MoneyLine, tested: Tested, nation: str, ledger: Ledger) -> Habit | None:
    """What is declared of the line, where no rule says otherwise and it is not itself in doubt."""
    if tested.duties or tested.own_powers or tested.purpose in (Purpose.OTHER, Purpose.NOT_SETTLED):
        return None
    for one in ledger.habits:
        in_force = one.days.holds_on(ledger.last_day) and one.nation in ("", nation)
        if one.line == line.id and in_force and one.habit.certainty is not Certainty.DOUBTFUL:
            return one.habit
    return None


def _holds(one: Guidance, nation: str, ledger: Ledger) -> bool:
    return one.days.holds_on(ledger.last_day) and one.nation in ("", nation)
