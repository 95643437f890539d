"""zen-engine: a decision table for each outcome, held by its loader, that collects every row that fits."""

from __future__ import annotations

from typing import Any

import zen

from benchmarks.contestants import flat
from benchmarks.law import Law, Rule
from benchmarks.reference import Question, Said


class Zen:
    """A rule is a row of its outcome's table. Who sits at its tier is looked up in a dict beside it."""

    name = "zen-engine"

    def __init__(self, law: Law) -> None:
        """Hand every table to the loader; each is compiled when it is first asked for."""
        self._law, self._names = law, flat.by_number(law)
        content = {outcome: _table(rules) for outcome, rules in law.rules.items()}
        self._engine = zen.ZenEngine({"loader": {"type": "static", "content": content}})

    def ask(self, asked: Question) -> list[list[flat.Row]]:
        """The rules that apply and who sits, for each piece."""
        day, found = asked.day, []
        for piece in self._law.areas[asked.place].pieces:
            inside = [term.value for term in self._law.scopes[piece] if term.start <= day < term.end]
            rows = self._engine.evaluate(asked.outcome, {"scopes": inside, "day": day})["result"]
            numbers = [int(row["number"]) for row in rows]
            found.append(flat.seated(self._law, map(self._names.__getitem__, numbers), piece, day))
        return found

    def said(self, asked: Question) -> Said:
        """The same in the form of the reference."""
        return flat.said(self._names, self.ask(asked))


def _table(rules: tuple[Rule, ...]) -> dict[str, Any]:
    """One decision table between a request and its response."""
    rows = [
        {
            "_id": str(rule.number),
            "scope": f"contains($, '{rule.scope}')",
            "day": f"[{rule.start}..{rule.end})",
            "number": str(rule.number),
        }
        for rule in rules
    ]
    content = {
        "hitPolicy": "collect",
        "inputs": [{"id": "scope", "name": "Scope", "field": "scopes"}, {"id": "day", "name": "Day", "field": "day"}],
        "outputs": [{"id": "number", "name": "Number", "field": "number"}],
        "rules": rows,
    }
    at = {"x": 0, "y": 0}
    return {
        "nodes": [
            {"id": "asked", "name": "asked", "type": "inputNode", "position": at},
            {"id": "rules", "name": "rules", "type": "decisionTableNode", "position": at, "content": content},
            {"id": "told", "name": "told", "type": "outputNode", "position": at},
        ],
        "edges": [
            {"id": "1", "sourceId": "asked", "targetId": "rules"},
            {"id": "2", "sourceId": "rules", "targetId": "told"},
        ],
    }
