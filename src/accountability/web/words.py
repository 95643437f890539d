"""Text as HTML: every letter escaped, and what is known in it made a link."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup, escape

from accountability.model.words import capital
from accountability.present.harmless import harmless

File = Callable[[str, int], str]
"""The address of a line of a file of the rules; nothing where there is none."""
_ADDRESS = re.compile(r"https?://[^\s;,)]+[^\s;,).]")
_LINE = re.compile(r"(?<![\w/.-])([\w-]+(?:/[\w.-]+)*\.(?:yaml|csv)):(\d{1,6})\b")
_BEGINS = re.compile(r"[a-z']+(?!, rules/)(?=[\s,.;:]|$)")
_LINK = '<a class="govuk-link" href="{}">{}</a>'


def html(shape: str, *parts: object) -> Markup:
    """A piece of HTML with parts put in its gaps, each escaped unless it is HTML already.

    >>> html("<li>{}</li>", "a & b"), html("<p>{}</p>", html("<b>{}</b>", "<"))
    (Markup('<li>a &amp; b</li>'), Markup('<p><b>&lt;</b></p>'))
    """
    return Markup(shape.format(*map(_escaped, parts)))  # noqa: S704  (every part was escaped)


def joined(parts: Iterable[object], between: str = "") -> Markup:
    """Parts put together, each escaped unless it is HTML already; `between` is HTML.

    >>> joined([html("<b>{}</b>", "a"), "<"])
    Markup('<b>a</b>&lt;')
    """
    return Markup(between.join(map(_escaped, parts)))  # noqa: S704  (every part was escaped)


def _escaped(part: object) -> str:
    """The same as `escape`, which takes far longer over what is HTML already."""
    return part if type(part) is Markup else escape(part)


def no_file(_name: str, _line: int) -> str:
    """No file has a page."""
    return ""


class Words:
    """Text as HTML, in which names, web addresses and lines of files are links.

    A name that begins with a small letter, as an outcome's title does, is one only where the text begins with it.
    """

    def __init__(self, links: Mapping[str, str], file: File = no_file) -> None:
        """Link these names, the longest first."""
        self._links, self._file = links, file
        self._names = sorted(filter(None, links), key=lambda name: (-len(name), name))

    def __call__(self, text: str, begun: bool = False) -> Markup:
        """The text, escaped, with its links; `begun` begins it as a sentence begins."""
        text = harmless(text)
        first = capital(text) if begun and _BEGINS.match(text) else text
        found = self._found(text)
        if not found:
            return escape(first)
        out: list[str] = []
        at = 0
        for start, end, href in sorted(found):
            out += [first[at:start], html(_LINK, href, first[start:end])]
            at = end
        return joined([*out, first[at:]])

    def begun(self, text: str) -> Markup:
        """The text as it stands after a label: its first word, if it is a plain one, with a capital letter."""
        return self(text, True)

    def label(self, text: str) -> Markup:
        """A label, which leads to a page if the whole of it is a name."""
        text = harmless(text)
        href = self._links.get(text) or self._links.get(text[:1].lower() + text[1:])
        return html(_LINK, href, text) if href else escape(text)

    def _found(self, text: str) -> list[tuple[int, int, str]]:
        """Where links stand, none within another: web addresses, then the longest names, then lines of files."""
        found = [(*one.span(), one[0]) for one in _ADDRESS.finditer(text)] if "http" in text else []
        for name in self._names:
            if name in text:
                found += [(*at, self._links[name]) for at in _whole(name, text) if not _taken(at, found)]
        if ".yaml:" in text or ".csv:" in text:
            for one in _LINE.finditer(text):
                href = "" if _taken(one.span(), found) else self._file(one[1], int(one[2]))
                found += [(*one.span(), href)] if href else []
        return found


def _taken(at: tuple[int, int], found: Sequence[tuple[int, int, str]]) -> bool:
    """Whether a link stands there already."""
    return any(start < at[1] and at[0] < end for start, end, _ in found)


def _whole(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a name stands by itself, in no longer word; a title that begins small, only where the text begins."""
    anywhere = not name[0].islower() or "/" in name
    start = text.find(name)
    while start >= 0 and (anywhere or start == 0):
        end = start + len(name)
        if not _is_letter(text[max(start - 1, 0) : start]) and not _is_letter(text[end : end + 1]):
            yield start, end
        start = text.find(name, start + 1)


def _is_letter(c: str) -> bool:
    return c.isalnum() or c == "_"
