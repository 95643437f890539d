"""Kinds of place: which one people mean first, and the words by which they say which one they mean."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.model.place import Place

COUNCIL_AREAS = frozenset(
    {
        "district", "unitary", "metropolitan-district", "london-borough", "city-of-london", "isles-of-scilly",
        "scottish-council", "welsh-council", "northern-irish-district", "county",
    }
)  # fmt: skip
"""Areas that have a council."""
COUNTRIES = frozenset({"state", "nation"})
"""Places so well known that their name is never another's: Wales is also a village in South Yorkshire."""

_ORDER = (
    "state", "nation", "county", "strategic-authority", "region", "ceremonial-county", "police-area", "fire-area",
    "former-county", "other", "town", "constituency",
)  # fmt: skip
_IMPORTANCE = {kind: float(i) for i, kind in enumerate(_ORDER)} | dict.fromkeys(COUNCIL_AREAS - {"county"}, 1.5)

_WITHOUT_COUNTIES = COUNCIL_AREAS - {"county"}
_CALLED: dict[str, tuple[frozenset[str], ...]] = {
    "parliamentary constituency": (frozenset({"constituency"}),),
    "constituency": (frozenset({"constituency"}),),
    "london borough": (frozenset({"london-borough"}),),
    "royal borough": (_WITHOUT_COUNTIES,),
    "metropolitan borough": (frozenset({"metropolitan-district"}),),
    "metropolitan district": (frozenset({"metropolitan-district"}),),
    "county borough": (frozenset({"welsh-council"}),),
    "city and county": (_WITHOUT_COUNTIES,),
    "borough": (_WITHOUT_COUNTIES,),
    "district": (frozenset({"district", "metropolitan-district", "northern-irish-district"}),),
    "unitary authority": (frozenset({"unitary"}),),
    "council area": (COUNCIL_AREAS,),
    "city": (_WITHOUT_COUNTIES, frozenset({"town"})),
    "ceremonial county": (frozenset({"ceremonial-county"}),),
    "former county": (frozenset({"former-county"}), frozenset({"ceremonial-county", "county"})),
    "county": (frozenset({"county", "unitary", "welsh-council"}), frozenset({"ceremonial-county", "former-county"})),
    "strategic authority": (frozenset({"strategic-authority"}),),
    "combined authority": (frozenset({"strategic-authority"}),),
    "police force area": (frozenset({"police-area"}),),
    "police area": (frozenset({"police-area"}),),
    "fire area": (frozenset({"fire-area"}),),
    "region": (frozenset({"region"}), frozenset({"strategic-authority"})),
    "town": (frozenset({"town"}),),
    "village": (frozenset({"town"}),),
}
"""The kinds meant by a word: the first of these of which there is one of the name."""
_LONGEST_FIRST = tuple(sorted(_CALLED, key=lambda words: (-len(words), words)))

_ONE_WORD = {
    "district": "the district",
    "metropolitan-district": "the borough",
    "london-borough": "the borough",
    "county": "the county",
    "town": "the town",
}


def importance(kind: str) -> float:
    """The place of a kind in the order in which people mean it: 0 comes first.

    >>> importance("district") < importance("county") < importance("police-area") < importance("town")
    True
    """
    return _IMPORTANCE.get(kind, _IMPORTANCE["other"])


def said_kinds(name: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The ways in which a plain name is another name with a word for its kind, before or after.

    >>> [base for name in ("wigan constituency", "borough of poole") for base, kinds in said_kinds(name)]
    ['wigan', 'poole']
    """
    for words in _LONGEST_FIRST:
        bases = [
            name.removesuffix(end).removesuffix(" the") for end in (f" {words}", f" {words} of") if name.endswith(end)
        ]
        bases += [name.removeprefix(b) for b in (f"{words} of ", f"the {words} of ") if name.startswith(b)]
        yield from ((base, kinds) for base in bases for kinds in _CALLED[words])


def kind_words(place: Place, is_city: bool) -> str:
    """What to call a place to tell it from others of its name, when nothing nearer does."""
    return "the city" if is_city else _ONE_WORD.get(place.kind, "the council area")
