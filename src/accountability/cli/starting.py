"""The commands that begin a workspace and an outcome in it: init, rules new."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import Pack

if TYPE_CHECKING:
    from accountability.model.answer import Answer
    from accountability.present.workspace_texts import NewOutcome

Folder = Annotated[str, typer.Argument(metavar="DIR", help="The folder to make. This one if left out.")]
Id = Annotated[str | None, typer.Argument(metavar="ID", help="Small letters and hyphens: village-halls.")]
Title = Annotated[str | None, typer.Option("--title", metavar="WORDS", help='What fits after "answers for".')]
Means = Annotated[str | None, typer.Option("--definition", metavar="WORDS", help="One sentence: what people get.")]
Theme = Annotated[str | None, typer.Option("--theme", metavar="THEME", help="A folder of outcomes, such as culture.")]
Said = Annotated[str | None, typer.Option("--words", metavar="WORDS", help="Everyday words, with commas between.")]
Nations = Annotated[str | None, typer.Option("--nation", metavar="NATIONS", help="england, or several with commas.")]
Answers = Annotated[str | None, typer.Option("--answers", metavar="TIER", help="A tier or role: lower, upper, police.")]
Law = Annotated[list[str] | None, typer.Option("--law", metavar="LAW", help='"Title Year s.1". May be repeated.')]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NATIONS = ("england", "scotland", "wales", "northern-ireland")
_CAPITALS = {"england": "Leeds", "scotland": "Glasgow", "wales": "Cardiff", "northern-ireland": "Belfast"}
_EXAMPLE = (
    'accountability rules new village-halls --title "village halls" --definition "There is a hall to meet in." '
    '--theme culture --words "village hall, parish hall" --nation england --answers lower '
    '--law "Local Government (Miscellaneous Provisions) Act 1976 s.19"'
)


def init(folder: Folder = ".") -> None:
    """Make a workspace: a pack that extends the built-in one, with an outcome, its case and its feature."""
    from accountability.cli.asked import MisaskedError, today
    from accountability.cli.terminal import say
    from accountability.cli.writing import in_the_way, write_together
    from accountability.files.formatted import in_form
    from accountability.files.schemas import KINDS, file_name, schema_text
    from accountability.present.layout import page
    from accountability.present.pieces import sentence
    from accountability.present.workspace_texts import workspace

    path = Path(folder)
    name = re.sub(r"[^a-z0-9]+", "-", path.resolve().name.lower()).strip("-") or "my-rules"
    texts = in_form(
        {
            **workspace(name if name != "built-in" else "my-rules", today()),
            **{f"schema/{file_name(kind)}": schema_text(kind) for kind in KINDS},
        }
    )
    there = in_the_way(path, texts)
    if there:
        shown = there if folder == "." else f"{folder}/{there}"
        raise MisaskedError(f'"{shown[:200]}" is there already, so nothing was made. Name another folder.')
    write_together(path, texts)
    made = "Made a workspace here" if folder == "." else f"Made the folder {folder}"
    say(page(sentence(f"{made}, with 1 outcome, 1 case and 1 feature. Now try:")) + _next(folder))


def _next(folder: str) -> str:
    steps = [] if folder == "." else [f"cd {folder}"]
    return "".join(f"  {step}\n" for step in [*steps, "accountability test", "accountability rules new"])


def new(
    id_: Id = None,
    title: Title = None,
    definition: Means = None,
    theme: Theme = None,
    words: Said = None,
    nation: Nations = None,
    answers: Answers = None,
    law: Law = None,
    pack: Pack = None,
) -> None:
    """Write the file of a new outcome and its first case. What is not given is asked for."""
    from accountability.cli.asked import MisaskedError, today
    from accountability.cli.terminal import say
    from accountability.cli.writing import in_the_way, write_together
    from accountability.files.formatted import in_form
    from accountability.files.workspace import built_in, find_pack
    from accountability.present.layout import page
    from accountability.present.pieces import sentence
    from accountability.present.workspace_texts import NewOutcome, case_text, outcome_text

    rules = find_pack(pack)
    if rules == built_in() and not (Path.cwd() / "rules" / "pack.yaml").is_file():
        raise MisaskedError("There is no workspace here. To make one: accountability init my-rules")
    given = {"id": id_, "title": title, "definition": definition, "theme": theme, "words": words, "nation": nation}
    told = _asked({**given, "answers": answers, "law": "|".join(law or ()) or None})
    made = NewOutcome(
        told["id"], told["title"], told["definition"], told["theme"], _split(told["words"], ","),
        _split(told["nation"], ","), told["answers"], _split(told["law"], "|"),
    )  # fmt: skip
    _refuse_ill_formed(made)
    outcome = f"rules/outcomes/{made.theme}/{made.id}.yaml"
    case = f"cases/{made.theme}/{made.id}.yaml"
    text, place = outcome_text(made, today()), _CAPITALS[made.nations[0]]
    if (rules.parent / outcome).exists():
        raise MisaskedError(f'"{outcome}" is there already, so nothing was written. Choose another id.')
    answer = _answered(rules, outcome.removeprefix("rules/"), text, made.id, place)
    ids = [party.body or f"provider:{party.id}" for party in answer.answerable]
    if not ids:
        raise MisaskedError(f"With this rule nobody would answer in {place}: {answer.message}")
    first = case_text(made.id, made.title, place, today(), made.nations[0], ids)
    texts = in_form({outcome: text, case: first})
    if there := in_the_way(rules.parent, texts):
        raise MisaskedError(f'"{there}" is there already, so nothing was written. Choose another id.')
    write_together(rules.parent, texts)
    say(page(sentence(f"Wrote {outcome} and {case}.") + sentence(answer.message + " Is that what the law says?")))


def _answered(rules: Path, inside: str, text: str, outcome: str, place: str) -> Answer:
    """What the pack would answer with one more file. Raises `PackError` with what is wrong with it."""
    from accountability.building import build
    from accountability.files.workspace import RawFile, read_files
    from accountability.rulebook import Rulebook

    more = RawFile(f"{rules.name}/{inside}", inside, text.encode())
    return Rulebook(build((*read_files(rules), more), "")).who(outcome, place)


_QUESTIONS = {
    "id": "Its id, in small letters and hyphens (village-halls)",
    "title": 'Its title, which fits after "answers for" (village halls)',
    "definition": "What people get, in one sentence",
    "theme": "Its theme (culture)",
    "words": "The words that people use, with commas between",
    "nation": "Nations, with commas between (england)",
    "answers": "Who answers: a tier or a role (lower, upper, police, highway-authority)",
    "law": "The law, as Title Year and section (Highways Act 1980 s.41)",
}


def _asked(given: Mapping[str, str | None]) -> dict[str, str]:
    """Everything that is needed: what is not given is asked for on a terminal, and told of elsewhere."""
    from accountability.cli.asked import MisaskedError
    from accountability.model.words import listed

    missing = [name for name in _QUESTIONS if not (given[name] or "").strip()]
    if missing and not (sys.stdin and sys.stdin.isatty()):
        options = listed(name if name == "id" else f"--{name}" for name in missing)
        raise MisaskedError(f"Also needed: {options}. For example:\n{_EXAMPLE}")
    told = {name: value.strip() for name, value in given.items() if value and value.strip()}
    for name in missing:
        told[name] = str(typer.prompt(_QUESTIONS[name])).strip()
    return told


def _split(text: str, mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(mark) if part.strip())


def _refuse_ill_formed(made: NewOutcome) -> None:
    """Raise `MisaskedError` where an id would not be one, which would also keep a file out of its folder."""
    from accountability.cli.asked import MisaskedError

    for value, what in ((made.id, "an id"), (made.theme, "a theme"), (made.answers, "a tier or a role")):
        if not _ID.fullmatch(value):
            raise MisaskedError(f'"{value[:60]}" is not {what}: use small letters, digits and hyphens.')
    unknown = next((nation for nation in made.nations if nation not in _NATIONS), None)
    if unknown or not made.nations:
        raise MisaskedError(f'"{(unknown or "")[:60]}" is not a nation: write {", ".join(_NATIONS)}.')
