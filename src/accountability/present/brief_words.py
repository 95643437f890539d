"""The phrases that briefs share: who decides, to whom one writes, what ministers keep, and who has stepped in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from accountability.model.answer import Party, Status
from accountability.model.brief import Asked, Brief, Part, SteppedIn, Way
from accountability.model.briefing import Trigger
from accountability.model.days import in_words, month_in_words
from accountability.model.source import Certainty, Citation, Law
from accountability.model.who import Sort
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.details import ANSWERS_FOR, how_sure_words, law_of
from accountability.present.law_words import gathered, law_words
from accountability.present.phrases import parties_beside, party_name, unless_cases
from accountability.present.sheet import Block, listing, said

_SUBSECTION = re.compile(r"(?<=[0-9A-Z])(?:\([0-9A-Za-z]+\))+")
_UNSETTLED = {
    Status.DISPUTED: "The law is disputed, so nobody is named",
    Status.VACANT: "Nobody sits in the seat to which the law gives this",
}


def matter(brief: Brief) -> str:
    """The outcome and the place: "bus services in Wigan"."""
    question = brief.answer.question
    return f"{question.title} in {names.the_place(question.place_name)}" if question else ""


def title(brief: Brief) -> str:
    """The name of the outcome."""
    return brief.answer.question.title if brief.answer.question else ""


def heading(brief: Brief, what: str) -> str:
    """The first line: the matter, what the sheet is, and its day."""
    day = f" {in_words(brief.answer.question.on)}" if brief.answer.question else ""
    end = day if what.endswith("?") else f",{day}"
    return f"{capital(matter(brief))}: {what}{end}."


def since_then(brief: Brief) -> Block | None:
    """What a reader must know of a day that is past: somebody else answers now."""
    if not brief.now or brief.answer.question is None:
        return None
    day = in_words(brief.answer.question.on)
    return said("Since then", f"this is how it stood on {day}. Today it is for {listed(map(names.a, brief.now))}")


def called(brief: Brief) -> str:
    """A short name of the outcome."""
    saying = brief.saying
    return saying.called if saying and saying.called else title(brief)


def decides(brief: Brief) -> tuple[Party, ...]:
    """Whoever decides, where that is settled."""
    return brief.answer.answerable


def who(parties: Sequence[Party]) -> str:
    """Several parties inside a sentence."""
    return listed(map(party_name, parties))


def short(parties: Sequence[Party]) -> str:
    """What they are called the second time: "the council"."""
    if len(parties) != 1:
        return "them"
    party = parties[0]
    if party.sort is Sort.WORDS:
        return "the commissioners"
    noun = names.short(party)
    return f"the {noun}" if noun else ("them" if names.plural(party.name) else "it")


def office(party: Party) -> str:
    """The office of one person who can be written to; empty where it is a body that is."""
    found = names.the(party.office)
    proper = found.startswith("the ") and found[4:5].isupper() and "'s " not in found
    return found if proper and party.sort is Sort.BODY else ""


def addressee(party: Party) -> str:
    """To whom one writes."""
    if party.sort is Sort.PROVIDER:
        return names.its(party.name)
    return office(party) or names.the(party.name)


def addressees(parties: Iterable[Party]) -> str:
    """To whom one writes, all of them."""
    return listed(dict.fromkeys(map(addressee, parties)))


def outcome_law(brief: Brief) -> str:
    """The law of the outcome's own rules, to the section; of the roles it asks where it has none."""
    own = gathered(one.law for one in brief.answer.because if one.step == "outcome")
    return sections(own or law_of(brief.answer))


def sections(law: Law) -> str:
    """Law in words, without its subsections.

    >>> sections((Citation("Local Government Act 1999 s.15(5)"), Citation("Local Government Act 1999 s.15(6)")))
    'Local Government Act 1999, section 15'
    """
    cites = (Citation(_SUBSECTION.sub("", one.cite), one.url, one.title) for one in law)
    return law_words(tuple({one.cite: one for one in cites}.values()))


def subjects(minister: Asked) -> tuple[str, ...]:
    """What a minister keeps, in words."""
    return tuple(ANSWERS_FOR.get(word, word) for word in minister.subjects)


def left(brief: Brief, here: bool | None = None) -> tuple[Asked, ...]:
    """Ministers who keep something without deciding: of the UK Parliament, of another, or all."""
    found = (one for one in brief.ministers if one.part is not Part.DECIDES)
    return tuple(one for one in found if here is None or one.here is here)


def way_items(ways: Sequence[Way]) -> list[str]:
    """Who decides where, or when: one line each."""
    return [_way(way) for way in ways]


def _way(way: Way) -> str:
    if len(way.parties) == 1 and way.status is Status.ANSWERED:
        one = way.parties[0]
        name = one.name if one.sort is not Sort.PROVIDER else names.its(one.name)
    else:
        name = parties_beside(way.mode, way.parties, way.status)
    where = listed(way.where)
    if way.case:
        return f"{capital(way.case)}{f' ({where})' if where else ''}: {name}."
    return f"{capital(name)}: {where}." if where else f"{capital(name)}."


