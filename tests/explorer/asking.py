"""The explorer asked without a socket, and its pages read as a browser reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from html.parser import HTMLParser
from http import HTTPStatus
from urllib.parse import quote

from accountability.rulebook import Rulebook
from accountability.web.responses import HTML, Response
from accountability.web.site import Site
from accountability.web.sources import Sources, sources_of
from accountability.web.static import FILES

TODAY = date(2026, 11, 22)
OURS = tuple(f"/static/{name}" for name in FILES)


@cache
def sources() -> Sources:
    """Everything that pages of the built-in pack draw on."""
    return sources_of(Rulebook.load(None), None)


@cache
def site() -> Site:
    """The explorer of the built-in pack, shared by tests that need no fresh one."""
    return Site(sources(), lambda: TODAY)


def part(text: str) -> str:
    """A name as it stands in a path."""
    return quote(text, safe="")


def at(address: str, of: Site | None = None) -> Response:
    """The response at an address as it stands in a link."""
    path, _, query = address.partition("?")
    return (of or site()).respond(path, query)


def followed(address: str, of: Site | None = None) -> tuple[Response, str]:
    """The response to which an address leads by at most one redirect, and the address at which that stands."""
    first = at(address, of)
    if first.status is not HTTPStatus.SEE_OTHER:
        return first, address
    second = at(first.location, of)
    assert second.status is not HTTPStatus.SEE_OTHER, (address, first.location, second.location)
    return second, first.location


@dataclass
class Page(HTMLParser):
    """A page as a browser reads it."""

    starts: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    open_: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.starts.append((tag, dict(attrs)))
        if tag in ("style", "script"):
            self.open_.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open_:
            self.open_.remove(tag)

    def handle_data(self, data: str) -> None:
        assert not self.open_ or not data.strip(), data
        self.texts.append(data)

    @property
    def text(self) -> str:
        """What is read."""
        return " ".join(" ".join(self.texts).split())

    def every(self, tag: str) -> Iterator[dict[str, str | None]]:
        """The attributes of each element of a name."""
        return (attrs for name, attrs in self.starts if name == tag)


def read(response: Response) -> Page:
    """A page, seen to hold no script and no style but ours, and nothing that runs."""
    assert response.type == HTML
    page = Page()
    page.feed(response.body.decode())
    page.close()
    for tag, attrs in page.starts:
        assert tag not in ("style", "iframe", "object", "embed", "base", "img"), tag
        assert not [name for name in attrs if name.startswith("on") or name in ("style", "srcdoc")], (tag, attrs)
        for name in ("href", "src", "action", "formaction", "xlink:href"):
            assert (attrs.get(name) or "/").startswith(("/", "#", "https://", "http://")), attrs
    assert all(str(attrs.get("src")) in OURS for attrs in page.every("script"))
    assert all(attrs.get("href") in OURS for attrs in page.every("link") if attrs.get("rel") in ("stylesheet", "icon"))
    return page
