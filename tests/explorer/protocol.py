"""The whole application asked as a server asks it, without a socket."""

from __future__ import annotations

import asyncio
from typing import Any, NamedTuple
from urllib.parse import unquote

from accountability.web.server import app
from accountability.web.site import Site


class Sent(NamedTuple):
    """What went out: a status, headers in small letters, and the bytes."""

    status: int
    headers: dict[str, str]
    body: bytes


def sent(
    site: Site, address: str = "/", method: str = "GET", hosts: tuple[str, ...] = (), **headers: str | None
) -> Sent:
    """What the application sends. `accept_encoding` is the header Accept-Encoding; `host=None` leaves Host out."""
    path, _, query = address.partition("?")
    given = {"host": "localhost:8000", **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope: dict[str, Any] = {
        "type": "http",
        "method": method,
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in given.items() if value is not None],
    }
    out: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        out.append(message)

    async def run() -> None:
        await app(site, hosts)(scope, receive, send)

    asyncio.run(run())
    start, *rest = out
    body = b"".join(message.get("body", b"") for message in rest)
    return Sent(start["status"], {name.decode(): value.decode() for name, value in start["headers"]}, body)
