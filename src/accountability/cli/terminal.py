"""What goes to the terminal: answers to stdout, everything else to stderr, in letters that it can show."""

from __future__ import annotations

import codecs
import io
import sys
import unicodedata


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """A letter that the terminal cannot show, without its accent; a question mark where that does not help."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = unicodedata.normalize("NFKD", error.object[error.start : error.end])
    shown = "".join(c for c in letters if not unicodedata.combining(c))
    return "".join(c if ord(c) < 128 else "?" for c in shown) or "?", error.end


def prepare() -> None:
    """Let nothing that is printed fail for want of a letter."""
    codecs.register_error("plainer", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="plainer")


def say(text: str) -> None:
    """Print an answer."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def tell(text: str) -> None:
    """Print what is not an answer."""
    sys.stderr.write(text if text.endswith("\n") else text + "\n")
