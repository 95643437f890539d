"""Citations: the title and public address of what they cite."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from accountability.model.source import Citation, Law

_INSTRUMENT = re.compile(r"(SI|SSI|SR|WSI) \d{4}/\d+")
_ACT = re.compile(r"(?P<title>.+? \d{4})(?P<provision> .+)?")
_PARTS = (
    (re.compile(r" ss?\.? ?(\d+[A-Z]*)"), "section"),
    (re.compile(r" Schs?\.? ?(\d+[A-Z]*)"), "schedule"),
    (re.compile(r" arts?\.? ?(\d+[A-Z]*)"), "article"),
    (re.compile(r" regs?\.? ?(\d+[A-Z]*)"), "regulation"),
)


class LawBook:
    """Knows the address of each Act by its title with the year, and of each instrument by its number."""

    def __init__(self, addresses: Mapping[str, str], titles: Mapping[str, str]) -> None:
        """Take the addresses by title and by number, and the titles of instruments by number."""
        self._addresses = addresses
        self._titles = titles

    def cite(self, text: str) -> Citation:
        """The citation as written, with its address when the Act or instrument is known.

        >>> book = LawBook({"Highways Act 1980": "https://www.legislation.gov.uk/ukpga/1980/66"}, {})
        >>> book.cite("Highways Act 1980 s.41(1A)").url
        'https://www.legislation.gov.uk/ukpga/1980/66/section/41'
        >>> book.cite("funding agreement").url
        ''
        """
        found = _INSTRUMENT.match(text)
        title, rest = (found[0], text[found.end() :]) if found else self._act(text)
        address = self._addresses.get(title, "")
        return Citation(text, address + self._provision(rest) if address else "", self._titles.get(title, ""))

    def law(self, texts: Iterable[str]) -> Law:
        """Several citations, as written."""
        return tuple(self.cite(text) for text in texts)

    @staticmethod
    def _act(text: str) -> tuple[str, str]:
        found = _ACT.fullmatch(text)
        return (found["title"], found["provision"] or "") if found else (text, "")

    @staticmethod
    def _provision(rest: str) -> str:
        for pattern, word in _PARTS:
            found = pattern.match(rest)
            if found:
                return f"/{word}/{found[1]}"
        return ""
