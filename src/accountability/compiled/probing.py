"""The tests of how an outcome is held to account, with every finding beside the test that it speaks to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from accountability.compiled.references import References, by_id
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.outcome import Outcome
from accountability.model.pack import Pack
from accountability.model.scrutiny import Fits, ProbeWords
from accountability.model.source import Span


def probes(
    pack: Pack, refer: References, outcomes: Mapping[str, Outcome], problems: list[Diagnostic]
) -> dict[str, ProbeWords]:
    """Each test with all that is known on it, every name in it being known."""
    found = by_id(pack.probes, "test", problems)
    known: dict[str, Collection[str]] = {
        "kind": refer.kinds,
        "body": refer.bodies,
        "outcome": outcomes,
        "theme": {outcome.theme for outcome in outcomes.values()},
    }
    for id_, finding in pack.findings:
        if id_ in found:
            found[id_] = replace(found[id_], findings=(*found[id_].findings, finding))
        else:
            help_ = f"Add a file to scrutiny/ that starts with test: {id_}"
            problems.append(Diagnostic(Code.UNKNOWN_NAME, f'No test "{id_}" is there.', finding.span, help_))
    for probe in found.values():
        for what, id_, span in _named(probe):
            refer.known(id_, known[what], what, span)
    return found


def _named(probe: ProbeWords) -> Iterator[tuple[str, str, Span]]:
    """Every name in a test, with what it names and where it stands."""
    spoken: list[tuple[Fits, Span]] = [(found.fits, found.span) for found in probe.findings]
    spoken += [(fits, probe.span) for fits, _ in probe.remedies]
    spoken += [(Fits(kinds=one.kinds, outcomes=one.outcomes, themes=one.themes), probe.span) for one in probe.asks_of]
    spoken += [(Fits(outcomes=one.outcomes, themes=one.themes), probe.span) for one in probe.cycles]
    if probe.together:
        spoken.append((Fits(kinds=tuple(kind for kind, _ in probe.together.people)), probe.span))
    for fits, span in spoken:
        named = {"kind": fits.kinds, "body": fits.bodies, "outcome": fits.outcomes, "theme": fits.themes}
        for what, ids in named.items():
            for id_ in ids:
                yield what, id_, span
