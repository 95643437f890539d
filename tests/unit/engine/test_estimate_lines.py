"""Which lines of the Estimates a reform changes: by what leaves, what stays in the line, and who funds it then."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.unit.engine.small import TODAY, book, outcome, raw

from accountability.compiled.compile import compile_pack
from accountability.engine.westminster_then import westminster_then
from accountability.engine.whitehall import whitehall
from accountability.files.read_pack import mistakes_in, read_pack
from accountability.model.central_role import CentralRole
from accountability.model.diagnostic import Code
from accountability.model.estimate import Estimate, Line, Section, Turn
from accountability.model.whitehall import Westminster
from accountability.present.layout import page
from accountability.present.westminster_text import westminster_said

HEAD = "estimate: dft\ntitle: Department for Transport\nyear: 2025-26\nsections:\n"
LEFT = "ministers:\n  england: {minister: roads}\n"
RULE = "  - {{id: all, applies: {{nation: england}}, answerable: {}, law: [An Act 1990 s.1]}}\n"
CENTRAL, LOCAL = RULE.format("{minister: roads}"), RULE.format("upper")
REFORM = """\
reform: r
title: a reform
intent: It moves.
from: 2026-11-22
extent: [england]
headings: some
"""
MOVE = """\
moves: m
of: r
each:
  - move: m
    outcomes: [roads]
    applies: {{{place}}}
    answerable: {to}
    assumption: It is so.
    route: act
    law: [An Act 1990 s.1]
    reversible-by: an Act
    floor: It goes on.
    whitehall: {{funds: {funds}}}
