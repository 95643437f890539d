"""Each check of an editor is quiet on a sound rulebook, and is seen to speak on a small one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from tests.unit.engine.small import book, outcome

from accountability.checks import age, citations, everyday, likely, plain_values, reforms, unused
from accountability.checks.exhaustive import look
from accountability.checks.patterns import Patterns
from accountability.checks.review import OF_DECISIONS, OF_WORDS, review
from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Code, Diagnostic, Severity

WORDS = "also-known-as: [potholes, tarmac, bad road, broken road]\n"
EVERYWHERE = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
ASH = "  - {id: ash, applies: {in: [ash]%s}, answerable: lower, law: [Roads Act 1980 s.2]%s}\n"
EDGE = ", exception-to: {all: [Roads Act 1980 s.3]}"
SOUND = outcome(EVERYWHERE + ASH % ("", EDGE), WORDS)


def changed(before: str, after: str) -> str:
    """The sound outcome with one text changed."""
    assert before in SOUND
    return SOUND.replace(before, after)


def roads(text: str, **more: str) -> Compiled:
    """A small pack with this outcome, and other files."""
    return book({"outcomes/roads.yaml": text, **{f"outcomes/{name}.yaml": other for name, other in more.items()}})


OTHER = (
    SOUND.replace("outcome: roads", "outcome: lanes")
    .replace("title: mended roads", "title: lanes")
    .replace("[potholes, tarmac, bad road, broken road]", "[pot holes, TARMAC, ruts, bumps]")
)
NEVER = "  - {id: never, applies: {nation: scotland, in: [ash]}, answerable: lower, law: [Roads Act 1980 s.4]}\n"
TWICE = EVERYWHERE + "  - {id: %s, applies: {in: [%s]}, answerable: upper, law: [Roads Act 1980 s.5]}\n"
FACT = "facts:\n  lit: {asks: Is it lit?, values: {on: a lit road, dark: an unlit road}}\n"

REFORM = """reform: local
title: a reform
intent: It moves.
from: 2020-01-01
extent: [england]
headings: some
findings: {money: {open: [Who pays is not settled.]}}
plan:
  - {step: one, title: one, does: It begins., route: act, law: [Localism Act 2011 s.15], moves: [roads], after: [two]}
  - {step: two, title: two, does: It ends., route: act, law: [Localism Act 2011 s.15]}
"""
MOVES = """moves: transport
of: local
each:
  - {move: roads, outcomes: [roads], applies: {nation: england}, answerable: upper, assumption: Staff move.,
     route: act, law: [Localism Act 2011 s.15], reversible-by: an Act, floor: Roads are mended.}
