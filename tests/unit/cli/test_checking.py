"""`rules check` and `rules explain`: what is told, in which form, and with which exit status."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from tests.broken.test_broken import HERE
from tests.unit.cli.command_line import ask, misunderstood

from accountability.model.diagnostic import Code
from accountability.present.catalogue import CATALOGUE

ROLE = "rules/roles/highway-authority.yaml"
POTHOLES = "rules/outcomes/transport/potholes.yaml"
BINS = "rules/outcomes/waste/waste-collection.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "sound" / "rules", tmp_path / "rules")
    return tmp_path


def broken(pack: Path, *codes: str) -> Path:
    """The pack with the broken files of several codes."""
    for code in codes:
        shutil.copytree(HERE / code / "rules", pack / "rules", dirs_exist_ok=True)
    return pack


def change(pack: Path, file: str, before: str, after: str) -> None:
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


# What is told, and the exit status


def test_faults_come_first_then_advice_and_one_line_with_what_to_do_next(pack: Path) -> None:
    said = ask("rules", "check", folder=broken(pack, "AC012", "AC022"))
    assert said.status == 1
    assert said.out.index("[AC012]") < said.out.index("[AC022]")
    last = "1 problem in 12 files, and 1 piece of advice. To learn more: accountability rules explain AC012"
    assert said.out.split("\n")[-3:] == [*last.replace("more: ", "more:\n").split("\n"), ""]


def test_errors_keep_everything_else_from_being_told(pack: Path) -> None:
    said = ask("rules", "check", folder=broken(pack, "AC003", "AC012", "AC022"))
    assert said.status == 2
    assert re.findall(r"\[(AC\d+)\]", said.out) == ["AC003"]
    assert said.out.endswith("1 problem. Nothing in this pack was used.\n")
    assert said.err == ""


def test_a_line_to_paste_goes_inside_braces_where_the_rule_is_in_braces(pack: Path) -> None:
    broken(pack, "AC019")
    said = ask("rules", "check", folder=pack)
    assert "write this before the last brace of line 7" in said.plain
    assert "\n    , exception-to: {england: [ACT YEAR SECTION]}\n" in said.out


def test_the_line_to_paste_mends_the_clash_but_for_the_law_and_that_is_told(pack: Path) -> None:
    broken(pack, "AC012")
    said = ask("rules", "check", folder=pack)
    line = next(line for line in said.out.splitlines() if "ACT YEAR SECTION" in line)
    after = int(re.findall(r"paste after line (\d+)", said.plain)[0])
    path = pack / ROLE
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:after], line, *lines[after:], ""]), encoding="utf-8")
    again = ask("rules", "check", folder=pack)
    assert re.findall(r"\[(AC\d+)\]", again.out) == ["AC023"]
    path.write_text(path.read_text(encoding="utf-8").replace("ACT YEAR SECTION", "Highways Act 1980 s.42"), "utf-8")
    assert ask("rules", "check", folder=pack).status == 0


def test_comments_after_a_rule_are_not_taken_for_its_last_line(pack: Path) -> None:
    broken(pack, "AC012")
    with (pack / ROLE).open("a", encoding="utf-8") as file:
        file.write("\n# another rule will follow\n\n")
    assert "paste after line 10," in ask("rules", "check", folder=pack).plain


def test_a_word_that_is_wrong_is_marked_and_not_the_whole_rule(pack: Path) -> None:
    change(pack, POTHOLES, "nation: england", "in: [asch]")
    said = ask("rules", "check", folder=pack)
    assert f'{POTHOLES}:8:34: No place has the id "asch" [AC006]' in said.out
    source, marks = said.out.splitlines()[1:3]
    assert source[marks.index("^") : marks.rindex("^") + 1] == "asch"


# Paths


def test_paths_narrow_what_is_told_and_not_what_is_read(pack: Path) -> None:
    broken(pack, "AC012", "AC022")
    said = ask("rules", "check", BINS, folder=pack)
    assert re.findall(r"\[(AC\d+)\]", said.out) == ["AC022"]
    assert said.status == 0
    assert "No problem in 1 file, and 1 piece of advice." in said.plain
    role = ask("rules", "check", "rules/roles", "--format", "json", folder=pack)
    assert [one["code"] for one in json.loads(role.out)["found"]] == ["AC012"]
    assert role.status == 1


def test_a_pack_that_cannot_be_used_is_said_to_be_so_wherever_the_error_is(pack: Path) -> None:
    said = ask("rules", "check", BINS, folder=broken(pack, "AC003"))
    assert said.status == 2
    assert "[AC" not in said.out
    assert said.plain.startswith(
        "1 problem elsewhere in the pack. Nothing in it was used, and so nothing here was checked"
    )
    both = ask("rules", "check", BINS, POTHOLES, folder=pack)
    assert "[AC003]" in both.out


def test_where_only_outcomes_are_named_no_other_answer_is_looked_at(pack: Path) -> None:
    one = ask("rules", "check", BINS, folder=pack)
    assert "Looked at 1 outcomes" in one.plain
    assert "Looked at 1 outcomes" in ask("rules", "check", ROLE, folder=pack).plain
    assert "Looked at 2 outcomes" in ask("rules", "check", BINS, "rules/tiers", folder=pack).plain


@pytest.mark.parametrize("path", ["rules/nothing.yaml", "elsewhere", "../x", "a\0b", "x" * 5_000, "\x1b[31mred"])
def test_a_path_that_is_no_rule_file_is_told(path: str, pack: Path) -> None:
    assert "is no rule file of this pack" in misunderstood(ask("rules", "check", path, folder=pack))


def test_an_unknown_format_is_told(pack: Path) -> None:
    assert '"html" is not a format.' in misunderstood(ask("rules", "check", "--format", "html", folder=pack))


# Formats

SPAN = {
    "type": "object",
    "required": ["startLine", "startColumn"],
    "properties": {
        name: {"type": "integer", "minimum": 1} for name in ("startLine", "startColumn", "endLine", "endColumn")
    },
    "additionalProperties": False,
}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {
                    "required": ["uri"],
                    "properties": {"uri": {"type": "string", "pattern": r"^[!-~]+$"}},
                },
                "region": SPAN,
            },
            "additionalProperties": False,
        },
        "message": {"type": "object", "required": ["text"]},
    },
    "additionalProperties": False,
}
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string"}, "shortDescription": TEXT, "fullDescription": TEXT, "help": TEXT},
}
SARIF = {
    "type": "object",
    "required": ["version", "runs", "$schema"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {"required": ["name", "rules"], "properties": {"rules": {"items": RULE}}}
                        },
                    },
                    "results": {
                        "items": {
                            "required": ["message", "ruleId", "level", "locations"],
                            "properties": {
                                "message": TEXT,
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "locations": {"items": LOCATION},
                                "relatedLocations": {"items": LOCATION},
                            },
                        }
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("code", ["AC001", "AC003", "AC012", "AC013", "AC021", "AC023"])
def test_sarif_has_its_essentials(code: str, pack: Path) -> None:
    said = ask("rules", "check", "--format", "sarif", folder=broken(pack, code))
    document = json.loads(said.out)
    jsonschema.validate(document, SARIF)
    (run,) = document["runs"]
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == code
    assert run["invocations"] == [{"executionSuccessful": said.status != 2}]


def test_of_a_sound_pack_every_format_says_so(pack: Path) -> None:
    said = {form: ask("rules", "check", "--format", form, folder=pack) for form in ("json", "sarif", "github", "junit")}
    assert all(one.status == 0 for one in said.values())
    assert json.loads(said["json"].out)["found"] == json.loads(said["sarif"].out)["runs"][0]["results"] == []
    assert said["github"].out.strip() == ""
    suite = ElementTree.fromstring(said["junit"].out)  # noqa: S314  (we wrote it)
    assert (suite.get("tests"), suite.get("failures")) == ("12", "0")


def test_json_has_the_full_span_and_what_to_paste(pack: Path) -> None:
    document = json.loads(ask("rules", "check", "--format", "json", folder=broken(pack, "AC012")).out)
    (one,) = document["found"]
    assert (document["schema"], document["used"], document["faults"]) == ("accountability/check/1", True, 1)
    assert (one["code"], one["severity"], one["title"]) == ("AC012", "fault", "two rules differ")
    assert one["at"] == {"file": ROLE, "line": 6, "column": 5, "end_line": 6, "end_column": 95}
    assert one["related"][0]["at"]["line"] == 7
    assert one["paste"]["line"] == "exception-to: {england: [ACT YEAR SECTION]}"


def test_github_marks_the_line_and_the_columns(pack: Path) -> None:
    said = ask("rules", "check", "--format", "github", folder=broken(pack, "AC003", "AC022"))
    assert said.out == (
        f"::error file={POTHOLES},line=8,col=46,endLine=8,endColumn=52,title=AC003::"
        '"untill" is not known.%0ADid you mean until? For all the keys: accountability rules explain AC003\n'
    )
    shutil.copy(HERE / "sound" / POTHOLES, pack / POTHOLES)
    assert ask("rules", "check", "--format", "github", folder=pack).out.startswith(
        f"::notice file={BINS},line=1,col=10,"
    )


def test_junit_fails_the_file_and_advice_fails_nothing(pack: Path) -> None:
    said = ask("rules", "check", "--format", "junit", folder=broken(pack, "AC012", "AC022"))
    suite = ElementTree.fromstring(said.out)  # noqa: S314  (we wrote it)
    assert (suite.get("tests"), suite.get("failures")) == ("12", "1")
    cases = {case.get("name"): case for case in suite.iter("testcase")}
    failure = cases[ROLE].find("failure")
    assert failure is not None
    assert failure.get("message") == "AC012: Two rules differ on the highway authority for a road."
    assert "Where and when: Ash, from 1 January 2009." in (failure.text or "")
    assert cases[BINS].find("failure") is None
    assert "AC022" in "".join(cases[BINS].itertext())


# Text that would do something


HOSTILE = "\x1b[31m\x9b2J\u202e::error::x<b>&\"'%0A,"


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_no_character_of_a_file_acts_on_whoever_reads(form: str, pack: Path) -> None:
    name = f"rules/outcomes/{HOSTILE.replace('/', '')}\n::error::y.yaml" if os.name != "nt" else "rules/outcomes/x.yaml"
    (pack / name).write_text(f"outcome: a\ntitle: b\n{HOSTILE}: c\n", encoding="utf-8")
    (pack / "rules" / "second.yaml").write_text("outcome: a\n\u202e\x9b<b>&: c\n", encoding="utf-8")
    said = ask("rules", "check", "--format", form, folder=pack)
    assert said.status == 2
    assert all(c.isprintable() or c == "\n" for c in said.out), [c for c in said.out if not c.isprintable()]
    if form == "junit":
        assert ElementTree.fromstring(said.out).get("failures") == "2"  # noqa: S314  (we wrote it)
    elif form == "github":
        assert len(said.out.splitlines()) >= 2
        assert all(line.startswith("::error file=") for line in said.out.splitlines())
    elif form != "text":
        json.loads(said.out)


# Explained


@pytest.mark.parametrize("code", list(Code))
def test_a_page_says_why_and_shows_a_wrong_and_a_right_example(code: Code) -> None:
    said = ask("rules", "explain", code.lower())
    page = CATALOGUE[code]
    assert said.status == 0
    assert said.out.startswith(f"{code}: {page.title}\n")
    for word in ("\nWrong:\n", "\nRight:\n", "\nNot raised: "):
        assert word in said.out
    assert all(len(line) <= 80 for line in said.out.splitlines() if not line.startswith("  "))
    assert said.out.isascii()


def test_without_a_code_there_is_the_list() -> None:
    said = ask("rules", "explain")
    assert [line.split()[0] for line in said.out.splitlines()[:-1]] == list(Code)


@pytest.mark.parametrize(("code", "near"), [("aco12", "AC012"), ("AC12", "AC012"), ("clash", ""), ("\x1b[31m", "")])
def test_an_unknown_code_says_the_nearest(code: str, near: str) -> None:
    said = misunderstood(ask("rules", "explain", code))
    assert (f"Did you mean {near}?" in said) if near else ("Did you mean" not in said)
