"""The commands that test the rules: test, and steps, which lists the sentences that tests are written in."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import Pack

if TYPE_CHECKING:
    from accountability.model.trial import Trials

Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH", help="Files or folders. All tests if left out.")]
Outcome = Annotated[str, typer.Option("--outcome", metavar="OUTCOME", help="Only tests that name this outcome.")]
Inside = Annotated[str, typer.Option("--in", metavar="PLACE", help="Only tests about this place, or one in it.")]
Tag = Annotated[list[str] | None, typer.Option("--tag", metavar="TAG", help="Only scenarios with this tag.")]
Theme = Annotated[str, typer.Option("--theme", metavar="THEME", help="Only one theme, such as transport.")]
TestForm = Annotated[str, typer.Option("--format", metavar="KIND", help="text, junit, json or html.")]
StepsForm = Annotated[str, typer.Option("--format", metavar="KIND", help="text or json.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show how the program came to what it says.")]
Search = Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="Words of a sentence, or what you wrote.")]


def run(
    paths: Paths = None,
    outcome: Outcome = "",
    place: Inside = "",
    tag: Tag = None,
    theme: Theme = "",
    form: TestForm = "text",
    debug: Debug = False,
    pack: Pack = None,
) -> None:
    """Run the cases and scenarios of a workspace, and say in plain words what broke."""
    from accountability.cli.asked import MisaskedError, format_asked, today
    from accountability.cli.progress import Progress
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say, tell
    from accountability.model.answer import Answer
    from accountability.rulebook import Rulebook

    form, day = format_asked(form, tuple(_FORMS)), today()
    _require_pytest()
    from accountability.bdd.choosing import Wish
    from accountability.bdd.running import Watcher, Where, run_tests

    workspace, rules = _workspace(paths or (), pack)
    where = Where(workspace, _inside(workspace, paths or ()), _namer(Path.cwd()))
    wish = Wish(outcome, theme, place, tuple(one.removeprefix("@") for one in tag or ()))
    progress = Progress("Testing")
    watcher = Watcher(progress.bar, tell if debug else lambda _: None)
    found = run_tests(Rulebook.load(rules), where, wish, day, watcher)
    progress.wipe()
    if isinstance(found, Answer):
        refuse(found, "json" if form == "json" else "text")
        return
    if not found.tests and wish != Wish():
        raise MisaskedError("No test is about that. Take away --outcome, --in, --tag or --theme to run more.")
    if not found.tests:
        raise MisaskedError(
            "There are no tests here. Write cases in the folder cases, and scenarios in the folder features. "
            "For the sentences of scenarios: accountability steps"
        )
    say(_FORMS[form](found, day))
    raise typer.Exit(_status(found))


def _status(found: Trials) -> int:
    """What the exit status says: the worst of what came of any test."""
    from accountability.cli.exit_codes import ANSWERED, NOT_UNDERSTOOD, UNSETTLED
    from accountability.model.trial import Came

    if found.of(Came.NOT_UNDERSTOOD):
        return NOT_UNDERSTOOD
    return UNSETTLED if found.of(Came.FAILED) else ANSWERED


def _text(found: Trials, _: date) -> str:
    from accountability.present.trials_text import trials_text

    return trials_text(found)


def _junit(found: Trials, _: date) -> str:
    from accountability.present.trials_junit import trials_junit

    return trials_junit(found)


def _json(found: Trials, _: date) -> str:
    from accountability.present.report_json import report_json_text

    return report_json_text(found)


def _html(found: Trials, day: date) -> str:
    from accountability.present.trials_html import trials_html

    return trials_html(found, day)


_FORMS: Mapping[str, Callable[[Trials, date], str]] = {"text": _text, "junit": _junit, "json": _json, "html": _html}


def _require_pytest() -> None:
    """Raise `MisaskedError` where what runs tests is not installed."""
    from accountability.cli.asked import MisaskedError

    try:
        from accountability.bdd import running  # noqa: F401
    except ImportError as error:
        if (error.name or "").startswith("accountability"):
            raise
        raise MisaskedError(
            "What runs the tests is not installed. Add it: pipx install 'accountability[features]'"
        ) from None


def _workspace(paths: Sequence[str], pack: str | None) -> tuple[Path, str]:
    """The folder that holds `rules/`, and the pack in it: the one named, else that of the paths, else this folder's."""
    from accountability.bdd.place import workspace
    from accountability.cli.asked import MisaskedError
    from accountability.files.workspace import find_pack

    if pack is not None:
        return find_pack(pack).resolve().parent, pack
    here = Path.cwd()
    for typed in paths:
        if not (here / typed).exists():
            raise MisaskedError(f'There is no file or folder "{typed[:200]}" here.')
    found = {workspace(_plain(typed) / "any") for typed in paths} or {workspace(here / "any")}
    if len(found) > 1:
        raise MisaskedError("These paths lie in more than one workspace. Test one at a time.")
    folder = found.pop()
    if folder is None:
        raise MisaskedError(
            "There is no workspace here: no folder rules with a pack.yaml in it. "
            "To make one: accountability init my-rules"
        )
    return folder, str(folder / "rules")


def _inside(workspace: Path, paths: Sequence[str]) -> tuple[Path, ...]:
    """The paths that were named. Raises `MisaskedError` for one that is elsewhere, or is no test."""
    from accountability.bdd.searching import is_test
    from accountability.cli.asked import MisaskedError

    found = tuple(map(_plain, paths))
    for typed, path in zip(paths, found, strict=True):
        if not path.exists():
            raise MisaskedError(f'There is no file or folder "{typed[:200]}" here.')
        if not path.is_relative_to(workspace):
            raise MisaskedError(f'"{typed[:200]}" is not in the workspace {workspace.name}.')
        if not path.is_dir() and not is_test(workspace, path):
            raise MisaskedError(
                f'"{typed[:200]}" holds no tests. Tests are files that end in .feature, and in the folder cases files '
                "that end in .yaml."
            )
    return found


def _plain(typed: str) -> Path:
    """A path from the root of the disk, with no link followed."""
    return Path(os.path.normpath(Path.cwd() / typed))


def _namer(folder: Path) -> Callable[[Path], str]:
    """Calls a file what somebody in a folder would type."""
    return lambda path: (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()


def steps(words: Search = None, form: StepsForm = "text") -> None:
    """List the sentences that policy tests are written in, or search them."""
    from accountability.bdd.grammar import keyword_of, nearest, search
    from accountability.bdd.sentences import SENTENCES
    from accountability.cli.asked import format_asked
    from accountability.cli.exit_codes import ANSWERED, NOT_UNDERSTOOD
    from accountability.cli.terminal import say
    from accountability.present.steps_text import none_text, steps_json_text, steps_text

    form, typed = format_asked(form, ("text", "json")), " ".join(words or ())
    found = search(typed)
    near = "" if found else nearest(*keyword_of(typed))
    if form == "json":
        say(steps_json_text(found, near))
    else:
        say(steps_text(found, found == SENTENCES) if found else none_text(typed, near))
    raise typer.Exit(ANSWERED if found else NOT_UNDERSTOOD)
