"""What tests show of rules and exceptions, and the question that is missing: on a small pack, and on the real one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.unit.engine.small import book, outcome

from accountability import Rulebook
from accountability.model.asked import Asked
from accountability.model.compiled import Compiled
from accountability.model.exercised import Exercised

ENGLAND = "  - {id: england, applies: {nation: england}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
SCOTLAND = "  - {id: scotland, applies: {nation: scotland}, answerable: upper, law: [Roads Act 1984 s.1]}\n"
LATE = (
    "  - {id: late, applies: {in: [ash], from: 2020-01-01}, answerable: lower, law: [L 2019 s.1], "
    "exception-to: {england: [L 2019 s.2]}}\n"
)
PACK = Rulebook(book({"outcomes/roads.yaml": outcome(ENGLAND + SCOTLAND + LATE)}))
NOW = date(2026, 11, 22)


def asked(*places: str, on: date = NOW) -> Exercised:
    found = PACK.tested([Asked("roads", place, on) for place in places], "roads")
    assert isinstance(found, Exercised)
    return found


def decided(found: Exercised) -> dict[str, tuple[int, int]]:
    return {one.rule: (one.decides, one.misses) for one in found.rules}


def test_a_rule_is_counted_where_it_decides_and_where_it_does_not() -> None:
    found = asked("Birch", "City", "Glen")
    assert decided(found) == {"england": (2, 1), "scotland": (1, 2), "late": (0, 3)}
    assert [(one.to, one.displaces) for one in found.edges] == [("england", 0)]
    assert not found.whole


def test_a_rule_that_gives_way_has_failed_and_its_exception_is_exercised() -> None:
    found = asked("Ash", "Birch", "Glen")
    assert decided(found) == {"england": (1, 2), "scotland": (1, 2), "late": (1, 2)}
    assert [(one.to, one.displaces) for one in found.edges] == [("england", 1)]
    assert found.whole
    assert found.missing == ()


def test_a_question_with_more_than_one_answer_shows_nothing() -> None:
    assert decided(asked("Wood")) == {"england": (0, 0), "scotland": (0, 0), "late": (0, 0)}


def test_the_question_that_is_missing_is_written_and_shows_what_it_should() -> None:
    (missing,) = asked("Birch", "Glen").missing
    assert (missing.place, missing.on, missing.answerable) == ("Ash", date(2020, 1, 1), ("Ash Council",))
    assert asked("Birch", "Glen", missing.place, on=missing.on).whole


def test_a_rule_that_is_alone_cannot_fail() -> None:
    alone = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
    found = Rulebook(book({"outcomes/roads.yaml": outcome(alone)})).tested([Asked("roads", "Ash", NOW)])
    assert isinstance(found, Exercised)
    assert found.whole


def test_every_rule_and_exception_of_the_built_in_pack_has_its_tests(
    built_in_questions: Callable[[], list[Asked]], built_in: Compiled
) -> None:
    found = Rulebook(built_in).tested(built_in_questions())
    assert isinstance(found, Exercised)
    assert [str(one.span) for one in found.rules if not one.whole] == []
    assert [str(one.span) for one in found.edges if not one.displaces] == []
