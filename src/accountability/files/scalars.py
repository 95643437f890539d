"""A text as YAML: as it is where every reader takes it for the same words, else in quotes."""

from __future__ import annotations

import re

import yaml

_FIRST = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[^\s,\[\]{}])")
_FIRST_IN_BLOCK = re.compile(r"[?:](?=\S)")
_BROKEN = re.compile(r":(?:\s|$)|\s#|^(?:---|\.\.\.)|^\s|\s$")
_BROKEN_IN_FLOW = re.compile(r"[,\[\]{}]|:\?")  # some readers stop at ":?" in a list
_NUMBER = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|[-+]?\d[\d_]*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_GUESSES = yaml.SafeLoader.yaml_implicit_resolvers
"""What readers of YAML take for numbers, truth and the like, by its first letter."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def plain(text: str, in_flow: bool) -> bool:
    """Whether a text needs no quotes where it stands: in a list or mapping on one line, or on a line of its own.

    >>> plain("a, b", in_flow=False), plain("a, b", in_flow=True), plain("who: me", in_flow=False)
    (True, False, False)
    """
    starts = _FIRST.match(text) or (not in_flow and _FIRST_IN_BLOCK.match(text))
    broken = _BROKEN.search(text) or (in_flow and _BROKEN_IN_FLOW.search(text))
    return bool(starts) and not broken and text.isprintable()


def misread(text: str) -> bool:
    """Whether some reader of YAML takes the text without quotes for something other than text, or than a date.

    >>> [misread(text) for text in ("04.5", "no", "y", "12:30", "2026-11-22", "Highways Act 1980 s.41")]
    [True, True, True, True, False, False]
    """
    if _DAY.fullmatch(text) or (" " in text and not text[0].isdigit()):
        return False
    if text in ("y", "Y", "n", "N") or _NUMBER.fullmatch(text):
        return True
    return any(pattern.match(text) for _, pattern in _GUESSES.get(text[:1], ()))


def quoted(text: str) -> str:
    """A text in quotes: double ones, unless that would need a stroke before a quote.

    >>> print(quoted("a, b"), quoted('the "floor"'), quoted("it's a \\\\"))
    "a, b" 'the "floor"' "it's a \\\\"
    """
    if text.isprintable() and ('"' in text or "\\" in text) and "'" not in text:
        return f"'{text}'"
    return f'"{"".join(_escaped(letter) for letter in text)}"'


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if letter.isprintable():
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
