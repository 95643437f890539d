"""Two versions of a pack as answers: `rules diff`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import All, Form

if TYPE_CHECKING:
    from accountability.rulebook import Rulebook

Old = Annotated[
    str, typer.Argument(metavar="OLD", help="A folder with a pack, a git revision such as main, or built-in.")
]
New = Annotated[
    str | None,
    typer.Argument(metavar="NEW", help="Another one. The pack of this folder if left out.", show_default=False),
]
Law = Annotated[bool, typer.Option("--law", help="Also where only the law that is cited differs.")]


def diff(old: Old, new: New = None, law: Law = False, everything: All = False, form: Form = "text") -> None:
    """Say which answers two versions of a pack give otherwise: where, from when, from whom to whom, and why.

    Every outcome is compared, in every place, on every day since 2009. --format is text, markdown or json.
    """
    from accountability.cli.asked import format_asked
    from accountability.cli.progress import Progress
    from accountability.cli.terminal import say
    from accountability.present.diff_markdown import diff_markdown
    from accountability.present.diff_text import diff_text
    from accountability.present.report_json import report_json_text

    form = format_asked(form, ("text", "markdown", "json"))
    here = _folder(new)
    before, after = _version(old, here), _version(new, here)
    progress = Progress("Comparing")
    found = after.diff(before, law, progress.bar)
    progress.wipe()
    shown = {"markdown": diff_markdown, "json": report_json_text}
    say(shown[form](found) if form in shown else diff_text(found, everything))


def _folder(named: str | None) -> Path:
    """The folder of a pack whose history may be asked for: the one named, else that of this folder."""
    from accountability.files.workspace import find_pack
    from accountability.model.diagnostic import PackError

    try:
        return find_pack(named)
    except PackError:
        return find_pack()


def _version(named: str | None, here: Path) -> Rulebook:
    """A folder with a pack, `built-in`, or the pack in the folder `here` as it was at a revision.

    Raises `MisaskedError` where it is neither.
    """
    from accountability.cli.asked import MisaskedError
    from accountability.files.revision import RevisionError, read_revision
    from accountability.files.workspace import built_in, find_pack, read_files
    from accountability.model.diagnostic import PackError
    from accountability.model.source import BUILT_IN
    from accountability.rulebook import Rulebook

    try:
        folder = find_pack(named)
    except PackError:
        if named == BUILT_IN:
            return Rulebook.of_files(read_files(built_in()))
        try:
            return Rulebook.of_files(read_revision(named or "", here))
        except RevisionError as error:
            raise MisaskedError(str(error)) from None
    return Rulebook.of_files(read_files(folder))