"""


def reformed(before: str = "", after: str = "", moves: str = MOVES) -> Compiled:
    """The sound outcome beside a reform in which one text is changed."""
    assert before in REFORM + moves
    files = {"reforms/local/reform.yaml": REFORM, "reforms/local/roads.yaml": moves}
    return book({"outcomes/roads.yaml": SOUND, **{name: text.replace(before, after) for name, text in files.items()}})


Check = Callable[[Compiled], Iterable[Diagnostic]]
WRITTEN: list[tuple[Check, Compiled, Code, Severity, str]] = [
    (citations.law_that_cannot_be_found, roads(changed("[Roads Act 1980 s.1]", "[]")),
     Code.BAD_CITATION, Severity.FAULT, "The rule all cites no law."),
    (citations.law_that_cannot_be_found, roads(changed("{all: [Roads Act 1980 s.3]}", "{all: []}")),
     Code.BAD_CITATION, Severity.FAULT, "The exception of ash cites no law."),
    (citations.law_that_cannot_be_found, roads(changed("Roads Act 1980 s.3", "ACT YEAR SECTION")),
     Code.BAD_CITATION, Severity.FAULT, '"ACT YEAR SECTION" does not say which law: there is no year in it.'),
    (citations.law_that_cannot_be_found, roads(changed("Roads Act 1980 s.2", "an Act for each road")),
     Code.BAD_CITATION, Severity.ADVICE, '"an Act for each road" does not say which law: there is no year in it.'),
    (citations.law_cited_whole, roads(changed("Roads Act 1980 s.2", "SI 2022/331")),
     Code.WHOLE_ACT, Severity.ADVICE, '"SI 2022/331" is cited as a whole, so nobody can see which provision is meant.'),
    (plain_values.names_that_read_as_yes_or_no, roads(changed(WORDS, WORDS + FACT)),
     Code.YES_OR_NO, Severity.FAULT, 'A value of lit is called "on", which says nothing by itself.'),
    (plain_values.names_that_read_as_yes_or_no, roads(changed("id: ash", "id: off")),
     Code.YES_OR_NO, Severity.FAULT, 'A rule of roads is called "off", which says nothing by itself.'),
    (reforms.left_unsaid, reformed("{open: [Who pays is not settled.]}", "{}"),
     Code.UNSAID, Severity.FAULT, "Under the heading money nothing is said."),
    (reforms.left_unsaid, reformed("moves: [roads]", "moves: []"),
     Code.UNSAID, Severity.FAULT, "No step of the plan carries out the move roads."),
    (reforms.left_unsaid, reformed("applies: {nation: england}", "applies: {nation: england, from: 2021-01-01}"),
     Code.UNSAID, Severity.FAULT, "The move roads has days of its own."),
    (reforms.left_unsaid, reformed("after: [two]", "after: [one]"),
     Code.CIRCLE, Severity.FAULT, "The step one must wait for itself, or for a step that does."),
    (everyday.words_of_two_outcomes, roads(SOUND, lanes=OTHER),
     Code.SHARED_WORDS, Severity.ADVICE, 'People who say "TARMAC" may mean lanes or roads.'),
    (everyday.outcomes_hard_to_find, roads(changed(WORDS, "")),
     Code.FEW_WORDS, Severity.ADVICE, "roads has no everyday words: fewer than 4 are seldom enough to be found by."),
    (everyday.outcomes_hard_to_find, roads(changed("bad road, broken road", "Tarmac, mended roads")),
     Code.FEW_WORDS, Severity.ADVICE, "roads has 2 everyday words: fewer than 4 are seldom enough to be found by."),
    (age.rules_long_unchecked, roads(changed(WORDS, WORDS + "checked-on: 2024-11-21\n")),
     Code.LONG_AGO, Severity.ADVICE,
     "2 rules of roads were last checked more than 2 years before this pack: all on 21 November 2024."),
]  # fmt: skip

OLDER = ASH.replace("id: ash", "id: old") % ("", ", exception-to: {ash: [Roads Act 1980 s.4]}")
NATIONS = EVERYWHERE.replace("{}", "{nation: scotland}") + EVERYWHERE.replace(
    "all, applies: {}", "here, applies: {nation: england}"
)
BOTH = ", exception-to: {all: [Roads Act 1980 s.3], here: [Roads Act 1980 s.3]}"
Decided = Callable[[Compiled, Patterns], Iterable[Diagnostic]]
DECIDED: list[tuple[Decided, str, Code, str]] = [
    (unused.rules_that_never_decide, EVERYWHERE + NEVER,
     Code.DEAD_RULE, "The rule never decides nowhere: its conditions hold in no place, on no day."),
    (unused.rules_that_never_decide, EVERYWHERE + ASH % ("", EDGE) + OLDER,
     Code.DEAD_RULE, "The rule ash decides nowhere: wherever it applies, it gives way."),
    (unused.exceptions_that_never_meet, NATIONS + ASH % ("", BOTH),
     Code.DEAD_EXCEPTION, "The exception to all is never needed: all never applies where ash does."),
    (likely.rules_that_agree, TWICE % ("city", "city"),
     Code.LIKELY_EXCEPTION, "Wherever city applies, so does all, and both decide: it may be an exception."),
    (likely.rules_that_agree, (TWICE % ("north", "birch, city, glen")).replace("{}", "{in: [ash, birch]}"),
     Code.TWO_LAWS, "The rules all and north name the same body and cite different law, for example in Birch on"),
]  # fmt: skip


def found(small: Compiled) -> tuple[Diagnostic, ...]:
    coverage, patterns = look(small)
    return review(small, coverage, patterns)


def test_a_sound_rulebook_needs_no_red_pen() -> None:
    assert found(roads(SOUND)) == ()
    assert found(reformed()) == ()


def test_every_check_is_broken_somewhere_in_this_file() -> None:
    assert {check for check, *_ in WRITTEN} == set(OF_WORDS)
    assert {check for check, *_ in DECIDED} == set(OF_DECISIONS)


@pytest.mark.parametrize(("check", "small", "code", "severity", "message"), WRITTEN, ids=[case[4] for case in WRITTEN])
def test_what_is_written_is_marked(check: Check, small: Compiled, code: Code, severity: Severity, message: str) -> None:
    (only,) = check(small)
    assert (only.code, only.severity, only.message) == (code, severity, message)
    assert only.help
    assert found(small) == (only,)


@pytest.mark.parametrize(("check", "rules", "code", "message"), DECIDED, ids=[case[3] for case in DECIDED])
def test_what_is_decided_is_marked(check: Decided, rules: str, code: Code, message: str) -> None:
    small = roads(outcome(rules, WORDS))
    (only,) = check(small, look(small)[1])
    assert (only.code, only.severity) == (code, Severity.ADVICE)
    assert only.message.startswith(message)
    assert only.help or only.paste
    assert found(small) == (only,)


def test_a_rule_that_begins_after_the_day_of_checking_is_left_alone() -> None:
    assert found(roads(changed("{in: [ash]}", "{in: [ash], from: 2028-04-01}"))) == ()


def test_plain_public_words_may_stand_as_law() -> None:
    assert found(roads(changed("Roads Act 1980 s.2", "the royal prerogative"))) == ()


def test_an_edge_through_a_rule_that_does_not_apply_is_needed() -> None:
    middle = ASH.replace("id: ash", "id: middle").replace("[ash]", "[city]") % ("", EDGE)
    rules = EVERYWHERE + middle + ASH % ("", ", exception-to: {middle: [Roads Act 1980 s.3]}")
    assert found(roads(outcome(rules, WORDS))) == ()


def test_a_role_is_looked_at_by_itself_where_the_outcomes_that_ask_it_leave_something_open() -> None:
    role = "role: authority\ntitle: the authority\nrules:\n" + EVERYWHERE + ASH % ("", EDGE)
    asks = "  - {id: city, applies: {in: [city]}, answerable: authority, law: [Roads Act 1980 s.7]}\n"
    gap = "gaps: [{applies: {not: {in: [city]}}, reason: Nobody mends these.}]\n"
    small = book({"roles/authority.yaml": role, "outcomes/roads.yaml": outcome(asks, WORDS + gap)})
    assert found(small) == ()


def test_a_role_that_no_rule_asks_is_left_alone() -> None:
    role = "role: authority\ntitle: the authority\nrules:\n" + NEVER
    assert found(book({"roles/authority.yaml": role, "outcomes/roads.yaml": SOUND})) == ()
