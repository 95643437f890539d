"""Every refusal of a YAML text: its words, and its line and column."""

from __future__ import annotations

import pytest

from accountability.files.document import Document
from accountability.files.yaml_text import RefusedError, decode, read
from accountability.model.diagnostic import Code
from accountability.model.source import Span

CANNOT = "The file cannot be read as YAML from here on."


def refused(content: bytes | str) -> tuple[Code, str, str, Span]:
    """The code, message, help and place with which a text is refused."""
    with pytest.raises(RefusedError) as caught:
        read("a.yaml", content.encode() if isinstance(content, str) else content)
    found = caught.value.diagnostic
    return found.code, found.message, found.help, found.span


REFUSALS = [
    ("a: &x 1\n", Code.REFUSED, 4, "Rule files may not use & or *. A short file could unfold into millions of lines.",
     "Write the list out in full."),
    ("a: *x\n", Code.REFUSED, 4, "Rule files may not use & or *. A short file could unfold into millions of lines.",
     "Write the list out in full."),
    ("a: !!int 1\n", Code.REFUSED, 4, "Rule files may not use tags (!).", "Write the value without the tag."),
    ("a: !x {b: c}\n", Code.REFUSED, 4, "Rule files may not use tags (!).", "Write the value without the tag."),
    ("", Code.UNREADABLE, 1, "The file is empty.", "Write a rule, or delete it."),
    ("a: b\x07\n", Code.UNREADABLE, 5, "There is a control character here, which cannot be seen.", "Delete it."),
    ("a: b\x7f\n", Code.UNREADABLE, 5, "There is a control character here, which cannot be seen.", "Delete it."),
    ("[a]: b\n", Code.UNREADABLE, 1, "A key must be plain text.", "Write one word before the colon."),
    ("{a: b, a: c}\n", Code.UNREADABLE, 8, '"a" is given twice.', "Keep one of them."),
    ("a: b: c\n", Code.UNREADABLE, 5, CANNOT, 'Put the text in quotes: it contains ": ".'),
    ("a: @x\n", Code.UNREADABLE, 4, CANNOT, "Use no tabs, and put text that starts with a sign in quotes."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "column", "message", "help_"), REFUSALS)
def test_a_refusal_has_its_words_and_its_place(text: str, code: Code, column: int, message: str, help_: str) -> None:
    found = refused(text)
    assert found[:3] == (code, message, help_)
    assert (found[3].file, found[3].line, found[3].column) == ("a.yaml", 1, column)


@pytest.mark.parametrize(
    ("text", "line", "column", "help_"),
    [
        ("a: b\n\tc: d\n", 2, 1, "Use spaces, not tabs, at the start of a line."),
        ("a:\n\tb: c\n", 2, 1, "Use no tabs, and put text that starts with a sign in quotes."),
        ("a: 'b\n", 2, 1, "A quote is opened before this and never closed."),
        ("a: [b\n", 2, 1, "A bracket or brace is opened before this and not closed, or a comma is missing."),
        ("{a: b\nc: d", 2, 2, "A bracket or brace is opened before this and not closed, or a comma is missing."),
        ("- a\nb: c\n", 2, 1, "Line this up with the lines above it; or a quote inside quotes must be doubled."),
        ("a: b\nc: 'It's'\n", 2, 8, "Line this up with the lines above it; or a quote inside quotes must be doubled."),
        ("a: b\n---\nc: d\n", 2, 1, "Keep one document in a file: take out the line ---."),
    ],
)
def test_a_slip_of_the_pen_is_placed_and_helped(text: str, line: int, column: int, help_: str) -> None:
    code, message, said, span = refused(text)
    assert (code, message, said) == (Code.UNREADABLE, CANNOT, help_)
    assert (span.line, span.column) == (line, column)


@pytest.mark.parametrize("bracket", ["[", "{a: "])
def test_nesting_without_end_is_refused_and_overflows_nothing(bracket: str) -> None:
    code, message, help_, span = refused(bracket * 200_000)
    assert (code, message, help_) == (Code.REFUSED, "The file is nested more than 40 deep.", "Write it flatter.")
    assert span.line == 1


def test_forty_deep_is_allowed() -> None:
    assert read("a.yaml", b"[" * 40 + b"]" * 40).data


def test_bytes_that_are_not_utf_8_are_placed_by_line() -> None:
    code, message, help_, span = refused(b"a: b\nc: \xff\n")
    assert (code, message, help_) == (Code.UNREADABLE, "The file is not in UTF-8.", "Save it as UTF-8.")
    assert span.line == 2


def test_a_byte_order_mark_is_accepted() -> None:
    assert decode("a.yaml", b"\xef\xbb\xbfa: b") == "a: b"


@pytest.mark.parametrize("text", ["a: b\nc: \U0001f600\n", "a: b\r\nc: d\r\n", "a:\tb\n"])
def test_letters_of_the_whole_world_and_ends_of_lines_of_any_machine_are_read(text: str) -> None:
    assert read("a.yaml", text.encode()).data["a"] == "b"


@pytest.mark.parametrize("value", ["NO", "45", "05.1", "1.10", "12:30", "010", "2026-11-22", "1e3", "yes", "0x1F"])
def test_a_value_is_the_text_that_was_written(value: str) -> None:
    assert read("a.yaml", f"a: {value}".encode()).data == {"a": value}


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_nothing_is_nothing_unless_it_is_in_quotes(nothing: str) -> None:
    assert read("a.yaml", f"a: {nothing}".encode()).data == {"a": None}
    assert read("a.yaml", f"a: '{nothing}'".encode()).data == {"a": nothing}


@pytest.fixture
def document() -> Document:
    return read("a.yaml", "caf\u00e9: [x, {y: z}]\nb: 'no'\n".encode())


def test_every_value_knows_its_place_in_letters(document: Document) -> None:
    assert document.span("caf\u00e9", 0) == Span("a.yaml", 1, 8, 1, 9)
    assert document.key_span("b") == Span("a.yaml", 2, 1, 2, 2)


def test_a_value_that_is_not_there_has_the_place_of_what_should_hold_it(document: Document) -> None:
    assert document.span("caf\u00e9", 1, "z") == document.span("caf\u00e9", 1)
    assert document.key_span("z").line == 1


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: b\na: c\nd: 'e\n", 4, 1, CANNOT),
        ("a: b\na: c\n---\n", 3, 1, CANNOT),
        ("a: b\na: c\nd: !x e\n", 3, 4, "Rule files may not use tags (!)."),
        (
            "a: b\n---\nc: *d\n",
            3,
            4,
            "Rule files may not use & or *. A short file could unfold into millions of lines.",
        ),
        ('a: "\\x07"\na: c\n', 1, 4, "There is a control character here, which cannot be seen."),
        ("? [a: b, {c: d, c: e}]\n: f\ng: h\ng: i\n", 1, 3, "A key must be plain text."),
    ],
)
def test_of_several_mistakes_the_one_that_hides_the_others_is_told(
    text: str, line: int, column: int, message: str
) -> None:
    found = refused(text)
    assert (found[1], found[3].line, found[3].column) == (message, line, column)
