"""Faults of the whole, told: both rules, the box, what each names there, and the line to paste."""

from __future__ import annotations

from tests.unit.engine.small import book, outcome, tier

from accountability.checks.exhaustive import look
from accountability.checks.told import faults_told
from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Code, Diagnostic, Severity

ALL = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
ENGLAND = ALL.replace("id: all, applies: {}", "id: england, applies: {nation: england}")
SCOTLAND = ALL.replace("id: all, applies: {}", "id: scotland, applies: {nation: scotland}")
LATE = "  - {id: late, applies: {in: [ash], from: 2020-01-01}, answerable: lower, law: [L 2019 s.1]}\n"


def told(small: Compiled) -> list[Diagnostic]:
    coverage, patterns = look(small)
    return list(faults_told(small, coverage, patterns))


def of(rules: str, head: str = "", **more: str) -> list[Diagnostic]:
    return told(book({"outcomes/roads.yaml": outcome(rules, head), **more}))


def test_a_clash_shows_both_rules_and_the_line_to_paste() -> None:
    (one,) = of(ALL + LATE)
    assert (one.code, one.severity, one.message) == (Code.CLASH, Severity.FAULT, "Two rules differ on mended roads.")
    assert [span.line for span in (one.span, one.related[0][0])] == [6, 7]
    assert one.notes == (
        "Where and when: Ash, from 1 January 2020.",
        "For example: Ash on 1 January 2020. all names Wood Council. late names Ash Council.",
        "Wherever late applies, so does all: it may be an exception.",
    )
    assert one.paste is not None
    assert (one.paste.line, one.paste.span.line) == ("exception-to: {all: [ACT YEAR SECTION]}", 7)


def test_of_scopes_that_only_overlap_nothing_is_suggested() -> None:
    north = ALL.replace("id: all, applies: {}", "id: north, applies: {in: [birch, city, glen]}")
    south = LATE.replace("{in: [ash], from: 2020-01-01}", "{in: [ash, birch]}")
    (one,) = of(north + south)
    assert one.paste is None
    assert one.notes[0] == "Where and when: Birch, from 1 January 2009."
    assert one.help == "Make one of them an exception to the other, or give them conditions that never hold together."


def test_a_rule_with_an_exception_already_keeps_it_in_the_line_to_paste() -> None:
    city = "  - {id: city, applies: {in: [city]}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
    both = LATE.replace("[ash]", "[ash, city]").replace(
        "s.1]}", 's.1], exception-to: {city: ["Roads, Etc Act 1980 s.1"]}}'
    )
    wide = ALL.replace("{}", "{not: {in: [city]}}")
    (one,) = of(city + wide + both.replace("[ash, city]", "[ash]"))
    assert one.paste is not None
    assert one.paste.replaces
    assert one.paste.line == 'exception-to: {city: ["Roads, Etc Act 1980 s.1"], all: [ACT YEAR SECTION]}'


def test_a_hole_in_a_role_is_told_once_however_many_outcomes_ask_it() -> None:
    role = f"role: authority\ntitle: the road authority\nrules:\n{ENGLAND}"
    asks = "  - {id: any, applies: {}, answerable: authority, law: [Roads Act 1980 s.7]}\n"
    lanes = outcome(asks).replace("outcome: roads", "outcome: lanes").replace("mended roads", "lanes")
    files = {"roles/authority.yaml": role, "outcomes/roads.yaml": outcome(asks), "outcomes/lanes.yaml": lanes}
    (one,) = told(book(files))
    assert (one.code, one.message) == (Code.GAP, "No rule says who is the road authority.")
    assert str(one.span) == "rules/roles/authority.yaml:1"
    assert one.notes[0] == "Where and when: Glen, from 1 January 2009."


def test_a_clash_between_roles_is_the_outcomes_own() -> None:
    roles = {
        f"roles/{name}.yaml": f"role: {name}\ntitle: the {name}\nrules:\n{ALL.replace('upper', tier_)}"
        for name, tier_ in (("mender", "upper"), ("payer", "lower"))
    }
    asks = "".join(
        f"  - {{id: {name}, applies: {{}}, answerable: {name}, law: [Roads Act 1980 s.7]}}\n"
        for name in ("mender", "payer")
    )
    (one,) = told(book({"outcomes/roads.yaml": outcome(asks), **roles}))
    assert one.message == "Two rules differ on mended roads."
    assert "mender names Wood Council. payer names Ash Council." in one.notes[1]
    assert one.notes[0] == "Where and when: Ash and Birch, from 1 January 2009."


def test_a_box_that_ended_says_its_last_day_and_a_case_its_facts() -> None:
    head = "facts:\n  road: {asks: Which?, values: {local: a local road, trunk: a trunk road}}\n"
    local = "  - {id: local, applies: {given: {road: local}}, answerable: upper, law: [Roads Act 1980 s.8]}\n"
    trunk = local.replace("local", "trunk").replace("{given", "{from: 2015-04-01, given")
    (one,) = of(local + trunk, head)
    assert one.notes[0].endswith("1 January 2009 to 31 March 2015.")
    assert one.notes[1].endswith("on 1 January 2009, with road=trunk.")


def test_an_empty_seat_to_which_a_rule_leads_is_a_fault_at_the_rule() -> None:
    files = {"tiers/waste.yaml": tier("waste", "where-listed")}
    (one,) = of(ENGLAND + SCOTLAND.replace("upper", "waste"), **files)
    assert (one.code, one.severity) == (Code.EMPTY_SEAT, Severity.FAULT)
    assert one.message == "Nobody sits where the rules lead for mended roads."
    assert one.span.line == 7
