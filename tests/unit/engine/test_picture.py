"""The line of an answer as a drawing: each name once, each two joined by one line, and who stands beside it."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.engine.test_line import MINISTER, asked, stepped_in

from accountability.engine.picture import picture
from accountability.model.answer import NOTICE, Answer, Mention, Minister, Status, Westminster
from accountability.model.picture import Picture, Shape


def shapes(found: Picture) -> dict[str, Shape]:
    return {node.name: node.shape for node in found.nodes}


def edges(found: Picture) -> set[tuple[str, str, str, bool]]:
    return {(edge.upper, edge.lower, edge.relation, edge.up) for edge in found.edges}


def test_a_council_stands_under_the_minister_whose_line_stops_there_and_over_its_voters() -> None:
    found = picture(asked("upper"))
    assert shapes(found) == {
        "UK Parliament": Shape.HOUSE,
        MINISTER: Shape.MINISTER,
        "Wood Council": Shape.BODY,
        "voters in Wood": Shape.VOTERS,
    }
    assert edges(found) == {
        ("UK Parliament", MINISTER, "answers-to", True),
        (MINISTER, "Wood Council", "sets-framework", False),
        ("Wood Council", "voters in Wood", "elects", True),
    }
    assert {node.name: node.says for node in found.nodes}["Wood Council"] == "Has the duty here."
    assert found.title == "Mended roads in Ash: who answers"


def test_what_leads_up_to_a_legislature_stands_under_it() -> None:
    found = picture(asked("lower"))
    assert edges(found) == {
        ("UK Parliament", MINISTER, "answers-to", True),
        (MINISTER, "the park", "answers-to", True),
        ("the park", "Ash Council", "answers-to", True),
        ("UK Parliament", "voters in the United Kingdom", "elects", True),
    }
    assert shapes(found)["the park"] is Shape.BODY
    assert shapes(found)["voters in the United Kingdom"] is Shape.VOTERS


def test_where_nobody_has_the_duty_the_outcome_stands_there_and_says_so() -> None:
    found = picture(asked("nobody, may-act: [lower]"))
    assert shapes(found)["mended roads"] is Shape.BODY
    says = {node.name: node.says for node in found.nodes}
    assert says["mended roads"] == "The law gives nobody the duty, so the line ends here."


def beside(found: Answer) -> set[tuple[str, str, str]]:
    drawn = picture(found)
    names = {name for name, shape in shapes(drawn).items() if shape is Shape.BESIDE}
    return {(link.start, link.relation, link.end) for link in drawn.facts if link.start in names}


def test_who_delivers_pays_and_questions_stands_beside_the_line_and_carries_none_of_it() -> None:
    answer = asked("upper")
    ministers = tuple(
        replace(one, committee=name) for one in answer.westminster.ministers for name in ("Transport Committee",)
    )
    answer = replace(
        answer,
        delivered_by=(Mention("Roads Ltd"),),
        funded_by=(Mention("the Treasury"),),
        westminster=replace(answer.westminster, ministers=ministers),
    )
    assert beside(answer) == {
        ("Roads Ltd", "delivers-for", "Wood Council"),
        ("the Treasury", "funds", "Wood Council"),
        ("Transport Committee", "scrutinises", MINISTER),
    }
    assert {edge.relation for edge in picture(answer).edges if not edge.carries} >= {
        "delivers-for",
        "funds",
        "scrutinises",
    }


def test_a_committee_of_a_minister_who_is_not_in_the_line_is_not_drawn() -> None:
    other = Minister("Home Secretary", "Home Office", (), committee="Home Affairs Committee")
    assert beside(replace(asked("upper"), westminster=Westminster(ministers=(other,)))) == set()


def test_where_a_minister_decides_who_delivers_stands_beside_the_minister() -> None:
    answer = replace(asked("{minister: roads}"), delivered_by=(Mention("Roads Ltd"),))
    assert ("Roads Ltd", "delivers-for", MINISTER) in beside(answer)


def test_commissioners_stand_between_the_minister_and_nobody_else() -> None:
    found = picture(asked("upper", stepped_in("taken")))
    assert (MINISTER, "commissioners at Wood Council", "answers-to", True) in edges(found)
    assert shapes(found)["commissioners at Wood Council"] is Shape.BODY


def test_without_a_line_there_is_nothing_to_draw_and_an_assumption_is_headed_as_one() -> None:
    answer = asked("upper")
    empty = picture(replace(answer, status=Status.CONFLICT, chain=(), delivered_by=(Mention("Roads Ltd"),)))
    assert (empty.nodes, empty.edges, empty.facts) == ((), (), ())
    assert answer.question is not None
    reformed = replace(answer, question=replace(answer.question, under="a-reform"))
    assert picture(reformed).title == f"{NOTICE} Mended roads in Ash: who answers"
