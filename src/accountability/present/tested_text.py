"""What the tests show of the rules, as text and as data; and the questions that are missing, ready to paste."""

from __future__ import annotations

import json
from collections.abc import Iterator

from accountability.model.anchor import Anchored
from accountability.model.days import in_words
from accountability.model.exercised import EdgeTested, Exercised, Missing, RuleTested, Shown
from accountability.model.words import capital, listed
from accountability.present.coverage_text import anchors_lines
from accountability.present.layout import page
from accountability.present.names import plural
from accountability.present.pieces import Said, item, sentence
from accountability.present.report_json import data
from accountability.present.to_json import Data

SCHEMA = "accountability/coverage/1"


def tested_text(found: Exercised, anchors: tuple[Anchored, ...], one: bool) -> str:
    """The figures, what no test shows, each with its line, then how sure the rules of each theme are."""
    lines: list[Said | str] = []
    lines += sentence(_figures(found) + ("" if found.whole else f" Missing: {_lines(found)}."))
    if one:
        for missing in found.missing:
            lines += _paste(missing)
        return page(lines)
    lines += [line for told in _shown(found) for line in item(told)]
    lines += sentence("How sure the rules are, by theme: read in a source, from memory, doubtful.")
    lines += _table(found.themes)
    return page([*lines, *anchors_lines(anchors)])


def _figures(found: Exercised) -> str:
    rules, edges = found.rules, found.edges
    decided = sum(one.whole for one in rules)
    used = sum(bool(one.displaces) for one in edges)
    return f"{decided} of {len(rules)} rules and {used} of {len(edges)} exceptions have a test."


def _lines(found: Exercised) -> str:
    if len({one.span.file for one in found.rules}) > 1:
        return f"{sum(1 for _ in _shown(found))}, below"
    numbers = sorted({one.span.line for one in _untested(found)} | {one.span.line for one in _unused(found)})
    return f"line{'s' if len(numbers) > 1 else ''} {listed(str(number) for number in numbers)}"


def _untested(found: Exercised) -> list[RuleTested]:
    return [one for one in found.rules if not one.whole]


def _unused(found: Exercised) -> list[EdgeTested]:
    return [one for one in found.edges if not one.displaces]


def _shown(found: Exercised) -> Iterator[str]:
    for rule in _untested(found):
        what = "decides no test" if not rule.decides else "decides every test of it, so that none shows it failing"
        yield f"{rule.span} {rule.rule} {what}."
    for edge in _unused(found):
        yield f"{edge.span} No test shows {edge.rule} as an exception to {edge.to}."


def _paste(missing: Missing) -> list[str]:
    """A scenario in the sentences of policy tests. It is not folded, so that it can be pasted."""
    title = f"{capital(missing.outcome)} in {missing.place} on {in_words(missing.on)}"
    given = [f'    Given "{fact}" is "{value}"' for fact, value in missing.given]
    ask = f'who is answerable for "{missing.outcome}" in "{missing.place}" on {in_words(missing.on)}'
    return [
        "Check this against the law, then paste it into a file in features:",
        f"  Scenario: {title}",
        *given,
        f"    When I ask {ask}",
        f"    Then {_then(missing)}",
    ]


def _then(missing: Missing) -> str:
    if missing.status == "nobody":
        return "nobody is answerable"
    if missing.status == "independent":
        return "no elected person is answerable"
    if missing.status != "answered" or not missing.answerable:
        return f"the answer is {missing.status}"
    if len(missing.answerable) > 1 and missing.mode == "jointly":
        return f"{listed(missing.answerable)} are jointly answerable"
    if len(missing.answerable) > 1:
        return f"either {listed(missing.answerable, 'or')} is answerable"
    return f"{missing.answerable[0]} {'are' if plural(missing.answerable[0]) else 'is'} answerable"


def _table(themes: tuple[Shown, ...]) -> list[str]:
    rows: list[tuple[str, ...]] = [("Theme", "Outcomes", "Rules", "Read", "Memory", "Doubtful", "Read, share")]
    rows += [_row(one.theme, one.outcomes, one.rules, one.checked, one.from_memory, one.doubtful) for one in themes]
    sums = [
        sum(getattr(one, name) for one in themes)
        for name in ("outcomes", "rules", "checked", "from_memory", "doubtful")
    ]
    rows.append(_row("all", *sums))
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(widths[i]) if not i else cell.rjust(widths[i]) for i, cell in enumerate(row)).rstrip()
        for row in rows
    ]


def _row(theme: str, outcomes: int, rules: int, checked: int, memory: int, doubtful: int) -> tuple[str, ...]:
    share = f"{100 * checked // rules}%" if rules else ""
    return theme, str(outcomes), str(rules), str(checked), str(memory), str(doubtful), share


def tested_json_text(found: Exercised, anchors: tuple[Anchored, ...]) -> str:
    """The same as data."""
    document: Data = {"schema": SCHEMA, "whole": found.whole, "tested": data(found), "anchors": data(anchors)}
    return json.dumps(document, ensure_ascii=False, indent=2)
