"""The map on the command line: printed, written, and what is said where there is none."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from tests.unit.cli.command_line import ask, misunderstood

SPACE = "{http://www.w3.org/2000/svg}"


def test_it_is_printed() -> None:
    said = ask("matrix", "--outcomes", "potholes", "--format", "svg")
    assert (said.err, said.status) == ("", 0)
    assert len(list(Xml.fromstring(said.out).iter(f"{SPACE}g"))) == 361  # noqa: S314  (our own)


def test_it_is_written_and_written_over(tmp_path: Path) -> None:
    words = ("matrix", "--outcomes", "bins", "--in", "Cumbria", "--format", "svg", "--output", "map.svg")
    first = ask(*words, "--on", "2023-03-31", folder=tmp_path)
    assert (first.out, first.err, first.status) == ("", "6 tiles, in map.svg\n", 0)
    assert "Eden: Eden District Council" in (tmp_path / "map.svg").read_text(encoding="utf-8")
    again = ask(*words, "--on", "2023-04-01", "--quiet", folder=tmp_path)
    assert (again.out, again.err, again.status) == ("", "", 0)
    assert "Eden" not in (tmp_path / "map.svg").read_text(encoding="utf-8")


def test_a_drawing_of_another_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "map.svg").write_text("<svg/>", encoding="utf-8")
    said = ask("matrix", "--outcomes", "bins", "--format", "svg", "--output", "map.svg", folder=tmp_path)
    assert "is there already" in misunderstood(said)
    assert (tmp_path / "map.svg").read_text(encoding="utf-8") == "<svg/>"


@pytest.mark.parametrize("words", [(), ("--theme", "transport"), ("--outcomes", "bins,potholes")])
def test_a_map_is_of_one_outcome(words: tuple[str, ...]) -> None:
    said = misunderstood(ask("matrix", *words, "--format", "svg"))
    assert said.startswith("A map is of one outcome. Name it, such as --outcomes potholes --format svg")


def test_an_outcome_that_is_not_known_is_refused_as_elsewhere() -> None:
    assert "Did you mean" in misunderstood(ask("matrix", "--outcomes", "potholez", "--format", "svg"))


def test_under_a_reform() -> None:
    said = ask("matrix", "--outcomes", "probation", "--format", "svg", "--under", "radical-devolution")
    assert "Analysis of an assumption. Not law, not government policy." in said.out
    assert "M</text>" in said.out
