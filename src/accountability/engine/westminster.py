"""What is left for ministers: for what they answer, to whom, and what none of them should be blamed for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accountability.engine.scene import Scene
from accountability.model.answer import Minister, Westminster
from accountability.model.outcome import Residual
from accountability.model.rule import Rule
from accountability.model.tier import Tenure


def westminster(scene: Scene, nation: str, rules: Sequence[Rule] = ()) -> Westminster:
    """What ministers still answer for in a nation that day, with the committee that questions each of them.

    What is left, and what no minister should be blamed for, is what the deciding rule says, else what the outcome does.
    """
    leaves = next((rule.leaves for rule in rules if rule.leaves is not None), None)
    found = (
        Minister(
            tenure.office,
            scene.book.bodies[tenure.department].name_on(scene.on),
            residual.answers_for if leaves is None or place else leaves,
            residual.portfolio,
            tenure.committee,
            tenure.accounting_officer,
            residual.reserved,
        )
        for place, (residual, tenure) in enumerate(residuals(scene, nation))
    )
    own = next((rule.not_for for rule in rules if rule.not_for is not None), None)
    return Westminster(tuple(found), scene.outcome.not_for if own is None else own)


def residuals(scene: Scene, nation: str) -> Iterator[tuple[Residual, Tenure]]:
    """What the outcome leaves to ministers in a nation, with who holds each portfolio that day."""
    for residual in scene.outcome.residuals:
        if residual.nation == nation:
            tenure = scene.book.portfolios[residual.portfolio].held_on(scene.on, nation)
            if tenure:
                yield residual, tenure
