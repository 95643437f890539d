"""What is told of mistakes: the source line, read again for showing, and what came of a file that is no pack."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from accountability.files.workspace import built_in
from accountability.model.source import BUILT_IN


def source_lines() -> Callable[[str, int], str]:
    """What gives a line of a file as written, or nothing when it cannot be read from here. Each file is read once."""

    @cache
    def lines(name: str) -> tuple[str, ...]:
        path = built_in() / name.removeprefix(f"{BUILT_IN}/") if name.startswith(f"{BUILT_IN}/") else Path(name)
        try:
            return tuple(path.read_text(encoding="utf-8-sig", errors="replace").splitlines()) if path.is_file() else ()
        except OSError:
            return ()

    return lambda name, number: lines(name)[number - 1] if 0 < number <= len(lines(name)) else ""


@contextmanager
def ending(end: str) -> Iterator[None]:
    """Tell the mistakes of a reader's own file with what came of that file: no pack was refused."""
    import typer

    from accountability.cli.exit_codes import NOT_UNDERSTOOD
    from accountability.cli.terminal import tell
    from accountability.model.diagnostic import PackError
    from accountability.present.problems_text import problems_text

    try:
        yield
    except PackError as error:
        tell(problems_text(error.diagnostics, source_lines(), end))
        raise typer.Exit(NOT_UNDERSTOOD) from None
