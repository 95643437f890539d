"""What goes to the terminal: answers to stdout, everything else to stderr, in letters that it can show."""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import sys
import unicodedata
from typing import TextIO


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """A letter that the terminal cannot show, without its accent; a question mark where that does not help."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = unicodedata.normalize("NFKD", error.object[error.start : error.end])
    shown = "".join(c for c in letters if not unicodedata.combining(c))
    return "".join(c if ord(c) < 128 else "?" for c in shown) or "?", error.end


class UnwrittenError(Exception):
    """The answer could not be written, and why."""


def prepare() -> None:
    """Let nothing that is printed fail for want of a letter."""
    codecs.register_error("plainer", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="plainer")


def say(text: str) -> bool:
    """Print an answer, and say whether anybody still reads. One who has heard enough (`| head -1`) is no mistake."""
    if sys.stdout is None:
        raise UnwrittenError("there is no output to write to")
    try:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _discard(sys.stdout)
        return False
    except OSError as error:
        _discard(sys.stdout)
        raise UnwrittenError(error.strerror or "the output failed") from None
    return True


def tell(text: str) -> None:
    """Print what is not an answer; where that cannot be, the exit status says enough."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text if text.endswith("\n") else text + "\n")
        sys.stderr.flush()
    except OSError:
        _discard(sys.stderr)


def _discard(stream: TextIO) -> None:
    """Let what is still waiting to be written go nowhere, so that the end of the program does not fail on it."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
