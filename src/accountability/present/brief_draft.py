"""A draft answer to a question in Parliament: who is accountable, and what the department does about it."""

from __future__ import annotations

from accountability.model.answer import Party, Status
from accountability.model.brief import Asked, Brief, Part
from accountability.model.who import Sort
from accountability.model.words import capital, listed
from accountability.present import brief_words as words
from accountability.present import names


def draft(brief: Brief, minister: Asked | None) -> str:
    """What can be read out as it stands, once it is cleared."""
    department = _my_department(brief, minister)
    steps = " ".join(_step(brief)) if minister else ""
    return " ".join(part for part in (_responsible(brief), department, steps) if part)


def _responsible(brief: Brief) -> str:
    """Who is accountable, in a sentence or two."""
    answer, parties, matter = brief.answer, words.decides(brief), words.matter(brief)
    if answer.status is Status.NOBODY:
        may = words.choosers(brief)
        choice = f" Whether to act is for {may}." if may else ""
        return f"The law gives no body a duty to provide {matter}.{choice}"
    if answer.status is Status.INDEPENDENT:
        return f"{capital(words.decider(brief))} decides on {matter}, independently of ministers."
    if not parties:
        return _nobody_named(brief)
    if all(party.sort is Sort.MINISTER for party in parties):
        here = any(one.here and one.part is Part.DECIDES for one in brief.ministers)
        return "" if here else f"{capital(words.who(parties))} {words.be(parties)} responsible for {matter}."
    if brief.function and len(parties) == 1:
        body = _known(parties[0].name)
        where = f" in {names.the_place(brief.area)}" if brief.area else ""
        function = f"{capital(brief.function)}{where} is a function of {body}."
        person = _person(parties[0])
        return f"{function} {capital(person)} {'are' if names.plural(person) else 'is'} accountable for it."
    if all(party.sort is Sort.PROVIDER for party in parties):
        who = capital(words.who(parties))
        return f"{who} {words.be(parties)} responsible for {matter}. No elected body has that duty."
    bodies = listed(names.a(party.name) for party in parties)
    return f"{capital(matter)} {_be(brief)} the responsibility of {bodies}.{_to_voters(brief)}"


def _nobody_named(brief: Brief) -> str:
    status, matter = brief.answer.status, words.matter(brief)
    if status is Status.NARROW:
        who = words.several_bodies(brief) or "several bodies, each in its own area"
        return f"Responsibility for {matter} rests with {who}."
    if status is Status.DEPENDS:
        return f"Who is responsible for {matter} depends on the facts of the case."
    if status is Status.VACANT:
        return f"The law gives responsibility for {matter} to a body that is not in being there."
    return f"The law on who is responsible for {matter} is disputed."


def _be(brief: Brief) -> str:
    return "are" if names.plural(words.title(brief)) else "is"


def _known(name: str) -> str:
    """A combined authority as it is called in its own area."""
    for kind in ("Combined Authority", "Combined County Authority"):
        if name.endswith(kind):
            return f"the {kind}"
    return names.the(name)


def _person(party: Party) -> str:
    person = words.office(party) or names.the(party.office or party.name)
    return "the Mayor" if person.startswith("the Mayor") else person


def _to_voters(brief: Brief) -> str:
    above = list(dict.fromkeys(party.for_whom for party in words.decides(brief) if party.for_whom))
    if above:
        they = "They are" if any(names.plural(party.name) for party in words.decides(brief)) else "It is"
        return f" {they} accountable to {listed(map(names.the, above))}."
    voters = [vote.voters for vote in brief.votes]
    return f" It is accountable to {listed(dict.fromkeys(voters))}." if len(voters) == 1 else ""


def _my_department(brief: Brief, minister: Asked | None) -> str:
    """What the department does about it."""
    if minister is None:
        return _elsewhere(brief)
    if brief.saying and brief.saying.department and minister.part is Part.RESIDUAL:
        return f"My Department {brief.saying.department}."
    if minister.part is Part.DECIDES:
        return f"My Department is responsible for {words.matter(brief)}."
    kept = listed(words.subjects(minister)) or "some of the cases"
    return f"My Department is responsible for {kept}."


def _step(brief: Brief) -> list[str]:
    return [words.stepped_in(one, words.called(brief), cited=False) for one in brief.interventions]


def _elsewhere(brief: Brief) -> str:
    """What a minister of another government accounts for."""
    one = next((one for one in brief.ministers if not one.here and one.subjects), None)
    if one is None:
        return ""
    verb = "are" if names.plural(one.office) else "is"
    return f"{capital(names.the(one.office))} {verb} accountable to {one.house} for {listed(words.subjects(one))}."
