"""Text as HTML: every letter escaped, and what is known in it made a link."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from accountability.model.words import capital
from accountability.present.harmless import harmless

File = Callable[[str, int], str]
"""The address of a line of a file of the rules; nothing where there is none."""
_ADDRESS = re.compile(r"https?://[^\s;,)]+[^\s;,).]")
_LINE = re.compile(r"(?<![\w/.-])([\w-]+(?:/[\w.-]+)*\.(?:yaml|csv)):(\d{1,6})\b")
_BEGINS = re.compile(r"[a-z']+(?=[\s,.;:]|$)")
_LINK = Markup('<a class="govuk-link" href="{}">{}</a>')


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
        names = sorted((re.escape(name) for name in links if name), key=lambda name: (-len(name), name))
        self._names = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)") if names else None

    def __call__(self, text: str, begun: bool = False) -> Markup:
        """The text, escaped, with its links; `begun` begins it as a sentence begins."""
        text = harmless(text)
        first = capital(text) if begun and _BEGINS.match(text) else text
        out, at = Markup(""), 0
        for start, end, href in sorted(self._found(text)):
            if start >= at:
                out += escape(first[at:start]) + _LINK.format(href, first[start:end])
                at = end
        return out + escape(first[at:])

    def begun(self, text: str) -> Markup:
        """The text as it stands after a label: its first word, if it is a plain one, with a capital letter."""
        return self(text, True)

    def label(self, text: str) -> Markup:
        """A label, which leads to a page if the whole of it is a name."""
        text = harmless(text)
        href = self._links.get(text) or self._links.get(text[:1].lower() + text[1:])
        return _LINK.format(href, text) if href else escape(text)

    def _found(self, text: str) -> list[tuple[int, int, str]]:
        found = [(one.start(), one.end(), one[0]) for one in _ADDRESS.finditer(text)]
        for one in self._names.finditer(text) if self._names else ():
            if one.start() == 0 or not one[0][0].islower() or "/" in one[0]:
                found.append((one.start(), one.end(), self._links[one[0]]))
        taken = {start for start, _, _ in found}
        for one in _LINE.finditer(text):
            href = "" if one.start() in taken else self._file(one[1], int(one[2]))
            if href:
                found.append((one.start(), one.end(), href))
        return [one for one in found if not any(_inside(one, other) for other in found)]


def _inside(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether a link stands in another that begins before it."""
    return other[0] < one[0] < other[1]
