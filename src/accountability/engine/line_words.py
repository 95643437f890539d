"""The words of the line from a legislature to the voters: a sentence for each link."""

from __future__ import annotations

import re

from accountability.model.answer import Party
from accountability.model.days import in_words
from accountability.model.tier import Seat
from accountability.model.who import Sort
from accountability.model.words import capital, listed

_HEAD_ENDS = re.compile(r",| (?:of|for|in|at|who|that|which|sent|with|under)\b")
_MANY = frozenset({"ministers", "commissioners"})
_THE = ("Chief ", "Lord ", "Mayor ", "Minister", "Police and ", "Scottish Min", "Secretary ", "Welsh Min")
_NOUNS = ("Council", "Corporation", "Commissioner", "Committee", "Authority", "Board", "Trust", "Executive")


def called(name: str) -> str:
    """A name as it stands alone: a proper name goes without "the".

    >>> called("the Mayor of Greater Manchester"), called("the council's leader and cabinet")
    ('Mayor of Greater Manchester', "the council's leader and cabinet")
    """
    return name[4:] if name.startswith("the ") and name[4:5].isupper() and "'s " not in name else name


def within(name: str) -> str:
    """A name inside a sentence.

    >>> within("Mayor of London"), within("Scottish Ministers"), within("the councils that make it up")
    ('the Mayor of London', 'the Scottish Ministers', 'the councils that make it up')
    """
    return f"the {name}" if name.startswith(_THE) else name


def subject(name: str) -> str:
    """A name at the start of a sentence; a common noun for one takes its article.

    >>> subject("academy trust"), subject("Scottish Ministers"), subject("the council's leader")
    ('An academy trust', 'Scottish Ministers', "The council's leader")
    """
    name = called(name)
    bare = name[:1].islower() and not name.startswith(("the ", "a ", "an ", "its ", "voters")) and not plural(name)
    return capital(f"{'an' if name[0] in 'aeiou' else 'a'} {name}" if bare else name)


def plural(name: str) -> bool:
    """Whether the name takes a plural verb. A proper name is one body or one person.

    >>> plural("the council's leader and cabinet"), plural("Scottish Ministers")
    (True, True)
    >>> plural("Lord Chancellor and Secretary of State for Justice"), plural("the council's leader")
    (False, False)
    """
    head = _HEAD_ENDS.split(called(name), maxsplit=1)[0]
    last = head.split()[-1].lower() if head.split() else ""
    common = head[:1].islower()
    return last in _MANY or (common and (" and " in head or (last.endswith("s") and not last.endswith(("ss", "'s")))))


def verb(name: str, one: str, many: str) -> str:
    """The verb that fits a name."""
    return many if plural(name) else one


def short(name: str) -> str:
    """What a body or an office is called the second time.

    >>> short("Sevenoaks District Council"), short("the Mayor of Greater Manchester")
    ('the council', 'the Mayor')
    """
    if name.startswith("the Mayor"):
        return _HEAD_ENDS.split(name, maxsplit=1)[0]
    if name.startswith(("London Borough", "Royal Borough")):
        return "the council"
    return next((f"the {noun.lower()}" for noun in _NOUNS if name.endswith(noun) or f"{noun} for " in name), name)


def answers_to_house(office: str, what: str, reserved: bool) -> str:
    """What a minister answers for, and whether that is reserved and so not devolved."""
    kept = " This is reserved." if reserved else ""
    return f"{subject(office)} {verb(office, 'answers', 'answer')} to it for {what}.{kept}"


def elect_house(voters: str, house: str) -> str:
    """Voters elect a legislature: of the UK Parliament, one house."""
    return f"{capital(voters)} elect {'its House of Commons' if house == 'UK Parliament' else 'it'}."


def has_the_duty(party: Party, mode: str, role: str, tier: str, seat: Seat | None) -> str:
    """What a body has here, as what, and since when it has sat here."""
    has = verb(party.name, "has", "have")
    what = "duty" if party.strength == "duty" else "power"
    shared = {"jointly": f"{verb(party.name, 'shares', 'share')} the {what} here", "either": "may act here"}
    since = seat.days.start if seat else None
    says = shared.get(mode, f"{has} the {what} here")
    says += f", as {role}" if role and not (since and role == tier) else ""
    it_has = "They have" if plural(party.name) else "It has"
    sat = f" {it_has} been {tier} here since {in_words(since)}." if since else ""
    return f"{subject(party.name)} {says}.{sat if party.sort is Sort.BODY and tier else ''}"


def mandate(relation: str, by: str, to: str, known: bool) -> str:
    """One link upward: who elects or appoints somebody, or to whom they answer. `known` was named just before.

    >>> mandate("appoints", "the councils that make it up", "West Midlands Combined Authority", known=True)
    'The councils that make it up appoint the authority.'
    """
    if relation == "answers-to":
        return f"{subject(to)} {verb(to, 'answers', 'answer')} to {within(by)}."
    act = {"elects": ("elects", "elect"), "appoints": ("appoints", "appoint")}[relation]
    return f"{subject(by)}{',' if ', ' in by else ''} {verb(by, *act)} {short(to) if known else within(to)}."


def line_stops(offices: tuple[str, ...]) -> str:
    """Where the answering of ministers ends.

    >>> line_stops(("Scottish Ministers",))
    "The ministers' line stops here."
    """
    if len(offices) == 1:
        return "The ministers' line stops here." if plural(offices[0]) else "The minister's line stops here."
    return "The ministers' lines stop here."


def of_list(subjects: tuple[str, ...]) -> str:
    """The subjects for which a minister answers, in words."""
    told = {"framework": "the law and guidance", "intervention": "any intervention"}
    return listed(told.get(one, one) for one in subjects) or "the matter as a whole"
