"""The command that shows answers in a browser: serve."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import Pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from accountability.web.site import Site

Port = Annotated[int, typer.Option("--port", metavar="NUMBER", min=0, max=65535, help="8000 if left out.")]
Bind = Annotated[
    str, typer.Option("--bind", metavar="ADDRESS", help="This machine alone if left out. 0.0.0.0 is every network.")
]
Hosts = Annotated[
    list[str] | None, typer.Option("--host", metavar="NAME", help="A name under which others may ask. May be repeated.")
]
_INTERRUPTED = 130
_HERE = ("127.0.0.1", "::1", "0.0.0.0")  # noqa: S104
Open = Annotated[bool, typer.Option("--open", help="Open it in the browser.")]


def serve(
    port: Port = 8000, bind: Bind = "127.0.0.1", host: Hosts = None, open_: Open = False, pack: Pack = None
) -> None:
    """Show the answers in a browser, on this machine: look up, compare, and see the law behind each."""
    from accountability.cli.asked import MisaskedError
    from accountability.cli.terminal import tell

    site = site_of(pack)
    from accountability.web.server import bound, serve

    try:
        listening = bound(bind, port)
    except OSError as error:
        raise MisaskedError(
            f"Port {port} of {bind} cannot be had: {error.strerror}. Choose another: --port 8001"
        ) from None
    name = "localhost" if bind in _HERE else bind
    address = f"http://{name}:{listening.getsockname()[1]}/"
    tell(f"Answers are at {address}  To stop: Ctrl-C")
    if open_:
        import webbrowser

        webbrowser.open(address)
    _ends_quietly(lambda: serve(site, listening, host or ()))


def _ends_quietly(serving: Callable[[], None]) -> None:
    """Serve until Ctrl-C, which ends with 130, or until the system asks to stop, which ends with 0."""
    import os
    import signal
    import sys

    from accountability.cli.terminal import tell

    told: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _: told.append(number))
    with contextlib.suppress(KeyboardInterrupt):
        serving()
    tell("Stopped.")
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(_INTERRUPTED if signal.SIGINT in told else 0)


def site_of(pack: str | None) -> Site:
    """The explorer of a pack, read once. Says what to install where its part of the program is not there."""
    from accountability.cli.asked import MisaskedError, today
    from accountability.rulebook import Rulebook

    today()
    try:
        from accountability.web.site import Site
        from accountability.web.sources import sources_of
    except ImportError as error:
        if (error.name or "").startswith("accountability"):
            raise
        raise MisaskedError(
            "What shows answers in a browser is not installed. Add it: pip install 'accountability[web]'"
        ) from None
    return Site(sources_of(Rulebook.load(pack), pack), today)
