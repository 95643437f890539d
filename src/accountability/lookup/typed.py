"""What a person typed, made ready to be looked up."""

from __future__ import annotations

import re
import unicodedata

from accountability.model.words import plain

_LONGEST = 120
_POSTCODE = re.compile(r"(?:[A-Z]{1,2}[0-9][A-Z0-9]?|NPT|GIR)[0-9][A-Z]{2}")


def said(typed: str) -> str:
    """The plain form of what was typed; nothing for what nobody would type, so that it costs nothing.

    >>> said("  King's Lynn "), said(""), said("bell" + chr(7)), said("a" * 5000)
    ('kings lynn', '', '', '')
    """
    typed = typed.strip()
    if len(typed) > _LONGEST or any(unicodedata.category(c) in ("Cc", "Cs") for c in typed):
        return ""
    return plain(typed)


def looks_like_postcode(typed: str) -> bool:
    """Say whether this has the shape of a whole postcode.

    >>> looks_like_postcode("la9 4dq"), looks_like_postcode("EC1A1BB"), looks_like_postcode("E07000111")
    (True, True, False)
    """
    return _POSTCODE.fullmatch(postcode(typed)) is not None


def postcode(typed: str) -> str:
    """A postcode in the form in which an index holds it: capitals, no spaces.

    >>> postcode("la9 4dq")
    'LA94DQ'
    """
    return said(typed).replace(" ", "").upper()
