"""The place of a mistake, as near as it can be told: the very word, where the mistake is found in a whole entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from accountability.files.workspace import RawFile
from accountability.model.diagnostic import Diagnostic
from accountability.model.source import Span

_QUOTED = re.compile(r'"([^"]+)"')


def pinpointed(found: Iterable[Diagnostic], files: Iterable[RawFile]) -> tuple[Diagnostic, ...]:
    """The mistakes, each at the first text that it quotes if that stands in its place exactly once."""
    contents = {file.name: file.content for file in files}
    return tuple(replace(one, span=_nearer(one, contents)) for one in found)


def _nearer(one: Diagnostic, contents: Mapping[str, bytes]) -> Span:
    quoted = _QUOTED.search(one.message)
    content = contents.get(one.span.file)
    if quoted is None or content is None or not one.span.end_line:
        return one.span
    lines = content.decode("utf-8-sig", errors="replace").splitlines()
    word = re.compile(rf"(?<![\w-]){re.escape(quoted[1])}(?![\w-])")
    hits = [
        Span(one.span.file, number, hit.start() + 1, number, hit.end() + 1)
        for number in range(one.span.line, min(one.span.end_line, len(lines)) + 1)
        for hit in word.finditer(lines[number - 1])
        if _inside(one.span, number, hit.start() + 1, hit.end() + 1)
    ]
    return hits[0] if len(hits) == 1 else one.span


def _inside(span: Span, line: int, start: int, end: int) -> bool:
    return (line, start) >= (span.line, span.column) and (line, end) <= (span.end_line, span.end_column)
