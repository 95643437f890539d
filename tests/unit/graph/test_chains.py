"""The links from each kind to the voters, as they are written into the rulebook when it is compiled."""

from __future__ import annotations

from datetime import date

from accountability.compiled.compile import compile_pack
from accountability.graph.chains import chains, circles
from accountability.model.body import Body, Kind, Relation
from accountability.model.compiled import Chain, Compiled
from accountability.model.days import ALWAYS, Days
from accountability.model.pack import Area, Pack, Placed
from accountability.model.source import Citation
from accountability.model.tier import Filling, Over, Portfolio, Seat, Tenure, Tier
from accountability.model.who import Sort, Who

LAW = (Citation("Some Act 2000 s.1"),)
TURN = date(2015, 4, 1)


def a_relation(type_: str, by: Who, days: Days = ALWAYS, carries: str = "answerability") -> Relation:
    return Relation(type_, by, law=LAW, days=days, carries=carries)


ELECTED = a_relation("elected-by", Who(Sort.VOTERS, "voters", "voters in {area}"))
TO_COUNCILS = a_relation("answers-to", Who(Sort.TIER, "lower", "the councils that appoint it"))
TO_MINISTER = a_relation("answers-to", Who(Sort.MINISTER, "fire"))
TO_BOARD = a_relation("answers-to", Who(Sort.KIND, "board"))


def a_book(**kinds: tuple[Relation, ...]) -> Compiled:
    """A place with a council, and these kinds besides. A kind with no relations says why it reaches no voters."""
    found = [Kind("council", "council", (ELECTED,)), Kind("department", "department")]
    found += [Kind(id_, id_, relations, "" if relations else "it is a club") for id_, relations in kinds.items()]
    pack = Pack(
        "small",
        "Small",
        date(2026, 11, 22),
        areas=(Area("ash", "Ash", "district", "england"),),
        bodies=(Body("ash-council", "Ash Council", "council"), Body("ministry", "Ministry", "department")),
        kinds=tuple(found),
        tiers=(Tier("lower", "the council", Filling.FILLED, ("england",), date(2009, 1, 1)),),
        seats=(Placed(Seat("lower", Who(Sort.BODY, "ash-council"), ALWAYS), Over(("ash",))),),
        portfolios=(Portfolio("fire", "fire", (Tenure(("england",), "ministry", "Home Secretary", ALWAYS),)),),
    )
    book, problems = compile_pack(pack)
    assert not problems
    return book


def the_chain(book: Compiled, kind: str) -> Chain:
    (only,) = chains(book)[f"kind:{kind}"]
    return only


def told(chain: Chain) -> list[tuple[str, str, str]]:
    return [(link.start, link.relation, link.end) for link in chain.links]


def test_an_elected_body_is_one_link_from_its_voters() -> None:
    chain = the_chain(a_book(), "council")
    assert told(chain) == [("voters in {area}", "elects", "{name}")]
    assert chain.reaches_voters
    assert chain.links[0].law == LAW
    assert chain.links[0].carries_answerability


def test_a_body_of_councillors_reaches_the_voters_of_its_area_through_the_councils() -> None:
    chain = the_chain(a_book(board=(TO_COUNCILS,)), "board")
    assert told(chain) == [
        ("{name}", "answers-to", "the councils that appoint it"),
        ("voters in {area}", "elects", "the councils that appoint it"),
    ]
    assert chain.links[1].law == ()  # which Act elects them differs from council to council


def test_a_body_under_a_minister_reaches_voters_through_a_legislature_named_later() -> None:
    chain = the_chain(a_book(board=(TO_MINISTER,)), "board")
    assert told(chain) == [
        ("{name}", "answers-to", "{minister:fire}"),
        ("{minister:fire}", "answers-to", "{house:fire}"),
        ("{voters:fire}", "elects", "{house:fire}"),
    ]


def test_a_body_with_two_masters_has_both_ways() -> None:
    ends = [end for _, _, end in told(the_chain(a_book(board=(TO_COUNCILS, TO_MINISTER)), "board"))]
    assert "the councils that appoint it" in ends
    assert "{minister:fire}" in ends


def test_appointing_and_answering_to_the_same_people_is_one_link() -> None:
    appointed = a_relation("appointed-by", TO_COUNCILS.by)
    assert told(the_chain(a_book(board=(appointed, TO_COUNCILS)), "board")) == told(
        the_chain(a_book(board=(TO_COUNCILS,)), "board")
    )


def test_a_relation_that_carries_nothing_is_no_link() -> None:
    members = a_relation("elected-by", Who(Sort.VOTERS, "voters"), carries="nothing")
    chain = the_chain(a_book(board=(members,)), "board")
    assert (chain.links, chain.reaches_voters) == ((), False)


def test_a_kind_that_reaches_nobody_says_why() -> None:
    chain = the_chain(a_book(club=()), "club")
    assert (chain.links, chain.reaches_voters, chain.why_not) == ((), False, "it is a club")


def test_a_chain_changes_on_the_day_on_which_the_relation_does() -> None:
    before = a_relation("answers-to", TO_MINISTER.by, Days(None, TURN))
    after = a_relation("answers-to", TO_COUNCILS.by, Days(TURN, None))
    first, second = chains(a_book(board=(before, after)))["kind:board"]
    assert (first.days, second.days) == (Days(None, TURN), Days(TURN, None))
    assert first.links[0].until == second.links[0].since == TURN
    assert first.links[0].end == "{minister:fire}"


def test_a_circle_that_is_long_over_is_still_found() -> None:
    past = a_relation("answers-to", Who(Sort.KIND, "panel"), Days(None, date(2010, 1, 1)))
    assert circles(a_book(board=(past, TO_COUNCILS), panel=(TO_BOARD,))) == [["kind:board", "kind:panel"]]
    assert circles(a_book(board=(TO_COUNCILS,), panel=(TO_BOARD,))) == []


def test_one_who_answers_to_itself_is_a_circle() -> None:
    assert circles(a_book(board=(TO_BOARD, TO_COUNCILS))) == [["kind:board"]]
