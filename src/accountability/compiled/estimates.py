"""Estimates with every name in them known."""

from __future__ import annotations

from collections.abc import Mapping

from accountability.compiled.references import References, by_id
from accountability.model.diagnostic import Diagnostic
from accountability.model.estimate import Estimate
from accountability.model.outcome import Outcome
from accountability.model.pack import Pack


def known_estimates(
    pack: Pack, refer: References, outcomes: Mapping[str, Outcome], problems: list[Diagnostic]
) -> dict[str, Estimate]:
    """The Estimates by their departments."""
    found = by_id(pack.estimates, "Estimate", problems)
    for one in found.values():
        refer.known(one.id, refer.bodies, "body", one.span)
        for section in one.sections:
            for id_ in (*section.pays_for, *section.pays_part_of):
                refer.known(id_, outcomes, "outcome", section.span)
    return found
