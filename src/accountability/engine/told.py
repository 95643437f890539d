"""What was found on a test, put into its words: the question, what is told, and what mends or settles it."""

from __future__ import annotations

from collections.abc import Sequence

from accountability.engine.probes import Tried
from accountability.engine.scene import Scene
from accountability.model.scrutiny import Asks, Finding, Mark, Probed, ProbeWords
from accountability.model.source import weakest
from accountability.model.words import capital, listed

_AS_IT_IS = "{what}."


def told(scene: Scene, probe: ProbeWords, one: Tried | None, found: Sequence[Finding]) -> Probed:
    """The weakest of what was found decides, and all that is as weak is told. Where nothing was, it is not known.

    Where nobody is put to the test there is nobody to ask, so nothing would settle it.
    """
    settle = probe.settle if one else ""
    if not found:
        return Probed(probe.id, probe.title, _asks(scene, probe, one, ()), Mark.NOT_KNOWN, settle=settle)
    least = min(finding.mark.strength for finding in found)
    weak = [finding for finding in found if finding.mark.strength == least]
    mark, law = weak[0].mark, tuple(dict.fromkeys(cite for finding in weak for cite in finding.law))
    remedies = tuple(dict.fromkeys(remedy for finding in weak for remedy in finding.remedies))
    lacking = mark in (Mark.NO, Mark.PARTLY)
    return Probed(
        probe.id,
        probe.title,
        _asks(scene, probe, one, weak),
        mark,
        _says(probe, mark, weak),
        law,
        probe.tells,
        remedies if lacking else (),
        settle if mark is Mark.NOT_KNOWN else "",
        weakest([finding.certainty for finding in weak]),
        tuple(dict.fromkeys(source for finding in weak for source in finding.source)),
        next((finding.address for finding in weak if finding.address), ""),
    )


def _says(probe: ProbeWords, mark: Mark, found: Sequence[Finding]) -> str:
    """Whole sentences as they are, and other words in the sentence of the test."""
    whole = [finding.says for finding in found if finding.says.endswith(".")]
    words = list(dict.fromkeys(finding.says for finding in found if finding.says and finding.says not in whole))
    if words:
        whole.append(capital(dict(probe.told).get(mark, _AS_IT_IS).replace("{what}", listed(words))))
    return " ".join(dict.fromkeys(whole))


def _asks(scene: Scene, probe: ProbeWords, one: Tried | None, found: Sequence[Finding]) -> str:
    """The question in the words for this outcome, with the years of whoever inspects."""
    asks = next((other.asks for other in probe.asks_of if _for(scene, other, one)), probe.asks)
    return asks.replace("{years}", str(_years(scene, probe, found)))


def _for(scene: Scene, asks: Asks, one: Tried | None) -> bool:
    outcome = (
        not (asks.outcomes or asks.themes) or scene.outcome.id in asks.outcomes or scene.outcome.theme in asks.themes
    )
    return outcome and (not asks.kinds or (one is not None and one.kind in asks.kinds))


def _years(scene: Scene, probe: ProbeWords, found: Sequence[Finding]) -> int:
    """The longest of the cycles of those who inspect, else the number of the test."""
    inspectors = {finding.says for finding in found}
    outcome, theme = scene.outcome.id, scene.outcome.theme
    return max(
        (
            cycle.years
            for cycle in probe.cycles
            if cycle.by in inspectors
            and (not (cycle.outcomes or cycle.themes) or outcome in cycle.outcomes or theme in cycle.themes)
        ),
        default=probe.years,
    )
