"""A YAML file as it was written: its values in their order, and every comment beside what it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

import yaml

_COMMENT = re.compile("#[^\n\x85\u2028\u2029]*")
_HEADER = re.compile(r"(?P<sign>[|>]-?)(?:[ \t]+(?P<comment>#.*))?")
_BLOCK = ("|", ">")


@dataclass(frozen=True, slots=True)
class Words:
    """A text, or nothing at all where `text` is none.

    `in_quotes` says whether it stood in quotes; `block` has the lines of one written under `|` or `>`, that sign first.
    """

    text: str | None
    in_quotes: bool = False
    block: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A list or a mapping. `foot` has the comments that stand after its last member and still in it."""

    mapping: bool
    items: tuple[Item, ...] = ()
    foot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A member of a list, or a key and its value.

    `before` has the comments above it, with an empty text for a blank line; `side` is the comment on its line.
    """

    key: Words | None
    value: Words | Group
    before: tuple[str, ...] = ()
    side: str = ""


@dataclass(frozen=True, slots=True)
class _Comment:
    index: int
    line: int
    column: int
    alone: bool
    text: str


def written(root: yaml.Node, text: str) -> Group:
    """What a file says, with its comments. `root` is what YAML made of `text`, whose lines end in a line feed."""
    return _Reading(root, text).whole()


def comments(root: yaml.Node, text: str) -> list[str]:
    """Every comment of a text, in the order of the alphabet, so that those of two texts can be compared."""
    if "#" not in text:
        return []
    values = scalars(root)
    of_blocks = (_header_comment(node, text) for node in values)
    found = (found[0].rstrip() for found in _COMMENT.finditer(_masked(values, text)))
    return sorted([*found, *filter(None, of_blocks)])


def scalars(root: yaml.Node) -> list[yaml.ScalarNode]:
    """Every text and key, from the first to the last."""
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            found.append(node)
        elif isinstance(node, yaml.MappingNode):
            waiting += [one for pair in reversed(node.value) for one in reversed(pair)]
        else:
            waiting += reversed(node.value)
    return found


def _bounds(node: yaml.Node, text: str) -> tuple[int, int]:
    """Where a value stands in the text, without the blank lines that YAML counts to a block."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in _BLOCK:
        end = start + len(text[start:end].rstrip())
    return start, end


def _masked(values: list[yaml.ScalarNode], text: str) -> str:
    """The text with every value blotted out: what is left of # begins a comment."""
    parts, last = [], 0
    for node in values:
        start, end = _bounds(node, text)
        parts += [text[last:start], "x" * (end - start)]
        last = end
    return "".join([*parts, text[last:]])


def _header_comment(node: yaml.ScalarNode, text: str) -> str:
    """The comment behind | or >."""
    if node.style not in _BLOCK:
        return ""
    start, end = _bounds(node, text)
    header = text[start:end].split("\n", 1)[0]
    return header[header.index("#") :].rstrip() if "#" in header else ""


def _block(node: yaml.ScalarNode, text: str) -> tuple[str, ...]:
    """The lines of a text under | or >, set to the margin; none where elsewhere they would say something else."""
    if node.style not in _BLOCK:
        return ()
    start, end = _bounds(node, text)
    header, *lines = text[start:end].split("\n")
    found = _HEADER.fullmatch(header.rstrip())
    first = next((line for line in lines if line.strip()), "")
    if not found or not first:
        return ()
    margin = len(first) - len(first.lstrip(" "))
    made = (found["sign"], *(line[margin:] for line in lines))
    again = yaml.compose("\n ".join(made) + "\n", yaml.SafeLoader)
    return made if again is not None and again.value == node.value else ()


