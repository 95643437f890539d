"""The command that answers an assistant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accountability.cli.options import Pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from accountability.rulebook import Rulebook

_WAITING = (
    "Waiting for an assistant. It starts this program by itself: put accountability mcp in its list of MCP servers. "
    "Press Ctrl-C to stop."
)


def mcp(pack: Pack = None) -> None:
    """Answer an assistant, as an MCP server over standard input and output."""
    import sys

    from accountability.cli.asked import MisaskedError, today
    from accountability.cli.terminal import tell
    from accountability.present.layout import page
    from accountability.present.pieces import sentence
    from accountability.rulebook import Rulebook

    today()
    if sys.stdin is None or sys.stdout is None:
        raise MisaskedError("An assistant speaks through this program's input and output, and one of them is closed.")
    serve = _server()
    book = Rulebook.load(pack)
    _stop_at_once()
    if sys.stdin.isatty():
        tell(page(sentence(_WAITING)))
    serve(book, today)


def _server() -> Callable[[Rulebook, Callable[[], date]], None]:
    """What serves, where it is installed."""
    from accountability.cli.asked import MisaskedError

    try:
        from accountability.mcp_server.serving import serve
    except ImportError as error:
        if (error.name or "").startswith("accountability"):
            raise
        raise MisaskedError(
            "What answers an assistant is not installed. Add it: pip install 'accountability[mcp]'"
        ) from None
    return serve


def _stop_at_once() -> None:
    """Let Ctrl-C end the program, even while it waits for a line that will not come."""
    import os
    import signal

    from accountability.cli.terminal import tell

    def stop(*_: object) -> None:
        tell("Stopped.")
        os._exit(130)

    signal.signal(signal.SIGINT, stop)
