"""The commands for those who write rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from accountability.cli.options import Form, Pack, SomeWords

if TYPE_CHECKING:
    from accountability.model.asked import Asked


def coverage(matter: SomeWords = None, form: Form = "text", pack: Pack = None) -> None:
    """Say which rules and exceptions have a test, how sure the rules are, and what the pack leaves out."""
    from accountability.building import complete
    from accountability.cli.asked import format_asked, today
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.files.workspace import find_pack, read_files
    from accountability.model.answer import Answer
    from accountability.present.tested_text import tested_json_text, tested_text
    from accountability.rulebook import Rulebook

    form, only = format_asked(form, ("text", "json")), " ".join(matter or ())
    book, folder = Rulebook.load(pack), find_pack(pack)
    found = book.tested(questions(folder.parent, today()), only)
    if isinstance(found, Answer):
        refuse(found, form)
        return
    anchors = () if only else complete(read_files(folder), book.compiled)
    say(tested_json_text(found, anchors) if form == "json" else tested_text(found, anchors, bool(only)))
    whole = found.whole and not any(one.unexplained for one in anchors)
    raise typer.Exit(0 if whole else 1)


def questions(folder: Path, today: date) -> Iterator[Asked]:
    """Every question that the cases and scenarios of a workspace ask."""
    from accountability.cli.terminal import tell
    from accountability.files.cases import read_cases
    from accountability.model.asked import Asked

    for path in sorted((folder / "cases").rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        for case in read_cases(path, name):
            yield Asked(case.outcome, case.place, case.on or today, case.under, dict(case.given))
    if (folder / "features").is_dir():
        try:
            from accountability.bdd.questions import questions_in
        except ImportError:
            tell("The scenarios in features were left out. To read them: pipx install 'accountability[features]'")
            return
        yield from questions_in(folder / "features", today)
