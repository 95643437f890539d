"""START HERE: an address in, a response out, with no socket. The server, the static site and the tests all ask this."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from http import HTTPStatus
from json import dumps
from urllib.parse import parse_qsl

from accountability.model.answer import Answer
from accountability.model.report import Listing
from accountability.present.report_json import Report, list_json_text, report_json_text
from accountability.present.to_json import answer_json_text
from accountability.web import responses
from accountability.web.address import Address
from accountability.web.asked import LONGEST_ADDRESS, read_ask, split_path
from accountability.web.gate import COME_BACK, BusyError, Gate
from accountability.web.keeping import Kept
from accountability.web.openapi import openapi_text
from accountability.web.responses import Response
from accountability.web.routes import PAGES, served
from accountability.web.shown import Elsewhere, MisaskedError, Shown
from accountability.web.sources import Sources
from accountability.web.static import FILES
from accountability.web.suggesting import Suggesting
from accountability.web.writing import written


@dataclass
class Site:
    """The explorer of one rulebook. It keeps nothing of what was asked but the last responses."""

    at: Sources
    today: Callable[[], date]
    kept: Kept = field(default_factory=Kept, repr=False)
    gate: Gate = field(default_factory=Gate, repr=False)

    @cached_property
    def suggesting(self) -> Suggesting:
        """What is offered while somebody types."""
        return Suggesting.of(self.at.book.compiled)

    def respond(self, path: str, query: str = "") -> Response:
        """The response to an address: `path` as it stands there, percent signs and all, and what follows `?`."""
        today = self.today()
        key = f"{today} {path}?{query}"
        known = self.kept.find(key)
        if known:
            return known
        made = self._made(path, query, today)
        if made.status is HTTPStatus.OK and made.keep != responses.NOT_KEPT:
            self.kept.keep(key, made)
        return made

    def warm(self) -> None:
        """Read what the first readers would wait for, so that they need not: every entry, every reform, every name."""
        self.at.book.read_all()
        _ = self.suggesting
        for reform in self.at.book.compiled.reforms:
            self.at.book.under(reform)

    def _made(self, path: str, query: str, today: date) -> Response:
        page, parts, form = split_path(path)
        if len(path) + len(query) > LONGEST_ADDRESS:
            says = f"An address may have {LONGEST_ADDRESS:,} letters."
            return self.wrong(HTTPStatus.REQUEST_URI_TOO_LONG, says, form)
        fixed = _FIXED.get(path)
        try:
            if fixed:
                return fixed(self, query)
            if page == "static":
                return _file(parts)
            if page not in PAGES or not PAGES[page].takes(len(parts)):
                return self.wrong(HTTPStatus.NOT_FOUND, "There is no such page here.", form)
            ask = read_ask(parts, query, today)
            with self.gate.through() if PAGES[page].is_long(ask) else nullcontext():
                shown = PAGES[page].show(self.at, ask)
        except MisaskedError as error:
            return self.wrong(HTTPStatus.BAD_REQUEST, str(error), form)
        except BusyError:
            busy = self.wrong(HTTPStatus.SERVICE_UNAVAILABLE, "Too many long pages are asked for. Try again.", form)
            return replace(busy, extra={"Retry-After": str(COME_BACK)})
        if isinstance(shown, Elsewhere):
            to = str(replace(shown.address, form=form))
            return Response(HTTPStatus.SEE_OTHER, responses.HTML, b"", location=to)
        if form == "json":
            return _as_data(shown)
        body = written(self.at, shown, today, Address(page, parts, tuple(parse_qsl(query))), served)
        return Response(shown.status, responses.HTML, body.encode())

    def wrong(self, status: HTTPStatus, says: str, form: str = "") -> Response:
        """The page, or the document, that says what is wrong with what was asked, and what to do."""
        if form == "json":
            return Response(status, responses.JSON, dumps({"message": says}).encode(), responses.NOT_KEPT)
        shown = Shown(says, template="error", status=status)
        return Response(
            status,
            responses.HTML,
            written(self.at, shown, self.today(), Address(), served).encode(),
            responses.NOT_KEPT,
        )


def _as_data(shown: Shown) -> Response:
    """The value behind a page. A page of words alone has none."""
    if shown.value is None:
        return Response(HTTPStatus.NOT_FOUND, responses.JSON, b'{"message": "This page is words alone."}')
    return Response(shown.status, responses.JSON, as_data(shown.value))


def as_data(value: Answer | Report) -> bytes:
    """The document of a value."""
    if isinstance(value, Answer):
        text = answer_json_text(value)
    elif isinstance(value, Listing):
        text = list_json_text(value)
    else:
        text = report_json_text(value)
    return f"{text}\n".encode()


def _file(parts: tuple[str, ...]) -> Response:
    found = FILES.get(parts[0]) if len(parts) == 1 else None
    if found is None:
        return Response(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"There is no such file.\n")
    return Response(HTTPStatus.OK, found.type, found.body, responses.FOR_EVER)


def _health(site: Site, _query: str) -> Response:
    about = site.at.book.compiled.about
    says = {"status": "ok", "pack": about.name, "rules": about.digest, "checked_on": about.checked_on.isoformat()}
    return Response(HTTPStatus.OK, responses.JSON, dumps(says).encode(), responses.NOT_KEPT)


def _openapi(_site: Site, _query: str) -> Response:
    return Response(HTTPStatus.OK, responses.JSON, openapi_text().encode())


def _suggest(site: Site, query: str) -> Response:
    try:
        asked = dict(parse_qsl(query, max_num_fields=_MOST_SUGGEST_FIELDS))
    except ValueError:
        raise MisaskedError(f"At most {_MOST_SUGGEST_FIELDS} fields can be read here.") from None
    found = site.suggesting.suggest(asked.get("what", ""), asked.get("typed", ""), site.today())
    return Response(HTTPStatus.OK, responses.JSON, found.encode())


def _robots(_site: Site, _query: str) -> Response:
    return Response(HTTPStatus.OK, "text/plain; charset=utf-8", b"User-agent: *\nDisallow: /ask\n")


_MOST_SUGGEST_FIELDS = 8
_FIXED: Mapping[str, Callable[[Site, str], Response]] = {
    "/healthz": _health,
    "/openapi.json": _openapi,
    "/suggest.json": _suggest,
    "/robots.txt": _robots,
}
