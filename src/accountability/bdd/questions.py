"""The questions that feature files ask, read without asking them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException
from gherkin.parser import Parser

from accountability.bdd import grammar
from accountability.model.asked import Asked
from accountability.model.days import read_day

Node = Mapping[str, Any]
_KEYWORDS = {"Context": "given", "Action": "when", "Outcome": "then"}


@dataclass(frozen=True, slots=True)
class _Before:
    """What was given before a question."""

    on: date | None = None
    given: Mapping[str, str] = field(default_factory=dict)


def questions_in(folder: Path, today: date) -> Iterator[Asked]:
    """Every question that the scenarios below a folder ask. A file that cannot be read has none: the tests say so."""
    for path in sorted(folder.rglob("*.feature")):
        try:
            document = Parser().parse(path.read_text(encoding="utf-8-sig"))
        except (UnicodeDecodeError, OSError, CompositeParserException):
            continue
        feature = document.get("feature")
        yield from _children(feature["children"] if feature else [], _Before(), today)


def _children(children: Sequence[Node], before: _Before, today: date) -> Iterator[Asked]:
    for child in children:
        if "background" in child:
            before, _ = _walk([child["background"]["steps"]], before, today)
        elif "rule" in child:
            yield from _children(child["rule"]["children"], before, today)
        elif "scenario" in child:
            scenario = child["scenario"]
            for steps in _filled(scenario):
                _, asked = _walk([steps], before, today)
                yield from asked


def _filled(scenario: Node) -> Iterator[list[Node]]:
    """The steps of a scenario, once for each row of its examples."""
    if not scenario["examples"]:
        yield list(scenario["steps"])
    for example in scenario["examples"]:
        header = [cell["value"] for cell in example["tableHeader"]["cells"]] if example.get("tableHeader") else []
        for row in example["tableBody"]:
            values = dict(zip(header, (cell["value"] for cell in row["cells"]), strict=False))
            yield [{**step, "text": _put(step["text"], values)} for step in scenario["steps"]]


def _put(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"<{name}>", value)
    return text


def _walk(parts: Sequence[Sequence[Node]], before: _Before, today: date) -> tuple[_Before, list[Asked]]:
    """What is given after some steps, and what they ask on the way."""
    asked: list[Asked] = []
    keyword = ""
    for step in (step for steps in parts for step in steps):
        keyword = _KEYWORDS.get(step["keywordType"], keyword)
        reading = grammar.read(keyword, step["text"]) if keyword else None
        if reading is None or reading.problem:
            continue
        slots = reading.slots
        match reading.sentence.id:
            case "date":
                before = replace(before, on=read_day(slots["day"]))
            case "fact":
                before = replace(before, given={**before.given, slots["fact"]: slots["value"]})
            case "ask" | "ask-on" | "ask-minister" | "ask-minister-on" | "why-not" | "why-not-on":
                on = read_day(slots.get("day", "")) or before.on or today
                asked.append(Asked(slots["outcome"], slots["place"], on, given=dict(before.given)))
            case "ask-all":
                asked += _rows(step, before, today)
    return before, asked


def _rows(step: Node, before: _Before, today: date) -> Iterator[Asked]:
    rows = [[cell["value"].strip() for cell in row["cells"]] for row in step.get("dataTable", {}).get("rows", [])]
    for row in rows[1:]:
        cells = dict(zip((name.lower() for name in rows[0]), row, strict=False))
        pairs = (pair.partition("=") for pair in cells.get("given", "").split(";") if "=" in pair)
        given = {**before.given, **{fact.strip(): value.strip() for fact, _, value in pairs}}
        on = read_day(cells.get("on", "")) or before.on or today
        yield Asked(cells.get("outcome", ""), cells.get("place", ""), on, given=given)
