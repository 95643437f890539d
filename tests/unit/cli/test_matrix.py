"""Every answer as a table: its cells, its files, and what is said where it cannot be written."""

from __future__ import annotations

import contextlib
import csv
import gc
import importlib
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pyarrow.parquet
import pytest
from tests.unit.cli.command_line import TODAY, Said, ask, misunderstood

from accountability.cli import main
from accountability.engine.alike import Alike
from accountability.engine.matrix import Matrix
from accountability.model.answer import NOTICE, Answer, Status
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN
from accountability.present.id_rows import COLUMNS as ID_COLUMNS
from accountability.present.matrix_rows import COLUMNS, PERIOD_COLUMNS, period_cells
from accountability.rulebook import Rulebook
from accountability.store.tables import write_parquet, write_xlsx

TODAY_ASKED = date(2026, 11, 22)
WEST_YORKSHIRE = ("Bradford", "Calderdale", "Kirklees", "Leeds", "Wakefield")
HERE = ("--in", "West Yorkshire")


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), strict=True))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(scope="module")
def whole() -> Said:
    """Every outcome in West Yorkshire."""
    return ask("matrix", *HERE)


class TestIds:
    """The same answers by ids alone."""

    def test_a_row_says_what_the_answer_says(self, built_in: Compiled) -> None:
        book, said = Rulebook(built_in), ask("matrix", "--ids", *HERE)
        rows = table(said.out)
        assert tuple(said.out.splitlines()[0].split(",")) == ID_COLUMNS
        assert len(rows) == len(built_in.outcomes) * len(WEST_YORKSHIRE)
        for row in rows:
            answer = book.who(row["outcome"], row["place"], TODAY_ASKED)
            assert row["bodies"] == "; ".join(str(party.body or party.id) for party in answer.answerable)
            assert (row["status"], row["mode"]) == (answer.status, answer.mode if answer.status == "answered" else "")
            assert row["rules"].split("; ") == list(
                dict.fromkeys(f"{one.matter}/{one.rule}" for one in answer.because)
            ) or not (row["rules"] or answer.because)
            assert built_in.places[row["place"]].code == row["code"]

    def test_a_reform_is_said_in_every_row(self) -> None:
        rows = table(ask("matrix", "--ids", "--outcomes", "bins", "--under", "radical-devolution", *HERE).out)
        assert {row["notice"] for row in rows} == {NOTICE}

    def test_a_file_of_ids_is_written_over_and_no_other(self, tmp_path: Path) -> None:
        path = tmp_path / "ids.csv"
        for _ in range(2):
            said = ask("matrix", "--ids", "--outcomes", "bins", *HERE, "--output", str(path))
            assert (said.status, " ".join(said.err.split())) == (0, f"5 answers, in {path}")
        misunderstood(ask("matrix", "--outcomes", "bins", "--output", str(path)))

    def test_ids_are_csv_and_of_one_day(self) -> None:
        for more in (("--periods",), ("--format", "json"), ("--format", "parquet", "--output", "x.parquet")):
            said = ask("matrix", "--ids", *more)
            misunderstood(said)
            assert "Ids are written as csv, for one day." in said.err


