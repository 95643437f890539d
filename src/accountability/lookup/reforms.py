"""The reform that is meant by what was typed."""

from __future__ import annotations

from collections.abc import Mapping

from accountability.model.answer import CURRENT_LAW
from accountability.model.near_miss import nearest
from accountability.model.reform import Reform
from accountability.model.words import plain


def find_reform(reforms: Mapping[str, Reform], typed: str) -> tuple[str, tuple[str, ...]]:
    """The id of a reform by its id or title, or the empty string and the nearest ids.

    >>> find_reform({}, "Current law"), find_reform({}, "radical")
    (('current-law', ()), ('', ()))
    """
    wanted = plain(typed)
    if wanted == plain(CURRENT_LAW):
        return CURRENT_LAW, ()
    for id_ in reforms:
        if wanted in (plain(id_), plain(reforms[id_].title)):
            return id_, ()
    return "", tuple(nearest(wanted.replace(" ", "-"), reforms))