"""
NATIONAL = "nation: england"
A_LINE = "  - {title: Roads, pays-for: [roads]}\n"


def parliament(
    sections: str, to: str = "upper", funds: str = "goes", place: str = NATIONAL, rules: str = CENTRAL
) -> Westminster:
    """Roads, and bridges that stay with the minister; with these lines, under a reform of roads."""
    files = {
        "places/wider.csv": "wider-area,name,kind,nation,over\nengland,England,nation,england,wood|city\n",
        "outcomes/roads.yaml": outcome(rules, LEFT),
        "outcomes/bridges.yaml": outcome(CENTRAL, LEFT).replace(
            "outcome: roads\ntitle: mended roads", "outcome: bridges\ntitle: bridges"
        ),
        "estimates/dft.yaml": HEAD + sections,
        "reforms/r/reform.yaml": REFORM,
        "reforms/r/moves.yaml": MOVE.format(place=place, to=to, funds=funds),
    }
    pack = read_pack(raw(files), "d")
    before, problems = compile_pack(pack)
    after, more = compile_pack(pack, "r")
    assert [*problems, *more] == []
    return westminster_then(after, whitehall(before, after, TODAY))


def line(found: Westminster) -> Line:
    (one,) = found.lines
    return one


@pytest.mark.parametrize(
    ("sections", "funds", "place", "turn"),
    [
        (A_LINE, "goes", NATIONAL, Turn.LEAVES),
        (A_LINE, "shrinks", NATIONAL, Turn.SHRINKS),
        (A_LINE, "keeps", NATIONAL, Turn.PASSED_ON),
        (A_LINE, "goes", "in: [city]", Turn.SHRINKS),
        ("  - {title: Roads, pays-for: [roads, bridges]}\n", "goes", NATIONAL, Turn.SHRINKS),
        ("  - {title: Roads, pays-for: [roads], besides: ports}\n", "goes", NATIONAL, Turn.SHRINKS),
        ("  - {title: Roads, pays-part-of: [roads]}\n", "goes", NATIONAL, Turn.LEAVES),
    ],
)
def test_a_line_leaves_only_where_all_of_it_leaves_everywhere_and_nobody_central_funds_it(
    sections: str, funds: str, place: str, turn: Turn
) -> None:
    assert line(parliament(sections, funds=funds, place=place)).turn is turn


@pytest.mark.parametrize(("funds", "turn"), [("grows", Turn.GROWS), ("keeps", Turn.TAKEN_BACK)])
def test_a_line_grows_where_an_outcome_comes_unless_it_was_voted_already(funds: str, turn: Turn) -> None:
    found = parliament(A_LINE, "{minister: roads}", funds, rules=LOCAL)
    assert (line(found).turn, line(found).comes, found.comes) == (turn, ("mended roads",), ("mended roads",))


def test_a_line_says_what_stays_in_it_and_an_outcome_without_a_line_is_said_to_have_none() -> None:
    found = line(parliament("  - {title: Roads, pays-for: [bridges], pays-part-of: [roads], besides: ports}\n"))
    assert (found.leaves, found.stays, found.parts, found.besides) == (
        ("mended roads",), ("bridges",), ("mended roads",), "ports",
    )  # fmt: skip
    without = parliament("  - {title: Bridges, pays-for: [bridges]}\n")
    assert (without.lines, without.without_line) == ((), ("mended roads",))
    said = page(westminster_said(without, TODAY))
    assert "as far as known: 0, and none leaves whole." in said
    assert "The line is not known for: mended roads." in said


def test_answers_are_counted_by_outcome_and_area_and_roles_by_outcome() -> None:
    counted = parliament(A_LINE).counted
    assert (counted.areas, counted.answers_fewer, counted.answers_more) == (3, 3, 0)
    assert parliament(A_LINE, place="in: [city]").counted.answers_fewer == 1
    assert [(one.goes, one.keeps) for one in counted.roles if one.role is CentralRole.FUNDS] == [(1, 0)]
    back = parliament(A_LINE, "{minister: roads}", "grows", rules=LOCAL)
    assert (back.counted.answers_fewer, back.counted.answers_more) == (0, 3)
    assert "ministers would give 3 more" in page(westminster_said(back, TODAY)).replace("\n  ", " ")


def test_a_line_is_told_with_all_that_is_known_of_it() -> None:
    whole = (
        "  - {title: Roads, letter: B, budget: departmental-expenditure-limit, money: [resource, capital],\n"
        "     voted: voted, amount: 1234, pays-for: [roads], certainty: checked, source: HC 1}\n"
    )
    found = parliament(whole)
    assert line(found).amount == Decimal(1234)
    said = page(westminster_said(found, TODAY, everything=True)).replace("\n    ", " ").replace("\n  ", " ")
    assert "known: 1, and 1 leaves whole." in said
    assert "B: Roads (Department for Transport, 2025-26, £1,234 thousand): leaves. Leaves: mended roads." in said
    assert "Voted, departmental expenditure limit, resource and capital." in said
    assert "not known" not in said


@pytest.mark.parametrize(
    ("file", "code", "says"),
    [
        (HEAD.replace("dft", "dtf") + A_LINE, Code.UNKNOWN_NAME, 'No body has the id "dtf".'),
        (HEAD + "  - {title: Roads, pays-for: [rodes]}\n", Code.UNKNOWN_NAME, 'No outcome has the id "rodes".'),
        (HEAD + "  - {title: Roads, pays-part-of: [rodes]}\n", Code.UNKNOWN_NAME, 'No outcome has the id "rodes".'),
        (HEAD + "  - {title: Roads, amount: 12}\n", Code.BAD_VALUE, "no source in which it was read"),
        (HEAD + "  - {title: Roads, amount: 12, certainty: checked}\n", Code.BAD_VALUE, "no source in which it"),
    ],
)
def test_a_name_that_is_not_there_and_an_amount_that_nobody_read_are_mistakes(file: str, code: Code, says: str) -> None:
    files = raw({"outcomes/roads.yaml": outcome(LOCAL), "estimates/dft.yaml": file})
    problems = mistakes_in(next(one for one in files if "estimates" in one.name))
    found = problems or compile_pack(read_pack(files, "d"))[1]
    assert [(one.code, one.span.file) for one in found] == [(code, "rules/estimates/dft.yaml")]
    assert says in found[0].message


def test_what_is_known_of_an_estimate_is_kept_by_its_department() -> None:
    made = book({"outcomes/roads.yaml": outcome(LOCAL), "estimates/dft.yaml": HEAD + A_LINE})
    (section,) = made.estimates["dft"].sections
    assert made.estimates["dft"] == Estimate("dft", "Department for Transport", "2025-26", (section,))
    assert section == Section("Roads", pays_for=("roads",))
