"""Whatever is typed, the reader gets a sentence and the right exit status."""

from __future__ import annotations

import pytest
from tests.unit.cli.command_line import NEVER, ask, misunderstood

LONG = "a" * 100_000
BINS = ("who", "bins", "--in", "Sevenoaks")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("who", "bisn", "--in", "Sevenoaks"), 'No outcome called "bisn" is known. Did you mean household rubbish'),
        (("who", "zzzzqqq", "--in", "Sevenoaks"), 'No outcome called "zzzzqqq" is known.'),
        (("who", "", "--in", "Sevenoaks"), "No outcome was named."),
        (("who", "   ", "--in", "Sevenoaks"), "No outcome was named."),
        (("who", "!?", "--in", "Sevenoaks"), 'No outcome called "!?" is known.'),
        (("who", LONG, "--in", "Sevenoaks"), 'aaa..." is known.'),
        (("who", "bi\x07ns", "--in", "Sevenoaks"), 'No outcome called "bi ns" is known.'),
        (("who", "\udcff\udcfe", "--in", "Sevenoaks"), "No outcome was named."),
        (("who", "bins", "--in", "Sevenoakes"), 'No place called "Sevenoakes" is known. Did you mean Sevenoaks, in'),
        (("who", "bins", "--in", "Zzzqqq"), 'No place called "Zzzqqq" is known.'),
        (("who", "bins"), "Where? Add --in and a place, such as --in Sevenoaks."),
        (("who", "bins", "--in", ""), "Where? Add --in and a place, such as --in Sevenoaks."),
        (("who", "bins", "--in", " \t "), "Where? Add --in and a place, such as --in Sevenoaks."),
        (("who", "bins", "--in", "..."), 'No place called "..." is known.'),
        (("who", "bins", "--in", LONG), 'aaa..." is known.'),
        (("who", "bins", "--in", "Zzz\x1b[31moaks\x00\n"), 'No place called "Zzz [31moaks'),
        (("who", "bins", "--in", "\udcff\udcfe"), "No place was named."),
        (("who", "bins", "--in", "Zz\udcffqq"), "No place called"),
        (("why", "bins"), "Where? Add --in and a place, such as --in Sevenoaks."),
        (("why-not", "Zzz Council", "bins", "--in", "Sevenoaks"), 'No body called "Zzz Council" is known.'),
        (("why-not", "", "bins", "--in", "Sevenoaks"), "No body was named."),
        (("why-not", LONG, "bins", "--in", "Sevenoaks"), 'aaa..." is known.'),
        ((*BINS, "--under", "utopia"), 'No reform called "utopia" is known. The law as it is: current-law.'),
        ((*BINS, "--under", LONG), 'aaa..." is known.'),
    ],
)  # fmt: skip
def test_what_is_not_known_is_said(words: tuple[str, ...], says: str) -> None:
    assert says in misunderstood(ask(*words))


@pytest.mark.parametrize(
    "day",
    [
        "", " ", "tomorrow", "2026-02-30", "2026-13-01", "0000-00-00", "99999-01-01", "22/11/2026", "20261122", "-5",
        "31 April 2026", "2026-11-22T00:00", "\u0662\u0660\u0662\u0666-\u0661\u0661-\u0662\u0662", "\udcff", LONG,
    ],
)  # fmt: skip
def test_a_day_that_is_none_is_said(day: str) -> None:
    assert 'is not a day. Write it as --on 2026-11-22 or --on "22 November 2026".' in misunderstood(
        ask(*BINS, "--on", day)
    )


@pytest.mark.parametrize(("day", "told"), [("2008-05-01", "1 May 2008"), ("2008-12-31", "31 December 2008")])
def test_a_day_before_the_records_is_refused(day: str, told: str) -> None:
    said = ask(*BINS, "--on", day)
    assert said.plain == f"These records begin on 1 January 2009, so they cannot answer for {told}."
    assert said.status == 1


def test_the_first_day_of_the_records_is_answered() -> None:
    assert ask(*BINS, "--on", "2009-01-01").status == 0


