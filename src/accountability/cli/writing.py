"""Files that a command is to write: whether they may be written over, and what is said where they cannot be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from accountability.cli.asked import MisaskedError

_LONGEST = 200


def file_to_write(named: str, option: str, ours: Callable[[Path], bool], kind: str) -> Path:
    """The path of a file to write. What stands there already is written over only if it is empty or `ours`.

    Raises `MisaskedError` before anything is asked.
    """
    if not named.strip() or named == "-":
        raise MisaskedError(f"To which file? Name one after {option}.")
    path, shown = Path(named), named[:_LONGEST]
    try:
        if path.is_dir():
            raise MisaskedError(f'"{shown}" is a folder. Name a file in it.')
        if not path.parent.is_dir():
            raise MisaskedError(f'There is no folder "{str(path.parent)[:_LONGEST]}" to write it in.')
        if path.exists() and not path.is_file():
            raise MisaskedError(f'"{shown}" is not a file that can be written over.')
        if path.is_file() and path.stat().st_size and not ours(path):
            raise MisaskedError(f'"{shown}" is there already and is not {kind}. Choose another name.')
    except (OSError, ValueError) as error:
        raise _unwritten(named, error) from None
    return path


@contextmanager
def writing(path: Path) -> Iterator[Path]:
    """A file to write to, which takes the name of `path` only when it is whole; the sentence where that cannot be."""
    from accountability.store.whole import written_whole

    try:
        with written_whole(path) as making:
            yield making
    except OSError as error:
        raise _unwritten(str(path), error) from None


def in_the_way(folder: Path, texts: Mapping[str, str]) -> str | None:
    """The first file below a folder that says something else than what is to be written; none where none does.

    A file that says the same was left by a run that was stopped in the midst, and is no hindrance to the next. Where
    every one is there, nothing is left to be made, and the first is named.
    """
    there = [name for name in texts if (folder / name).exists()]
    if len(there) == len(texts):
        return there[0]
    return next((name for name in there if not _says(folder / name, texts[name])), None)


def _says(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False


def write_together(folder: Path, texts: Mapping[str, str]) -> None:
    """Write texts to files under a folder, by their paths in it: each takes its name when all of them are written.

    Raises `MisaskedError` where one cannot be written; then none is.
    """
    from accountability.store.whole import written_whole

    try:
        with ExitStack() as together:
            for name, text in texts.items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                together.enter_context(written_whole(path)).write_text(text, encoding="utf-8", newline="\n")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise MisaskedError(f'"{str(folder)[:_LONGEST]}" cannot be written to: {why}. Nothing was made.') from None


def _unwritten(named: str, error: Exception) -> MisaskedError:
    why = getattr(error, "strerror", None) or str(error)
    return MisaskedError(f'"{named[:_LONGEST]}" cannot be written: {why}.')
