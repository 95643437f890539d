"""START HERE: the one object that answers. Every step from files to an answer is one line of wiring in this module.

What only some commands need is imported where it is used: most questions ask `who`, and want the answer at once.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from accountability.engine.ask import ask
from accountability.engine.here import NO_FACTS
from accountability.engine.refused import before_records, ended_body, refused_match, refused_reform
from accountability.essay import Essay
from accountability.files.stamps import stamp
from accountability.files.workspace import RawFile, digest, find_pack, read_files, unchanged
from accountability.lookup.outcomes import find_outcome
from accountability.model.answer import CURRENT_LAW, Answer
from accountability.model.asked import Asked
from accountability.model.compiled import Compiled
from accountability.model.match import Match, Matched
from accountability.model.outcome import Outcome
from accountability.model.place import Place
from accountability.store import seen, sqlite
from accountability.tabling import Tabling
from accountability.version import VERSION

if TYPE_CHECKING:
    from accountability.model.diff import Diff
    from accountability.model.exercised import Exercised
    from accountability.model.history import AboutOutcome, History, WhyNot
    from accountability.model.picture import Picture
    from accountability.model.receipt import Receipt, Verified
    from accountability.model.report import AroundBody, AroundPlace, Comparison
    from accountability.model.route import Route


class Rulebook(Essay, Tabling):
    """A pack loaded, checked and compiled."""

    def __init__(
        self,
        compiled: Compiled,
        made_under: Callable[[str], Compiled] | None = None,
        law: Rulebook | None = None,
    ) -> None:
        """Answer from a compiled rulebook; `Rulebook.load` makes one from a folder.

        `made_under` compiles the same files under a reform. Without it no reform can be asked about.
        `law` is the rulebook without the reform, for one that is under one.
        """
        super().__init__(compiled)
        self.law: Rulebook = law or self
        self._made_under = made_under
        self._under: dict[str, Rulebook] = {}
        self._one_at_a_time = Lock()

    @classmethod
    def load(cls, path: str | None = None, *, cache: bool = True) -> Rulebook:
        """The rulebook of a pack: the folder named, else `rules/` here, else the built-in pack.

        The compiled rulebook is kept in the user's cache folder and used again while no file of the pack has changed.
        Raises `PackError` with every mistake when the pack cannot be used.
        """
        pack = find_pack(path)
        now = stamp(pack) if cache else None
        if now is None:
            return cls.of_files(read_files(pack), cache=cache)
        remembered = seen.kept_at(pack, now.shown)
        known = seen.read(remembered, now.mark)
        if known:
            return cls._of(*known, lambda: unchanged(read_files(pack), known[0]))
        files = read_files(pack)
        with contextlib.suppress(OSError):
            seen.write(remembered, now.mark, digest(files), files[0].name)
        return cls.of_files(files)

    @classmethod
    def of_files(cls, files: tuple[RawFile, ...], *, cache: bool = True) -> Rulebook:
        """The rulebook of a pack whose files have been read, from wherever that was."""
        return cls._of(digest(files), files[0].name if files else "", lambda: files, cache)

    @classmethod
    def _of(cls, key: str, first: str, read: Callable[[], tuple[RawFile, ...]], cache: bool = True) -> Rulebook:
        """The rulebook of a pack with this digest, whose files are read only where nothing compiled is kept."""

        def made(under: str) -> Compiled:
            @functools.cache
            def anew() -> Compiled:
                from accountability.building import build, uncollected  # pydantic, yaml and networkx when compiling

                with uncollected():
                    compiled = build(read(), key, under)
                    if cache:
                        _keep(compiled, stored)
                return compiled

            stored = sqlite.kept_at(key, VERSION, first, under)
            try:
                return sqlite.read(stored, key, anew, under) if cache else anew()
            except sqlite.BrokenStoreError:
                return anew()

        return cls(made(CURRENT_LAW), made)

    def under(self, reform: str) -> Rulebook | Answer:
        """The rulebook of the same pack under a reform, named by its id or title; or the answer that it is not known.

        A rulebook under a reform is itself what `current-law` means to it. Raises `PackError` where the reform cannot
        be used, and `ValueError` for a rulebook that was made without its files.

        >>> book = Rulebook.load()
        >>> book.under("current-law") is book
        True
        """
        if reform in (CURRENT_LAW, self.compiled.about.under):
            return self
        from accountability.lookup.reforms import find_reform

        id_, near = find_reform(self.compiled.reforms, reform)
        if not id_:
            return refused_reform(reform, near)
        if id_ in (CURRENT_LAW, self.compiled.about.under):
            return self
        if self._made_under is None:
            raise ValueError("This rulebook was made without its files, so it cannot be put under a reform.")
        if id_ not in self._under:
            with self._one_at_a_time:
                if id_ not in self._under:
                    self._under[id_] = Rulebook(self._made_under(id_), self._made_under, self.law)
        return self._under[id_]

    def who(
        self,
        outcome: str,
        place: str,
        on: date | None = None,
        under: str = CURRENT_LAW,
        given: Mapping[str, str] = NO_FACTS,
    ) -> Answer:
        """Who is answerable for an outcome in a place, both as a person would name them.

        `on` is the day asked about: the day on which the facts were checked when it is left out. What is not settled
        is an answer too, and its status says so:

        >>> book = Rulebook.load()
        >>> book.who("libraries", "Eden", on=date(2023, 3, 31)).message
        'Cumbria County Council answers for public libraries in Eden.'
        >>> [book.who("bins", place).status.value for place in ("Sevenoaks", "Kent", "Richmond", "Sevenoakes")]
        ['answered', 'narrow', 'ambiguous', 'not-found']
        >>> book.who("potholes", "Leeds", given={"road-class": "trunk"}).answerable[0].name
        'National Highways'
        """
        book = self.under(under)
        if isinstance(book, Answer):
            return book
        day = on or book.compiled.about.checked_on
        found = book._find(outcome, place, day)
        if isinstance(found, Answer):
            return found
        matter, where, match = found
        return ended_body(book.compiled, match, ask(book.compiled, matter, where, day, given), day)

    def who_many(self, questions: Iterable[Asked | Answer]) -> Iterator[Answer]:
        """Answer many questions in order, one at a time, holding none of them.

        What could not be read as a question has its answer already, and keeps its turn.
        """
        for asked in questions:
            if isinstance(asked, Answer):
                yield asked
            else:
                yield self.who(asked.outcome, asked.place, asked.on, asked.under, asked.given)

    def why(
        self,
        outcome: str,
        place: str,
        on: date | None = None,
        under: str = CURRENT_LAW,
        given: Mapping[str, str] = NO_FACTS,
    ) -> Answer:
        """The same answer with its record: a verdict on every rule."""
        from accountability.engine.ground import Asker
        from accountability.engine.here import Here
        from accountability.engine.record import facts_assumed, record

        book = self.under(under)
        answer = book if isinstance(book, Answer) else book.who(outcome, place, on, given=given)
        if answer.question is None or not answer.decided or isinstance(book, Answer):
            return answer
        law = book.compiled
        matter = law.outcomes[answer.question.outcome]
        where = book._place_asked(answer.question.place)
        day = answer.question.on
        asker = Asker(law, matter)
        possible = next(piece for piece in where.ground if asker.piece(piece, day, given) is not None)
        facts = facts_assumed(answer.assuming, given)
        return replace(answer, record=tuple(record(law, matter, Here(law, possible, day), facts)))

    def why_not(
        self,
        body: str,
        outcome: str,
        place: str,
        on: date | None = None,
        under: str = CURRENT_LAW,
        given: Mapping[str, str] = NO_FACTS,
    ) -> tuple[WhyNot | None, Answer]:
        """Why a body does not answer, the smallest change that would name it, and the answer; `None` if not asked."""
        from accountability.engine.why_not import why_not

        book = self.under(under)
        answer = book if isinstance(book, Answer) else book.why(outcome, place, on, given=given)
        if answer.question is None or not answer.decided or isinstance(book, Answer):
            return None, answer
        law, day = book.compiled, answer.question.on
        office, match = book._find_body(body, day)
        if match.how is not Matched.ONE:
            return None, refused_match("body", match)
        named = law.bodies[match.id]
        name = office.body or named.name_on(day)
        matter = law.outcomes[answer.question.outcome]
        where = book._place_asked(answer.question.place)
        return why_not(law, named, name, matter, where, day, given, answer), answer

    def history(
        self,
        outcome: str,
        place: str,
        on: date | None = None,
        under: str = CURRENT_LAW,
        given: Mapping[str, str] = NO_FACTS,
    ) -> History | Answer:
        """Who answered on each day since these records began, to a day; or the answer that says what is in the way.

        >>> found = Rulebook.load().history("libraries", "Penrith")
        >>> [(spell.days.start.isoformat(), spell.parties[0].name) for spell in found.spells]
        [('2009-01-01', 'Cumbria County Council'), ('2023-04-01', 'Westmorland and Furness Council')]
        """
        from accountability.engine.spells import spells
        from accountability.model.history import History

        now = self.who(outcome, place, on, under, given)
        asked = now.question
        if asked is None:
            return now
        found = self.matrix(asked.outcome, place=place, on=asked.on, under=under)
        if isinstance(found, Answer):
            return found
        changes = (row.days.start for group in self.periods(found) for row in group if row.days.start)
        told = spells(changes, asked.on, lambda day: self.who(outcome, place, day, under, given))
        return History(asked.outcome, asked.title, asked.place, asked.place_name, told, asked.under)

    def outcome(self, outcome: str) -> AboutOutcome | Answer:
        """What an outcome is; or the answer that says what is in the way.

        >>> found = Rulebook.load().outcome("bins")
        >>> found.id, found.rules.file
        ('waste-collection', 'rules/outcomes/waste/waste-collection.yaml')
        """
        from accountability.model.history import AboutOutcome

        match = find_outcome(self.compiled, outcome)
        if match.how is not Matched.ONE:
            return refused_match("outcome", match)
        one = self.compiled.outcomes[match.id]
        told = (one.theme, one.also_known_as, one.not_for, one.lgsl, one.span)
        return AboutOutcome(one.id, one.title, one.definition, *told)

    def trace(
        self,
        outcome: str,
        place: str,
        on: date | None = None,
        under: str = CURRENT_LAW,
        given: Mapping[str, str] = NO_FACTS,
    ) -> tuple[Answer, Picture]:
        """The answer, whose `chain` is the line from a legislature to the voters, and that line as a drawing.

        >>> answer, _ = Rulebook.load().trace("bins", "Sevenoaks")
        >>> answer.chain[0].end, answer.chain[-1].start
        ('UK Parliament', 'voters in Sevenoaks district')
        """
        from accountability.engine.picture import picture

        answer = self.who(outcome, place, on, under, given)
        return answer, picture(answer)

    def path(self, body: str, other: str, on: date | None = None) -> Route | Answer:
        """How one body, minister or legislature answers to another, or the nearest link that stops short.

        >>> found = Rulebook.load().path("National Highways", "Parliament")
        >>> found.answers, [link.relation for link in found.links]
        (True, ['answers-to', 'answers-to'])
        """
        from accountability.engine.route import route
        from accountability.lookup.ends import find_end

        day = on or self.compiled.about.checked_on
        one, two = (find_end(self.compiled, typed, day) for typed in (body, other))
        if isinstance(one, Match):
            return refused_match("body", one)
        if isinstance(two, Match):
            return refused_match("body", two)
        early = before_records(day)
        return early or replace(route(self.compiled, one, two, day), under=self.compiled.about.under)

    def place(self, place: str, on: date | None = None) -> AroundPlace | Answer:
        """Everything answered for in a place, grouped by who answers; or the answer that says what is in the way.

        >>> found = Rulebook.load().place("Sevenoaks")
        >>> [group.name for group in found.groups][:2], found.part_of[0]
        (['Sevenoaks District Council', 'Kent County Council'], 'Kent police area')
        """
        from accountability.engine.around import around_place

        day = on or self.compiled.about.checked_on
        found = before_records(day) or self._find_place(place, day)
        return found if isinstance(found, Answer) else around_place(self.compiled, found[0], day)

    def body(self, body: str, on: date | None = None) -> AroundBody | Answer:
        """What a body is, how it is held to account, and everything for which it answers.

        >>> found = Rulebook.load().body("Police and Crime Commissioner for Kent")
        >>> [item.outcome for item in found.items][:1]
        ['local-policing']
        """
        from accountability.engine.about_body import about_body

        day = on or self.compiled.about.checked_on
        _, match = self._find_body(body, day)
        found = before_records(day) or (None if match.how is Matched.ONE else refused_match("body", match))
        return found or about_body(self.compiled, self.compiled.bodies[match.id], day)

    def compare(
        self,
        place: str,
        and_place: str | None = None,
        on: date | None = None,
        and_on: date | None = None,
        outcome: str | None = None,
        under: str = CURRENT_LAW,
        and_under: str | None = None,
    ) -> Comparison | Answer:
        """What differs between two places, days or reforms, for every outcome or for one, and what caused it.

        What is left out on the second side is as on the first.

        >>> found = Rulebook.load().compare("Eden", on=date(2023, 3, 31), and_on=date(2023, 4, 1), outcome="libraries")
        >>> [(one.left.parties[0].name, one.right.parties[0].name, one.cause.value) for one in found.differences]
        [('Cumbria County Council', 'Westmorland and Furness Council', 'body')]
        """
        from accountability.engine.compare import Asking, compare

        day = on or self.compiled.about.checked_on
        sides: list[Asking] = []
        for reform, typed, at in (
            (under, place, day),
            (under if and_under is None else and_under, place if and_place is None else and_place, and_on or day),
        ):
            book = self.under(reform)
            if isinstance(book, Answer):
                return book
            found = before_records(at) or book._find_place(typed, at)
            if isinstance(found, Answer):
                return found
            sides.append(Asking(book.compiled, found[0], at))
        match = find_outcome(self.compiled, outcome) if outcome else None
        if match and match.how is not Matched.ONE:
            return refused_match("outcome", match)
        return compare(sides[0], sides[1], (match.id,) if match else ())

    def diff(self, old: Rulebook, law: bool = False, progress: Callable[[int, int], None] = lambda _, __: None) -> Diff:
        """Which answers differ from those of an older rulebook: where, from when, from whom to whom, and why.

        Every outcome that both have, all ground, every day and every case of fact. With `law`, also where only the law
        that is cited differs.

        >>> book = Rulebook.load()
        >>> book.diff(book).changes
        ()
        """
        from accountability.checks.diff import diff

        return diff(old.compiled, self.compiled, law, progress)

    def receipt(self, asked: Asked, answer: Answer) -> Receipt:
        """An answer with the question as it was put, and what answered it: the same rulebook gives the same receipt.

        >>> book = Rulebook.load()
        >>> kept = book.receipt(Asked("bins", "Leeds"), book.who("bins", "Leeds"))
        >>> book.verify(kept).holds
        True
        """
        from accountability.model.receipt import Receipt
        from accountability.present.to_json import answer_json

        about = self.compiled.about
        if answer.question:
            asked = replace(asked, on=answer.question.on)
        return Receipt(VERSION, about.name, about.digest, asked, answer.checked_on, answer_json(answer))

    def verify(self, receipt: Receipt) -> Verified:
        """Ask again what a receipt answers: whether it still holds, and if not what differs and why."""
        from accountability.engine.compare import chairs_of
        from accountability.present.verified import verified

        asked = receipt.asked
        answer = self.who(asked.outcome, asked.place, asked.on, asked.under, asked.given)
        known = answer.decided and answer.question is not None
        place = self._place_asked(answer.question.place) if known and answer.question else None
        book = self.under(asked.under)
        chairs = chairs_of(book.compiled, answer, place) if place and isinstance(book, Rulebook) else ()
        return verified(receipt, self.receipt(asked, answer), chairs)

    def tested(self, questions: Iterable[Asked], only: str = "") -> Exercised | Answer:
        """Which rules decide in some test and fail in another, which exceptions are exercised, and how sure all are.

        A question that is not understood, or under a reform, shows nothing. Without a day it is asked for the day of
        the last check. `only` is one outcome or role: then the questions that are missing are written too.
        """
        from accountability.checks.tested import show

        def understood() -> Iterator[tuple[Outcome, Place, date, dict[str, str]]]:
            for asked in questions:
                if asked.under != CURRENT_LAW:
                    continue
                day = asked.on or self.compiled.about.checked_on
                found = self._find(asked.outcome, asked.place, day)
                if not isinstance(found, Answer):
                    yield found[0], found[1], day, dict(asked.given)

        if only and only not in self.compiled.roles:
            match = find_outcome(self.compiled, only)
            if match.how is not Matched.ONE:
                return refused_match("outcome", match)
            only = match.id
        return show(self.compiled, understood(), only)


def _keep(compiled: Compiled, stored: Path) -> None:
    """Keep a compiled rulebook for next time; where that cannot be, answer without."""
    try:
        sqlite.write(compiled, stored)
    except OSError:
        return
