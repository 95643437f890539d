"""Text that does nothing but be read, wherever it is shown: in a terminal, in a log, in XML."""

from __future__ import annotations


def harmless(text: str) -> str:
    """The text with a question mark for every character that cannot be seen, so that each still takes one column.

    >>> harmless("\\x1b[31mred\\u202e\\ttab")
    '?[31mred? tab'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in text)


def harmless_lines(text: str) -> str:
    """The same, line by line."""
    return "\n".join(harmless(line) for line in text.split("\n"))
