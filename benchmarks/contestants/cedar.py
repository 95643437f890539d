"""Cedar, in Rust behind cedarpy: policies parsed once in a set for each outcome, and one entity a question."""

from __future__ import annotations

import json
from functools import cache

import cedarpy

from benchmarks.contestants import flat
from benchmarks.law import Law
from benchmarks.reference import Question, Said

_REQUEST = {
    "principal": {"type": "Piece", "id": "it"},
    "action": {"type": "Action", "id": "answer"},
    "resource": {"type": "Law", "id": "law"},
}
"""As dicts: as text, each would be parsed for each question, which takes half as long again."""


class Cedar:
    """A rule is a policy that permits pieces in its scope on its days; the reasons of a decision are its rules.

    Cedar names the policies that apply and not a body, so who sits at the tier is looked up in a dict beside it.
    """

    name = "cedarpy"

    def __init__(self, law: Law) -> None:
        """Parse the policies of an outcome, and the entity of a piece, when each is first asked for."""
        self._law, self._names = law, flat.by_number(law)
        self._policies = cache(self._parsed)
        self._entities = cache(self._entity)

    def ask(self, asked: Question) -> list[list[flat.Row]]:
        """The rules that apply and who sits, for each piece."""
        policies, day = self._policies(asked.outcome), asked.day
        request = {**_REQUEST, "context": {"day": day}}
        found = []
        for piece in self._law.areas[asked.place].pieces:
            inside = tuple(term.value for term in self._law.scopes[piece] if term.start <= day < term.end)
            decided = cedarpy.is_authorized(request, policies, self._entities(inside))
            numbers = [int(name) for name in decided.diagnostics.id_annotations_by_reason.values()]
            found.append(flat.seated(self._law, map(self._names.__getitem__, numbers), piece, day))
        return found

    def said(self, asked: Question) -> Said:
        """The same in the form of the reference."""
        return flat.said(self._names, self.ask(asked))

    def _parsed(self, outcome: str) -> cedarpy.PolicySet:
        return cedarpy.PolicySet.from_str(
            "\n".join(
                f'@id("{rule.number}") permit(principal in Scope::"{rule.scope}", action, resource)'
                f" when {{ context.day >= {rule.start} && context.day < {rule.end} }};"
                for rule in self._law.rules[outcome]
            )
        )

    @staticmethod
    def _entity(inside: tuple[str, ...]) -> cedarpy.Entities:
        parents = [{"type": "Scope", "id": scope} for scope in inside]
        return cedarpy.Entities.from_json_str(
            json.dumps([{"uid": {"type": "Piece", "id": "it"}, "attrs": {}, "parents": parents}])
        )
