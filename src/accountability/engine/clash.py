"""Two rules that win and differ: which they are, whom each names, and where and when they clash."""

from __future__ import annotations

from dataclasses import replace

from accountability.engine.found import Found, Step
from accountability.engine.here import Facts, Here
from accountability.engine.record import record
from accountability.engine.scene import Scene, area_names
from accountability.model.answer import Answer, Choice, Status
from accountability.model.days import Days, in_words
from accountability.model.words import listed

_MOST = 3


def clash(scene: Scene, here: Here, found: Found, facts: Facts, pieces: tuple[int, ...], answer: Answer) -> Answer:
    """The answer to a question on which rules clash: nobody is named, and each rule is, at its line."""
    step = next(step for step in reversed(found.steps) if len(step.winners) > 1)
    ids = {rule.id for rule in step.winners}
    matter = scene.book.roles[step.matter] if step.is_role else scene.outcome
    return replace(
        answer,
        answerable=(),
        because=tuple(one for one in answer.because if one.matter == step.matter and one.rule in ids),
        choices=tuple(
            Choice(f"{step.matter}/{rule.id}", str(rule.span), Status.CONFLICT, law=rule.law) for rule in step.winners
        ),
        record=tuple(verdict for verdict in record(scene.book, matter, here, facts) if verdict.rule in ids),
        notes=(_where_and_when(scene, step, pieces), *answer.notes),
    )


def _where_and_when(scene: Scene, step: Step, pieces: tuple[int, ...]) -> str:
    names = area_names(scene, pieces)
    shown = [*names[:_MOST], f"{len(names) - _MOST} more"] if len(names) > _MOST else list(names)
    return f"They clash in {listed(shown)}{_period(step)}."


def _period(step: Step) -> str:
    """The days on which every one of the rules is in force."""
    starts = [rule.applies.days.start for rule in step.winners if rule.applies.days.start]
    ends = [rule.applies.days.end for rule in step.winners if rule.applies.days.end]
    days = Days(max(starts, default=None), min(ends, default=None))
    since = f" from {in_words(days.start)}" if days.start else ""
    return since + (f" until {in_words(days.last)}" if days.last else "")
