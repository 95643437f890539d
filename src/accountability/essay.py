"""The essay's questions, asked of a rulebook: what is left, who may be asked, what can move, where the money goes.

Each method is a few lines of wiring to the part of the engine that answers it, imported when it is first asked.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from accountability.engine.here import NO_FACTS
from accountability.engine.refused import before_records, refused_match, refused_reform
from accountability.finding import Finding
from accountability.lookup.outcomes import find_outcome
from accountability.model.answer import CURRENT_LAW, SETTLED, Answer
from accountability.model.match import Matched

if TYPE_CHECKING:
    from accountability.model.brief import Brief
    from accountability.model.compiled import Compiled
    from accountability.model.invest import Investment, WrongPockets
    from accountability.model.lever import Levers
    from accountability.model.money import Ledger, Spending
    from accountability.model.moving import Moving
    from accountability.model.pilot import Pilot, PilotToday
    from accountability.model.place import Place
    from accountability.model.scrutiny import PlaceScrutiny, Scrutiny
    from accountability.model.shift import Shift, Tally
    from accountability.model.varying import Brought, Value, Varying
    from accountability.model.whitehall import Westminster, Whitehall

    Headed = TypeVar("Headed", Levers, Moving, PlaceScrutiny, Scrutiny, Spending, Varying, WrongPockets)

_MOST_KEPT = 16


class Essay(Finding):
    """A rulebook as the essay asks it. `Rulebook` answers the questions on which these rest."""

    law: Essay
    """The same pack as the law is; a rulebook under no reform is that itself."""

    def __init__(self, compiled: Compiled) -> None:
        """Ask this rulebook, and keep the last few answers for which all England is asked about everything."""
        super().__init__(compiled)
        self._departments: dict[tuple[str, date, str], Whitehall] = {}
        self._asking_all = Lock()

    @abstractmethod
    def under(self, reform: str) -> Essay | Answer:
        """The same rulebook under a reform."""

    @abstractmethod
    def who(
        self,
        outcome: str,
        place: str,
        on: date | None = None,
        under: str = CURRENT_LAW,
        given: Mapping[str, str] = NO_FACTS,
    ) -> Answer:
        """Who is answerable."""

    def _both(self, under: str, and_under: str) -> tuple[Compiled, Compiled] | Answer:
        """The rulebooks on either side of a comparison, or the answer that says which reform is not known."""
        before = self.under(under)
        if isinstance(before, Answer):
            return before
        after = self.under(and_under)
        return after if isinstance(after, Answer) else (before.compiled, after.compiled)

    def _headed(self, found: Headed | Answer) -> Headed | Answer:
        """A report with the reform under which it was made; an answer says it already."""
        return found if isinstance(found, Answer) else replace(found, under=self.compiled.about.under)

    def levers(
        self, outcome: str, place: str, on: date | None = None, given: Mapping[str, str] = NO_FACTS
    ) -> Levers | Answer:
        """What a minister can do about an outcome in a place, softest first; or the answer that says what is unsettled.

        >>> from accountability import Rulebook
        >>> found = Rulebook.load().levers("libraries", "Kent")
        >>> [pull.id for pull in found.levers if pull.kind == "default"]
        ['library-default']
        """
        from accountability.engine.levers import levers

        day = on or self.compiled.about.checked_on
        found = before_records(day) or self._find(outcome, place, day)
        return found if isinstance(found, Answer) else self._headed(levers(self.compiled, *found[:2], day, given))

    def route(
        self,
        outcome: str,
        to: str,
        place: str | None = None,
        on: date | None = None,
        given: Mapping[str, str] = NO_FACTS,
    ) -> Moving | Answer:
        """Whether answerability for an outcome can move to a tier, and by what; in England where no place is named.

        >>> from accountability import Rulebook
        >>> Rulebook.load().route("libraries", "upper", "Kent").outlook.value
        'already-there'
        """
        from accountability.engine.moving import moving, tier_asked

        day = on or self.compiled.about.checked_on
        tier = before_records(day) or tier_asked(self.compiled, to)
        if isinstance(tier, Answer):
            return tier
        found = self._find(outcome, place or "England", day)
        if isinstance(found, Answer):
            return found
        return self._headed(moving(self.compiled, found[0], found[1], tier, day, given))

    def shift(
        self,
        and_under: str,
        under: str = CURRENT_LAW,
        place: str | None = None,
        on: date | None = None,
        outcome: str | None = None,
    ) -> Shift | Answer:
        """What comes into other hands under a reform, in a place or everywhere, what stays and what is unresolved."""
        from accountability.engine.shift import shift

        day = on or self.compiled.about.checked_on
        both = self._both(under, and_under)
        if isinstance(both, Answer):
            return both
        where = before_records(day) or (self._find_place(place, day) if place is not None else None)
        if isinstance(where, Answer):
            return where
        match = find_outcome(self.compiled, outcome) if outcome else None
        if match and match.how is not Matched.ONE:
            return refused_match("outcome", match)
        asked = (match.id,) if match else ()
        return shift(*both, day, where[0] if where else None, asked)

    def tally(self, and_under: str, place: str, under: str = CURRENT_LAW, on: date | None = None) -> Tally | Answer:
        """Who answers in a place for how many outcomes, as the law is or under one reform, and under another."""
        from accountability.engine.tally import tally

        day = on or self.compiled.about.checked_on
        both = self._both(under, and_under)
        if isinstance(both, Answer):
            return both
        where = before_records(day) or self._find_place(place, day)
        return where if isinstance(where, Answer) else tally(*both, day, where[0])

    def whitehall(self, department: str = "", on: date | None = None, under: str = CURRENT_LAW) -> Whitehall | Answer:
        """What leaves, stays or comes to a department in England, or to each of them, and what becomes of its roles."""
        from accountability.engine.refused import refused_department
        from accountability.engine.whitehall import whitehall

        book = self.under(under)
        if isinstance(book, Answer):
            return book
        day = on or self.compiled.about.checked_on
        early = before_records(day)
        if early:
            return early
        id_ = ""
        if department:
            _, match = self._find_body(department, day)
            if match.how is not Matched.ONE:
                return refused_match("body", match)
            id_ = match.id
        asked = (book.compiled.about.under, day, id_)
        found = self._departments.get(asked)
        if found is None:
            with self._asking_all:
                found = self._departments.get(asked) or whitehall(self.compiled, book.compiled, day, id_)
                while len(self._departments) >= _MOST_KEPT:
                    del self._departments[next(iter(self._departments))]
                self._departments[asked] = found
        return found if found.departments else refused_department(self.compiled.bodies[id_].name_on(day))

    def westminster(self, under: str, on: date | None = None) -> Westminster | Answer:
        """What a reform does to Parliament: from what becomes of every department's outcomes."""
        from accountability.engine.westminster_then import westminster_then

        book, found = self.under(under), self.whitehall("", on, under)
        if isinstance(found, Answer) or isinstance(book, Answer):
            return found if isinstance(found, Answer) else refused_reform(under, ())
        return westminster_then(book.compiled, found)

    def spend(self, place: str, ledger: Ledger) -> Spending | Answer:
        """What is spent in a place in the year of a ledger, each pound once, and what the rules say of it.

        >>> from accountability import Rulebook
        >>> from accountability.files.money import find_money, read_ledger
        >>> from accountability.files.workspace import find_pack
        >>> book = Rulebook.load()
        >>> found = book.spend("Exeter", read_ledger(find_money(find_pack()), "2022-23"))
        >>> [(one.name, str(one.spends)) for one in found.spenders]
        [('Exeter City Council', '44498000')]
        """
        from accountability.engine.spend import spending

        found = before_records(ledger.last_day) or self._find_place(place, ledger.last_day)
        return found if isinstance(found, Answer) else self._headed(spending(self.compiled, found[0], ledger))

    def wrong_pockets(
        self, place: str | None = None, on: date | None = None, cases: Sequence[Investment] = ()
    ) -> WrongPockets | Answer:
        """Who pays where others gain, with the bodies of a place: the cases given, else those of the pack.

        >>> from accountability import Rulebook
        >>> found = Rulebook.load().wrong_pockets("Exeter")
        >>> [(one.name, str(one.net)) for one in found.cases[0].pockets][0]
        ('Exeter City Council', '-10000')
        """
        from accountability.engine.pockets import cases_for, wrong_pockets

        day = on or self.compiled.about.checked_on
        where = before_records(day) or (self._find_place(place, day) if place is not None else None)
        if isinstance(where, Answer):
            return where
        there = where[0] if where else None
        chosen = cases or cases_for(self.compiled, there)
        return self._headed(wrong_pockets(self.compiled, chosen, there, day))

    def variation(
        self,
        outcome: str,
        places: Sequence[str],
        on: date | None = None,
        given: Mapping[str, str] = NO_FACTS,
        values: Sequence[Brought] = (),
    ) -> Varying | Answer:
        """Why an outcome differs between places, or the first answer that is not settled.

        A difference in `values` alone never proves a cause. Raises `PackError` where one of them names no known place.

        >>> from accountability import Rulebook
        >>> found = Rulebook.load().variation("council tax support", ["Wigan", "Leeds", "Cardiff"])
        >>> found.kind.value, [(one.name, one.freedom.value) for one in found.places]
        ('law', [('Wigan', 'free'), ('Leeds', 'free'), ('Cardiff', 'bounded')])
        """
        from accountability.engine.varying import varying

        day = on or self.compiled.about.checked_on
        asked: list[tuple[Place, Answer]] = []
        for typed in places:
            answer = self.who(outcome, typed, day, given=given)
            if answer.question is None or answer.status not in SETTLED:
                return answer
            asked.append((self._place_asked(answer.question.place), answer))
        matter = asked[0][1].question
        if matter is None:
            raise ValueError("no places were asked about")
        known = self._values(values, day)
        return self._headed(varying(self.compiled, self.compiled.outcomes[matter.outcome], asked, known))

    def pilot(self, pilot: Pilot, on: date | None = None) -> PilotToday:
        """A Total Place pilot: its council areas then and on a day, and who answered for what it touched on each."""
        from accountability.engine.pilots import pilot_today

        day = on or self.compiled.about.checked_on
        told = pilot_today(self.compiled, pilot, day, self._find_place, self.who)
        return replace(told, under=self.compiled.about.under)

    def _values(self, brought: Iterable[Brought], on: date) -> dict[str, Value]:
        """Figures by the id of their place. Raises `PackError` with every place that is not known, or comes twice."""
        from accountability.lookup.values import by_place
        from accountability.model.diagnostic import PackError

        found, problems = by_place(brought, lambda typed: self._find_place(typed, on))
        if problems:
            raise PackError(problems)
        return found

    def brief(
        self,
        outcome: str,
        place: str,
        audience: str,
        on: date | None = None,
        given: Mapping[str, str] = NO_FACTS,
        today: date | None = None,
    ) -> Brief | Answer:
        """What somebody who will be asked needs to know; or the answer that says why nothing can be told.

        `audience` is parliament, correspondence, media, resident or officer. `today` is the day on which it is read.

        >>> from accountability import Rulebook
        >>> found = Rulebook.load().brief("bins", "Birmingham", "media", date(2026, 2, 11))
        >>> [(one.power, one.decides) for one in found.interventions], found.red_flags[0].claim
        ([('taken', False)], 'nothing to do with government')
        """
        from accountability.engine.brief import TOLD, brief
        from accountability.model.brief import Audience

        answer = self.who(outcome, place, on, given=given)
        if answer.question is None or not answer.decided or answer.status not in TOLD:
            return answer
        matter, where = self.compiled.outcomes[answer.question.outcome], self._place_asked(answer.question.place)
        read_on = today or self.compiled.about.checked_on
        return brief(self.compiled, answer, matter, where, Audience(audience), read_on)

    def scrutiny(
        self,
        place: str,
        outcome: str | None = None,
        on: date | None = None,
        given: Mapping[str, str] = NO_FACTS,
    ) -> Scrutiny | PlaceScrutiny | Answer:
        """How an outcome is held to account in a place, test by test, weakest first; or all outcomes, by who answers.

        Where there is no one answer, the answer that says why.

        >>> from accountability import Rulebook
        >>> found = Rulebook.load().scrutiny("Wigan", "buses")
        >>> found.passes, found.tests[0].test, found.tests[0].mark.value
        (6, 'redress', 'partly')
        """
        from accountability.engine.refused import no_tests
        from accountability.engine.scrutinised import beside_the_law, one_outcome, scrutinised
        from accountability.model.scrutiny import Scrutiny

        day = on or self.compiled.about.checked_on
        if not self.compiled.probes:
            return no_tests()
        if outcome is None:
            found = before_records(day) or self._find_place(place, day)
            law = self.law.compiled if self.law is not self else None
            return found if isinstance(found, Answer) else self._headed(scrutinised(self.compiled, found[0], day, law))
        answer = self.who(outcome, place, day, given=given)
        if answer.question is None or not answer.settled:
            return answer
        matter, where = self.compiled.outcomes[answer.question.outcome], self._place_asked(answer.question.place)
        tested = one_outcome(self.compiled, matter, where, answer)
        before = self.law.scrutiny(place, outcome, day, given) if self.law is not self else None
        return self._headed(beside_the_law(tested, before) if isinstance(before, Scrutiny) else tested)
