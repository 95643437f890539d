"""What is wrong with a feature file as a whole: what pytest-bdd would pass over in silence is refused here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gherkin.errors import CompositeParserException
from gherkin.parser import Parser

from accountability.bdd.examples import example_flaws
from accountability.bdd.failures import capital_keyword, sentence_of
from accountability.bdd.unread import unread_above, unread_steps
from accountability.model.trial import Block
from accountability.model.words import listed

Node = Mapping[str, Any]
_KEYWORDS = {"Context": "given", "Action": "when", "Outcome": "then"}
_RESERVED = frozenset({"parametrize", "usefixtures", "filterwarnings", "skipif", "xfail"})
_LARGEST = 1_000_000
_TAG = re.compile(r"[A-Za-z0-9][\w-]*")
_GOT = re.compile(r"got '(.*)'\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Flaw:
    """A scenario, or a whole file, that cannot be run. `title` is empty for a file."""

    title: str
    block: Block


@dataclass(frozen=True, slots=True)
class Outline:
    """What stands in a feature file: scenarios that can be run (title and line), flaws and tags."""

    scenarios: tuple[tuple[str, int], ...] = ()
    flaws: tuple[Flaw, ...] = ()
    tags: tuple[str, ...] = ()


def outline(content: bytes) -> Outline:
    """Read a feature file. A file that cannot be read is one flaw; a scenario that cannot be run is one each."""
    if len(content) > _LARGEST:
        return _refused(1, "", f"The file holds more than {_LARGEST // 1_000_000} million bytes. Split it.")
    try:
        text = content.decode("utf-8-sig")
        document = Parser().parse(text)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return _refused(line, "", "The file is not in UTF-8. Save it as UTF-8.")
    except CompositeParserException as error:
        return _refused(*_parse_error(error.errors[0]))
    feature = document.get("feature")
    found = [] if feature is None else list(_scenarios(feature["children"], [], list(feature["tags"])))
    if not found:
        return _refused(1, "", "The file has no scenario. Write one that starts with Scenario: and a title.")
    source = text.split("\n")
    names = Counter(scenario["name"] for scenario, _, _ in found)
    good: list[tuple[str, int]] = []
    flaws = [Flaw("", block) for block in unread_above(feature, source)]
    told: set[str] = set()
    for scenario, before, tags in found:
        name, line = scenario["name"], scenario["location"]["line"]
        block = next(_flaws(scenario, before, tags, source), None)
        if names[name] > 1:
            lines = [str(s["location"]["line"]) for s, _, _ in found if s["name"] == name]
            says = f"{names[name]} scenarios have this name, on lines {listed(lines)}. Give each its own."
            block = Block(line, "", (says,))
        if block is None:
            good.append((name, line))
        elif name not in told:
            told.add(name)
            flaws.append(Flaw(f"{scenario['keyword']}: {name}", block))
    tags_found = {tag["name"].lstrip("@") for _, _, tags in found for tag in tags}
    return Outline(tuple(good), tuple(flaws), tuple(sorted(tag for tag in tags_found if _is_tag(tag))))


def _refused(line: int, sentence: str, says: str) -> Outline:
    return Outline(flaws=(Flaw("", Block(line, sentence, (says,))),))


def _is_tag(tag: str) -> bool:
    return bool(_TAG.fullmatch(tag)) and tag not in _RESERVED


def _scenarios(
    children: Sequence[Node], before: list[Node], tags: list[Node]
) -> Iterator[tuple[Node, list[Node], list[Node]]]:
    """Each scenario with the backgrounds that run before it and all its tags."""
    for child in children:
        if "background" in child:
            before = [*before, child["background"]]
        elif "rule" in child:
            yield from _scenarios(child["rule"]["children"], before, [*tags, *child["rule"]["tags"]])
        elif "scenario" in child:
            scenario = child["scenario"]
            own = [tag for example in scenario["examples"] for tag in example["tags"]]
            yield scenario, before, [*tags, *scenario["tags"], *own]


def _flaws(scenario: Node, before: list[Node], tags: list[Node], source: Sequence[str]) -> Iterator[Block]:
    """What is wrong with one scenario, worst first."""
    line = scenario["location"]["line"]
    if not scenario["name"].strip():
        yield Block(line, "", ("The scenario has no title. Write one after the colon.",))
    for part in (*before, scenario):
        yield from unread_steps(part, source)
    yield from _order(line, [step for part in (*before, scenario) for step in part["steps"]])
    yield from example_flaws(scenario, before)
    for tag in tags:
        if not _is_tag(tag["name"].lstrip("@")):
            says = "This tag cannot be used. Use letters, digits and hyphens, and another word."
            yield Block(tag["location"]["line"], tag["name"], (says,))


def _order(line: int, steps: list[Node]) -> Iterator[Block]:
    """A question comes before what is expected of its answer, and what is given before the question."""
    keyword = last = ""
    for step in steps:
        last, keyword = keyword, _KEYWORDS.get(step["keywordType"], keyword)
        sentence, at = sentence_of(step["keyword"], step["text"]), step["location"]["line"]
        if not keyword:
            yield Block(at, sentence, ("The first step starts with Given, When or Then.",))
            return
        if keyword == "then" and last in ("", "given"):
            yield Block(at, sentence, ("Nothing is asked before this line. Write a line that starts with When.",))
        if keyword == "when" and last == "when":
            yield Block(at, sentence, ("Two questions follow one another. Test the first with a line after it.",))
    if keyword != "then":
        says = "The scenario tests nothing after its last question" if keyword else "The scenario has no steps"
        yield Block(line, "", (f"{says}. End it with a line that starts with Then.",))


def _parse_error(error: Any) -> tuple[int, str, str]:
    """A line at which reading stopped, what stands there, and what to do."""
    line = int(error.location["line"])
    got = _GOT.search(str(error))
    text = got[1].strip() if got else ""
    first = text.partition(" ")[0]
    if not text:
        table = "cell count" in str(error)
        return (
            line,
            "",
            "Every row of a table needs as many cells as the first." if table else "The file ends too early.",
        )
    if first.lower() in ("given", "when", "then", "and", "but") and first[:1].islower():
        return line, text, capital_keyword(first)
    if first in ("Given", "When", "Then", "And", "But", "Scenario:", "Background:"):
        return (
            line,
            text,
            "This line stands in the wrong place. A file starts with Feature:, then Scenario:, then steps.",
        )
    return line, text, "This line is not a step. Each step starts with Given, When, Then, And or But."
