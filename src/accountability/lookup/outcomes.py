"""What a person typed for an outcome: its title, everyday words, a service number, or words of a title in any order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, product

from accountability.lookup.typed import said
from accountability.lookup.whole_words import near, telling
from accountability.model.compiled import Compiled
from accountability.model.match import Candidate, Match, Matched
from accountability.model.words import plain

_NUMBER = re.compile(r"(?:lgsl ?)?0*([0-9]+)")
_GENERAL = frozenset({"service", "services"})
_MOST_OFFERED = 3
_MOST_TRIED = 30


def find_outcome(book: Compiled, typed: str) -> Match:
    """Look up an outcome: names in full come first, then every word in one title or alias, then misspellings."""
    name = said(typed)
    if not name:
        return Match(Matched.NONE, typed)
    return (
        _settled(book, typed, _exactly(book, name))
        or _settled(book, typed, _by_words(book, name.split(), one_word=False))
        or _offered(book, typed, _by_words(book, name.split()))
        or _near(book, typed, name)
        or Match(Matched.NONE, typed)
    )


def singular(word: str) -> str:
    """One form for the singular and the plural of a word; not itself always a word.

    >>> [singular(w) for w in ("bins", "buses", "bus", "libraries", "library", "houses", "house", "address")]
    ['bin', 'bus', 'bus', 'library', 'library', 'hous', 'hous', 'address']
    """
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def _settled(book: Compiled, typed: str, ids: Iterable[str]) -> Match | None:
    ids = list(dict.fromkeys(ids))
    if not ids:
        return None
    if len(ids) == 1:
        return Match(Matched.ONE, typed, ids[0])
    labelled = (Candidate(id_, _label(book, id_)) for id_ in ids)
    return Match(Matched.SEVERAL, typed, candidates=tuple(sorted(labelled, key=lambda c: (c.label, c.id))))


def _label(book: Compiled, id_: str) -> str:
    """The title, or the id where two outcomes share a title."""
    title = book.outcomes[id_].title
    return title if _exactly(book, plain(title)) == [id_] else id_


def _meant(book: Compiled, name: str) -> list[tuple[int, str]]:
    return [(entry.rank, entry.id) for entry in book.names.get(name, ()) if entry.sort == "outcome"]


def _exactly(book: Compiled, name: str) -> list[str]:
    """The outcomes of this name; a title goes before everyday words."""
    number = _NUMBER.fullmatch(name)
    found = _meant(book, f"lgsl {number[1]}" if number else name)
    return [id_ for rank, id_ in found if rank == min(found)[0]]


def _by_words(book: Compiled, words: Iterable[str], *, one_word: bool = True) -> list[str]:
    """The outcomes with a name that holds every telling word; those with a name of just these words go before.

    One word inside a longer name ("tax" in "council tax") is too little to settle on: without `one_word` it is not.
    """
    wanted = frozenset(singular(word) for word in telling(words))
    wanted = frozenset(w for w in wanted if w not in map(singular, _GENERAL)) or wanted
    if not wanted:
        return []
    first = max(sorted(wanted), key=len).removesuffix("y")
    held: dict[str, frozenset[str]] = {}
    for known in book.names:
        if first in known and wanted <= (has := frozenset(singular(word) for word in telling(known.split()))):
            held[known] = has
    just = [id_ for known in sorted(held) if held[known] == wanted for _, id_ in _meant(book, known)]
    found = just or [id_ for known in sorted(held) for _, id_ in _meant(book, known)]
    too_little = not just and len(wanted) == 1 and len(set(found)) == 1
    return [] if too_little and not one_word else found


def _near(book: Compiled, typed: str, name: str) -> Match | None:
    """Outcomes with a name that is nearly this, or that has nearly these words."""
    ids = [id_ for _, known in near(name, book.names) for _, id_ in _meant(book, known)]
    ids = ids or [id_ for words in _respelt(book, name.split()) for id_ in _by_words(book, words)]
    return _offered(book, typed, ids)


def _offered(book: Compiled, typed: str, ids: Iterable[str]) -> Match | None:
    offered = tuple(Candidate(id_, _label(book, id_)) for id_ in list(dict.fromkeys(ids))[:_MOST_OFFERED])
    return Match(Matched.NEAR, typed, candidates=offered) if offered else None


def _respelt(book: Compiled, words: list[str]) -> list[tuple[str, ...]]:
    """The words with each that stands in no name put right in every way that is near, if all can be."""
    known = {word for name in book.names for word in name.split()}
    wrong = set(words) - known
    if not wrong:
        return []
    right = [[other for _, other in near(word, known)] if word in wrong else [word] for word in words]
    return list(islice(product(*right), _MOST_TRIED))
