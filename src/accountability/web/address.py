"""The address of a page: which page, what it is about, and what is asked of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlencode


@dataclass(frozen=True, slots=True)
class Address:
    """A page, the names in its path, and what follows the question mark, in the order of the page's own fields.

    >>> str(Address("who", ("waste-collection", "sevenoaks"), (("on", "2023-03-31"),)))
    '/who/waste-collection/sevenoaks?on=2023-03-31'
    >>> str(Address("who", ("waste-collection", "Newport, Essex"), form="json"))
    '/who/waste-collection/Newport%2C%20Essex.json'
    """

    page: str = ""
    parts: tuple[str, ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    form: str = ""

    def __str__(self) -> str:
        path = "/" + "/".join(_quoted(part) for part in (self.page, *self.parts) if part)
        if path.endswith(".json"):  # a name that ends so is not a form
            path = path.removesuffix(".json") + "%2Ejson"
        query = _query(self.asked) if self.asked else ""
        return path + (f".{self.form}" if self.form else "") + (f"?{query}" if query else "")


@lru_cache(maxsize=8192)
def _quoted(part: str) -> str:
    return quote(part, safe="@")


@lru_cache(maxsize=1024)
def _query(asked: tuple[tuple[str, str], ...]) -> str:
    return urlencode([(key, value) for key, value in asked if value])


Written = Callable[[Address], str]
"""How an address is written in a page: from the root of a server, or from file to file; nothing where there is none."""
