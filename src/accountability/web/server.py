"""The server: Starlette for the protocol, uvicorn for the socket. What is answered is the site's business alone."""

from __future__ import annotations

import contextlib
import gc
import logging
import socket
import threading
from collections.abc import Sequence
from http import HTTPStatus
from urllib.parse import quote

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.convertors import PathConvertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import Response as Sent
from starlette.routing import Route

from accountability.web.guard import App, Guard
from accountability.web.responses import Response
from accountability.web.site import Site

_LONGEST_GOODBYE = 3
"""Seconds that a reader who is being answered has when the site is told to stop."""
_MOST_CONNECTIONS = 900
"""Connections that are held open; the system ends a program that has a thousand."""


class _Anything(PathConvertor):
    """Any path: also one with an end of line in it, which no path of Starlette's own takes."""

    regex = "(?s:.*)"


register_url_convertor("anything", _Anything())


def app(site: Site, hosts: Sequence[str] = ()) -> App:
    """The site as an ASGI application, for any server that runs one. It answers to these host names and to loopback."""

    async def answer(request: Request) -> Sent:
        path = request.scope.get("raw_path", b"").decode("ascii", "replace") or quote(request.url.path)
        query = request.scope["query_string"].decode("ascii", "replace")
        found = await run_in_threadpool(respond, site, path.partition("?")[0], query)
        return _sent(found, request)

    return Guard(Starlette(routes=[Route("/{path:anything}", answer, methods=["GET"])]), hosts)


def respond(site: Site, path: str, query: str) -> Response:
    """The site's response. A fault of ours is told in the log, and to the reader as a page."""
    try:
        return site.respond(path, query)
    except Exception:
        logging.getLogger("accountability").exception("no answer to %r", f"{path}?{query}"[:300])
        form = "json" if path.endswith(".json") else ""
        return site.wrong(
            HTTPStatus.INTERNAL_SERVER_ERROR, "Something went wrong here, and nothing was answered.", form
        )


def _sent(found: Response, request: Request) -> Sent:
    """The response as it goes out: nothing where the reader has it already, smaller where it may be packed."""
    headers = found.headers()
    headers["Vary"] = "Accept-Encoding"
    known = {mark.strip().removeprefix("W/") for mark in request.headers.get("if-none-match", "").split(",")}
    packed = found.packed if "gzip" in request.headers.get("accept-encoding", "") else None
    if packed is not None and "ETag" in headers:
        headers["ETag"] = f'{headers["ETag"][:-1]}-gzip"'
    if headers.get("ETag") in known:
        return Sent(
            status_code=HTTPStatus.NOT_MODIFIED, headers={k: v for k, v in headers.items() if k != "Content-Type"}
        )
    if packed is not None:
        headers["Content-Encoding"] = "gzip"
    return Sent(found.body if packed is None else packed, found.status, headers)


def bound(address: str, port: int) -> socket.socket:
    """A socket that listens there; port 0 is any that is free. Raises `OSError` where it cannot be had."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listening = socket.create_server((address, port), family=family, backlog=256)
    # Without this each response waits for forty milliseconds: asyncio sets it only on sockets that it made itself.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def serve(site: Site, listening: socket.socket, hosts: Sequence[str] = ()) -> None:
    """Serve on that socket until told to stop; what runs then is finished first.

    Meanwhile what the first readers would wait for is read, and the rest of memory is set aside, so that no reader
    waits while it is looked through.
    """
    threading.Thread(target=_warmed, args=(site,), daemon=True).start()
    config = uvicorn.Config(
        app(site, hosts),
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=_LONGEST_GOODBYE,
        h11_max_incomplete_event_size=16_384,
    )
    uvicorn.Server(config).run(sockets=[listening])


def _warmed(site: Site) -> None:
    """Read everything. What goes wrong here will be told to whoever asks for it."""
    with contextlib.suppress(Exception):
        site.warm()
    gc.collect()
    gc.freeze()
