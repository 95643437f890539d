"""What may be meant by the letters typed so far: outcomes by any of their words, places by their names."""

from __future__ import annotations

import bisect
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from accountability.lookup.found import Found
from accountability.lookup.kinds import importance, kind_words
from accountability.lookup.labels import own_label
from accountability.model.compiled import Compiled
from accountability.model.words import plain

MOST = 8
"""So many are offered."""
_LONGEST = 60
_MOST_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Suggesting:
    """Every name of a rulebook by each word in it, in order, so that letters find the names that have such a word."""

    book: Compiled
    words: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, book: Compiled) -> Suggesting:
        """Read every name once."""
        starts = {(name[at:], name) for name in book.names for at in _starts(name)}
        return cls(book, tuple(sorted(starts)))

    def suggest(self, what: str, typed: str, on: date) -> str:
        """The document: what may be meant, best first, as text to put into the box, with a word on what it is."""
        letters = plain(typed[:_LONGEST])
        rows = list(islice(self._found(what, letters, on), MOST)) if letters else []
        return json.dumps({"schema": "accountability/suggestions/1", "suggestions": rows}, ensure_ascii=False)

    def _found(self, what: str, letters: str, on: date) -> Iterator[dict[str, str]]:
        names = self._names(letters)
        return self._outcomes(names, letters) if what == "outcome" else self._places(names, letters, on)

    def _names(self, letters: str) -> list[str]:
        at = bisect.bisect_left(self.words, (letters, ""))
        found = (name for rest, name in islice(self.words, at, at + _MOST_LOOKED_AT) if rest.startswith(letters))
        return list(dict.fromkeys(found))

    def _outcomes(self, names: list[str], letters: str) -> Iterator[dict[str, str]]:
        """Those of which the title begins so first, then by how early the letters stand in one of their names."""
        best: dict[str, tuple[int, int, str]] = {}
        for name in names:
            for entry in self.book.names[name]:
                if entry.sort == "outcome":
                    rank = (entry.rank, name.find(letters), name)
                    best[entry.id] = min(best.get(entry.id, rank), rank)
        for id_, (_, _, name) in sorted(best.items(), key=lambda pair: (pair[1], pair[0])):
            title = self.book.outcomes[id_].title
            known = plain(title)
            yield {"value": title, "label": title, "says": "" if name in (known, plain(id_)) else name}

    def _places(self, names: list[str], letters: str, on: date) -> Iterator[dict[str, str]]:
        """Council areas first, then the largest towns; what has ended comes last."""
        ids = {entry.id for name in names for entry in self.book.names[name] if entry.sort == "place"}
        places = [self.book.places[id_] for id_ in ids]
        places.sort(
            key=lambda one: (
                not one.days.holds_on(on), not plain(one.name).startswith(letters), importance(one.kind),
                -one.population, one.id,
            )
        )  # fmt: skip
        for one in places:
            label = own_label(self.book, Found(one, one.days, 0), on)
            ended = "" if one.days.holds_on(on) else ", now ended"
            yield {"value": label, "label": label, "says": f"{kind_words(one, False)}{ended}"}


def _starts(name: str) -> Iterator[int]:
    """Where a word starts in a name."""
    return (at for at in range(len(name)) if at == 0 or name[at - 1] == " ")