@pytest.mark.parametrize("day", ["2026-11-23", "2031-01-01", "9999-12-31"])
def test_a_day_past_the_day_of_checking_is_answered_with_a_note(day: str) -> None:
    said = ask(*BINS, "--on", day)
    assert said.status == 0
    assert "22 November 2026" in said.plain


@pytest.mark.parametrize("pair", ["", "x", "=", "=x", "x=", " = ", "road-class", LONG, "\udcff"])
def test_a_malformed_fact_is_said(pair: str) -> None:
    assert "is not a fact. Write --given FACT=VALUE" in misunderstood(ask(*BINS, "--given", pair))


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("road-class=zzz",), '"zzz" is not a value of road-class. It can be'),
        (("road-class=local", "road-class=trunk"), '"road-class" is given twice, with two values. Keep one of them.'),
        (("a=b=c",), 'does not turn on "a"'),
        ((f"{LONG}={LONG}",), "does not turn on"),
        ((f"road-class={LONG}",), "is not a value of road-class"),
    ],
)
def test_a_fact_that_does_not_matter_is_said(given: tuple[str, ...], says: str) -> None:
    words = [part for pair in given for part in ("--given", pair)]
    assert says in misunderstood(ask("who", "potholes", "--in", "Sevenoaks", *words))


@pytest.mark.parametrize("kind", ["", "yaml", "JSON", "xml;rm", LONG])
def test_an_unknown_format_is_said(kind: str) -> None:
    assert "is not a format. Write --format text or --format json." in misunderstood(ask(*BINS, "--format", kind))


@pytest.mark.parametrize(
    "words",
    [
        ("wo",), ("who",), ("who", "--in", "Sevenoaks"), (*BINS, "--bogus"), (*BINS, "--on"), (*BINS, "--in"),
        ("rules",), ("rules", "chek"), ("--version-of-what",), ("\udcff",),
    ],
)  # fmt: skip
def test_a_wrong_command_line_says_how_to_get_help(words: tuple[str, ...]) -> None:
    said = ask(*words)
    assert said.status == 2
    assert any(word in said.err for word in ("Usage:", "Error:", "What?")), said
    assert "Traceback" not in said.plain


def test_nothing_at_all_gets_help() -> None:
    said = ask()
    assert said.status == 2
    assert "who OUTCOME --in PLACE" in said.err


def test_a_wrong_today_is_said() -> None:
    said = misunderstood(ask(*BINS, ACCOUNTABILITY_TODAY="soon"))
    assert said == 'ACCOUNTABILITY_TODAY is "soon", which is not a day. Write it as 2026-11-22.'


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (BINS, 0),
        (("who", "public toilets", "--in", "Leeds"), 0),
        (("who", "inquest finding", "--in", "Norfolk"), 0),
        (("who", "bins", "--in", "East Sussex"), 1),
        (("who", "school standards", "--in", "Wigan"), 1),
        (("who", "bins", "--in", "Richmond"), 1),
        (("who", "bins", "--in", "Jersey"), 1),
        (("why", "bins", "--in", "Sevenoaks"), 0),
        (("why-not", "Kent County Council", "bins", "--in", "Sevenoaks"), 0),
    ],
)
def test_exit_status_says_what_came_of_the_question(words: tuple[str, ...], status: int) -> None:
    said = ask(*words)
    assert said.status == status, said
    assert said.out
    assert not said.err
    assert all(len(line) <= 80 for line in said.out.splitlines())
    assert not any(word in said.plain for word in NEVER)


def test_json_says_the_same_as_the_text() -> None:
    import json

    found = json.loads(ask(*BINS, "--format", "json").out)
    assert found["status"] == "answered"
    assert found["message"] in ask(*BINS).plain


@pytest.mark.parametrize("words", [("who", "bins", "--in", "Zzz"), ("who", LONG, "--in", "Leeds")])
def test_json_is_json_even_when_nothing_is_known(words: tuple[str, ...]) -> None:
    import json

    said = ask(*words, "--format", "json")
    assert json.loads(said.out)["status"] == "not-found"
    assert said.status == 2
