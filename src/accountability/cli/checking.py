"""The commands that read rules as an editor does: rules check, rules explain."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.formatting import mend
from accountability.cli.options import Diff, Fix, Pack

if TYPE_CHECKING:
    from accountability.files.workspace import RawFile
    from accountability.model.compiled import Compiled
    from accountability.model.diagnostic import Diagnostic
    from accountability.model.examined import Examined

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="PATHS", help="Files or folders to tell of. Everything is read.")
]
CodeAsked = Annotated[str | None, typer.Argument(metavar="CODE", help="A code such as AC012. All if left out.")]
Check = Annotated[str, typer.Option("--format", metavar="KIND", help="text, json, github, sarif or junit.")]

Full = Annotated[bool, typer.Option("--full", help="Look at every answer again, whatever was found before.")]

_FORMATS = ("text", "json", "github", "sarif", "junit")


def check(
    paths: Paths = None,
    form: Check = "text",
    pack: Pack = None,
    fix: Fix = False,
    diff: Diff = False,
    full: Full = False,
) -> None:
    """Tell every mistake in the rules, every clash and gap since 2009, and what could be better."""
    if fix or diff:
        mend(pack, only_show=diff)
    from accountability.building import examine
    from accountability.cli.asked import format_asked
    from accountability.cli.exit_codes import ANSWERED, NOT_UNDERSTOOD, UNSETTLED
    from accountability.cli.terminal import say
    from accountability.files.workspace import find_pack
    from accountability.store.looks import Looks, kept_at, program

    form, folder = format_asked(form, _FORMATS), find_pack(pack)
    told, kept = _told(paths or (), folder), kept_at(folder, program())
    looks = Looks(kept) if full else Looks.read(kept)
    book, examined = examine(pack, told, looks)
    looks.write()
    if book is not None:
        examined = examined.and_also(_untested(book, folder.parent))
    say(_shown(examined, form))
    raise typer.Exit(NOT_UNDERSTOOD if not examined.used else UNSETTLED if examined.faults else ANSWERED)


def _untested(book: Compiled, workspace: Path) -> Iterator[Diagnostic]:
    """The rules that no case or scenario of the workspace decides."""
    from accountability.checks.untested import rules_that_no_test_decides
    from accountability.cli.asked import today
    from accountability.cli.drafting import questions
    from accountability.model.answer import Answer
    from accountability.rulebook import Rulebook

    asked = list(questions(workspace, today()))
    found = Rulebook(book).tested(asked) if asked else None
    return iter(()) if found is None or isinstance(found, Answer) else rules_that_no_test_decides(found)


def _shown(examined: Examined, form: str) -> str:
    from accountability.cli.problems import source_lines
    from accountability.present.check_github import check_github_text
    from accountability.present.check_json import check_json_text
    from accountability.present.check_junit import check_junit_text
    from accountability.present.check_sarif import check_sarif_text
    from accountability.present.check_text import check_text
    from accountability.version import VERSION

    forms: dict[str, Callable[[], str]] = {
        "text": lambda: check_text(examined, source_lines()),
        "json": lambda: check_json_text(examined),
        "github": lambda: check_github_text(examined),
        "sarif": lambda: check_sarif_text(examined, VERSION),
        "junit": lambda: check_junit_text(examined),
    }
    return forms[form]()


def _told(paths: Sequence[str], pack: Path) -> Callable[[RawFile], bool]:
    """Which files of a pack are named, by themselves or by a folder. Raises `MisaskedError` for a path with none."""
    from accountability.cli.asked import MisaskedError
    from accountability.files.workspace import read_files

    if not paths:
        return lambda _: True
    root = pack.resolve()
    there = {file.inside: (root / file.inside).resolve() for file in read_files(pack) if not file.pack}
    named: set[str] = set()
    for path in paths:
        wanted = _resolved(path)
        found = {inside for inside, real in there.items() if wanted is not None and real.is_relative_to(wanted)}
        if not found:
            raise MisaskedError(f'"{path[:200]}" is no rule file of this pack, and no folder of any.')
        named |= found
    return lambda file: file.inside in named


def _resolved(path: str) -> Path | None:
    try:
        return Path(path).resolve()
    except (OSError, ValueError):
        return None


def explain(code: CodeAsked = None) -> None:
    """Say what a code means: why it matters, a wrong and a right example, and when it is not raised."""
    from accountability.cli.asked import MisaskedError
    from accountability.cli.terminal import say
    from accountability.model.near_miss import nearest
    from accountability.present.catalogue import CATALOGUE, catalogue_text, explained_text

    if code is None:
        say(catalogue_text())
        return
    known = {str(one): page for one, page in CATALOGUE.items()}
    asked = code.strip().upper()
    if asked not in known:
        near = nearest(asked, known, 1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise MisaskedError(f'"{code[:40]}" is not a code.{hint} For all of them: accountability rules explain')
    say(explained_text(known[asked]))
