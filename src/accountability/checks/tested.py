"""Which rules decide a test, which fail or give way in another, and which exceptions a test exercises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from accountability.checks.witness import witness
from accountability.engine.decide import Edges, seated
from accountability.engine.found import Found
from accountability.engine.ground import Asker
from accountability.engine.here import Here
from accountability.model.compiled import Compiled
from accountability.model.exercised import EdgeTested, Exercised, Missing, RuleTested, Shown
from accountability.model.outcome import Outcome, Ruled
from accountability.model.place import Place
from accountability.model.rule import Edge, Rule
from accountability.model.source import Certainty
from accountability.model.who import Sort

Question = tuple[Outcome, Place, date, dict[str, str]]
_Key = tuple[str, str, int]


class _Tally:
    """What was seen so far of each version of each rule, and of each exception."""

    def __init__(self, book: Compiled) -> None:
        self.book = book
        self.decides: Counter[_Key] = Counter()
        self.asked: Counter[str] = Counter()
        self.displaces: Counter[tuple[_Key, str]] = Counter()
        self._edges: dict[str, Edges] = {}
        self._askers: dict[str, Asker] = {}

    def see(self, question: Question) -> None:
        """Count the rules by which a question is answered, where one answer is told: a test of nothing else counts."""
        outcome, place, day, given = question
        asker = self._askers.setdefault(outcome.id, Asker(self.book, outcome))
        groups = asker.over(place.ground, day, given)
        if len(groups) != 1 or groups[0].answer.found is None:
            return
        seen: set[tuple[_Key, str]] = set()
        (group,) = groups
        for piece in group.pieces:
            answer = group.answer if len(group.pieces) == 1 else asker.piece(piece, day, given)
            if answer and answer.found:
                seen |= set(self.steps(answer.found))
                for found in self._beside(outcome, answer.found, Here(self.book, piece, day), given):
                    seen |= set(self.steps(found))
        self.decides.update(key for key, to in seen if not to and key[1])
        self.displaces.update((key, to) for key, to in seen if to)
        self.asked.update({key[0] for key, _ in seen})

    def _beside(self, outcome: Outcome, found: Found, here: Here, given: Mapping[str, str]) -> Iterator[Found]:
        """What is found of the roles that an answer names beside who answers: by mistake, to ask, or who may act."""
        winners = found.steps[0].winners if found.steps else ()
        named = [*(one.who for one in outcome.instead), *found.may_act]
        for rule in winners:
            named += [*(one.who for one in rule.ask), *(one.who for one in rule.beside)]
        for who in dict.fromkeys(named):
            if who.sort is Sort.ROLE:
                yield seated(who, here, given, self._edges)

    def steps(self, found: Found) -> Iterable[tuple[_Key, str]]:
        """Every rule that won, and every exception of a candidate that reaches another candidate."""
        for step in found.steps:
            matter = self.book.outcomes.get(step.matter) or self.book.roles[step.matter]
            yield (step.matter, "", 0), ""
            yield from ((_key(matter, rule), "") for rule in step.winners)
            edges = self._edges.setdefault(matter.id, Edges(matter))
            for rule in step.candidates:
                for edge in rule.exception_to:
                    reached = {edge.to, *edges.reached(edge.to)}
                    if any(other is not rule and other.id in reached for other in step.candidates):
                        yield _key(matter, rule), edge.to


def _key(matter: Ruled, rule: Rule) -> _Key:
    return matter.id, rule.id, rule.span.line


def show(book: Compiled, questions: Iterable[Question], only: str = "") -> Exercised:
    """What the questions of all tests show of every rule and exception of a rulebook, or of one outcome or role.

    For one, the questions that are missing are written too.
    """
    tally, count = _Tally(book), 0
    for question in questions:
        count += 1
        tally.see(question)
    matters = [m for m in (*book.roles.values(), *book.outcomes.values()) if only in ("", m.id)]
    rules = tuple(_rule(tally, matter, rule) for matter in matters for rule in _own(matter))
    edges = tuple(
        _edge(tally, matter, rule, edge) for matter in matters for rule in _own(matter) for edge in rule.exception_to
    )
    missing = tuple(dict.fromkeys(_missing(book, rules, edges))) if only else ()
    return Exercised(count, rules, edges, themes(book), missing)


def _own(matter: Ruled) -> list[Rule]:
    """The rules of the pack at hand, and not of one that it extends."""
    return [rule for rule in matter.rules if not rule.span.extended]


def _rule(tally: _Tally, matter: Ruled, rule: Rule) -> RuleTested:
    decides = tally.decides[_key(matter, rule)]
    alone = len(matter.rules) == 1
    return RuleTested(matter.id, rule.id, rule.span.line, rule.span, decides, tally.asked[matter.id] - decides, alone)


def _edge(tally: _Tally, matter: Ruled, rule: Rule, edge: Edge) -> EdgeTested:
    return EdgeTested(
        matter.id, rule.id, rule.span.line, edge.to, edge.span, tally.displaces[_key(matter, rule), edge.to]
    )


def _missing(book: Compiled, rules: Iterable[RuleTested], edges: Iterable[EdgeTested]) -> Iterator[Missing]:
    """A question for each rule that decides no test, and for each exception that none exercises."""
    tally = _Tally(book)

    def shows(matter: str, rule: str, line: int, to: str) -> Callable[[Found], bool]:
        return lambda found: any(key == (matter, rule, line) and met == to for key, met in tally.steps(found))

    wanted = [(one.matter, one.rule, one.line, "") for one in rules if not one.decides]
    wanted += [(one.matter, one.rule, one.line, one.to) for one in edges if not one.displaces]
    for matter, rule, line, to in wanted:
        found = witness(book, matter, shows(matter, rule, line, to))
        if found:
            yield found


def themes(book: Compiled) -> tuple[Shown, ...]:
    """How sure the rules of each theme are; roles, which many themes use, stand together."""
    groups: dict[str, list[Ruled]] = {}
    for matter in (*book.roles.values(), *book.outcomes.values()):
        if _own(matter):
            groups.setdefault(matter.theme if isinstance(matter, Outcome) else "roles", []).append(matter)
    return tuple(_shown(theme, groups[theme]) for theme in sorted(groups))


def _shown(theme: str, matters: list[Ruled]) -> Shown:
    sure = Counter(rule.certainty for matter in matters for rule in _own(matter))
    outcomes = sum(isinstance(matter, Outcome) for matter in matters)
    return Shown(
        theme, outcomes, sure.total(), sure[Certainty.CHECKED], sure[Certainty.FROM_MEMORY], sure[Certainty.DOUBTFUL]
    )
