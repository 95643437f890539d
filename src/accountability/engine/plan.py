"""The steps of a reform in the order in which they can be taken."""

from __future__ import annotations

from accountability.model.compiled import Compiled
from accountability.model.plan import Plan, Stage
from accountability.model.reform import Reform, Step


def plan(book: Compiled, reform: Reform) -> Plan:
    """Each step after those that it waits for, else as they are written; steps that wait in a circle come last."""
    steps = _in_order(reform.plan)
    numbers = {step.id: number for number, step in enumerate(steps, 1)}
    moves = {move.id: move for move in reform.moves}
    stages = tuple(
        Stage(
            numbers[step.id],
            step,
            tuple(sorted(numbers[name] for name in step.after)),
            tuple(dict.fromkeys(_title(book, matter) for name in step.moves for matter in moves[name].matters)),
        )
        for step in steps
    )
    carried = {move for step in steps for move in step.moves}
    uncarried = tuple(sorted(moves.keys() - carried))
    return Plan(reform.id, reform.title, reform.intent, reform.starts, stages, uncarried)


def _title(book: Compiled, matter: str) -> str:
    return (book.outcomes.get(matter) or book.roles[matter]).title


def _in_order(steps: tuple[Step, ...]) -> list[Step]:
    done: list[Step] = []
    waiting = list(steps)
    while waiting:
        ids = {step.id for step in done}
        ready = next((step for step in waiting if set(step.after) <= ids), waiting[0])
        done.append(ready)
        waiting.remove(ready)
    return done
