"""YAML as people write it: every value is text, and every value knows its line and column."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, cast

import yaml

from accountability.files.document import Document, Group, Place, span_of
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.source import Span

DEEPEST = 40
_NOTHING = ("", "~", "null")
_SEEN = "\n\r\t\u00a0"
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
    rest = text
    for seen in _SEEN:
        rest = rest.replace(seen, "")
    if rest.isprintable():
        return None
    return next(i for i, c in enumerate(text) if not c.isprintable() and c not in _SEEN)


def read(name: str, content: bytes) -> Document:
    """Read one YAML document. Raises `RefusedError` with a sentence for people."""
    text = decode(name, content)
    try:
        return _Reading(name, text).document()
    except yaml.MarkedYAMLError as error:
        raise RefusedError(_syntax(name, error)) from None
    except yaml.YAMLError:
        message = "The file cannot be read as YAML."
        raise RefusedError(Diagnostic(Code.UNREADABLE, message, Span(name, 1), help="Save it as plain text.")) from None


def nodes(text: str) -> yaml.Node:
    """What a text that `read` has read holds, with how each value was written."""
    return cast(yaml.Node, yaml.compose(text, _Words))


class _Reading:
    """One pass over what the parser meets, which builds the data and refuses what could unfold, run or overflow.

    What only makes the data unfit is told after the last event: a mistake of the text goes before it.
    """

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._next: Callable[[], Any] = _Words(text).get_event
        self._unfit: Diagnostic | None = None

    def document(self) -> Document:
        """The one document of the text. Raises `RefusedError` and `yaml.YAMLError`."""
        self._next()
        first = self._next()
        if not isinstance(first, yaml.DocumentStartEvent):
            message = "The file is empty."
            raise RefusedError(Diagnostic(Code.UNREADABLE, message, Span(self._name, 1), "Write a rule, or delete it."))
        data, root = self._value(self._next(), 0)
        self._next()
        self._nothing_after()
        if self._unfit:
            raise RefusedError(self._unfit)
        return Document(self._name, data, root)

    def _nothing_after(self) -> None:
        """Refuse a second document, once nothing in what follows is to be refused for worse."""
        second = event = self._next()
        while not isinstance(event, yaml.StreamEndEvent):
            if isinstance(event, yaml.NodeEvent):
                self._value(event, 0)
            event = self._next()
        if second is not event:
            raise yaml.MarkedYAMLError(problem=_SECOND, problem_mark=second.start_mark)

    def _value(self, event: Any, depth: int) -> tuple[Any, Place]:
        """The value that begins with an event, inside as many lists and mappings as `depth` says, and its place."""
        kind = event.__class__
        if kind is yaml.AliasEvent or event.anchor or event.tag or depth > DEEPEST:
            raise self._refused(event)
        if kind is yaml.ScalarEvent:
            value = event.value
            if not event.style:
                return (None if value in _NOTHING else value), event
            if unseen(value) is not None:  # written with a backslash
                self._keep(_UNSEEN, event, "Write the words alone.")
            return value, event
        return (self._list if kind is yaml.SequenceStartEvent else self._mapping)(event, depth + 1)

    def _list(self, start: Any, depth: int) -> tuple[list[Any], Place]:
        found: list[Any] = []
        inside: dict[Hashable, Place] = {}
        while (event := self._next()).__class__ is not yaml.SequenceEndEvent:
            value, inside[len(found)] = self._value(event, depth)
            found.append(value)
        return found, self._closed(start, event, depth, inside, {})

    def _mapping(self, start: Any, depth: int) -> tuple[dict[str, Any], Place]:
        found: dict[str, Any] = {}
        inside: dict[Hashable, Place] = {}
        keys: dict[Hashable, yaml.ScalarEvent] = {}
        while (event := self._next()).__class__ is not yaml.MappingEndEvent:
            key = self._key(event, depth)
            if key in found:
                self._keep(f'"{key}" is given twice.', event, "Keep one of them.")
            keys[key] = event
            found[key], inside[key] = self._value(self._next(), depth)
        return found, self._closed(start, event, depth, inside, keys)

    def _key(self, event: Any, depth: int) -> str:
        if event.__class__ is yaml.ScalarEvent and not (event.anchor or event.tag or depth > DEEPEST):
            return str(event.value)
        before = self._unfit
        _, place = self._value(event, depth)
        self._unfit = before
        self._keep("A key must be plain text.", place, "Write one word before the colon.")
        return ""

    def _closed(
        self,
        start: Any,
        end: Any,
        depth: int,
        inside: Mapping[Hashable, Place],
        keys: Mapping[Hashable, yaml.ScalarEvent],
    ) -> Group:
        if depth > DEEPEST:
            raise self._refused(end)
        return Group(start.start_mark, end.end_mark, inside, keys)

    def _keep(self, message: str, at: Any, help_: str) -> None:
        """Tell of it after the last event, unless something stands before it."""
        span = span_of(self._name, at.start_mark, at.end_mark)
        self._unfit = self._unfit or Diagnostic(Code.UNREADABLE, message, span, help=help_)

    def _refused(self, event: yaml.Event) -> RefusedError:
        span = span_of(self._name, event.start_mark, event.end_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            unfolds = "Rule files may not use & or *. A short file could unfold into millions of lines."
            return RefusedError(Diagnostic(Code.REFUSED, unfolds, span, help="Write the list out in full."))
        if getattr(event, "tag", None):
            tags = "Rule files may not use tags (!)."
            return RefusedError(Diagnostic(Code.REFUSED, tags, span, help="Write the value without the tag."))
        deep = f"The file is nested more than {DEEPEST} deep."
        return RefusedError(Diagnostic(Code.REFUSED, deep, span, help="Write it flatter."))


_SECOND = "but found another document"
_SYNTAX = {
    "mapping values are not allowed": 'Put the text in quotes: it contains ": ".',
    "found a tab character": "Use spaces, not tabs, at the start of a line.",
    "found character that cannot start any token": "Use no tabs, and put text that starts with a sign in quotes.",
    "found unexpected end of stream": "A quote is opened before this and never closed.",
    "while parsing a flow": "A bracket or brace is opened before this and not closed, or a comma is missing.",
    "while parsing a block": "Line this up with the lines above it; or a quote inside quotes must be doubled.",
    _SECOND: "Keep one document in a file: take out the line ---.",
}


def _syntax(name: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    span = span_of(name, mark, mark) if mark else Span(name, 1)
    said = f"{error.problem or ''} {error.context or ''}"
    help_ = next(
        (words for sign, words in _SYNTAX.items() if sign in said), "Check the spaces, quotes and brackets here."
    )
    return Diagnostic(Code.UNREADABLE, "The file cannot be read as YAML from here on.", span, help=help_)
