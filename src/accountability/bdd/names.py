"""The names that a policy test may call somebody by, and whom an answer names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from accountability.bdd.failures import NotUnderstoodError
from accountability.model.answer import Answer, Choice, Party
from accountability.model.compiled import Compiled
from accountability.model.near_miss import nearest
from accountability.model.who import Sort
from accountability.model.words import listed, plain

_MOST = 6
"""The most places at which a list of names may be cut: more would take too long to try."""


def same(typed: str, *names: str | None) -> bool:
    """Say whether two names are one, with or without "the".

    >>> same("the Mayor of London", "Mayor of London")
    True
    """
    wanted = _bare(typed)
    return bool(wanted) and any(wanted == _bare(name) for name in names if name)


def _bare(text: str) -> str:
    return plain(text).removeprefix("the ")


class Names:
    """Reads names against a rulebook and the answer at hand."""

    def __init__(self, compiled: Compiled, answer: Answer) -> None:
        """Keep what is known and whom the answer speaks of."""
        self._compiled = compiled
        self._parties = tuple(parties(answer))
        self._mentioned = tuple(
            mention for group in (answer.delivered_by, answer.funded_by, answer.may_act, answer.instead, answer.ask)
            for mention in group
        )  # fmt: skip

    def bodies(self, typed: str) -> frozenset[str]:
        """The ids of the bodies that the name may mean: a body's own name goes before another's alias or old name."""
        entries = (*self._compiled.names.get(plain(typed), ()), *self._compiled.names.get(_bare(typed), ()))
        ranks = [entry.rank for entry in entries if entry.sort == "body"]
        found = {entry.id for entry in entries if entry.sort == "body" and entry.rank == min(ranks)}
        return frozenset(found | {typed} if typed in self._compiled.bodies else found)

    def is_party(self, typed: str, party: Party) -> bool:
        """Say whether the name is this party's: by name or id, and for a minister also the office."""
        office = party.office if party.sort is Sort.MINISTER else ""
        provider = f"provider:{party.id}" if party.sort is Sort.PROVIDER else ""
        if typed == provider or same(typed, party.name, party.id, party.body, office):
            return True
        return party.body is not None and party.body in self.bodies(typed)

    def are(self, typed: Iterable[str], found: tuple[Party, ...]) -> bool:
        """Say whether the names are exactly these parties, in any order."""
        wanted = list(typed)
        return (
            len(wanted) == len(found)
            and all(any(self.is_party(name, party) for party in found) for name in wanted)
            and all(any(self.is_party(name, party) for name in wanted) for party in found)
        )

    def is_known(self, typed: str) -> bool:
        """Say whether the name is anybody's at all."""
        if self.bodies(typed) or any(self.is_party(typed, party) for party in self._parties):
            return True
        if any(same(typed, mention.name, mention.body) for mention in self._mentioned):
            return True
        book = self._compiled
        kinds = (name for kind in book.kinds.values() for name in (kind.id, kind.title, f"provider:{kind.id}"))
        tiers = (words for tier in book.tiers.values() for _, words in tier.named)
        offices = (tenure.office for portfolio in book.portfolios.values() for tenure in portfolio.tenures)
        return same(typed, *kinds, *tiers, *offices)

    def known(self, typed: str) -> str:
        """The name, if it is anybody's. Raises `NotUnderstoodError` with the names that are most like it."""
        typed = typed.strip().strip('"')
        if not self.is_known(typed):
            near = self._near(typed)
            raise NotUnderstoodError(
                f'No body called "{typed}" is known.' + (f" Did you mean {listed(near, 'or')}?" if near else "")
            )
        return typed

    def split(self, typed: str, last: str) -> list[tuple[str, ...]]:
        """Every way to read a list of names, since a name may itself hold commas and the word "and".

        Raises `NotUnderstoodError` when there is none.
        """
        pieces = [piece.strip() for piece in typed.replace(f" {last} ", f",{last} ").split(",")]
        cuts = range(1, len(pieces))
        ways = [way for count in cuts for way in combinations(cuts, count)] if len(cuts) <= _MOST else [tuple(cuts)]
        readings = [_members(pieces, way, last) for way in ways]
        found = [reading for reading in readings if all(self.is_known(name) for name in reading)]
        return found or [tuple(self.known(name) for name in max(readings, key=len, default=(typed,)))]

    def _near(self, typed: str) -> tuple[str, ...]:
        """Names with a letter wrong, then longer names that hold every word of this one."""
        keys = {key: entries for key, entries in self._compiled.names.items() if any(e.sort == "body" for e in entries)}
        words = set(_bare(typed).split())
        found = nearest(_bare(typed), keys) or tuple(sorted(key for key in keys if words <= set(key.split())))
        ids = dict.fromkeys(entry.id for key in found for entry in keys[key] if entry.sort == "body")
        return tuple(dict.fromkeys(self._compiled.bodies[id_].name for id_ in ids if id_ in self._compiled.bodies))[:3]


def _members(pieces: list[str], cuts: tuple[int, ...], last: str) -> tuple[str, ...]:
    groups = (" ".join(pieces[a:b]) for a, b in pairwise([0, *cuts, len(pieces)]))
    return tuple(group.removeprefix(f"{last} ") for group in groups)


def parties(answer: Answer) -> Iterator[Party]:
    """Everybody whom the answer names as answerable somewhere, in some case."""
    yield from answer.answerable
    yield from answer.beside
    for other in answer.unless:
        yield from other.parties
    for choice in choices(answer):
        yield from choice.parties


def choices(answer: Answer) -> Iterator[Choice]:
    """Every choice and branch of the answer."""
    waiting = [*([answer.generally] if answer.generally else []), *answer.choices]
    while waiting:
        choice = waiting.pop(0)
        yield choice
        waiting.extend(choice.branches)
