"""What is left for ministers: for what they answer, to whom, and what none of them should be blamed for."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.engine.scene import Scene
from accountability.model.answer import Minister, Westminster
from accountability.model.outcome import Residual
from accountability.model.tier import Tenure


def westminster(scene: Scene, nation: str) -> Westminster:
    """What ministers still answer for in a nation that day, with the committee that questions each of them."""
    found = (
        Minister(
            tenure.office,
            scene.book.bodies[tenure.department].name_on(scene.on),
            residual.answers_for,
            residual.portfolio,
            tenure.committee,
            tenure.accounting_officer,
            residual.reserved,
        )
        for residual, tenure in residuals(scene, nation)
    )
    return Westminster(tuple(found), scene.outcome.not_for)


def residuals(scene: Scene, nation: str) -> Iterator[tuple[Residual, Tenure]]:
    """What the outcome leaves to ministers in a nation, with who holds each portfolio that day."""
    for residual in scene.outcome.residuals:
        if residual.nation == nation:
            tenure = scene.book.portfolios[residual.portfolio].held_on(scene.on, nation)
            if tenure:
                yield residual, tenure
