"""The commands about reforms: reform list, check, plan, new."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import All, Form, Pack
from accountability.present.layout import page

if TYPE_CHECKING:
    from accountability.model.reform import Reform

Name = Annotated[str, typer.Argument(metavar="NAME", help="A reform by its id or title.")]
Names = Annotated[str | None, typer.Argument(metavar="NAME", help="A reform by its id or title. All if left out.")]
Id = Annotated[str, typer.Argument(metavar="NAME", help="Small letters and hyphens: local-health.")]
Title = Annotated[str, typer.Option("--title", metavar="WORDS", help="What it is, in a few words.")]
Intent = Annotated[str, typer.Option("--intent", metavar="WORDS", help="What it wants, in one sentence.")]
Parent = Annotated[str, typer.Option("--parent", metavar="REFORM", help="What it changes. The law as it is if not.")]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def list_(form: Form = "text", pack: Pack = None) -> None:
    """List the reforms of the pack."""
    from accountability.cli.lists import show

    show("reforms", None, "current-law", form, pack)


def check(name: Names = None, everything: All = False, form: Form = "text", pack: Pack = None) -> None:
    """Run the checks on a reform as on the law, and say what it answers, assumes and leaves open."""
    import json

    from accountability.building import examine_reform
    from accountability.cli.asked import format_asked
    from accountability.cli.exit_codes import ANSWERED, UNSETTLED
    from accountability.cli.problems import source_lines
    from accountability.cli.terminal import say
    from accountability.present.reform_text import reform_check_json, reform_check_text
    from accountability.rulebook import Rulebook

    form = format_asked(form, ("text", "json"))
    names = [_known(name, pack).id] if name else list(Rulebook.load(pack).compiled.reforms)
    worst = ANSWERED
    for id_ in names:
        book, examined = examine_reform(pack, id_)
        reform = book.reforms[id_]
        if form == "json":
            say(json.dumps(reform_check_json(reform, examined), indent=2))
        else:
            say(reform_check_text(reform, examined, source_lines(), everything))
        worst = max(worst, UNSETTLED if examined.faults else ANSWERED)
    raise typer.Exit(worst)


def plan(name: Name, form: Form = "text", pack: Pack = None) -> None:
    """Say what is involved in making a reform happen, step by step."""
    from accountability.cli.asked import format_asked
    from accountability.cli.terminal import say
    from accountability.engine.plan import plan as planned
    from accountability.present.reform_text import plan_said
    from accountability.present.report_json import report_json_text
    from accountability.rulebook import Rulebook

    form = format_asked(form, ("text", "json"))
    reform = _known(name, pack)
    found = planned(Rulebook.load(pack).compiled, reform)
    say(report_json_text(found) if form == "json" else page(plan_said(found)))


def new(
    id_: Id,
    title: Title = "",
    intent: Intent = "",
    parent: Parent = "current-law",
    pack: Pack = None,
) -> None:
    """Write the first two files of a new reform, with every heading that it must answer."""
    from accountability.cli.asked import MisaskedError, today
    from accountability.cli.terminal import say
    from accountability.cli.writing import in_the_way, write_together
    from accountability.files.formatted import in_form
    from accountability.files.workspace import built_in, find_pack
    from accountability.present.layout import page
    from accountability.present.pieces import sentence
    from accountability.present.workspace_texts import reform_texts

    rules = find_pack(pack)
    if rules == built_in() and not (Path.cwd() / "rules" / "pack.yaml").is_file():
        raise MisaskedError("There is no workspace here. To make one: accountability init my-rules")
    if not _ID.fullmatch(id_):
        raise MisaskedError(f'"{id_[:60]}" is not an id: use small letters, digits and hyphens.')
    if not title.strip() or not intent.strip():
        example = f'accountability reform new {id_} --title "a title" --intent "One sentence."'
        raise MisaskedError(f"Also needed: --title and --intent. For example:\n{example}")
    if parent != "current-law":
        parent = _known(parent, pack).id
    texts = in_form(reform_texts(id_, title.strip(), intent.strip(), parent, today()))
    there = in_the_way(rules.parent, texts)
    if there:
        raise MisaskedError(f'"{there}" is there already, so nothing was written. Choose another id.')
    write_together(rules.parent, texts)
    say(page(sentence(f"Wrote {listed_files(texts)}. Now write its moves, and ask: accountability reform check {id_}")))


def listed_files(texts: dict[str, str]) -> str:
    """The names of the files that were written."""
    from accountability.model.words import listed

    return listed(sorted(texts))


def _known(name: str, pack: str | None) -> Reform:
    """The reform of that name. Where there is none, say so and leave."""
    from accountability.cli.refusing import refuse
    from accountability.engine.refused import refused_reform
    from accountability.lookup.reforms import find_reform
    from accountability.rulebook import Rulebook

    reforms = Rulebook.load(pack).compiled.reforms
    id_, near = find_reform(reforms, name)
    if id_ not in reforms:
        refuse(refused_reform(name, near), "text")
    return reforms[id_]
