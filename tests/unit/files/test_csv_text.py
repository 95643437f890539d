"""Tables: each row at its line, and what is wrong with a table in words."""

from __future__ import annotations

import pytest

from accountability.files.csv_text import header, rows, split
from accountability.files.yaml_text import RefusedError


def refused(content: bytes) -> tuple[str, str, int]:
    """The message, help and line with which a table is refused."""
    with pytest.raises(RefusedError) as caught:
        list(rows("a.csv", content))
    found = caught.value.diagnostic
    return found.message, found.help, found.span.line


def test_rows_know_their_lines_and_leave_empty_cells_out() -> None:
    assert list(rows("a.csv", b'a,b\n1, 2 \n\n"x\ny",\n3,\n')) == [
        (2, {"a": "1", "b": "2"}),
        (4, {"a": "x\ny"}),
        (6, {"a": "3"}),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_ends_of_lines_of_any_machine_are_read(end: str) -> None:
    content = f"\ufeffa,b{end}1,2{end}".encode()
    assert header("a.csv", content) == ("a", "b")
    assert list(rows("a.csv", content)) == [(2, {"a": "1", "b": "2"})]


@pytest.mark.parametrize("letter", ["\u00a0", "\u00e9"])
def test_a_strange_letter_does_not_end_a_row(letter: str) -> None:
    assert list(rows("a.csv", f"a,b\nx{letter}y,2\n".encode())) == [(2, {"a": f"x{letter}y", "b": "2"})]


@pytest.mark.parametrize("letter", ["\u2028", "\x85", "\x9b", "\u202e"])
def test_a_letter_that_cannot_be_seen_is_refused_where_it_stands(letter: str) -> None:
    with pytest.raises(RefusedError) as caught:
        list(rows("a.csv", f"a,b\nx{letter}y,2\n".encode()))
    assert (str(caught.value.diagnostic.span), caught.value.diagnostic.span.column) == ("a.csv:2", 2)


@pytest.mark.parametrize(
    ("content", "message", "help_", "line"),
    [
        (b"", "The table has no header.", "Write the names of the columns in its first line, or delete it.", 1),
        (b"\na,b\n", "The table has no header.", "Write the names of the columns in its first line, or delete it.", 1),
        (b"a,b,a\n", 'The column "a" is given twice.', "Keep one of them.", 1),
        (b"a,b\n1,2\n1\n", "This row has 1 cells, and the header has 2.",
         "Put a cell that holds a comma in double quotes.", 3),
        (b"a,b\n1,2,3\n", "This row has 3 cells, and the header has 2.",
         "Put a cell that holds a comma in double quotes.", 2),
        (b'a,b\n1,"2\n', "The table cannot be read from here on.", "Check the double quotes in this row.", 2),
        (b'"a\n1,2\n', "The table cannot be read from here on.", "Check the double quotes in this row.", 1),
        (b"a,b\n1,\xff\n", "The file is not in UTF-8.", "Save it as UTF-8.", 2),
        (b"a,b\n1,\x00\n", "There is a control character here, which cannot be seen.", "Delete it.", 2),
    ],
)  # fmt: skip
def test_a_broken_table_is_told(content: bytes, message: str, help_: str, line: int) -> None:
    assert refused(content) == (message, help_, line)


def test_a_list_in_a_cell_forgives_spaces_and_empty_members() -> None:
    assert split(" a | b||") == ["a", "b"]
    assert split("") == []
