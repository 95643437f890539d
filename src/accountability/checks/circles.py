"""Nothing goes round in a circle: exceptions, roles, or who answers to whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from accountability.graph.chains import circles as circles_of_answering
from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.outcome import Ruled
from accountability.model.source import NOWHERE
from accountability.model.who import Sort


def circle_in(edges: Mapping[str, set[str]]) -> list[str]:
    """The first circle in a graph, as the names on it; empty when there is none.

    >>> circle_in({"a": {"b"}, "b": {"a"}})
    ['a', 'b', 'a']
    >>> circle_in({"a": {"b"}, "b": set()})
    []
    """
    done: set[str] = set()

    def walk(name: str, path: list[str]) -> list[str]:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done:
            return []
        for following in sorted(edges.get(name, ())):
            found = walk(following, [*path, name])
            if found:
                return found
        done.add(name)
        return []

    return next((found for name in sorted(edges) if (found := walk(name, []))), [])


def no_circle_in_exceptions(book: Compiled) -> Iterator[Diagnostic]:
    """No rule is an exception to itself, by way of others."""
    matters: tuple[Ruled, ...] = (*book.outcomes.values(), *book.roles.values())
    for matter in matters:
        edges: dict[str, set[str]] = {}
        for rule in matter.rules:
            edges.setdefault(rule.id, set()).update(edge.to for edge in rule.exception_to)
        found = circle_in(edges)
        if found:
            message = f"Exceptions go round in a circle: {', to '.join(found)}."
            yield Diagnostic(Code.CIRCLE, message, matter.span, "Take out the exception that the law does not make.")


def no_circle_in_roles(book: Compiled) -> Iterator[Diagnostic]:
    """No role is held by whoever holds itself."""
    edges = {
        role.id: {who.name for rule in role.rules for who in rule.answerable.who if who.sort is Sort.ROLE}
        for role in book.roles.values()
    }
    found = circle_in(edges)
    if found:
        message = f"Roles go round in a circle: {', by '.join(found)}."
        yield Diagnostic(Code.CIRCLE, message, book.roles[found[0]].span, "Conclude a tier in one of them.")


def nobody_answers_to_themselves(book: Compiled) -> Iterator[Diagnostic]:
    """No circle in who answers to whom, on any day of the records."""
    for found in circles_of_answering(book):
        message = f"These answer to one another in a circle: {', '.join(found)}."
        kind = next((book.kinds[node.removeprefix("kind:")] for node in found if node.startswith("kind:")), None)
        yield Diagnostic(Code.CIRCLE, message, kind.span if kind else NOWHERE, "Take out one of the relations.")