class TestCells:
    """What stands in a row."""

    def test_every_outcome_for_every_area_in_order(self, whole: Said, built_in: Compiled) -> None:
        assert (whole.err, whole.status) == ("", 0)
        assert tuple(whole.out.splitlines()[0].split(",")) == COLUMNS
        found = [(row["outcome"], row["place"]) for row in table(whole.out)]
        assert found == [(outcome, place) for outcome in sorted(built_in.outcomes) for place in WEST_YORKSHIRE]

    def test_a_row_says_what_the_answer_says(self, whole: Said, built_in: Compiled) -> None:
        book = Rulebook(built_in)
        for row in table(whole.out):
            answer = book.who(row["outcome"], row["place"], date(2026, 11, 22))
            assert row["status"] == answer.status
            assert row["answerable"] == "; ".join(party.name for party in answer.answerable)
            assert row["certainty"] == answer.certainty
            assert row["message"] or answer.settled

    def test_one_row_letter_for_letter(self) -> None:
        row = table(ask("matrix", "--outcomes", "bins", "--in", "Leeds").out)[0]
        assert list(row.values()) == [
            "waste-collection", "household rubbish collection", "Leeds", "E08000035", "2026-11-22", "answered",
            "Leeds City Council", "leeds-city-council", "lower", "sole",
            "Secretary of State for Environment, Food and Rural Affairs; "
            "Secretary of State for Housing, Communities and Local Government",
            "waste-collection/england; waste-collection-authority/england", "checked", "",
        ]  # fmt: skip

    def test_what_is_not_settled_is_data(self) -> None:
        said = ask("matrix", "--outcomes", "school standards", *HERE)
        assert said.status == 0
        for row in table(said.out):
            assert (row["status"], row["answerable"], row["mode"]) == ("depends", "", "")
            assert row["message"].startswith("It depends: Which type of school is it?")

    def test_objects_of_the_same_keys(self, whole: Said) -> None:
        said = ask("matrix", *HERE, "--format", "json")
        objects = [json.loads(line) for line in said.out.splitlines()]
        assert {tuple(one) for one in objects} == {("schema", *COLUMNS)}
        assert {one["schema"] for one in objects} == {"accountability/matrix/1"}
        for one, row in zip(objects, table(whole.out), strict=True):
            assert "; ".join(one["answerable"]) == row["answerable"]
            assert len(one["bodies"]) == len(one["answerable"])

    def test_the_same_bytes_again(self, whole: Said) -> None:
        assert ask("matrix", *HERE).out == whole.out

    def test_the_areas_are_those_of_the_day(self) -> None:
        def areas(on: str) -> list[str]:
            found = table(ask("matrix", "--outcomes", "bins", "--in", "Cumbria", "--on", on).out)
            return [row["place"] for row in found]

        assert areas("2023-03-31") == [
            "Allerdale",
            "Barrow-in-Furness",
            "Carlisle",
            "Copeland",
            "Eden",
            "South Lakeland",
        ]
        assert areas("2023-04-01") == ["Cumberland", "Westmorland and Furness"]

    def test_every_council_area_of_the_country_once(self, built_in: Compiled) -> None:
        found = Rulebook(built_in).matrix("bins", on=date(2026, 11, 22))
        assert isinstance(found, Matrix)
        pieces = [piece for place in found.places for piece in place.ground]
        assert sorted(pieces) == list(range(len(built_in.ground)))

    def test_a_theme(self, built_in: Compiled) -> None:
        said = table(ask("matrix", "--theme", "waste", "--in", "Leeds").out)
        assert {row["outcome"] for row in said} == {o.id for o in built_in.outcomes.values() if o.theme == "waste"}


