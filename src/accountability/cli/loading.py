"""The rulebook that a command asks: of the pack named, under the reform named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accountability.cli.refusing import refuse

if TYPE_CHECKING:
    from accountability.rulebook import Rulebook


def book_under(pack: str | None, under: str, form: str = "text") -> Rulebook:
    """The rulebook under a reform. Where no such reform is known, say so in that form and leave."""
    from accountability.model.answer import Answer
    from accountability.rulebook import Rulebook

    found = Rulebook.load(pack).under(under)
    if isinstance(found, Answer):
        refuse(found, "json" if form == "json" else "text")
    return found
