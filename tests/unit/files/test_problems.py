"""Mistakes of shape, told at their place in words for people."""

from __future__ import annotations

import pytest

from accountability.files.read_pack import read_pack
from accountability.files.workspace import RawFile
from accountability.model.diagnostic import Code, Diagnostic, PackError

MANIFEST = RawFile("rules/pack.yaml", "pack.yaml", b"name: p\nformat: 1\nchecked-on: 2026-11-22\n")


def problems(name: str, text: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a pack that holds this one file."""
    with pytest.raises(PackError) as caught:
        read_pack((MANIFEST, RawFile(f"rules/{name}", name, text.encode())), "")
    return caught.value.diagnostics


OUTCOME = """\
outcome: bins
title: bins
definition: Bins are emptied.
theme: waste
rules:
  - {id: a, applies: {}, answerable: lower, law: [An Act 1990 s.1]}
"""


def test_the_outcome_used_below_is_sound() -> None:
    pack = read_pack((MANIFEST, RawFile("rules/o.yaml", "o.yaml", OUTCOME.encode())), "")
    assert [outcome.id for outcome in pack.outcomes] == ["bins"]


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "code", "message"),
    [
        ("theme:", "them:", 4, 1, Code.UNKNOWN_KEY, '"them" is not known.'),
        ("id: a", "id: A", 6, 10, Code.BAD_VALUE, '"A" is not an id: use small letters, digits and hyphens.'),
        ("{}", "{nation: france}", 6, 31, Code.BAD_VALUE,
         '"france" is not one of england, scotland, wales or northern-ireland.'),
        ("{}", "{from: 2026-02-30}", 6, 29, Code.BAD_VALUE, "2026-02-30 is not a day in the calendar."),
        ("{}", "{from: 22/11/2026}", 6, 29, Code.BAD_VALUE, '"22/11/2026" is not a date: write it as 2026-11-22.'),
        ("{}", "x", 6, 22, Code.BAD_VALUE, "Applies should be a mapping, with a key and a colon on each line."),
        ("lower,", "{jointly: [a]},", 6, 38, Code.BAD_VALUE, "Jointly takes a list of two or more."),
        ("lower,", "{kind: k},", 6, 38, Code.BAD_VALUE,
         "A kind cannot answer: write provider, independent, or a tier."),
        ("title: bins", "title:", 2, 7, Code.BAD_VALUE, "There is nothing here."),
        ("title: bins", "title: [a]", 2, 8, Code.BAD_VALUE, '"a list" should be plain words.'),
    ],
)  # fmt: skip
def test_a_mistake_in_a_file_is_placed(old: str, new: str, line: int, column: int, code: Code, message: str) -> None:
    found = problems("o.yaml", OUTCOME.replace(old, new))
    told = [(d.code, d.message, d.span.line, d.span.column) for d in found]
    assert (code, message, line, column) in told


def test_a_missing_key_is_told_at_what_should_hold_it() -> None:
    (found,) = problems("o.yaml", OUTCOME.replace("theme: waste\n", ""))
    assert (found.code, found.message, found.help) == (
        Code.MISSING_KEY,
        '"theme" is missing.',
        "Write theme: and its value.",
    )


def test_a_near_key_is_offered_and_a_far_one_is_not() -> None:
    near, far = problems("o.yaml", OUTCOME + "minister: {}\nzzz: 1\n")
    assert near.help == "Did you mean ministers? For all the keys: accountability rules explain AC003"
    assert far.help == "For all the keys: accountability rules explain AC003"


def test_a_mistake_in_a_row_names_its_column() -> None:
    found = problems("b.csv", "body,name,kind,from\na,A,k,soon\n")
    assert [(d.span.line, d.message) for d in found] == [
        (2, 'Column from: "soon" is not a date: write it as 2026-11-22.')
    ]


def test_a_former_name_with_an_impossible_day_is_a_mistake_of_its_row() -> None:
    (found,) = problems("b.csv", "body,name,kind,former-names\na,A,k,Old A until 2020-13-01\n")
    assert "2020-13-01 is not a day in the calendar" in found.message


def test_a_former_name_may_have_no_day() -> None:
    content = b"body,name,kind,former-names\na,A,k,Old A|Older A until 2020-01-01\n"
    pack = read_pack((MANIFEST, RawFile("rules/b.csv", "b.csv", content)), "")
    assert [name for name, _ in pack.bodies[0].former_names] == ["Old A", "Older A"]


def test_without_a_manifest_there_is_no_pack() -> None:
    with pytest.raises(PackError) as caught:
        read_pack((), "")
    assert caught.value.diagnostics[0].message == "There is no pack.yaml."


def test_order_on_disk_changes_nothing() -> None:
    files = (MANIFEST, RawFile("rules/o.yaml", "o.yaml", OUTCOME.encode()))
    assert read_pack(files, "") == read_pack(files[::-1], "")
