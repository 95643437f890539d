"""Each named check lets a sound rulebook pass, and is seen to fail on one small broken rulebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest

from accountability.checks import EVERY, circles, every_check, lifespans, seats, voters
from accountability.compiled.compile import compile_pack
from accountability.graph.chains import chains
from accountability.model.body import Body, Kind, Relation
from accountability.model.compiled import Compiled
from accountability.model.days import ALWAYS, Days
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.outcome import Outcome, Role
from accountability.model.pack import Area, Pack, Placed
from accountability.model.rule import Conclusion, Condition, Edge, Form, Rule
from accountability.model.source import Citation, Span
from accountability.model.tier import Filling, Over, Portfolio, Seat, Tenure, Tier
from accountability.model.who import Sort, Who

LAW = (Citation("Some Act 2000 s.1"),)
BEGIN, TURN = date(2009, 1, 1), date(2015, 4, 1)
ELECTED = Relation("elected-by", Who(Sort.VOTERS, "voters"), carries="answerability", span=Span("council.yaml", 3))
LOWER = Who(Sort.SEATED, "lower")
NEW, OLD = Who(Sort.BODY, "new-council"), Who(Sort.BODY, "old-council")


def a_rule(id_: str, concludes: Who = LOWER, *exceptions: str) -> Rule:
    """A rule that always holds."""
    edges = tuple(Edge(to, LAW) for to in exceptions)
    return Rule(id_, Condition(), Conclusion(Form.ONE, (concludes,)), LAW, edges)


def a_seat(holder: Who, days: Days, line: int) -> Placed:
    """A full seat at the lower tier."""
    return Placed(Seat("lower", holder, days, span=Span("lower.yaml", line)), Over(("ash",)))


SOUND = Pack(
    name="small",
    title="Small",
    checked_on=date(2026, 11, 22),
    areas=(Area("ash", "Ash", "district", "england"),),
    bodies=(
        Body("old-council", "Old Council", "council", days=Days(None, TURN)),
        Body("new-council", "New Council", "council", days=Days(TURN, None)),
        Body("ministry", "Ministry", "department"),
    ),
    kinds=(Kind("council", "council", (ELECTED,)), Kind("department", "department", (), "ministers answer for it")),
    tiers=(Tier("lower", "the council", Filling.FILLED, ("england",), BEGIN),),
    seats=(a_seat(OLD, Days(None, TURN), 5), a_seat(NEW, Days(TURN, None), 6)),
    portfolios=(Portfolio("bins", "bins", (Tenure(("england",), "ministry", "Secretary of State", ALWAYS),)),),
    roles=(Role("authority", "the authority", (a_rule("r"),), ()),),
    outcomes=(Outcome("bins", "bins", (a_rule("a"), a_rule("b", Who(Sort.SEATED, "authority"), "a"))),),
)


def compiled(pack: Pack) -> Compiled:
    """A pack compiled, with its chains."""
    book, problems = compile_pack(pack)
    assert not problems, problems
    return replace(book, chains=chains(book))


def kind(pack: Pack, *relations: Relation) -> Pack:
    """The pack with other relations of a council."""
    return replace(pack, kinds=(Kind("council", "council", relations, span=Span("council.yaml", 1)), pack.kinds[1]))


def rules(pack: Pack, *found: Rule) -> Pack:
    """The pack with other rules in its outcome."""
    return replace(pack, outcomes=(Outcome("bins", "bins", found, span=Span("bins.yaml", 1)),))


def roles(pack: Pack) -> Pack:
    """The pack with two roles, each held by whoever holds the other."""
    pairs = (("authority", "other"), ("other", "authority"))
    found = tuple(Role(a, a, (a_rule("r", Who(Sort.SEATED, b)),), (), span=Span(f"{a}.yaml", 1)) for a, b in pairs)
    return replace(pack, roles=found)


def department(pack: Pack, ends: date) -> Pack:
    """The pack with a department that ends while it holds a portfolio."""
    return replace(pack, bodies=(*pack.bodies[:2], Body("ministry", "Ministry", "department", days=Days(None, ends))))


def out_of_reach(pack: Pack) -> Pack:
    """The pack with a council that says why it reaches no voters, and names nobody else."""
    alone = Kind("council", "council", (), "it is a club", span=Span("council.yaml", 1))
    return replace(pack, kinds=(alone, pack.kinds[1]))


ANSWERS_TO_ITSELF = Relation("answers-to", Who(Sort.KIND, "council"), carries="answerability")

BROKEN: list[tuple[Callable[[Compiled], Iterable[Diagnostic]], Pack, Code, str, str]] = [
    (seats.one_in_a_seat, replace(SOUND, seats=(*SOUND.seats, a_seat(NEW, Days(date(2020, 1, 1), None), 7))),
     Code.TWO_IN_A_SEAT, "lower.yaml:7", "Two sit at the tier lower in ash on the same days: new-council and"),
    (seats.promises_kept, replace(SOUND, seats=(SOUND.seats[0], a_seat(NEW, Days(date(2016, 1, 1), None), 6))),
     Code.EMPTY_SEAT, ":0", "Nobody sits at the tier lower in ash on 1 April 2015, and the tier promises that"),
    (seats.promises_kept, replace(SOUND, seats=(SOUND.seats[0], a_seat(NEW, Days(TURN, date(2026, 11, 22)), 6))),
     Code.EMPTY_SEAT, ":0", "on 22 November 2026"),
    (lifespans.sitters_exist, replace(SOUND, seats=(a_seat(OLD, ALWAYS, 5),)),
     Code.OUTSIDE_LIFE, "lower.yaml:5", "Old Council holds this on days on which it did not exist: it exists until"),
    (lifespans.sitters_exist, replace(SOUND, seats=(a_seat(NEW, ALWAYS, 5),)),
     Code.OUTSIDE_LIFE, "lower.yaml:5", "it exists from 2015-04-01."),
    (lifespans.departments_exist, department(SOUND, TURN),
     Code.OUTSIDE_LIFE, ":0", "Ministry holds this on days on which it did not exist: it exists until 2015-04-01."),
    (circles.no_circle_in_exceptions, rules(SOUND, a_rule("a", LOWER, "b"), a_rule("b", LOWER, "a")),
     Code.CIRCLE, "bins.yaml:1", "Exceptions go round in a circle: a, to b, to a."),
    (circles.no_circle_in_roles, roles(SOUND),
     Code.CIRCLE, "authority.yaml:1", "Roles go round in a circle: authority, by other, by authority."),
    (circles.nobody_answers_to_themselves, kind(SOUND, ELECTED, ANSWERS_TO_ITSELF),
     Code.CIRCLE, "council.yaml:1", "These answer to one another in a circle:"),
    (voters.every_answerer_reaches_voters, kind(SOUND),
     Code.NO_VOTERS, "council.yaml:1", "A council can answer, and nothing leads from it to voters."),
    (voters.every_answerer_reaches_voters, kind(SOUND, replace(ELECTED, days=Days(TURN, None))),
     Code.NO_VOTERS, "council.yaml:1", "A council can answer, and nothing leads from it to voters."),
    (voters.nobody_is_out_of_reach, out_of_reach(SOUND),
     Code.OUT_OF_REACH, "council.yaml:1", "A council can answer, reaches no voters, and nobody can hold it"),
]  # fmt: skip


def test_a_sound_rulebook_passes_every_check() -> None:
    assert every_check(compiled(SOUND)) == []


def test_every_check_is_broken_somewhere_below() -> None:
    assert {check for check, *_ in BROKEN} == set(EVERY)


@pytest.mark.parametrize(
    ("check", "pack", "code", "place", "message"), BROKEN, ids=[case[0].__name__ for case in BROKEN]
)  # fmt: skip
def test_a_broken_rulebook_is_told(
    check: Callable[[Compiled], Iterable[Diagnostic]], pack: Pack, code: Code, place: str, message: str
) -> None:
    found = every_check(compiled(pack))
    assert [*check(compiled(pack))] == found  # this check finds it, and no other does
    (only,) = found
    assert only.code is code
    assert message in only.message
    assert str(only.span) == place
    assert only.help


def test_two_in_a_seat_shows_both_lines() -> None:
    (found,) = every_check(compiled(BROKEN[0][1]))
    assert [(str(span), words) for span, words in found.related] == [("lower.yaml:6", "the other seat")]


def test_half_open_days_touch_without_a_clash() -> None:
    assert not list(seats.one_in_a_seat(compiled(SOUND)))
    assert not list(seats.promises_kept(compiled(SOUND)))
