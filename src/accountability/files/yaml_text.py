"""YAML as people write it: every value is text, and every value knows its line and column."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import yaml

from accountability.model.diagnostic import Code, Diagnostic, Edit
from accountability.model.source import Span

DEEPEST = 40
KEY = "<key>"
_SEEN = dict.fromkeys(map(ord, "\n\r\t\u00a0"), " ")
"""What is not printed and yet does no harm: the ends of lines, tabs, and spaces that hold words together."""
_UNSEEN = "There is a control character here, which cannot be seen."


class _Words(yaml.CSafeLoader):
    """A loader that guesses nothing: `NO` is a word, and `45` is text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (PyYAML declares it so)


class RefusedError(Exception):
    """The text cannot be used, and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Carry the one mistake."""
        self.diagnostic = diagnostic
        super().__init__(diagnostic.message)


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file: its data as text, lists and mappings, and where each value stands."""

    name: str
    data: Any
    at: dict[tuple[Hashable, ...], yaml.Node]

    def span(self, *path: Hashable) -> Span:
        """Where the value at this path stands; the nearest that is in the file when it is not there."""
        while path and path not in self.at:
            path = path[:-1]
        node = self.at[path]
        return _span(self.name, node.start_mark, node.end_mark)

    def edit(self, path: tuple[Hashable, ...], written: Any, text: str) -> Edit | None:
        """The mend that puts `text` where exactly `written` stands, if it does."""
        node = self.at.get(path)
        if not isinstance(node, yaml.ScalarNode) or node.value != written:
            return None
        return Edit(node.start_mark.index, node.end_mark.index, text)

    def key_span(self, *path: Hashable) -> Span:
        """Where the key of the value at this path stands."""
        node = self.at.get((*path, KEY))
        return self.span(*path) if node is None else _span(self.name, node.start_mark, node.end_mark)


def _span(name: str, start: Any, end: Any) -> Span:
    return Span(name, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def decode(name: str, content: bytes) -> str:
    """The text of a file in UTF-8, with or without a byte-order mark. Raises `RefusedError`."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise RefusedError(
            Diagnostic(Code.UNREADABLE, "The file is not in UTF-8.", Span(name, line), help="Save it as UTF-8.")
        ) from None
    at = unseen(text)
    if at is not None:
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        raise RefusedError(Diagnostic(Code.UNREADABLE, _UNSEEN, Span(name, line, column), help="Delete it."))
    return text


def unseen(text: str) -> int | None:
    """Where a text first has a character that cannot be seen, such as one that turns text round or colours a terminal.

    >>> unseen("a\\u202eb"), unseen("a b")
    (1, None)
    """
    if text.translate(_SEEN).isprintable():
        return None
    return next(i for i, c in enumerate(text) if not c.isprintable() and ord(c) not in _SEEN)


def read(name: str, content: bytes) -> Document:
    """Read one YAML document. Raises `RefusedError` with a sentence for people."""
    text = decode(name, content)
    try:
        _guard(name, text)
        node = yaml.compose(text, _Words)
        if node is None:
            raise RefusedError(
                Diagnostic(Code.UNREADABLE, "The file is empty.", Span(name, 1), help="Write a rule, or delete it.")
            )
        at: dict[tuple[Hashable, ...], yaml.Node] = {}
        return Document(name, _build(name, node, (), at), at)
    except yaml.MarkedYAMLError as error:
        raise RefusedError(_syntax(name, error)) from None
    except yaml.YAMLError:
        message = "The file cannot be read as YAML."
        raise RefusedError(Diagnostic(Code.UNREADABLE, message, Span(name, 1), help="Save it as plain text.")) from None


def _guard(name: str, text: str) -> None:
    """Refuse what could unfold, run or overflow, by looking at events before anything is built."""
    depth = 0
    for event in yaml.parse(text, _Words):
        found = _refusal(event, depth)
        if found:
            raise RefusedError(
                Diagnostic(Code.REFUSED, found[0], _span(name, event.start_mark, event.end_mark), help=found[1])
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _refusal(event: yaml.Event, depth: int) -> tuple[str, str] | None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        unfolds = "Rule files may not use & or *. A short file could unfold into millions of lines."
        return unfolds, "Write the list out in full."
    if getattr(event, "tag", None):
        return "Rule files may not use tags (!).", "Write the value without the tag."
    if depth > DEEPEST:
        return f"The file is nested more than {DEEPEST} deep.", "Write it flatter."
    return None


def _build(name: str, node: yaml.Node, path: tuple[Hashable, ...], at: dict[tuple[Hashable, ...], yaml.Node]) -> Any:
    at[path] = node
    if isinstance(node, yaml.ScalarNode):
        if node.style and unseen(node.value) is not None:  # written with a backslash
            span = _span(name, node.start_mark, node.end_mark)
            raise RefusedError(Diagnostic(Code.UNREADABLE, _UNSEEN, span, help="Write the words alone."))
        return None if not node.style and node.value in ("", "~", "null") else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_build(name, child, (*path, i), at) for i, child in enumerate(node.value)]
    found: dict[str, Any] = {}
    for key, value in node.value:
        span = _span(name, key.start_mark, key.end_mark)
        if not isinstance(key, yaml.ScalarNode):
            raise RefusedError(
                Diagnostic(Code.UNREADABLE, "A key must be plain text.", span, help="Write one word before the colon.")
            )
        if key.value in found:
            message = f'"{key.value}" is given twice.'
            raise RefusedError(Diagnostic(Code.UNREADABLE, message, span, help="Keep one of them."))
        at[(*path, key.value, KEY)] = key
        found[key.value] = _build(name, value, (*path, key.value), at)
    return found


_SYNTAX = {
    "mapping values are not allowed": 'Put the text in quotes: it contains ": ".',
    "found a tab character": "Use spaces, not tabs, at the start of a line.",
    "found character that cannot start any token": "Use no tabs, and put text that starts with a sign in quotes.",
    "found unexpected end of stream": "A quote is opened before this and never closed.",
    "while parsing a flow": "A bracket or brace is opened before this and not closed, or a comma is missing.",
    "while parsing a block": "Line this up with the lines above it; or a quote inside quotes must be doubled.",
    "but found another document": "Keep one document in a file: take out the line ---.",
}


def _syntax(name: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    span = _span(name, mark, mark) if mark else Span(name, 1)
    said = f"{error.problem or ''} {error.context or ''}"
    help_ = next(
        (words for sign, words in _SYNTAX.items() if sign in said), "Check the spaces, quotes and brackets here."
    )
    return Diagnostic(Code.UNREADABLE, "The file cannot be read as YAML from here on.", span, help=help_)
