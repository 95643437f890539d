"""Many questions at once: order kept, nothing lost, and a bad line that costs only its own answer."""

from __future__ import annotations

import csv
import errno
import importlib.util
import io
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from tests.unit.cli.command_line import NEVER, TODAY, Said, ask, misunderstood

from accountability.model.answer import Answer, Party, Question, Status
from accountability.model.asked import Asked
from accountability.model.compiled import Compiled
from accountability.model.who import Sort
from accountability.present.rows import added_cells
from accountability.rulebook import Rulebook
from accountability.store.postcodes import Postcodes

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A cache folder with an index of postcodes in it, made once."""
    folder = tmp_path_factory.mktemp("cache")
    Postcodes(stored=folder / "postcodes.sqlite").keep()
    return str(folder)


@pytest.fixture
def batch(cache: str, tmp_path: Path) -> Batch:
    return Batch(cache, tmp_path)


class Batch:
    """Asks the lines of a file, or of what is piped in."""

    def __init__(self, cache: str, folder: Path) -> None:
        self.cache = cache
        self.folder = folder

    def __call__(self, content: str | bytes, *words: str, name: str = "letters.csv") -> Said:
        (self.folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return ask("who", "--batch", name, *words, folder=self.folder, ACCOUNTABILITY_CACHE=self.cache)

    def piped(self, content: str | bytes, *words: str) -> Said:
        sent = io.TextIOWrapper(io.BytesIO(content.encode() if isinstance(content, str) else content))
        with patch.object(sys, "stdin", sent):
            return ask("who", "--batch", "-", *words, folder=self.folder, ACCOUNTABILITY_CACHE=self.cache)


def table(said: Said) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(said.out), strict=True))


def objects(said: Said) -> list[dict[str, Any]]:
    return [json.loads(line) for line in said.out.splitlines()]


class TestAsPublished:
    """What the published example shows, letter for letter."""

    CONTENT = "outcome,place\nbins,Sevenoaks\nbins,Sevenoakes\nadult social care,Leeds\n"
    OUT = (
        "outcome,place,status,answerable,message\n"
        "bins,Sevenoaks,answered,Sevenoaks District Council,\n"
        'bins,Sevenoakes,not-found,,"Did you mean Sevenoaks, in Kent?"\n'
        "adult social care,Leeds,answered,Leeds City Council,\n"
    )

    def test_the_example(self, batch: Batch) -> None:
        said = batch(self.CONTENT)
        assert said == (self.OUT, "3 asked: 2 answered, 1 not understood (letters.csv:3)\n", 2)

    def test_piped(self, batch: Batch) -> None:
        said = batch.piped(self.CONTENT)
        assert said == (self.OUT, "3 asked: 2 answered, 1 not understood (standard input:3)\n", 2)

    @pytest.mark.parametrize(
        "content",
        [
            b"\xef\xbb\xbf" + CONTENT.encode(),
            CONTENT.replace("\n", "\r\n").encode(),
            CONTENT.rstrip("\n").encode(),
            CONTENT.replace("Leeds", '"Leeds"').encode(),
            (CONTENT + ' \n\n"",\n'.replace('"",\n', "")).encode(),
        ],
        ids=["byte-order mark", "ends of Windows", "no last end", "quotation marks", "empty lines"],
    )
    def test_however_it_was_saved(self, batch: Batch, content: bytes) -> None:
        assert batch(content).out == self.OUT

    def test_quiet_says_only_the_answers(self, batch: Batch) -> None:
        assert batch(self.CONTENT, "--quiet") == (self.OUT, "", 2)


def test_four_hundred_questions_in_order(batch: Batch, built_in: Compiled) -> None:
    """Names and postcodes, mixed: the same answers as one at a time."""
    chance = random.Random(400)
    codes = ["SW1A 1AA", "la94dq", "TN13 1HP", "M1 1AE", "CF99 1SN", "eh99 1sp", "JE2 3AB", "ZZ9 9ZZ", "L69 5WX"]
    names = sorted({place.name for place in built_in.places.values() if place.kind != "constituency"})
    outcomes = sorted(built_in.outcomes)
    rows = [(str(n), chance.choice(outcomes), chance.choice([*codes, *chance.sample(names, 20)])) for n in range(400)]
    content = io.StringIO()
    csv.writer(content).writerows([("id", "outcome", "place"), *rows])
    said = batch(content.getvalue())
    found = table(said)
    assert [(row["id"], row["outcome"], row["place"]) for row in found] == rows
    book = Rulebook(built_in)
    alone = [book.who(outcome, place, DAY) for _, outcome, place in rows]
    assert [row["status"] for row in found] == [str(answer.status) for answer in alone]
    assert [row["answerable"] for row in found] == ["; ".join(p.name for p in a.answerable) for a in alone]
    assert all(row["message"] for row in found if row["status"] != "answered")
    assert said.err.startswith("400 asked: ")
    assert said.status == 2


class TestWhatComesBack:
    """Every column comes back, and nothing in it does anything in a spreadsheet."""

    def test_id_and_any_other_column(self, batch: Batch) -> None:
        said = batch("id,Place,colour,outcome,colour\n7,Leeds,red,bins,blue\n8,Kent,,libraries\n")
        assert said.out.splitlines() == [
            "id,Place,colour,outcome,colour,status,answerable,message",
            "7,Leeds,red,bins,blue,answered,Leeds City Council,",
            "8,Kent,,libraries,,answered,Kent County Council,",
        ]

    def test_a_column_with_a_name_of_ours_is_kept_under_another(self, batch: Batch) -> None:
        said = batch("outcome,place,message,status\nbins,Leeds,Dear Sir,open\n")
        assert said.out.splitlines() == [
            "outcome,place,asked_message,asked_status,status,answerable,message",
            "bins,Leeds,Dear Sir,open,answered,Leeds City Council,",
        ]

    def test_cells_of_several_lines(self, batch: Batch) -> None:
        letter = 'Dear Sir,\nthe "bins", again.\n\nYours'
        content = io.StringIO()
        csv.writer(content).writerows([("letter", "outcome", "place"), (letter, "bins", "Leeds"), ("", "bins", "Bath")])
        said = batch(content.getvalue() + "x,bins,Zzzqq\n")
        assert [row["letter"] for row in table(said)] == [letter, "", "x"]
        assert "(letters.csv:7)" in said.err

    @pytest.mark.parametrize("text", ["=1+1", "+cmd|x", "-2+3", "@SUM(A1)", "=HYPERLINK(1)", "-", "\t=1"])
    def test_text_that_would_be_a_formula(self, batch: Batch, text: str) -> None:
        content = io.StringIO()
        csv.writer(content).writerows([("id", "outcome", "place"), (text, "bins", "Leeds"), ("1", text, text)])
        found = table(batch(content.getvalue()))
        assert found[0]["id"] == f"'{text}"
        assert found[1]["outcome"] == found[1]["place"] == f"'{text}"
        assert not any(cell.startswith(tuple("=+-@")) for row in found for cell in row.values())

    @pytest.mark.parametrize("text", ["-5", "+44", "-1,000.50", "12%"])
    def test_a_number_stays_a_number(self, batch: Batch, text: str) -> None:
        content = io.StringIO()
        csv.writer(content).writerows([("id", "outcome", "place"), (text, "bins", "Leeds")])
        assert table(batch(content.getvalue()))[0]["id"] == text

    def test_several_bodies_in_a_cell(self) -> None:
        both = tuple(Party(Sort.BODY, name, name) for name in ("Kent County Council", "Dover District Council"))
        question = Question("parks", "parks", "dover", "Dover", "", "district", DAY)
        answer = Answer(Status.ANSWERED, "", question, mode="either", answerable=both)
        assert added_cells(answer, DAY) == (
            "answered",
            "Kent County Council; Dover District Council",
            "Either may act, and each answers for what it does.",
        )

    def test_unless_is_never_left_out(self, batch: Batch) -> None:
        (row,) = table(batch("outcome,place\npotholes,Sevenoaks\n"))
        assert row["answerable"] == "Kent County Council"
        assert row["message"].startswith("Unless it is a motorway or trunk road (National Highways")

    def test_what_would_settle_it(self, batch: Batch) -> None:
        content = (
            'outcome,place\nbins,East Sussex\nschool standards,Wigan\nbins,Richmond\nbins,Jersey\nbins,"England"\n'
        )
        narrow, depends, ambiguous, outside, england = (row["message"] for row in table(batch(content)))
        assert "Eastbourne Borough Council; Hastings Borough Council" in narrow
        assert "To settle it, give school-type=academy or school-type=maintained." in depends
        assert ambiguous == "2 places are called Richmond. Which one? Richmond, London; Richmond, North Yorkshire."
        assert outside.startswith("Jersey is outside the United Kingdom")
        assert "more." in england
        assert len(england) < 2000

    def test_a_postcode_on_an_earlier_day(self, batch: Batch) -> None:
        content = (
            "outcome,place,on\nlibraries,la9 4dq,2023-03-31\nlibraries,LA94DQ,1 April 2023\nbins,LA9 4DQ,2023-03-31\n"
        )
        found = table(batch(content))
        assert [row["answerable"] for row in found] == ["Cumbria County Council", "Westmorland and Furness Council", ""]
        assert found[0]["message"] == (
            "LA9 4DQ is in Westmorland and Furness today. On 31 March 2023 that area was Barrow-in-Furness, Eden and "
            "South Lakeland."
        )
        assert found[1]["message"] == ""
        assert found[2]["message"] == (
            "3 councils are possible: Barrow-in-Furness, Eden or South Lakeland. A postcode is known by today's "
            'council, and on 31 March 2023 its area was 3 districts. Ask again with the district: "South Lakeland"'
        )


class TestDaysFactsAndReforms:
    """What a line says for itself, and what holds for lines that do not."""

    def test_a_line_says_its_own(self, batch: Batch) -> None:
        content = (
            "outcome,place,on,under,given\n"
            "potholes,Sevenoaks,,,road-class=trunk\n"
            "potholes,Sevenoaks,2023-03-31,current-law, road-class = trunk ;\n"
            "bins,Eden,2023-03-31,,\n"
            "bins,Leeds,,utopia,\n"
        )
        found = table(batch(content))
        assert [row["answerable"] for row in found] == [
            "National Highways", "National Highways", "Eden District Council", "",
        ]  # fmt: skip
        assert found[3]["message"].startswith('No reform called "utopia" is known.')

    def test_options_hold_for_lines_that_do_not_say(self, batch: Batch) -> None:
        content = "outcome,place,on,given\npotholes,Eden,,\npotholes,Leeds,2026-11-22,road-class=local\n"
        found = table(batch(content, "--on", "2023-03-31", "--given", "road-class=trunk"))
        assert [row["answerable"] for row in found] == ["National Highways", "Leeds City Council"]

    @pytest.mark.parametrize(
        ("columns", "cells", "says"),
        [
            ("given", "colour=red", "does not turn on"),
            ("given", "road-class=purple", "is not a value of road-class"),
            ("given", "road-class", '"road-class" is not a fact. Write it as FACT=VALUE'),
            ("given", "road-class=local; road-class=trunk", '"road-class" is given twice'),
            ("on", "22/11/2026", '"22/11/2026" is not a day. Write it as 2026-11-22.'),
            ("on", "2026-02-30", "is not a day"),
        ],
    )
    def test_what_is_not_known_costs_its_own_line(self, batch: Batch, columns: str, cells: str, says: str) -> None:
        said = batch(f"outcome,place,{columns}\nbins,Leeds,\npotholes,Leeds,{cells}\nbins,Bath,\n")
        found = table(said)
        assert [row["status"] for row in found] == ["answered", "not-understood", "answered"]
        assert says in found[1]["message"]
        assert said.status == 2


ABSURD = [
    (",Leeds", "Line 3 names no outcome."),
    ("bins,", "Line 3 names no place."),
    ("bins", "Line 3 names no place."),
    (" , ", "Line 3 names no outcome."),
    ("bins,Leeds,x,y,z", "Line 3 has 5 cells and the first line has 2."),
    ('"bins,Leeds', "Line 3 cannot be read as CSV: check its quotation marks."),
    ('bins,"Leeds" x', "Line 3 cannot be read as CSV"),
    ("bins," + "x" * 200_000, "Line 3 cannot be read as CSV"),
    ("bins," + "x" * 2_000_000, "Line 3 is longer than 1 million bytes."),
    ("bins,a\rb", "Line 3 cannot be read as CSV"),
    ("b\x00ns,Leeds", 'No outcome called "b ns" is known.'),
    (b"bins,Caf\xe9", "Line 3 is not UTF-8 text. Save the file as CSV UTF-8."),
    ("'; DROP TABLE outcome; --,Leeds", "No outcome called"),
    ("{" * 5000 + ",Leeds", '..." is known.'),
]


@pytest.mark.parametrize(("line", "says"), ABSURD, ids=range(len(ABSURD)))
def test_an_absurd_line_costs_only_its_own_answer(batch: Batch, line: str | bytes, says: str) -> None:
    raw = line.encode() if isinstance(line, str) else line
    content = b"outcome,place\nbins,Sevenoaks\n" + raw + b'\nbins,"Bath"\nbins,Leeds\n'
    said = batch(content)
    found = table(said)
    assert [row["answerable"] for row in found[:1] + found[2:]] == [
        "Sevenoaks District Council", "Bath and North East Somerset Council", "Leeds City Council",
    ]  # fmt: skip
    assert says in found[1]["message"]
    assert found[1]["status"] in ("not-understood", "not-found")
    assert said.status == 2
    assert ":3)" in said.err
    for word in NEVER:
        assert word not in said.plain


def test_cells_past_the_header_that_are_empty_do_no_harm(batch: Batch) -> None:
    assert batch("outcome,place\nbins,Leeds,,,\n").status == 0


class TestNoBatch:
    """What cannot be a batch is refused before anything is answered."""

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            ("", "letters.csv is empty. The first line must name the columns outcome and place."),
            ("\n \n", "letters.csv is empty."),
            ("outcome\nbins\n", 'letters.csv has no column called "place". The first line must name'),
            ("service,place\nbins,Leeds\n", 'letters.csv has no column called "outcome".'),
            ("bins,Leeds\n", 'has no column called "outcome".'),
            ("outcome;place\nbins;Leeds\n", 'has no column called "outcome".'),
            ("outcome,place,Place\n", 'letters.csv has 2 columns called "place". Keep one of them.'),
            ('"outcome,place\n', "Line 1 cannot be read as CSV"),
            (b"\xff\xfeo\0u\0", "letters.csv is UTF-16. Save it as CSV UTF-8, and ask again."),
            (b"outcome,pl\xe4ce\n", "Line 1 is not UTF-8 text."),
            (b"PK\x03\x04 zip", "letters.csv is an Excel workbook. Save it as CSV UTF-8, and ask again."),
            ('[{"outcome": "bins"}]', "letters.csv is a JSON list. Write one object on each line"),
            (b"\x89PNG\r\n\x1a\n" + bytes(500), "Line 1 is not UTF-8 text."),
            ("x" * 3_000_000, "Line 1 is longer than 1 million bytes."),
        ],
    )
    def test_content(self, batch: Batch, content: str | bytes, says: str) -> None:
        said = batch(content)
        assert says in misunderstood(said)
        assert said.out == ""

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            (("--batch", "none.csv"), 'There is no file called "none.csv".'),
            (("--batch", "."), '"." cannot be read: '),
            (("--batch", "a\0b"), "cannot be read"),
            (("--batch", "x.csv", "bins"), "the outcome and the place stand in the file."),
            (("--batch", "x.csv", "--in", "Leeds"), "the outcome and the place stand in the file."),
            (("--batch", "x.csv", "--format", "json"), "Write --format csv or --format jsonl."),
            (("--batch", "x.csv", "--on", "never"), '"never" is not a day.'),
            (("--batch", "x.csv", "--given", "x"), '"x" is not a fact.'),
            (("--batch",), "--batch"),
            ((), "What? Name an outcome"),
        ],
    )
    def test_words(self, tmp_path: Path, words: tuple[str, ...], says: str) -> None:
        (tmp_path / "x.csv").write_text("outcome,place\n")
        said = ask("who", *words, folder=tmp_path)
        assert said.status == 2
        assert says in said.plain
        assert said.out == ""

    def test_only_a_header(self, batch: Batch) -> None:
        assert batch("outcome,place\n") == ("outcome,place,status,answerable,message\n", "0 asked\n", 0)

    def test_no_objects(self, batch: Batch) -> None:
        assert batch("\n\n", name="empty.jsonl") == ("", "0 asked\n", 0)


class TestObjects:
    """JSON Lines in and out, and from one form to the other."""

    CONTENT = (
        '{"id": 7, "outcome": "bins", "place": "Leeds", "tags": ["a", null]}\n\n'
        '{"outcome": "potholes", "place": "Leeds", "given": {"road-class": "trunk"}, "message": "Dear Sir"}\n'
        '{"outcome": "potholes", "place": "Leeds", "given": ["road-class=trunk"], "on": "2023-03-31", "under": null}\n'
    )

    def test_objects_come_back_with_the_whole_answer(self, batch: Batch) -> None:
        said = batch(self.CONTENT, name="letters.jsonl")
        one, two, three = objects(said)
        assert (one["id"], one["tags"], one["status"]) == (7, ["a", None], "answered")
        assert one["answerable"][0]["name"] == "Leeds City Council"
        assert one["schema"] == "accountability/answer/1"
        assert (two["asked_message"], two["answerable"][0]["name"]) == ("Dear Sir", "National Highways")
        assert three["question"]["on"] == "2023-03-31"
        assert said.status == 0

    def test_the_first_letter_decides_where_no_name_does(self, batch: Batch) -> None:
        assert len(objects(batch.piped(self.CONTENT))) == 3
        assert len(objects(batch.piped(b"\xef\xbb\xbf" + self.CONTENT.encode()))) == 3
        assert len(objects(batch(self.CONTENT, name="letters.csv"))) == 3

    @pytest.mark.parametrize(
        ("line", "says"),
        [
            ('{"outcome": "bins"', "Line 2 is not one JSON object. Write each question as"),
            ("bins,Leeds", "Line 2 is not one JSON object."),
            ("[1]", "Line 2 is not one JSON object."),
            ("null", "Line 2 is not one JSON object."),
            ("[" * 200_000, "Line 2 is not one JSON object."),
            ('{"outcome": "bins", "place": "Leeds", "x": NaN}', "Line 2 is not one JSON object."),
            ('{"outcome": "bins", "place": "Leeds", "x": 1e999}', "Line 2 is not one JSON object."),
            ('{"outcome": 548, "place": "Leeds"}', 'On line 2, "outcome" must be text in quotation marks.'),
            ('{"outcome": "bins", "place": ["Leeds"]}', 'On line 2, "place" must be text in quotation marks.'),
            ('{"outcome": "bins", "place": "Leeds", "on": 2026}', 'On line 2, "on" must be text'),
            ('{"outcome": "bins"}', "Line 2 names no place."),
            ("{}", "Line 2 names no outcome."),
            ('{"outcome": "potholes", "place": "Leeds", "given": 5}', '"5" is not a fact.'),
            ('{"outcome": "potholes", "place": "Leeds", "given": {"road-class": 1}}', "is not a fact."),
            ('{"outcome": "\\ud800", "place": "Leeds"}', "No outcome was named."),
        ],
    )
    def test_a_bad_object_costs_only_its_own_answer(self, batch: Batch, line: str, says: str) -> None:
        good = '{"outcome": "bins", "place": "Leeds"}'
        said = batch(f"{good}\n{line}\n{good}\n", name="letters.jsonl")
        found = objects(said)
        assert [one["status"] for one in found] == ["answered", "not-understood", "answered"]
        assert says in found[1]["message"]
        assert said.status == 2

    def test_objects_to_a_table(self, batch: Batch) -> None:
        said = batch(self.CONTENT, "--format", "csv", name="letters.jsonl")
        assert said.out.splitlines() == [
            "id,outcome,place,tags,status,answerable,message",
            '7,bins,Leeds,"[""a"", null]",answered,Leeds City Council,',
            ",potholes,Leeds,,answered,National Highways,",
            ",potholes,Leeds,,answered,National Highways,",
        ]
        assert "the first line does not have it: given, message, on, under." in " ".join(said.err.split())

    def test_a_table_to_objects(self, batch: Batch) -> None:
        said = batch("id,outcome,place,x,x,\n7,bins,Leeds,1,2,\n", "--format", "jsonl")
        (one,) = objects(said)
        assert (one["id"], one["x"], one["asked_x"], one["status"]) == ("7", "1", "2", "answered")
        assert "" not in one


class TestStreaming:
    """Answers come as the questions do, and whatever stops them leaves whole lines."""

    def test_an_answer_comes_before_the_next_question(self, cache: str) -> None:
        env = {**os.environ, "ACCOUNTABILITY_TODAY": TODAY, "ACCOUNTABILITY_CACHE": cache}
        words = [sys.executable, "-m", "accountability.cli", "who", "--batch", "-"]
        with subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env
        ) as one:
            assert one.stdin is not None
            assert one.stdout is not None
            one.stdin.write(b"outcome,place\nbins,Leeds\n")
            one.stdin.flush()
            assert one.stdout.readline().startswith(b"outcome,place,status")
            assert one.stdout.readline() == b"bins,Leeds,answered,Leeds City Council,\n"
            one.stdin.write(b"bins,Bath\n")
            one.stdin.close()
            assert b"Bath" in one.stdout.readline()
            assert one.wait(30) == 0

    def test_a_closed_pipe_is_no_fault(self, cache: str) -> None:
        env = {**os.environ, "ACCOUNTABILITY_TODAY": TODAY, "ACCOUNTABILITY_CACHE": cache}
        words = [sys.executable, "-m", "accountability.cli", "who", "--batch", "-"]
        with subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env
        ) as one:
            assert one.stdin is not None
            assert one.stdout is not None
            assert one.stderr is not None
            one.stdout.close()
            try:
                one.stdin.write(b"outcome,place\n" + b"bins,Leeds\n" * 50)
                one.stdin.close()
            except BrokenPipeError:
                pass
            told = one.stderr.read()
            one.wait(30)
        assert b"Traceback" not in told
        assert b"wrong inside" not in told

    def test_an_interruption_says_how_far_it_came(self, batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
        who = Rulebook.who

        def stop(self: Rulebook, outcome: str, place: str, *rest: Any) -> Answer:
            if place == "Stop":
                raise KeyboardInterrupt
            return who(self, outcome, place, *rest)

        monkeypatch.setattr(Rulebook, "who", stop)
        said = batch("outcome,place\nbins,Leeds\nbins,Stop\nbins,Bath\n")
        assert said.out.splitlines()[1:] == ["bins,Leeds,answered,Leeds City Council,"]
        assert said.err == "Stopped. 1 asked: 1 answered\n"
        assert said.status == 130

    def test_a_bar_only_on_a_terminal_and_past_fifty_lines(self, batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
        content = "outcome,place\n" + "bins,Leeds\n" * 60
        assert batch(content).err == "60 asked: 60 answered\n"
        from accountability.cli import progress

        class Terminal(io.StringIO):
            def isatty(self) -> bool:
                return True

        class WithTerminal:
            stderr = Terminal()

        monkeypatch.setattr(progress, "sys", WithTerminal)
        batch("outcome,place\n" + "bins,Leeds\n" * 50)
        assert WithTerminal.stderr.getvalue() == ""
        batch(content)
        shown = WithTerminal.stderr.getvalue()
        assert "\rAnswering [" in shown
        assert "100%" in shown
        assert shown.endswith(" \r")

    def test_the_summary_names_the_first_lines_only(self, batch: Batch) -> None:
        said = batch("outcome,place\n" + "bins,Zzzqq\n" * 9 + "bins,East Sussex\n")
        assert said.plain.endswith(
            "10 asked: 1 without a single answer, 9 not understood (letters.csv:2, :3, :4, :5, :6 and 4 more)"
        )


def without_index(cache: str, folder: Path) -> None:
    """A cache folder in which the rules are compiled and no postcodes are kept."""
    ask("who", "bins", "--in", "Leeds", ACCOUNTABILITY_CACHE=cache)
    shutil.copytree(cache, folder, ignore=shutil.ignore_patterns("postcodes.sqlite"))


class TestPostcodesInTheShell:
    """Postcodes through the command itself."""

    def test_without_the_extra_each_postcode_says_how_to_add_it(
        self, batch: Batch, monkeypatch: pytest.MonkeyPatch, cache: str
    ) -> None:
        found = importlib.util.find_spec
        monkeypatch.setattr(importlib.util, "find_spec", lambda n, *a: None if n == "brotli" else found(n, *a))
        rows = table(batch("outcome,place\nbins,Leeds\nbins,LS1 1UR\n"))
        assert rows[0]["status"] == "answered"
        assert rows[1]["status"] == "not-understood"
        assert "pip install 'accountability[postcodes]'" in rows[1]["message"]
        said = ask("who", "bins", "--in", "ls1 1ur", ACCOUNTABILITY_CACHE=cache)
        assert "No postcodes are installed. Add them: pip install 'accountability[postcodes]'\n" in said.out.replace(
            "'.", "'\n"
        )
        assert said.status == 2

    @pytest.mark.parametrize(
        ("words", "says", "status"),
        [
            (("bins", "--in", "la9 4dq", "-q"), "Westmorland and Furness Council answers for household rubbish", 0),
            (("libraries", "--in", "la9 4dq", "--on", "2023-03-31", "-q"),
             "Cumbria County Council answered for public libraries in LA9 4DQ on 31 March 2023.", 0),
            (("bins", "--in", "la9 4dq", "--on", "2023-03-31"),
             "3 councils are possible: Barrow-in-Furness, Eden or South Lakeland. A postcode is known by today's "
             'council, and on 31 March 2023 its area was 3 districts. Ask again with the district: '
             '--in "South Lakeland"', 1),
            (("adult social care", "--in", "BT1 5GS"), "A postcode is known by its council area, and a border runs", 1),
            (("bins", "--in", "JE23AB"), "Jersey is outside the United Kingdom and makes its own law.", 1),
            (("bins", "--in", "GY1 1AA"), "Guernsey is outside the United Kingdom and makes its own law.", 1),
            (("bins", "--in", "im1 1aa"), "The Isle of Man is outside the United Kingdom", 1),
            (("bins", "--in", "ZZ9 9ZZ"), 'No postcode "ZZ9 9ZZ" is known. Check it, or ask with a council', 2),
            (("bins", "--in", "L69 5WX"), "No council area is recorded for the postcode L69 5WX", 2),
        ],
    )  # fmt: skip
    def test_what_a_person_sees(self, cache: str, words: tuple[str, ...], says: str, status: int) -> None:
        said = ask("who", *words, ACCOUNTABILITY_CACHE=cache)
        assert says in said.plain
        assert said.status == status
        assert said.err == ""

    def test_why_and_why_not(self, cache: str) -> None:
        assert "because the rule" in ask("why", "bins", "--in", "LA9 4DQ", ACCOUNTABILITY_CACHE=cache).plain
        said = ask("why-not", "Cumberland Council", "bins", "--in", "la94dq", ACCOUNTABILITY_CACHE=cache)
        assert "Cumberland Council does not answer" in said.plain
        assert said.status == 0

    def test_an_index_is_made_after_a_batch_and_not_after_one_question(self, tmp_path: Path, cache: str) -> None:
        without_index(cache, tmp_path / "cache")
        (tmp_path / "one.csv").write_text("outcome,place\nbins,JE2 3AB\n")
        ask("who", "bins", "--in", "JE2 3AB", ACCOUNTABILITY_CACHE=str(tmp_path / "cache"))
        assert not (tmp_path / "cache" / "postcodes.sqlite").exists()
        ask("who", "--batch", "one.csv", folder=tmp_path, ACCOUNTABILITY_CACHE=str(tmp_path / "cache"))
        assert (tmp_path / "cache" / "postcodes.sqlite").exists()

    def test_where_no_index_can_be_kept_it_answers_all_the_same(
        self, tmp_path: Path, cache: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        without_index(cache, tmp_path / "cache")

        def full(self: Postcodes, watch: object = None) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(Postcodes, "keep", full)
        (tmp_path / "one.csv").write_text("outcome,place\nbins,ZE1 0AA\n")
        said = ask("who", "--batch", "one.csv", folder=tmp_path, ACCOUNTABILITY_CACHE=str(tmp_path / "cache"))
        assert said.out.splitlines()[1:] == ["bins,ZE1 0AA,answered,Shetland Islands Council,"]
        assert (said.err, said.status) == ("1 asked: 1 answered\n", 0)


class TestInPython:
    """The same from a program."""

    def test_one_at_a_time(self, built_in: Compiled) -> None:
        taken: list[str] = []

        def questions() -> Iterator[Asked]:
            for place in ("Leeds", "Sevenoakes", "Bath"):
                taken.append(place)
                yield Asked("bins", place, DAY)

        answers = Rulebook(built_in).who_many(questions())
        assert taken == []
        assert next(answers).answerable[0].name == "Leeds City Council"
        assert taken == ["Leeds"]
        assert [answer.status for answer in answers] == [Status.NOT_FOUND, Status.ANSWERED]

    def test_what_has_its_answer_keeps_its_turn(self, built_in: Compiled) -> None:
        bad = Answer(Status.NOT_UNDERSTOOD, "Not a question.")
        found = list(Rulebook(built_in).who_many([Asked("bins", "Leeds"), bad, Asked("bins", "Bath")]))
        assert found[1] is bad
        assert [one.settled for one in found] == [True, False, True]