class _Reading:
    """Walks the values of a text from the first to the last, and gives out each comment once."""

    def __init__(self, root: yaml.Node, text: str) -> None:
        self._root, self._text = root, text
        masked = _masked(scalars(root), text)
        self._starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
        ends = [*(start - 1 for start in self._starts[1:]), len(text)]
        around = zip(self._starts, ends, strict=True)
        self._blank = {line for line, (start, end) in enumerate(around) if not masked[start:end].strip()}
        self._waiting = [self._comment(masked, found) for found in _COMMENT.finditer(masked)][::-1]
        self._done = -1
        """The last line of what was read."""

    def whole(self) -> Group:
        """The whole text, and at its foot what is left of its comments."""
        found = self._group(self._root, 0, len(self._text))
        return replace(found, foot=(*found.foot, *(comment.text for comment in reversed(self._waiting))))

    def _comment(self, masked: str, found: re.Match[str]) -> _Comment:
        line = self._line(found.start())
        start = self._starts[line]
        alone = not masked[start : found.start()].strip()
        return _Comment(found.start(), line, found.start() - start, alone, found[0].rstrip())

    def _line(self, index: int) -> int:
        return bisect_right(self._starts, index) - 1

    def _group(self, node: yaml.Node, least: int, limit: int) -> Group:
        """A list or mapping. Of the comments after its last member it takes those that are set in by `least` or more.

        `limit` is where the next thing after it begins.
        """
        mapping, in_flow = isinstance(node, yaml.MappingNode), _in_brackets(node)
        end = node.end_mark.index if in_flow else limit
        pairs = node.value if mapping else [(None, child) for child in node.value]
        starts = [(value if key is None else key).start_mark.index for key, value in pairs]
        items = tuple(
            self._item(key, value, in_flow, following)
            for (key, value), following in zip(pairs, [*starts[1:], end], strict=True)
        )
        return Group(mapping, items, tuple(self._foot(end, 0 if in_flow else max(least, node.start_mark.column))))

    def _item(self, key: yaml.ScalarNode | None, value: yaml.Node, in_flow: bool, following: int) -> Item:
        before = self._above((_first(value) if key is None else key).start_mark.index, blanks=not in_flow)
        side: list[str] = []
        found: Words | Group
        if isinstance(value, yaml.ScalarNode) or not value.value:
            start, end = _bounds(value, self._text)
            if isinstance(value, yaml.ScalarNode):
                found = self._words(value)
                before += self._above(start, blanks=False)
                side += filter(None, [_header_comment(value, self._text)])
            else:
                found = Group(isinstance(value, yaml.MappingNode))
                before += self._above(end, blanks=False)
            self._done = self._line(max(start, end - 1))
        else:
            opens = value.start_mark.index if _in_brackets(value) or key is None else key.end_mark.index
            self._done = self._line(opens)
            if self._waiting and self._on_this_line(self._waiting[-1], _first(value).start_mark.index):
                side.append(self._waiting.pop().text)
            found = self._group(value, 0 if key is None else key.start_mark.column + 1, following)
            if _in_brackets(value):
                self._done = self._line(value.end_mark.index - 1)
        if self._waiting and self._on_this_line(self._waiting[-1], following):
            side.append(self._waiting.pop().text)
        *above, beside = side or [""]
        named = None if key is None else Words(key.value, bool(key.style))
        return Item(named, found, (*before, *above), beside)

    def _on_this_line(self, comment: _Comment, following: int) -> bool:
        return not comment.alone and comment.line == self._done and comment.index < following

    def _words(self, node: yaml.ScalarNode) -> Words:
        if not node.style and node.value in ("", "~", "null"):
            return Words(None)
        return Words(node.value, bool(node.style), _block(node, self._text))

    def _above(self, until: int, blanks: bool = True) -> list[str]:
        """The comments that wait before an index, and a blank line wherever one or more were left."""
        lines: list[str] = []
        while self._waiting and self._waiting[-1].index < until:
            comment = self._waiting.pop()
            lines += self._gap(comment.line) if blanks else []
            lines.append(comment.text)
            self._done = comment.line
        return lines + (self._gap(self._line(until)) if blanks else [])

    def _gap(self, line: int) -> list[str]:
        return [""] if any(between in self._blank for between in range(self._done + 1, line)) else []

    def _foot(self, end: int, least: int) -> Iterator[str]:
        while self._waiting and self._waiting[-1].index < end and self._waiting[-1].column >= least:
            comment = self._waiting.pop()
            yield from self._gap(comment.line)
            yield comment.text
            self._done = comment.line


def _in_brackets(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _first(node: yaml.Node) -> yaml.Node:
    """The first value inside a value."""
    while isinstance(node, yaml.CollectionNode) and node.value:
        one = node.value[0]
        node = one[0] if isinstance(one, tuple) else one
    return node