class TestPython:
    def test_nothing_is_asked_before_it_is_wanted(self, built_in: Compiled, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[str] = []
        monkeypatch.setattr("accountability.engine.matrix.ask", lambda _b, o, p, *_: asked.append(f"{o.id} {p.id}"))
        found = Rulebook(built_in).matrix(["bins", "libraries"], place="Leeds")
        assert isinstance(found, Matrix)
        assert (len(found), asked) == (2, [])
        next(iter(found))
        assert asked == ["libraries leeds"]

    @pytest.mark.parametrize(
        ("wanted", "status"),
        [
            ({"outcomes": "zzz"}, Status.NOT_FOUND),
            ({"outcomes": [""]}, Status.NOT_UNDERSTOOD),
            ({"theme": "magic"}, Status.NOT_FOUND),
            ({"place": "Richmond"}, Status.AMBIGUOUS),
            ({"under": "utopia"}, Status.NOT_FOUND),
            ({"on": date(2008, 1, 1)}, Status.BEFORE_RECORDS),
        ],
    )
    def test_what_cannot_be_asked_is_an_answer(
        self, wanted: dict[str, Any], status: Status, built_in: Compiled
    ) -> None:
        found = Rulebook(built_in).matrix(**wanted)
        assert isinstance(found, Answer)
        assert found.status is status


def cells(path: Path) -> list[list[tuple[str, str]]]:
    """The cells of the first sheet, row by row: the kind of each and its text. Read as XML, as it is stored."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314  (written by us)
        shared = [
            "".join(part.text or "" for part in one.iter(f"{space}t"))
            for one in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{space}si")  # noqa: S314
        ] if "xl/sharedStrings.xml" in book.namelist() else []  # fmt: skip
    found = []
    for row in sheet.iter(f"{space}row"):
        line = []
        for cell in row.iter(f"{space}c"):
            assert cell.find(f"{space}f") is None, "a formula"
            kind = cell.get("t", "n")
            text = "".join(part.text or "" for part in cell.iter(f"{space}t"))
            line.append((kind, shared[int(cell.findtext(f"{space}v", "0"))] if kind == "s" else text))
        found.append(line)
    return found


class TestExcel:
    def test_the_sheet_holds_the_table_as_text(self, whole: Said, tmp_path: Path) -> None:
        said = ask("matrix", *HERE, "--format", "xlsx", "--output", "answers.xlsx", folder=tmp_path)
        rows = table(whole.out)
        unsettled = sum(row["status"] in ("depends", "narrow", "vacant", "no-rule") for row in rows)
        rest = f", {unsettled} of them without a single answer" if unsettled else ""
        assert said == ("", f"{len(rows):,} answers{rest}, in answers.xlsx\n", 0)
        found = cells(tmp_path / "answers.xlsx")
        assert {kind for row in found for kind, _ in row} <= {"s", "inlineStr"}
        assert [text for _, text in found[0]] == list(COLUMNS)
        assert [[text for _, text in row] for row in found[1:]] == [[v for v in row.values() if v] for row in rows]
        assert names(tmp_path) == ["answers.xlsx"]

    def test_the_header_stays_and_filters(self, tmp_path: Path) -> None:
        ask("matrix", "--outcomes", "bins", *HERE, "--format", "xlsx", "--output", "a.xlsx", folder=tmp_path)
        with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert 'state="frozen"' in sheet
        assert 'ySplit="1"' in sheet
        assert '<autoFilter ref="A1:N6"/>' in sheet

    @pytest.mark.parametrize(
        "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")', "http://example.org", "12"]
    )
    def test_what_looks_like_a_formula_is_inert(self, text: str, tmp_path: Path) -> None:
        write_xlsx(tmp_path / "a.xlsx", ("one",), [(text,)], "mark", "title")
        ((kind, shown),) = cells(tmp_path / "a.xlsx")[1]
        assert kind in ("s", "inlineStr")
        assert shown.replace("_x000D_", "\r") == text
        with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
            assert "hyperlink" not in book.read("xl/worksheets/sheet1.xml").decode().lower().replace(text.lower(), "")

    def test_a_cell_that_is_too_long_is_cut_and_never_left_out(self, tmp_path: Path) -> None:
        write_xlsx(tmp_path / "a.xlsx", ("one",), [("x" * 40_000,)], "mark", "title")
        ((_, shown),) = cells(tmp_path / "a.xlsx")[1]
        assert (len(shown), shown[-4:]) == (32_767, "x...")

    def test_more_answers_than_a_sheet_holds(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("accountability.store.tables.MOST_ROWS", 3)
        said = ask("matrix", "--outcomes", "bins", *HERE, "--format", "xlsx", "--output", "a.xlsx", folder=tmp_path)
        assert misunderstood(said) == "That is 5 answers, and a sheet holds 3. Name fewer outcomes."
        assert names(tmp_path) == []

    def test_the_same_bytes_again(self, tmp_path: Path) -> None:
        for name in ("a.xlsx", "b.xlsx"):
            ask("matrix", "--outcomes", "bins", *HERE, "--format", "xlsx", "--output", name, folder=tmp_path)
        assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("parquet")
    words = ("--outcomes", "bins,libraries,fire-response,adult skills", "--in", "Cumbria")
    said = ask("matrix", *words, "--format", "parquet", "--output", "a.parquet", folder=folder)
    found: list[dict[str, Any]] = pyarrow.parquet.read_table(folder / "a.parquet").to_pylist()
    assert said == ("", f"{len(found)} rows, in a.parquet\n", 0)
    assert tuple(found[0]) == PERIOD_COLUMNS
    return found


class TestParquet:
    def test_periods_are_every_day_once(self, rows: list[dict[str, Any]]) -> None:
        for key in {(row["outcome"], row["place"]) for row in rows}:
            periods = sorted({(r["from"], r["until"] or date.max) for r in rows if (r["outcome"], r["place"]) == key})
            assert (periods[0][0], periods[-1][1]) == (RECORDS_BEGIN, date.max)
            assert all(one[1] == other[0] for one, other in pairwise(periods))

    def test_an_area_is_in_being_for_its_own_days(self, rows: list[dict[str, Any]], built_in: Compiled) -> None:
        assert {row["in_being"] for row in rows} == {True, False}
        for row in rows:
            assert row["in_being"] == built_in.places[row["place"]].days.holds_on(row["from"])

    def test_each_period_says_what_who_says_on_its_first_and_last_day(
        self, rows: list[dict[str, Any]], built_in: Compiled
    ) -> None:
        book = Rulebook(built_in)
        for row in rows:
            last = date.fromordinal(row["until"].toordinal() - 1) if row["until"] else date(2026, 11, 22)
            for day in (row["from"], last):
                answer = book.who(row["outcome"], built_in.places[row["place"]].code, day)
                assert row["status"] == answer.status, (row, day)
                named = {party.id: party.name for party in answer.answerable}
                assert row["body"] in named if named else row["body"] is None, (row, day)
                assert row["name"] == named.get(row["body"]), (row, day)

    def test_the_columns_are_days_truth_and_text(self, tmp_path: Path) -> None:
        words = ("--outcomes", "potholes", "--in", "Leeds", "--format", "parquet", "--output", "a.parquet")
        ask("matrix", *words, folder=tmp_path)
        table = pyarrow.parquet.read_table(tmp_path / "a.parquet")
        kinds = {"from": "date32[day]", "until": "date32[day]", "in_being": "bool"}
        assert {one.name: str(one.type) for one in table.schema} == {
            name: kinds.get(name, "string") for name in PERIOD_COLUMNS
        }
        assert set(table["assuming"].to_pylist()) == {"road-class=local"}

    def test_commissioners_are_known_by_their_intervention(self, built_in: Compiled) -> None:
        taken = [
            one for ones in built_in.interventions.values() for one in ones if one.power == "taken" and one.outcomes
        ]
        book = Rulebook(built_in)
        for one in taken:
            area = built_in.places[built_in.bodies[one.body].area or ""]
            found = book.matrix(one.outcomes[:1], place=area.code or area.name, on=one.days.start)
            if isinstance(found, Matrix):
                rows = [period_cells(row) for group in book.periods(found) for row in group]
                sort, body, since = (PERIOD_COLUMNS.index(name) for name in ("sort", "body", "from"))
                assert ("intervention", one.id, one.days.start) in {(r[sort], r[body], r[since]) for r in rows}
                return

    def test_on_is_not_passed_over_in_silence(self, tmp_path: Path) -> None:
        said = ask("matrix", "--format", "parquet", "--output", "a.parquet", "--on", "2020-01-01", folder=tmp_path)
        assert "every period since 1 January 2009 is written. Leave out --on." in misunderstood(said)


class _Heard(io.StringIO):
    """Standard output that notes at every line what `count` says."""

    def __init__(self, count: Callable[[], int]) -> None:
        super().__init__()
        self._count = count
        self.counted: list[int] = []

    def write(self, text: str) -> int:
        self.counted.append(self._count())
        return super().write(text)


def heard(monkeypatch: pytest.MonkeyPatch, count: Callable[[], int], *words: str) -> list[int]:
    """What was counted at every line that a command writes."""
    out = _Heard(count)
    monkeypatch.setattr(sys, "argv", ["accountability", "matrix", *words])
    monkeypatch.setenv("ACCOUNTABILITY_TODAY", TODAY)
    with contextlib.redirect_stdout(out), pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code in (0, None)
    return out.counted


class TestOneRowAtATime:
    """Rows are written while the rest has not been asked, and what was written is let go."""

    def test_the_first_row_is_written_when_one_answer_was_asked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for form, header in (("csv", 1), ("json", 0)):
            asked = counting("accountability.engine.matrix.ask", monkeypatch)
            lines = heard(monkeypatch, asked.__len__, "--outcomes", "bins,libraries", *HERE, "--format", form)
            assert lines == [0] * header + list(range(1, 11))

    def test_no_more_than_two_answers_are_held(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def held() -> int:
            return sum(isinstance(one, Answer) for one in gc.get_objects())

        gc.collect()
        before = held()
        lines = heard(monkeypatch, held, "--theme", "waste", *HERE)
        assert len(lines) > 20
        assert max(lines) - before <= 2

    @pytest.mark.parametrize("form", ["csv", "json"])
    def test_periods_are_written_outcome_by_outcome(self, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
        begun = counting("accountability.checks.periods.Classes", monkeypatch)
        words = ("--outcomes", "bins,libraries,potholes", *HERE, "--format", form, "--periods")
        lines = heard(monkeypatch, begun.__len__, *words)
        assert lines == sorted(lines)
        assert set(lines[form == "csv" :]) == {1, 2, 3}

    def test_parquet_holds_so_many_rows(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        made = 0
        waiting: list[int] = []
        write = pyarrow.parquet.ParquetWriter.write_table

        def rows() -> Iterator[tuple[str]]:
            nonlocal made
            for made in range(1, 50_001):
                yield (str(made),)

        def noted(writer: Any, table: Any) -> None:
            waiting.append(made - sum(waiting))
            write(writer, table)

        monkeypatch.setattr(pyarrow.parquet.ParquetWriter, "write_table", noted)
        assert write_parquet(tmp_path / "a", ("one",), rows(), "mark") == 50_000
        assert waiting == [20_000, 20_000, 10_000]


def counting(name: str, monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """A list that grows by one whenever something is called."""
    called: list[None] = []
    module, _, what = name.rpartition(".")
    there = getattr(importlib.import_module(module), what)

    def noted(*words: Any) -> Any:
        called.append(None)
        return there(*words)

    monkeypatch.setattr(name, noted)
    return called


class TestPeriodsAsText:
    """The relation as CSV and JSON: the rows of the Parquet file."""

    WORDS = ("--outcomes", "libraries,school standards", "--in", "Cumbria")

    def test_csv_json_and_parquet_have_the_same_rows(self, tmp_path: Path) -> None:
        ask("matrix", *self.WORDS, "--format", "parquet", "--output", "a", folder=tmp_path)
        relation = pyarrow.parquet.read_table(tmp_path / "a").to_pylist()
        lines = ask("matrix", *self.WORDS, "--periods", "--format", "json").out.splitlines()
        objects = [json.loads(line) for line in lines]
        assert objects == [
            {"schema": "accountability/relation/1", **{k: str(v) if isinstance(v, date) else v for k, v in row.items()}}
            for row in relation
        ]
        said = ask("matrix", *self.WORDS, "--periods")
        assert tuple(said.out.splitlines()[0].split(",")) == PERIOD_COLUMNS
        assert table(said.out) == [
            {k: "" if v is None else str(v).lower() if isinstance(v, bool) else str(v) for k, v in row.items()}
            for row in relation
        ]

    def test_a_row_letter_for_letter(self) -> None:
        said = ask("matrix", "--outcomes", "libraries", "--in", "Eden", "--periods")
        assert said.out.splitlines()[1] == (
            "libraries,eden,E07000030,2009-01-01,2023-04-01,true,answered,sole,duty,body,cumbria-county-council,"
            "Cumbria County Council,upper,libraries/england,"
        )

    def test_an_assumption_is_headed_as_one_in_every_row(self) -> None:
        said = ask("matrix", "--outcomes", "libraries", *HERE, "--periods", "--under", "radical-devolution")
        assert {row["notice"] for row in table(said.out)} == {
            "Analysis of an assumption. Not law, not government policy."
        }

    def test_a_file_of_answers_is_not_written_over_by_one_of_periods(self, tmp_path: Path) -> None:
        words = ("matrix", "--outcomes", "bins", *HERE, "--output", "a")
        assert ask(*words, folder=tmp_path).status == 0
        first = (tmp_path / "a").read_bytes()
        assert "is not a matrix as csv of this program" in misunderstood(ask(*words, "--periods", folder=tmp_path))
        assert (tmp_path / "a").read_bytes() == first

    def test_how_many_rows(self, tmp_path: Path) -> None:
        words = ("matrix", "--outcomes", "libraries", "--in", "Eden", "--periods", "--output", "a")
        assert ask(*words, folder=tmp_path).err == "4 rows, in a\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--periods", "--on", "2020-01-01"), "With --periods every period since 1 January 2009 is written. Leave"),
        (("--periods", "--format", "xlsx", "--output", "a.xlsx"), "Periods are written as csv, json or parquet, not"),
        (("--periods", "--format", "svg", "--outcomes", "bins"), "Periods are written as csv, json or parquet, not"),
        (("--format", "ods"), '"ods" is not a format. Write --format csv or --format json or --format xlsx or'),
        (("--format", "xlsx"), "Add --output and a file, such as --output answers.xlsx"),
        (("--format", "parquet"), "Add --output and a file, such as --output answers.parquet"),
        (("--outcomes", "bins", "--theme", "waste"), "Name outcomes or a theme, not both."),
        (("--outcomes", "bins,bisn"), 'No outcome called "bisn" is known.'),
        (("--outcomes", ""), "No outcome was named."),
        (("--outcomes", "bins,"), "No outcome was named."),
        (("--theme", "wast"), 'No theme is called "wast". Did you mean waste?'),
        (("--in", "Nowhereville"), 'No place called "Nowhereville" is known.'),
        (("--in", ""), "No place was named."),
        (("--on", "soon"), '"soon" is not a day.'),
        (("--under", "utopia"), 'No reform called "utopia" is known.'),
        (("--output", ""), "To which file? Name one after --output."),
        (("--output", "-"), "To which file? Name one after --output."),
        (("--output", "."), '"." is a folder. Name a file in it.'),
        (("--output", "no/a.csv"), 'There is no folder "no" to write it in.'),
        (("--output", os.devnull), "is not a file that can be written over."),
    ],
)  # fmt: skip
def test_not_understood(words: tuple[str, ...], says: str, tmp_path: Path) -> None:
    assert says in misunderstood(ask("matrix", *words, folder=tmp_path))
    assert names(tmp_path) == []


FORMS = ("csv", "json", "xlsx", "parquet")


def to_file(folder: Path, form: str, *words: str) -> Said:
    return ask("matrix", "--outcomes", "bins", *HERE, "--format", form, "--output", "a", *words, folder=folder)


@pytest.mark.parametrize("form", FORMS)
class TestFiles:
    def test_a_matrix_is_written_over_by_one_of_its_kind_only(self, form: str, tmp_path: Path) -> None:
        assert to_file(tmp_path, form).status == 0
        first = (tmp_path / "a").read_bytes()
        assert to_file(tmp_path, form).status == 0
        assert (tmp_path / "a").read_bytes() == first
        for other in FORMS:
            if other != form:
                said = to_file(tmp_path, other)
                assert f'"a" is there already and is not a matrix as {other} of this program.' in misunderstood(said)
        assert (tmp_path / "a").read_bytes() == first
        assert names(tmp_path) == ["a"]

    @pytest.mark.parametrize(
        "content", [b"my letters", b"PK\x03\x04 no sheet", b"PAR1 no table", b"outcome,place\n", b"{}", b"\xff\xfe\x00"]
    )
    def test_what_is_not_ours_is_left_alone(self, content: bytes, form: str, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(content)
        misunderstood(to_file(tmp_path, form))
        assert (tmp_path / "a").read_bytes() == content
        assert names(tmp_path) == ["a"]

    def test_an_empty_file_has_nothing_to_lose(self, form: str, tmp_path: Path) -> None:
        (tmp_path / "a").touch()
        assert to_file(tmp_path, form, "--quiet") == ("", "", 0)
        assert (tmp_path / "a").stat().st_size

    def test_an_interruption_leaves_what_was_there(
        self, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert to_file(tmp_path, form).status == 0
        first = (tmp_path / "a").read_bytes()
        stop_after(2, monkeypatch)
        assert to_file(tmp_path, form) == ("", "Stopped. Nothing was written.\n", 130)
        assert (tmp_path / "a").read_bytes() == first
        assert names(tmp_path) == ["a"]

    @pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no folder here that nobody can write to")
    def test_a_folder_that_nobody_can_write_to(self, form: str) -> None:
        said = ask("matrix", "--outcomes", "bins", *HERE, "--format", form, "--output", "/proc/self/a")
        assert re.match(r'"/proc/self/a" cannot be written: [A-Z][a-z ]+\.', misunderstood(said))

    @pytest.mark.skipif(
        sys.platform == "win32" or os.geteuid() == 0, reason="whoever may write everywhere is not refused"
    )
    def test_a_read_only_folder(self, form: str, tmp_path: Path) -> None:
        tmp_path.chmod(0o500)
        assert "cannot be written: Permission denied." in misunderstood(to_file(tmp_path, form))

    @pytest.mark.skipif(sys.platform == "win32", reason="it has no such limit")
    def test_a_disk_that_is_full(self, form: str, tmp_path: Path) -> None:
        words = ["matrix", "--outcomes", "bins", *HERE, "--format", form, "--output", "a"]
        limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600)); "
        run = f"{limited}sys.argv = ['accountability', *{words!r}]; from accountability.cli import main; main()"
        ran = subprocess.run([sys.executable, "-c", run], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (ran.stdout, ran.stderr, ran.returncode) == ("", '"a" cannot be written: File too large.\n', 2)
        assert names(tmp_path) == []


def stop_after(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Interrupt after so many answers, as somebody at the keyboard would."""
    from accountability.engine.ask import ask as answer

    left = iter(range(count))

    def stopping(answer: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*words: Any) -> Any:
            if next(left, None) is None:
                raise KeyboardInterrupt
            return answer(*words)

        return asked

    monkeypatch.setattr("accountability.engine.matrix.ask", stopping(answer))
    monkeypatch.setattr(Alike, "on", stopping(Alike.on))


def test_an_interruption_says_how_far_the_rows_came(monkeypatch: pytest.MonkeyPatch) -> None:
    stop_after(2, monkeypatch)
    said = ask("matrix", "--outcomes", "bins", *HERE)
    assert (len(said.out.splitlines()), said.err, said.status) == (3, "Stopped after 2 answers.\n", 130)


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such signal")
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_real_interruption_leaves_nothing(form: str, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "accountability.cli", "matrix", "--format", form, "--output", "a"]
    with subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as one:
        while not names(tmp_path) and one.poll() is None:
            time.sleep(0.02)
        one.send_signal(signal.SIGINT)
        said = one.communicate(timeout=60)
    assert said == (b"", b"Stopped. Nothing was written.\n")
    assert one.returncode in (130, -signal.SIGINT)  # a shell shows both as 130
    assert names(tmp_path) == []


@pytest.mark.parametrize(("form", "package"), [("xlsx", "xlsxwriter"), ("parquet", "pyarrow")])
def test_a_missing_extra_is_one_sentence(
    form: str, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    said = misunderstood(to_file(tmp_path, form))
    assert said.endswith(f"needs a package that is not installed. Add it: pip install 'accountability[{form}]'")
    assert names(tmp_path) == []
    assert to_file(tmp_path, "csv").status == 0


def test_no_extra_is_loaded_for_text(tmp_path: Path) -> None:
    run = (
        "import sys; sys.argv = ['accountability', 'matrix', '--outcomes', 'bins', '--in', 'Leeds', '--output', 'a']\n"
    )
    run += "from accountability.cli import main\ntry: main()\nexcept SystemExit: pass\n"
    run += "print(*sorted({'xlsxwriter', 'pyarrow', 'pydantic', 'networkx'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", run], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout == "\n"


@pytest.mark.skipif(sys.platform == "win32", reason="it has no pipes that close")
def test_a_reader_who_has_heard_enough_ends_it() -> None:
    asked = f'"{sys.executable}" -m accountability.cli matrix'
    started = subprocess.run(
        ["bash", "-c", f'{asked} | head -2; exit "${{PIPESTATUS[0]}}"'],
        env={**os.environ, "ACCOUNTABILITY_TODAY": TODAY}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (len(started.stdout.splitlines()), started.stderr, started.returncode) == (2, "", 0)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> _Terminal:
    """A person at a terminal, who sees what is shown of progress."""
    shown = _Terminal()
    from accountability.cli.progress import Progress

    begin = Progress.__init__

    def live(self: Progress, doing: str) -> None:
        begin(self, doing)
        self._live = True

    monkeypatch.setattr(Progress, "__init__", live)
    return shown


def test_a_bar_on_a_terminal_that_is_wiped_away(terminal: _Terminal, tmp_path: Path) -> None:
    said = ask("matrix", *HERE, "--output", "a.csv", folder=tmp_path)
    assert re.search(r"\rAnswering \[#+\.*\] +\d+%", said.err)
    assert said.err.rpartition("\r")[2].endswith("in a.csv\n")
