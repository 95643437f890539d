"""What can be mended in a rule file without a person: slips that can only mean one thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from accountability.files.read_pack import mistakes_in
from accountability.files.workspace import RawFile
from accountability.files.written import scalars
from accountability.files.yaml_text import RefusedError, decode, nodes, read
from accountability.model.diagnostic import Code, Diagnostic, Edit

_BOM = "\ufeff".encode()
_LEADING = re.compile(r"^ *\t[ \t]*", re.MULTILINE)
_CRLF = re.compile(r"\r\n")
_TRAILING = re.compile(r"[ \t]+(?=\r?$)", re.MULTILINE)
_DOUBLED = re.compile(r"(?<=\S)  +(?=\S)")
_STEPS = (2, 4, 8)
"""The spaces that a tab may stand for."""
_MOST = 100
"""The most mends of one file in one go."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it would be, and what was done to it, in words with their line (0 for the whole file)."""

    content: bytes
    done: tuple[tuple[int, str], ...] = ()


def mended(file: RawFile) -> Mended:
    """The file with every slip mended that can only mean one thing, and with every other byte as it was."""
    try:
        decode(file.name, file.content)
    except RefusedError:
        return Mended(file.content)
    done: list[tuple[int, str]] = []
    if file.content.startswith(_BOM):
        file = replace(file, content=file.content.removeprefix(_BOM))
        done.append((0, "a byte-order mark, taken out"))
    if not file.inside.endswith(".csv"):
        for says, edits in _TIDIES:
            tidied = _tidied(file, edits(file))
            if tidied != file:
                done.append((0, says))
            file = tidied
    for _ in range(_MOST):
        found = next(_accepted(file), None)
        if found is None:
            break
        line, words, file = found
        done.append((line, words))
    return Mended(file.content, tuple(sorted(done)))


def put(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits made in it. Each counts in the text as it was, so none moves another; they never overlap.

    >>> put("untill: 2028", [Edit(0, 6, "until"), Edit(8, 12, "2029")])
    'until: 2029'
    """
    parts, last = [], 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += [text[last : edit.start], edit.text]
        last = edit.end
    return "".join([*parts, text[last:]])


def _accepted(file: RawFile) -> Iterator[tuple[int, str, RawFile]]:
    """Each mend of one mistake that puts no other in its place, with its line and its words; the last first."""
    before = mistakes_in(file)
    text = decode(file.name, file.content)
    told = {_told(mistake) for mistake in before}
    mendable = [(mistake.edit, mistake) for mistake in before if mistake.edit]
    for edit, mistake in sorted(mendable, key=lambda pair: pair[0].start, reverse=True):
        made = replace(file, content=put(text, [edit]).encode())
        after = mistakes_in(made)
        new = [one for one in after if _told(one) not in told]
        gone = len(after) <= len(before) and _told(mistake) not in {_told(one) for one in after}
        if gone and not any(one.code is Code.UNREADABLE or _place(one) == _place(mistake) for one in new):
            yield mistake.span.line, f"{text[edit.start : edit.end]} is now {edit.text}", made


def _tidied(file: RawFile, ways: Iterable[list[Edit]]) -> RawFile:
    """The file after the one way of tidying it in which it says what it said, or if it said nothing, says anything."""
    text = decode(file.name, file.content)
    made = [replace(file, content=put(text, edits).encode()) for edits in ways if edits]
    said = [(says, one) for one in made if (says := _says(one)) is not None]
    before = _says(file) if made else None
    same = [one for says, one in said if says == (said[0][0] if before is None else before)]
    return same[0] if same and (before is not None or len(same) == len(said)) else file


def _says(file: RawFile) -> Any:
    """What a file says, when spaces do not count; `None` when it cannot be read."""
    try:
        return _squeezed(read(file.name, file.content).data)
    except RefusedError:
        return None


def _squeezed(data: Any) -> Any:
    if isinstance(data, dict):
        return {_squeezed(key): _squeezed(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_squeezed(one) for one in data]
    return " ".join(data.split()) if isinstance(data, str) else data


def _tabs(file: RawFile) -> Iterator[list[Edit]]:
    text = decode(file.name, file.content)
    for step in _STEPS:
        yield [
            Edit(found.start(), found.end(), found[0].replace("\t", " " * step)) for found in _LEADING.finditer(text)
        ]


def _matches(pattern: re.Pattern[str], into: str) -> Callable[[RawFile], Iterator[list[Edit]]]:
    def edits(file: RawFile) -> Iterator[list[Edit]]:
        text = decode(file.name, file.content)
        yield [Edit(found.start(), found.end(), into) for found in pattern.finditer(text)]

    return edits


def _doubled(file: RawFile) -> Iterator[list[Edit]]:
    try:
        read(file.name, file.content)
    except RefusedError:
        return
    text = decode(file.name, file.content)
    yield [
        Edit(start + found.start(), start + found.end(), " ")
        for node in scalars(nodes(text))
        if node.style not in ("|", ">")
        for start in (node.start_mark.index,)
        for found in _DOUBLED.finditer(text[start : node.end_mark.index])
    ]


_TIDIES: tuple[tuple[str, Callable[[RawFile], Iterator[list[Edit]]]], ...] = (
    ("tabs at the start of lines, now spaces", _tabs),
    ("ends of lines of another machine, now line feeds", _matches(_CRLF, "\n")),
    ("spaces at the end of lines, taken out", _matches(_TRAILING, "")),
    ("double spaces between words, now single", _doubled),
)
"""What is tidied whatever the mistakes: the words for it, and the ways in which it could be done."""


def _told(mistake: Diagnostic) -> tuple[Code, str, int]:
    return mistake.code, mistake.message, mistake.span.line


def _place(mistake: Diagnostic) -> tuple[int, int]:
    return mistake.span.line, mistake.span.column
