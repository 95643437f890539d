"""Slips that can only mean one thing are mended; everything else, to the byte, stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accountability.files.mending import mended, put
from accountability.files.read_pack import mistakes_in
from accountability.files.workspace import RawFile
from accountability.model.diagnostic import Edit

OUTCOME = """\
# What people ask about   most.
outcome: bins
title:   bins      # set out by hand
definition: Bins are emptied.
theme: waste
rules:
  - {id: a,  applies: {nation: england}, answerable: lower, law: [An Act 1990 s.1]}   # one

  - id: b
    applies: {nation: wales, from: 2020-01-01}
    answerable: lower
    law: [An Act 1990 s.1]
"""


def file(text: str | bytes, name: str = "o.yaml") -> RawFile:
    return RawFile(f"rules/{name}", name, text if isinstance(text, bytes) else text.encode())


def test_what_is_right_is_not_touched() -> None:
    assert not mistakes_in(file(OUTCOME))
    made = mended(file(OUTCOME))
    assert (made.content, made.done) == (OUTCOME.encode(), ())


@pytest.mark.parametrize(
    ("right", "wrong", "done"),
    [
        ("theme:", "themee:", (5, "themee is now theme")),
        ("from:", "form:", (10, "form is now from")),
        ("from:", '"form":', (10, '"form" is now from')),
        ("wales", "walse", (10, "walse is now wales")),
        ("2020-01-01", "01/01/2020", (10, "01/01/2020 is now 2020-01-01")),
        ("2020-01-01", "1 January 2020", (10, "1 January 2020 is now 2020-01-01")),
        ("2020-01-01", "'1st Jan 2020'", (10, "'1st Jan 2020' is now 2020-01-01")),
        ("are emptied", "are  emptied", (0, "double spaces between words, now single")),
        ("lower\n", "lower  \n", (0, "spaces at the end of lines, taken out")),
    ],
)
def test_one_slip_is_mended_and_every_other_byte_stays(right: str, wrong: str, done: tuple[int, str]) -> None:
    made = mended(file(OUTCOME.replace(right, wrong, 1)))
    assert made.content.decode() == OUTCOME
    assert made.done == (done,)


def test_many_slips_in_one_file_are_mended_together() -> None:
    text = OUTCOME.replace("theme", "themme").replace("wales", "whales").replace("2020-01-01", "31.12.2020")
    made = mended(file(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()))
    assert made.content.decode() == OUTCOME.replace("2020-01-01", "2020-12-31")
    assert [words for _, words in made.done] == [
        "a byte-order mark, taken out",
        "ends of lines of another machine, now line feeds",
        "themme is now theme",
        "31.12.2020 is now 2020-12-31",
        "whales is now wales",
    ]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("2020-01-01", "04/05/2020"),
        ("2020-01-01", "1/1/20"),
        ("2020-01-01", "31/02/2020"),
        ("2020-01-01", "2020-02-30"),
        ("theme: waste", "zzz: waste"),
        ("    answerable: lower\n", "    answerable: lower\n    titl: x\n"),
        ("    answerable: lower\n", "    answerable: lower\n    answerabel: upper\n"),
        ("wales", "france"),
        ("title:   bins", "title: [a"),
        ("answerable: lower\n", "answerable: lower: upper\n"),
    ],
)
def test_what_could_mean_two_things_or_none_is_left_to_a_person(right: str, wrong: str) -> None:
    text = OUTCOME.replace(right, wrong, 1)
    assert mistakes_in(file(text))
    made = mended(file(text))
    assert (made.content.decode(), made.done) == (text, ())


@pytest.mark.parametrize("step", [2, 4])
def test_tabs_at_the_start_of_lines_are_spaces_where_they_can_only_mean_one_thing(step: int) -> None:
    text = "outcome: bins\nfacts:\n\ta:\n\t\tasks: b\n"
    made = mended(file(text))
    assert made.content.decode() == "outcome: bins\nfacts:\n  a:\n    asks: b\n"
    mixed = f"outcome: bins\nfacts:\n{' ' * step}a:\n\tb: c\n"
    assert mended(file(mixed)).content.decode() == mixed, "it could stand beside a or under it"


def test_spaces_that_are_part_of_a_text_in_lines_stay() -> None:
    text = OUTCOME.replace("Bins are emptied.", "|\n  Bins  are\n  emptied.")
    assert mended(file(text)).content.decode() == text


@pytest.mark.parametrize("content", [b"a: \x00\n", b"a: \xff\n", b"", b"a: &x [b]  \n", b"[" * 300_000])
def test_what_cannot_be_read_is_left_as_it_is(content: bytes) -> None:
    assert mended(file(content)).content == content


def test_a_day_and_a_word_in_a_table_are_mended_and_its_quotes_stay() -> None:
    rows = 'body,name,kind,from,certainty\na,"A, B",k,22/11/2020,cheked\nb,B,k,,checked\n'
    made = mended(file("\ufeff" + rows, "b.csv"))
    assert made.content.decode() == rows.replace("22/11/2020", "2020-11-22").replace("cheked", "checked")


def test_a_cell_that_stands_twice_in_its_row_is_left_to_a_person() -> None:
    rows = "body,name,kind,from,until\na,A,k,22/11/2020,22/11/2020\n"
    assert mended(file(rows, "b.csv")).content.decode() == rows


WRONG = {
    "theme": "teme", "wales": "wals", "2020-01-01": "1/1/2020", "answerable": "anserable", "emptied.\n": "emptied.  \n",
    "definition": "definitoin",
}  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(sorted(WRONG)), unique=True))
def test_whatever_slips_there_are_the_text_is_as_it_was_and_a_second_time_nothing_is_done(slips: list[str]) -> None:
    text = OUTCOME
    for right in slips:
        text = text.replace(right, WRONG[right], 1)
    made = mended(file(text))
    assert made.content.decode() == OUTCOME
    assert len(made.done) == len(slips)
    assert mended(file(made.content)).done == ()


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.text(max_size=3)), max_size=5))
def test_edits_count_in_the_text_as_it_was(text: str, wanted: list[tuple[int, str]]) -> None:
    starts = {min(start, len(text)): into for start, into in wanted}
    edits = [Edit(start, min(start + 1, len(text)), into) for start, into in starts.items()]
    expected = [*text, ""]
    for start, into in starts.items():
        expected[start] = into
    assert put(text, edits) == "".join(expected)
