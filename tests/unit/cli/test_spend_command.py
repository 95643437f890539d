"""The command that counts money: what a person sees, what a program gets, and what is refused."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.cli.command_line import ask, misunderstood

EXETER = """\
Illustrative money. Home adaptations to prevent falls, over 5 years, in pounds.
                       Pays   Gains  Of which cash      Net
Exeter City Council  10,000       0              0  -10,000
NHS Devon ICB             0   6,000          3,000    6,000
Devon County Council      0   7,000          5,600    7,000
All                  10,000  13,000          8,600    3,000
Wrong pocket: all of the gain goes to bodies that do not pay.
In cash alone it does not pay back. It is 1,400 short.
So that nobody loses in public value: NHS Devon ICB pays 4,615 and Devon County
  Council 5,385. In cash the ICB would still be 1,615 worse off.
  Through: the Better Care Fund (National Health Service Act 2006, section 75).
Exeter's share is before grant. Both councils are due to end in April 2028.
"""
SVG = "{http://www.w3.org/2000/svg}"


def test_the_case_of_exeter_word_for_word() -> None:
    said = ask("spend", "--wrong-pockets", "--in", "Exeter")
    assert (said.out, said.err, said.status) == (EXETER, "", 0)


def test_every_case_where_no_place_is_named() -> None:
    said = ask("spend", "--wrong-pockets")
    assert said.out.endswith(f"\n\n{EXETER}")
    assert said.out.startswith("Illustrative money. Help for families before a child is seven, over 4 years")


def test_the_count_of_a_district() -> None:
    said = ask("spend", "--in", "Exeter")
    assert said.status == 0
    assert said.out.startswith("44,498,000 pounds were spent in Exeter in 2022-23 by the one body whose whole\n")
    assert "People elected locally answer for all of it." in said.plain
    assert "Local choice 16,873,000 38%" in said.plain
    assert "Devon County Council 1,171,501,000" in said.plain
    assert "No figures of this year for: NHS Devon Integrated Care Board" in said.plain
    assert "Not in it: academies and colleges;" in said.plain
    assert "Source: Department for Levelling Up, Housing and Communities" in said.plain


@pytest.mark.parametrize(
    "words",
    [
        ("--in", "Kent"), ("--in", "Kent", "--all"), ("--in", "Leeds", "--year", "2023-24", "--by", "outcome"),
        ("--in", "Keswick"), ("--in", "Birmingham", "--year", "2009-10", "--by", "cofog", "--all"),
        ("--wrong-pockets", "--in", "Croydon", "--all"), ("--wrong-pockets", "--in", "Sevenoaks"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_line_is_too_wide_and_no_letter_is_strange(words: tuple[str, ...]) -> None:
    said = ask("spend", *words)
    assert said.status == 0
    assert max(map(len, said.out.splitlines())) <= 80
    assert said.out.isascii()


def test_every_table_adds_up_to_the_total() -> None:
    document = json.loads(ask("spend", "--in", "Exeter", "--format", "json").out)
    for by in ("body", "tier", "outcome", "cofog"):
        rows = list(csv.reader(StringIO(ask("spend", "--in", "Exeter", "--by", by, "--format", "csv").out)))
        assert rows[0] == [by, "amount"]
        assert sum(Decimal(amount) for _, amount in rows[1:]) == Decimal(document["total"])
    activities = list(csv.DictReader(StringIO(ask("spend", "--in", "Exeter", "--format", "csv").out)))
    assert sum(Decimal(row["amount"]) for row in activities) == Decimal(document["total"])


def test_a_day_means_its_financial_year() -> None:
    on = ask("spend", "--in", "Exeter", "--on", "2010-03-31")
    assert on.out == ask("spend", "--in", "Exeter", "--year", "2009-10").out
    assert " in 2009-10 by " in on.plain


def test_a_place_of_which_nothing_is_known_is_unsettled() -> None:
    said = ask("spend", "--in", "Cardiff")
    assert said.status == 1
    assert said.out.startswith("No body's money of 2022-23 is for Cardiff alone.")


def test_a_wide_place_says_why_a_case_is_not_settled() -> None:
    said = ask("spend", "--wrong-pockets", "--in", "Kent")
    assert said.status == 1
    assert said.out.startswith("Kent has 12 answers, one council for each district:")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Where? Add --in and a place"),
        (("--in", "Exeterr"), "Did you mean"),
        (("--in", "Exeter", "--by", "colour"), '"colour" is not a way to group money. Write --by body'),
        (("--in", "Exeter", "--format", "xlsx"), '"xlsx" is not a format.'),
        (("--in", "Exeter", "--year", "2015-16"), 'There are no figures for "2015-16". There are for 2009-10'),
        (("--in", "Exeter", "--on", "2015-06-01"), 'There are no figures for "2015-16".'),
        (("--in", "Exeter", "--on", "2023-01-01", "--year", "2022-23"), "Keep --on or --year."),
        (("--in", "Exeter", "--values", "nowhere.csv"), 'There is no file "nowhere.csv".'),
        (("--wrong-pockets", "--by", "body"), "Leave them out with --wrong-pockets."),
        (("exeter",), "Write: accountability spend --in PLACE"),
        (("--in", "Exeter", "--out", "x.csv"), "go with: accountability spend import FILE"),
    ],
)
def test_what_cannot_be_understood_says_what_to_write(words: tuple[str, ...], told: str) -> None:
    assert told in misunderstood(ask("spend", *words))


@pytest.mark.parametrize("words", [("--in", "Birmingham"), ("--wrong-pockets", "--in", "Croydon")], ids=" ".join)
def test_the_drawing_says_in_words_what_it_shows(words: tuple[str, ...]) -> None:
    said = ask("spend", *words, "--format", "svg")
    root = Xml.fromstring(said.out)  # noqa: S314  (our own file)
    assert root.attrib["role"] == "img"
    title, says = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert says is not None
    assert title.text
    texts = [one.text or "" for one in root.iter(f"{SVG}text")]
    bars = [one for one in root.iter(f"{SVG}rect") if "url(#fill" in one.attrib.get("fill", "")]
    assert len(bars) >= 4
    assert len({bar.attrib["fill"] for bar in bars}) >= 2
    for row in (says.text or "").splitlines()[1:]:
        assert all(cell in texts for cell in row.split(" | ") if cell), row


OWN = "answers-for,pays,gains,cashable\nhome-adaptations,100.50,,\nhospital-care,,200,50\n"


def test_ones_own_figures_in_a_table(tmp_path: Path) -> None:
    (tmp_path / "stairlifts.csv").write_text(OWN)
    said = ask("spend", "--wrong-pockets", "--in", "Exeter", "--values", "stairlifts.csv", folder=tmp_path)
    assert said.status == 0
    assert said.out.startswith("Your own figures. Stairlifts, in pounds.\n")
    assert "NHS Devon ICB pays 100.50. In cash the ICB would still be 50.50 worse off." in said.plain


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.csv", OWN.replace("100.50", "1OO"), '"1OO" is not an amount in pounds'),
        ("a.csv", OWN.replace("200,50", "20,50"), "50 of the gain is cash, and all of the gain is 20"),
        ("a.csv", OWN.replace("hospital-care", "hospitals"), 'No outcome has the id "hospitals".'),
        ("a.csv", OWN.replace("pays", "cost"), 'The column "cost" is not known'),
        ("a.yaml", "outcome: bins\n", "This file does not start with invests"),
        ("a.yaml", "invests: a\ntitle: a\nin: exeter\nyears: 3\nfigures: own\nparties: [{answers-for: hospital-care, "
         "gains: [1, 2]}]\n", '"gains" has 2 amounts, and the case runs over 3 years'),
    ],
)  # fmt: skip
def test_ones_own_figures_with_a_mistake(name: str, text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    said = ask("spend", "--wrong-pockets", "--in", "Exeter", "--values", name, folder=tmp_path)
    assert told in misunderstood(said)
    assert "in this pack" not in said.plain


def test_a_bad_file_of_figures_ends_with_what_came_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("body,line,amount\nexeter-city-council,cul,1OO\n")
    said = ask("spend", "--in", "Exeter", "--year", "2022-23", "--values", "a.csv", folder=tmp_path)
    assert said.err.endswith("1 problem. Nothing from this file was used.\n")
    assert said.status == 2


def test_the_four_reasons_are_told_with_their_law_and_how_sure_they_are() -> None:
    said = ask("spend", "--in", "Barnsley", "--year", "2023-24", "--all").plain
    assert (
        "Homelessness code of guidance for local authorities (Housing Act 1996, section 182), read in a source:" in said
    )
    assert "Care and support statutory guidance (Care Act 2014, section 78), from memory:" in said
    assert "Habit: Business Support: advice and grants to firms are nobody's duty" in said
    assert "(Localism Act 2011, section 1), from memory." in said
    short = ask("spend", "--in", "Exeter").plain
    assert "Guidance: 18 statutory documents, 14 of them not read in a source. To see which, add --all" in short
    assert "Not known: guidance for 5 of 9 lines and habit for every line. What is not told here may still" in short


def test_guidance_and_habit_are_in_the_rows_and_never_empty() -> None:
    rows = list(csv.DictReader(StringIO(ask("spend", "--in", "Barnsley", "--year", "2023-24", "--format", "csv").out)))
    by_line = {row["line"]: (row["guidance"], row["habit"]) for row in rows}
    assert by_line["ra137"] == ("none", "habit")
    assert by_line["ra087"] == ("Homelessness code of guidance for local authorities", "not known")
    assert by_line["ra099"] == ("not known", "not known")


PUBLISHED = """\
Table 1: spending by council,,,,
ONS code,Council,Roads,Libraries,Total
E07000041,Exeter,"1,200",300,"1,500"
E10000008,Devon,2.5,(1),1.5
E07000040,East Devon,-,..,0
,England,"1,202.5",299,"1,501.5"
"""
MAPPED = (
    "--map", "Council=body", "--map", "Roads=line:trans", "--map", "Libraries=line:cul", "--map", "Total=total",
    "--set", "year=2022-23", "--unit", "1000", "--total-row", "England", "--out", "our.csv",
)  # fmt: skip


def import_(folder: Path, text: str, *words: str) -> tuple[str, int, bool]:
    (folder / "published.csv").write_text(text, encoding="utf-8")
    said = ask("spend", "import", "published.csv", *words, folder=folder)
    return said.plain, said.status, (folder / "our.csv").exists()


def test_a_published_table_is_mapped_and_can_be_counted(tmp_path: Path) -> None:
    said, status, _ = import_(tmp_path, PUBLISHED, *MAPPED)
    assert (status, said) == (
        0,
        "4 amounts of 2 bodies written to our.csv: 1,501,500 pounds in all. "
        "To count them: accountability spend --in PLACE --year 2022-23 --values our.csv",
    )
    assert (tmp_path / "our.csv").read_text() == (
        "body,line,year,amount\nexeter-city-council,trans,2022-23,1200000\nexeter-city-council,cul,2022-23,300000\n"
        "devon-county-council,trans,2022-23,2500\ndevon-county-council,cul,2022-23,-1000\n"
    )
    counted = ask("spend", "--in", "Devon", "--year", "2022-23", "--values", "our.csv", folder=tmp_path)
    assert counted.out.startswith("1,501,500 pounds were spent in Devon in 2022-23 by the 2 bodies")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"1,500"', '"1,501"', '"Total" says 1,501,000, and what it adds up is 1,500,000.'),
        ('"1,202.5",299', '"1,203.5",299', '"Roads" of England says 1,203,500.0, and what it adds up is 1,202,500.0.'),
        ("Exeter,", "Ecksetter,", 'No body is known as "Ecksetter"'),
        (",Exeter,", ",,", "There is no body in this row"),
        (
            "2.5",
            "1" * 40,
            '"Roads" holds "1111111111111111111111111111111111111111", which is more money than there is.',
        ),
        ("2.5", '"2.5\n?"', '"Roads" holds "2.5 ?", where an amount was expected'),
        ("2.5", "2.5?", '"Roads" holds "2.5?", where an amount was expected'),
        ("Libraries", "Library", 'No row has all of these columns: "Libraries" is not there'),
    ],
)
def test_what_does_not_add_up_is_refused_and_nothing_is_written(old: str, new: str, told: str, tmp_path: Path) -> None:
    assert old in PUBLISHED
    said, status, written = import_(tmp_path, PUBLISHED.replace(old, new, 1), *MAPPED)
    assert told in said
    assert said.endswith("Nothing was written.")
    assert (status, written) == (2, False)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--out", "our.csv"), "Which column names the body?"),
        (("--map", "Council=body", "--out", "our.csv"), "Which column holds amounts?"),
        (("--map", "Council=colour", "--out", "our.csv"), '"colour" is not a field.'),
        (("--map", "Council", "--out", "our.csv"), '"Council" should be written as --map COLUMN=FIELD.'),
        (("--map", "Council=body", "--map", "Roads=amount"), "To which file? Name one after --out."),
        (("--map", "Council=body", "--map", "Roads=amount", "--out", "our.csv"), "There is no line and no outcome"),
    ],
)  # fmt: skip
def test_an_import_that_is_not_told_enough(words: tuple[str, ...], told: str, tmp_path: Path) -> None:
    said, status, written = import_(tmp_path, PUBLISHED.partition(",England")[0], *words)
    assert told in said
    assert (status, written) == (2, False)


def workbook(path: Path, table: str) -> None:
    """A published workbook: a sheet of notes, then the table, its amounts as numbers."""
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("Notes").write(0, 0, "Read this first.")
    sheet = book.add_worksheet("Data")
    for n, row in enumerate(csv.reader(StringIO(table))):
        for m, cell in enumerate(row):
            number = cell.replace(",", "")
            sheet.write(n, m, float(number) if n and number.replace(".", "").lstrip("-").isdigit() else cell)
    book.close()


def test_a_sheet_of_a_workbook_gives_what_the_table_gives(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(PUBLISHED)
    workbook(tmp_path / "a.xlsx", PUBLISHED)
    first = ask("spend", "import", "a.csv", *MAPPED, "--out", "csv.csv", folder=tmp_path)
    second = ask("spend", "import", "a.xlsx", "--sheet", "Data", *MAPPED, "--out", "xlsx.csv", folder=tmp_path)
    assert (first.status, second.status) == (0, 0), (first, second)
    assert (tmp_path / "csv.csv").read_text() == (tmp_path / "xlsx.csv").read_text()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("a.xlsx", "--sheet", "Dta"), 'It has no sheet "Dta". Its sheets are Notes, Data.'),
        (("a.xlsx",), '"Council" is not there'),
        (("bad.xlsx",), "It is not a workbook that can be read"),
        (("a.csv", "--sheet", "Data"), "is no workbook, so it has no sheets."),
    ],
)
def test_a_workbook_that_cannot_be_read(words: tuple[str, ...], told: str, tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", PUBLISHED)
    (tmp_path / "bad.xlsx").write_bytes(b"PK")
    (tmp_path / "a.csv").write_text(PUBLISHED)
    said = ask("spend", "import", words[0], *words[1:], *MAPPED, "--out", "our.csv", folder=tmp_path)
    assert told in misunderstood(said)
    assert not (tmp_path / "our.csv").exists()


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(*[st.decimals(-(10**7), 10**7, places=2, allow_nan=False)] * 2), min_size=1, max_size=5))
def test_what_is_imported_adds_up_to_what_was_published(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[Decimal, Decimal]]
) -> None:
    folder = tmp_path_factory.mktemp("published")
    lines = ["Council,Roads,Libraries,Total", *(f"Exeter,{a},{b},{a + b}" for a, b in rows)]
    sums = [sum(column, Decimal(0)) for column in zip(*rows, strict=True)]
    lines.append(f"England,{sums[0]},{sums[1]},{sum(sums, Decimal(0))}")
    words = [word if word != "1000" else "1" for word in MAPPED]
    said, status, written = import_(folder, "\n".join(lines) + "\n", *words)
    if not any(any(row) for row in rows):
        assert (status, written) == (2, False)
        return
    assert status == 0, said
    found = list(csv.DictReader(StringIO((folder / "our.csv").read_text())))
    assert sum((Decimal(row["amount"]) for row in found), Decimal(0)) == sum(sums, Decimal(0))
