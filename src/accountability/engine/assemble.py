"""What was found on the ground, made into an `Answer`."""

from __future__ import annotations

from accountability.engine.ground import Group
from accountability.engine.scene import Scene
from accountability.engine.settled import settled
from accountability.engine.unsettled import depends, narrow
from accountability.model.answer import Answer, Status
from accountability.model.days import in_words


def assemble(scene: Scene, groups: tuple[Group, ...]) -> Answer:
    """One answer, or the reason why there is not one."""
    if not groups:
        message = f"No such case can arise in {scene.place.name} on {in_words(scene.on)}."
        return Answer(Status.NO_SUCH_CASE, message, scene.question, checked_on=scene.book.about.checked_on)
    pieces = tuple(piece for group in groups for piece in group.pieces)
    if len(groups) > 1:
        return narrow(scene, groups, pieces)
    answer = groups[0].answer
    if answer.found is None:
        return depends(scene, answer, pieces)
    return settled(scene, answer, answer.found, pieces)
