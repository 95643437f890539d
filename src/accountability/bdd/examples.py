"""What is wrong with the examples of a scenario outline: what would be asked of nobody, or asked with a gap in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from accountability.bdd.failures import sentence_of
from accountability.model.trial import Block

Node = Mapping[str, Any]
_COLUMN = re.compile(r"<([^<>]+)>")


def example_flaws(scenario: Node, before: Sequence[Node]) -> Iterator[Block]:
    """Examples that are missing, empty or not used, and columns that no line uses or that a line needs and has not."""
    line, tables = scenario["location"]["line"], scenario["examples"]
    templated = "outline" in scenario["keyword"].lower() or "template" in scenario["keyword"].lower()
    if not tables:
        if templated:
            yield Block(line, "", ("The scenario has no examples. Write Examples: and a table with a row for each.",))
        return
    steps = [step for part in (*before, scenario) for step in part["steps"]]
    wanted = {name for step in steps for text in _texts(step) for name in _COLUMN.findall(text)}
    for table in tables:
        at = table["location"]["line"]
        if not table["tableBody"]:
            yield Block(at, "", ("These examples have no row. Write one or more under the names of the columns.",))
            continue
        columns = Counter(cell["value"] for cell in table["tableHeader"]["cells"])
        for name, count in columns.items():
            if count > 1:
                yield Block(at, "", (f'Two columns of the examples are called "{name}". Give each its own name.',))
        for step in steps:
            for name in (name for text in _texts(step) for name in _COLUMN.findall(text) if name not in columns):
                sentence = sentence_of(step["keyword"], step["text"])
                says = f'The examples on line {at} have no column "{name}". Add it, or write the words themselves.'
                yield Block(step["location"]["line"], sentence, (says,))
        for name in columns:
            if name not in wanted and f"<{name}>" not in scenario["name"]:
                says = f'No line uses the column "{name}" of the examples. Write <{name}> in one, or take it away.'
                yield Block(at, "", (says,))


def _texts(step: Node) -> Iterator[str]:
    """The words of a step, and of every cell under it."""
    yield step["text"]
    for row in step.get("dataTable", {}).get("rows", []):
        yield from (cell["value"] for cell in row["cells"])
