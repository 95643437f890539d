"""The form in which names are compared is the same by the short way, for plain letters, and by the long one."""

from __future__ import annotations

from accountability.model.words import plain

UNSEEN = "\u00ad"
"""It counts for nothing in a name, and is no plain letter: with it a name goes the long way."""


def test_every_plain_sign_counts_as_it_does_beside_another_letter() -> None:
    for sign in map(chr, range(128)):
        name = f"St {sign}John's{sign} & Co{sign}"
        assert plain(name) == plain(name + UNSEEN), ascii(sign)
