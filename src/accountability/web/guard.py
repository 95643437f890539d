"""What stands before the site: names of hosts that it answers to, methods that only read, and headers on everything."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from http import HTTPStatus
from typing import Any

from accountability.web.gate import COME_BACK
from accountability.web.responses import NOT_KEPT, SAFE

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
"""The names under which a site on this machine is asked for."""
MOST_AT_ONCE = 200
"""Requests that are being answered at once; the next are told to come back."""
_READS = ("GET", "HEAD")
_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[^:\[\]/@\s]+)(?::\d{1,5})?")

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]


class Guard:
    """An ASGI application around another. What it refuses it says in a plain sentence."""

    def __init__(self, app: App, hosts: Sequence[str] = (), most: int = MOST_AT_ONCE) -> None:
        """Answer to these names and to loopback; `*` is any name."""
        self._app = app
        self._hosts = frozenset(name.lower() for name in (*LOOPBACK, *hosts))
        self._most = most
        self._now = 0

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Let a request in, or say why not."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal:
            await _say(*refusal, send, scope["method"])
            return
        self._now += 1
        try:
            await self._app(scope, receive, _with_headers(send))
        finally:
            self._now -= 1

    def _refusal(self, scope: Message) -> tuple[HTTPStatus, str] | None:
        if not self.knows([value for name, value in scope["headers"] if name == b"host"]):
            return HTTPStatus.BAD_REQUEST, "This site does not answer to that name. Its host adds it with --host NAME."
        if scope["method"] not in _READS:
            return HTTPStatus.METHOD_NOT_ALLOWED, "This site is only read: ask with GET."
        if self._now >= self._most:
            return HTTPStatus.SERVICE_UNAVAILABLE, "Too many ask at once. Try again in a few seconds."
        return None

    def knows(self, named: Sequence[bytes]) -> bool:
        """Whether a request names one host, and one that this site answers to, on any port."""
        found = _HOST.fullmatch(named[0].decode("latin-1").lower()) if len(named) == 1 else None
        return found is not None and ("*" in self._hosts or found["name"] in self._hosts)


def _with_headers(send: Send) -> Send:
    """Add the headers that keep a page safe to whatever lacks them."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", ()))
            there = {bytes(name).lower() for name, _ in headers}
            headers += [pair for pair in _RAW if pair[0] not in there]
            message = {**message, "headers": headers}
        await send(message)

    return sent


_RAW = [(name.lower().encode(), value.encode()) for name, value in SAFE.items()]
_MORE = {
    HTTPStatus.METHOD_NOT_ALLOWED: [(b"allow", ", ".join(_READS).encode())],
    HTTPStatus.SERVICE_UNAVAILABLE: [(b"retry-after", str(COME_BACK).encode())],
}


async def _say(status: HTTPStatus, says: str, send: Send, method: str) -> None:
    body = f"{says}\n".encode()
    headers = [
        *_RAW,
        *_MORE.get(status, ()),
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"cache-control", NOT_KEPT.encode()),
        (b"content-length", str(len(body)).encode()),
    ]
    await send({"type": "http.response.start", "status": int(status), "headers": headers})
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else body})
