"""The command that writes answers as a folder of pages: publish."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.matrix import InArea, Outcomes, Theme
from accountability.cli.options import On, Pack, Quiet

if TYPE_CHECKING:
    from accountability.engine.matrix import Matrix
    from accountability.web.publish import Outcome, Publishing
    from accountability.web.sources import Sources

Dir = Annotated[str, typer.Argument(metavar="DIR", help="A new folder, an empty one, or one published before.")]
NoJson = Annotated[bool, typer.Option("--no-json", help="Pages alone, without the same answers as data.")]
_MOST = 8
_INTERRUPTED = 130


def publish(
    folder: Dir,
    outcomes: Outcomes = None,
    theme: Theme = "",
    where: InArea = None,
    on: On = None,
    no_json: NoJson = False,
    quiet: Quiet = False,
    pack: Pack = None,
) -> None:
    """Write the answers as pages in a folder, to open from disk or put on a website.

    Every outcome in every council area of one day, or some of them. Run again, it writes only what changed and removes
    what is no longer part of it. It never removes what it did not write.
    """
    from accountability.cli.asked import MisaskedError, day_asked, today
    from accountability.cli.refusing import refuse
    from accountability.cli.serving import site_of
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer
    from accountability.present.layout import page
    from accountability.present.pieces import sentence

    day, read_on = day_asked(on), today()
    if outcomes is not None and theme:
        raise MisaskedError("Name outcomes or a theme, not both.")
    if not folder.strip() or folder == "-":
        raise MisaskedError("In which folder? Name one, such as: accountability publish answers")
    at = site_of(pack).at
    found = at.book.matrix(() if outcomes is None else outcomes.split(","), theme, where, day)
    if isinstance(found, Answer):
        refuse(found, "text")
    made = _run(_publishing(at, found, Path(folder), day, read_on, not no_json), pack)
    if not quiet:
        say(page(sentence(_says(made, folder))))


def _publishing(at: Sources, found: Matrix, path: Path, day: date, read_on: date, data: bool) -> Publishing:
    from accountability.web.publish import Publishing
    from accountability.web.published import Published

    return Publishing.of(at, found, Published(frozenset(), {}, frozenset(), day, read_on, data), path)


def _run(publishing: Publishing, pack: str | None) -> Outcome:
    """Write it, and show how far it is."""
    from accountability.cli.asked import MisaskedError
    from accountability.cli.progress import Progress
    from accountability.cli.terminal import tell
    from accountability.web.crew import ChangedError, Crew
    from accountability.web.folder import NotOursError
    from accountability.web.publish import few

    many = 1 if few(publishing.found) else min(_processors(), _MOST)
    progress = Progress("Publishing")
    try:
        return publishing.run(Crew(publishing.at, pack, many), progress.bar)
    except (NotOursError, ChangedError) as error:
        raise MisaskedError(str(error)) from None
    except OSError as error:
        raise MisaskedError(f'"{publishing.path}" cannot be written to: {error.strerror or error}.') from None
    except KeyboardInterrupt:
        progress.wipe()
        tell("Stopped. What was written is there; run it again to go on.")
        raise typer.Exit(_INTERRUPTED) from None
    finally:
        progress.wipe()


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _says(made: Outcome, folder: str) -> str:
    said = [f"{made.answers:,} answers in {made.files:,} files, in {folder}: {made.written:,} written"]
    if made.files > made.written:
        said.append(f"{made.files - made.written:,} as they were")
    if made.removed:
        said.append(f"{made.removed:,} removed that are no longer part of it")
    if made.left:
        said.append(f"{made.left:,} no longer part of it and left, because somebody changed them")
    return f"{', '.join(said)}. Open {Path(folder) / 'index.html'}"
