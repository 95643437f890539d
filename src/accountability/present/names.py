"""Names inside sentences: which take "the", which are plural, and what a body is called for short."""

from __future__ import annotations

import re

from accountability.model.answer import Party
from accountability.model.who import Sort

_HAS_ONE = ("the ", "a ", "an ", "its ", "their ", "his ", "her ", "whoever ", "nobody", "no ", "each ", "every ")

_THE_FIRST = (
    "Attorney General",
    "Bank of England",
    "British Board of",
    "Broads Authority",
    "Canal & River Trust",
    "Chancellor",
    "Charity Commission",
    "Chief ",
    "City of London Corporation",
    "Commission ",
    "Commissioner",
    "Common Council",
    "Council for ",
    "Council of ",
    "Countryside Council",
    "Democracy and Boundary",
    "Department ",
    "Executive Office",
    "Electoral Commission",
    "First Minister",
    "Foreign Secretary",
    "Home Office",
    "Home Secretary",
    "Learning and Skills Council",
    "Lord ",
    "Mayor ",
    "Minister",
    "Ministry ",
    "Borough Council of ",
    "Education Authority",
    "Education Workforce Council",
    "General Teaching Council",
    "Greater London Authority",
    "Health and Safety Executive",
    "Keeper of ",
    "Local Government Boundar",
    "London Borough of",
    "Mayor's Office",
    "Northern Ireland Commissioner",
    "Northern Ireland Policing Board",
    "Office for ",
    "Office of ",
    "Parades Commission",
    "Patient and Client Council",
    "Police and Crime Commissioner",
    "Police, Fire and Crime Commissioner",
    "Prime Minister",
    "Public Services Ombudsman",
    "Registrar General",
    "Royal Borough of",
    "Scottish Government",
    "Scottish Ministers",
    "Scottish Police Authority",
    "Secretary of State",
    "Standards Commission",
    "Treasury",
    "UK Government",
    "Welsh Government",
    "Welsh Ministers",
)
_THE_LAST = (
    "Agency",
    "Auditor General",
    "Coal Authority",
    "Commission",
    "Commissioner",
    "Commissioner Fire and Rescue Authority",
    "Committee",
    "Conduct Authority",
    "Corporation",
    "Curriculum Authority",
    "Delivery Authority",
    "Development Corporation",
    "Health and Social Care Board",
    "Health and Social Care Trust",
    "Housing Executive",
    "Improvement Authority",
    "Inspectorate",
    "Markets Authority",
    "National Park Authority",
    "Office",
    "Ombudsman",
    "Qualifications Authority",
    "Regulator",
    "Remediation Authority",
    "Services Authority",
    "Standards Authority",
    "Statistics Authority",
    "Transfusion Service",
    "Tribunal",
    "Waterways Board",
)
"""Names that take "the", by how they begin and by how they end. A council or a combined authority does not."""

_NONE = ("HM ", "His Majesty's ", "Ofsted", "NHS England")
"""Names that never take one, however they end."""

_THE_PLACE = ("City of ", "Forest of ", "Isle of ", "Isles of ", "Scottish Borders", "United Kingdom", "Vale of ")

_PLURAL = frozenset({"ministers", "commissioners", "justices"})
_OWNED = frozenset({"frontagers", "governors", "leaseholders", "owners", "trustees"})
_SPELT = "AEFHILMNORSX"
"""Letters that are read with a vowel first: an NHS trust."""
_HEAD_ENDS = re.compile(r",| (?:of|for|in|at|who|that|which|sent|appointed|to|with|under)\b")

_SHORT = (
    ("Secretary of State", "minister"),
    ("Minister", "minister"),
    ("Combined Authority", "authority"),
    ("Commissioner Fire and Rescue Authority", "authority"),
    ("Commissioner", "commissioner"),
    ("Mayor", "Mayor"),
    ("Corporation", "corporation"),
    ("Council", "council"),
    ("Borough of", "council"),
    ("Comhairle", "council"),
    ("Authority", "authority"),
    ("Board", "board"),
    ("Chief Executive", "chief executive"),
    ("Executive", "executive"),
    ("Department", "department"),
    ("council", "council"),
)
"""What a body is called the second time, by a word in its name; the first row that fits."""


def the(name: str) -> str:
    """The name as it stands inside a sentence.

    >>> the("Lake District National Park Authority"), the("Kent County Council")
    ('the Lake District National Park Authority', 'Kent County Council')
    """
    if name.startswith((*_HAS_ONE, *_NONE)) or not (name.startswith(_THE_FIRST) or name.endswith(_THE_LAST)):
        return name
    return f"the {name}"


def the_place(name: str) -> str:
    """The name of a place as it stands after "in".

    >>> the_place("Isle of Wight"), the_place("Leeds")
    ('the Isle of Wight', 'Leeds')
    """
    return f"the {name}" if name.startswith(_THE_PLACE) else name


def head(name: str) -> str:
    """The noun on which a name turns, with what stands before it: "chief officer" of "chief officer of police"."""
    return _HEAD_ENDS.split(name, maxsplit=1)[0]


def plural(name: str) -> bool:
    """Whether "they" stands for this name. A proper name such as National Highways is one body.

    >>> plural("Scottish Ministers"), plural("commercial bus operators"), plural("National Highways")
    (True, True, False)
    """
    last = head(name).split()[-1] if head(name).split() else ""
    common = name[:1].islower() and last[:1].islower() and last.endswith("s") and not last.endswith(("ss", "us", "'s"))
    return last.lower() in _PLURAL or common


def a(name: str) -> str:
    """A common noun with its article; a plural or a proper name goes without.

    >>> a("unitary council"), a("academy trust"), a("commercial bus operators"), a("the High Court")
    ('a unitary council', 'an academy trust', 'commercial bus operators', 'the High Court')
    >>> a("NHS trust"), a("NHS England")
    ('an NHS trust', 'NHS England')
    """
    noun = head(name).split()[-1:]
    if not noun or not noun[0][:1].islower() or name.startswith(_HAS_ONE) or plural(name):
        return the(name)
    spelt = name.split(maxsplit=1)[0].isupper() and name[0] in _SPELT
    vowel = spelt or (name[0].lower() in "aeiou" and not name.lower().startswith(("uni", "eu", "one", "uk")))
    return f"{'an' if vowel else 'a'} {name}"


def many(name: str) -> str:
    """The plural of a common noun.

    >>> many("coroner"), many("chief officer of police"), many("jury")
    ('coroners', 'chief officers of police', 'juries')
    """
    if plural(name):
        return name
    noun = head(name)
    ended = f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"
    return ended + name[len(noun) :]


def its(name: str) -> str:
    """Somebody who belongs to the thing asked about: "its academy trust"."""
    if not name[:1].islower() or name.startswith(_HAS_ONE):
        return the(name)
    return name if plural(name) and head(name).split()[-1] not in _OWNED else f"its {name}"


def short(party: Party) -> str:
    """What the party is called the second time, without "the"; nothing where no word is surely right."""
    if party.sort is Sort.PROVIDER:
        return ""
    noun = "minister" if party.sort is Sort.MINISTER else next((s for word, s in _SHORT if word in party.name), "")
    return f"{noun}s" if noun and plural(party.name) else noun


def department(name: str) -> str:
    """A department's subject, for brackets.

    >>> department("Ministry of Housing, Communities and Local Government"), department("Home Office")
    ('Housing, Communities and Local Government', 'Home Office')
    """
    return re.sub(r"^(?:the )?(?:Department|Ministry) (?:for|of) (?:the )?", "", name)