def decider(brief: Brief) -> str:
    """Whoever decides independently, with an article."""
    return names.a(brief.answer.decided_by.name) if brief.answer.decided_by else "somebody independent"


def choosers(brief: Brief) -> str:
    """Whoever may act where nobody has the duty."""
    return listed((names.a(one.name) for one in brief.answer.may_act), "or")


def others(brief: Brief) -> list[Party]:
    """Those who decide somewhere, or in some case, and are no minister; each once."""
    found = (party for way in brief.ways for party in way.parties if party.sort is not Sort.MINISTER)
    return list(dict.fromkeys(found))


def be(parties: Sequence[Party]) -> str:
    """The verb that fits them."""
    return "are" if len(parties) > 1 or names.plural(parties[0].name) else "is"


FEW = 6
"""So many bodies are named in a sentence; more stand in a list."""


def several_bodies(brief: Brief) -> str:
    """The bodies of a wide place in a sentence, where they are few; else nothing."""
    bodies = list(dict.fromkeys(names.the(party.name) for party in others(brief)))
    return listed(bodies) if 0 < len(bodies) < FEW else ""


def unsettled(brief: Brief) -> str:
    """What is in the way of one answer, as a sentence without its stop; empty where it is settled."""
    answer = brief.answer
    if answer.status is Status.DEPENDS:
        return f"It depends. {answer.asks}".strip()
    if answer.status is Status.NARROW:
        return f"{capital(matter(brief))} is for {_several(brief)}"
    return _UNSETTLED.get(answer.status, "")


def _several(brief: Brief) -> str:
    bodies = {party.name for way in brief.ways for party in way.parties}
    noun = "councils" if all("Council" in name for name in bodies) else "bodies"
    return f"{len(bodies)} {noun}, each in its own area" if len(bodies) > 1 else "different bodies in its parts"


def all_ways(brief: Brief, label: str = "Who decides") -> Block | None:
    """Every body or case, where there is more than one."""
    if brief.answer.status not in (Status.NARROW, Status.DEPENDS):
        return None
    return listing(label, way_items(brief.ways))


def unless(brief: Brief) -> Block | None:
    """The cases in which somebody else decides."""
    return listing("Otherwise, if it is", [f"{one}." for one in unless_cases(brief.answer)])


def to_settle(brief: Brief) -> Block | None:
    """What to add so that one answer is left."""
    if brief.answer.status is Status.DEPENDS:
        return said("To settle it", f"add {listed((way.add for way in brief.ways if way.add), 'or')}")
    if brief.answer.status is Status.NARROW:
        return said("To settle it", "ask again with a council area, a town or a postcode")
    return None


def stepped_in(one: SteppedIn, about: str, cited: bool = True) -> str:
    """An intervention as a sentence, with its law if it is to be cited."""
    many = names.plural(one.held_by)
    takes = listed(one.takes) or "the functions named in the direction"
    month = month_in_words(one.since) if one.since else ""
    since, when = (f" since {month}", f" in {month}") if month else ("", "")
    law = sections(one.law) if cited else ""
    held = capital(one.held_by)
    match one.power:
        case "taken":
            scope = ", this among them" if one.decides else f", and not {about}"
            text = f"{held} {'have' if many else 'has'} held functions on {takes}{since}{scope}"
        case "reserve":
            text = f"{held}, sent{when}, may take functions at {one.body} as a last resort"
        case "contract":
            text = f"{held} {'deliver' if many else 'delivers'} under a direction given{when}"
        case _:
            text = f"Directions were given to {one.body}{when}; no function was taken"
    return f"{text}. {law}." if law else f"{text}."


def trigger_words(one: Trigger) -> str:
    """A power to step in: the test, what the minister may do, and the law."""
    return f"If {one.test}, ministers may {one.does}. {sections(one.law)}."


def department(minister: Asked) -> str:
    """A department by its subject."""
    return names.department(minister.department or minister.office)


def votes(brief: Brief) -> str:
    """Who votes, and when next."""
    found = []
    for vote in brief.votes:
        later = f" The next vote is in {month_in_words(vote.next_poll)}." if vote.next_poll else ""
        found.append(f"{capital(vote.voters)} elect {names.the(vote.elects)}.{later}")
    return " ".join(dict.fromkeys(found))


def redress(brief: Brief, relation: str = "redress") -> str:
    """Those who hold whoever decides to account in one way."""
    return listed(
        dict.fromkeys(names.the(held.by) for held in brief.answer.held_to_account if held.relation == relation)
    )


def held_since(brief: Brief) -> str:
    """Since when whoever decides has done so, and who did before."""
    found = []
    for one in brief.held:
        before = [name for name in one.before if name != one.party]
        earlier = f", and before that {listed(map(names.a, before))}" if before else ""
        found.append(f"{names.the(one.party)} since {in_words(one.since)}{earlier}")
    return capital("; ".join(found))


def how_sure(brief: Brief) -> Block:
    """How sure the answer is, and whether an intervention that is told is in doubt."""
    doubt = any(one.certainty is Certainty.DOUBTFUL for one in brief.interventions)
    more = " The days and functions of the intervention are in doubt: check them." if doubt else ""
    return said("How sure", f"{how_sure_words(brief.answer)}{more}")
