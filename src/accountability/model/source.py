"""Where something was written, how sure it is, and the law that it cites."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file: lines and columns count from 1, the end is exclusive."""

    file: str
    line: int
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"

    @property
    def extended(self) -> bool:
        """Whether the file belongs to the pack that is extended, and not to the one at hand."""
        return self.file.startswith(f"{BUILT_IN}/")


BUILT_IN = "built-in"
"""The name of the pack that comes with the program, and the start of its files' names where another extends it."""

NOWHERE = Span("", 0)


class Certainty(StrEnum):
    """How sure a fact is, strongest first."""

    CHECKED = "checked"
    FROM_MEMORY = "from-memory"
    DOUBTFUL = "doubtful"

    @property
    def weakness(self) -> int:
        """0 for checked, more for weaker."""
        return _WEAKNESS[self]


_WEAKNESS = {Certainty.CHECKED: 0, Certainty.FROM_MEMORY: 1, Certainty.DOUBTFUL: 2}


def weakest(found: list[Certainty]) -> Certainty:
    """The weakest of several; nothing at all is from memory.

    >>> weakest([Certainty.CHECKED, Certainty.DOUBTFUL])
    <Certainty.DOUBTFUL: 'doubtful'>
    """
    return max(found, key=lambda c: c.weakness, default=Certainty.FROM_MEMORY)


@dataclass(frozen=True, slots=True)
class Citation:
    """One line of law, as written, the public address if known, and the title of an instrument cited by number."""

    cite: str
    url: str = ""
    title: str = ""


Law = tuple[Citation, ...]
