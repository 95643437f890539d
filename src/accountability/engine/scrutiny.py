"""How one outcome is held to account: every test put to whoever answers, and the weakest told first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from accountability.engine.probes import READ, Tried, fits_matter
from accountability.engine.scene import Scene
from accountability.engine.told import told
from accountability.model.answer import Answer, Party, Status
from accountability.model.rule import Form as Concluding
from accountability.model.scrutiny import Finding, Fits, Form, Mark, Probe, Probed, ProbeWords, Scrutiny, ToldTogether
from accountability.model.source import Law, weakest
from accountability.model.who import Sort
from accountability.model.words import capital, listed

_ORDER = tuple(Probe)


def scrutiny(scene: Scene, answer: Answer) -> Scrutiny:
    """Every test of the pack, put to whoever answers. The answer must be settled."""
    tests = probed(scene, answer)
    people = _tried(scene, answer)
    return Scrutiny(
        scene.question,
        answer.status,
        _who(answer, people),
        sum(one.mark is Mark.YES for one in tests),
        tests,
        _together(scene, people, tests),
        answer.intervention,
        answer.assuming,
        next((case.given for case in answer.unless), ()),
        answer.notes,
        weakest([answer.certainty, *(one.certainty for one in tests)]),
        answer.checked_on,
    )


def probed(scene: Scene, answer: Answer, only: Party | None = None) -> tuple[Probed, ...]:
    """What came of every test, weakest first; of all who answer, or of one of them."""
    people = tuple(one for one in _tried(scene, answer) if only is None or one.party == only)
    found = (_probe(scene, scene.book.probes[id_], answer, people) for id_ in sorted(scene.book.probes))
    return tuple(sorted(found, key=lambda one: (one.mark.strength, _ORDER.index(Probe(one.test)))))


def _tried(scene: Scene, answer: Answer) -> tuple[Tried, ...]:
    """Those who are put to the tests: whoever answers; where functions were taken, also the body they were taken from.

    Where nobody has the duty, the bodies that may act; where somebody independent decides, those of that kind.
    """
    nation = scene.nation(scene.place.ground)
    if answer.status is Status.INDEPENDENT:
        return tuple(Tried(scene, _independent(scene, id_), nation) for id_ in _deciding_kinds(scene, answer))
    if answer.status is Status.NOBODY:
        named = [scene.book.bodies[one.body] for one in answer.may_act if one.body]
        parties = [Party(Sort.BODY, one.id, one.name_on(scene.on), body=one.id, kind=one.kind) for one in named]
        return tuple(Tried(scene, party, nation) for party in parties)
    standing = [party for party in answer.answerable if party.sort is not Sort.WORDS]
    return tuple(Tried(scene, party, nation) for party in (*standing, *answer.beside))


def _independent(scene: Scene, kind: str) -> Party:
    return Party(Sort.PROVIDER, kind, scene.book.kinds[kind].title, kind=kind)


def _deciding_kinds(scene: Scene, answer: Answer) -> list[str]:
    """The kinds of those who decide, where nobody elected does."""
    matters = {scene.outcome.id: scene.outcome, **scene.book.roles}
    rules = [rule for one in answer.because for rule in matters[one.matter].rules if rule.id == one.rule]
    wanted = [rule.answerable.who[0].name for rule in rules if rule.answerable.form is Concluding.INDEPENDENT]
    return list(dict.fromkeys(wanted))


def _who(answer: Answer, people: Sequence[Tried]) -> tuple[str, ...]:
    if answer.status is Status.ANSWERED:
        return tuple(party.name for party in (*answer.answerable, *answer.beside))
    return tuple(one.party.name for one in people)


def _probe(scene: Scene, probe: ProbeWords, answer: Answer, people: Sequence[Tried]) -> Probed:
    """One test: what is known of the answer as a whole, else the weakest mark of those who answer."""
    forms = _forms(answer, people)
    whole = [found for found in probe.findings if forms & set(found.fits.forms) and _of_any(found, people)]
    if whole:
        names = listed(_who(answer, people))
        named = [replace(found, says=found.says.replace("{names}", names)) for found in whole]
        return told(scene, probe, people[0] if people else None, named)
    each = [told(scene, probe, one, _findings(probe, one)) for one in people]
    if not each:
        return told(scene, probe, None, _findings_on(probe, scene))
    least = min(one.mark.strength for one in each)
    weak = [(one.party.name, found) for one, found in zip(people, each, strict=True) if found.mark.strength == least]
    first = weak[0][1]
    if len(weak) == len(each) and len({found.says for found in each}) == 1:
        return first
    says = " ".join(f"{name}: {found.says}" for name, found in weak if found.says)
    law: Law = tuple(dict.fromkeys(cite for _, found in weak for cite in found.law))
    remedies = tuple(dict.fromkeys(remedy for _, found in weak for remedy in found.remedies))
    return replace(first, says=says, law=law, remedies=remedies)


def _forms(answer: Answer, people: Sequence[Tried]) -> frozenset[str]:
    """Of what form the answer is as a whole."""
    if answer.status is Status.NOBODY:
        return frozenset({Form.NOBODY} if people else {Form.NOBODY, Form.NO_ONE})
    if answer.status is Status.INDEPENDENT:
        return frozenset({Form.INDEPENDENT})
    if answer.beside:
        return frozenset({Form.TAKEN})
    return frozenset({answer.mode if len(answer.answerable) > 1 else Form.SOLE})


def _of_any(found: Finding, people: Sequence[Tried]) -> bool:
    """Say whether a finding on the answer as a whole speaks of any of those who answer."""
    return found.fits == Fits(forms=found.fits.forms) or any(one.fits(found.fits) for one in people)


def _findings(probe: ProbeWords, one: Tried) -> list[Finding]:
    """What the pack says of this one, else what the register knows.

    What it says of the body itself goes before what it says for the outcome, and that before what it says of all such
    bodies; but officers that are required add up.
    """
    fitting = [found for found in probe.findings if not found.fits.forms and one.fits(found.fits)]
    if probe.id == Probe.OFFICERS:
        return fitting or _read(probe, one)
    own = [found for found in fitting if found.fits.bodies]
    for_it = [found for found in fitting if found.fits.outcomes or found.fits.themes]
    return own or for_it or fitting or _read(probe, one)


def _findings_on(probe: ProbeWords, scene: Scene) -> list[Finding]:
    """What the pack says for the outcome, where there is nobody of whom to say anything."""
    nation = scene.nation(scene.place.ground)
    spoken = (found for found in probe.findings if found.fits.outcomes or found.fits.themes)
    nameless = (found for found in spoken if not (found.fits.kinds or found.fits.bodies or found.fits.offices))
    return [found for found in nameless if not found.fits.forms and fits_matter(found.fits, scene, nation)]


def _read(probe: ProbeWords, one: Tried) -> list[Finding]:
    """What the register knows on a test, with the remedies of the test itself for such as this one."""
    usual = tuple(remedy for fits, remedy in probe.remedies if one.fits(fits))
    return [replace(found, remedies=usual) for found in READ[probe.id](one)]


def _together(scene: Scene, people: Sequence[Tried], tests: Iterable[Probed]) -> ToldTogether | None:
    """Tests that one elected person passes, as one question."""
    passed = {one.test: one for one in tests if one.mark is Mark.YES}
    for probe in scene.book.probes.values():
        one = probe.together
        person = dict(one.people).get(people[0].kind, "") if one and len(people) == 1 else ""
        if one and person and set(one.tests) <= set(passed):
            says = one.says.replace("{person}", person)
            for id_ in one.tests:
                says = says.replace(f"{{{id_}}}", passed[id_].says.rstrip("."))
            return ToldTogether(one.tests, one.asks, capital(says))
    return None
