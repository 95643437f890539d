"""The command that writes what lets an editor complete, explain and check the keys of rule files: rules schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[str | None, typer.Argument(metavar="DIR", help="The folder to write to. schema if left out.")]
Print = Annotated[
    str | None, typer.Option("--print", metavar="KIND", help="Print the schema of one kind of file: outcome, cases.")
]


def schema(folder: Folder = None, kind: Print = None) -> None:
    """Write a JSON Schema for every kind of rule file: with it an editor completes, explains and checks the keys."""
    from accountability.cli.asked import MisaskedError
    from accountability.cli.terminal import say
    from accountability.cli.writing import write_together
    from accountability.files.schemas import KINDS, file_name, schema_text
    from accountability.model.words import listed
    from accountability.present.layout import page
    from accountability.present.pieces import sentence

    if kind is not None:
        if folder is not None:
            raise MisaskedError("Either name a folder to write to, or --print one kind of file.")
        if kind not in KINDS:
            raise MisaskedError(_unknown(kind))
        say(schema_text(kind))
        return
    named = folder or "schema"
    _refuse(named)
    write_together(Path(named), {file_name(one): schema_text(one) for one in KINDS})
    say(page(sentence(f"Wrote the schemas of {len(KINDS)} kinds of file to the folder {named}: {listed(KINDS)}.")))


def _unknown(kind: str) -> str:
    from accountability.files.schemas import KINDS
    from accountability.model.near_miss import nearest
    from accountability.model.words import listed

    near = nearest(kind, KINDS)
    meant = f" Did you mean {near[0]}?" if near else ""
    return f'No kind of file is called "{kind[:60]}".{meant} There are {listed(KINDS)}.'


def _refuse(named: str) -> None:
    """Raise `MisaskedError` where something would be written over that no such command wrote."""
    from accountability.cli.asked import MisaskedError
    from accountability.cli.writing import file_to_write
    from accountability.files.schemas import KINDS, file_name

    folder = Path(named)
    if named in KINDS and not folder.exists():
        raise MisaskedError(
            f'"{named}" is a kind of file. To print its schema: accountability rules schema --print {named}. '
            f"To write them all to a folder of that name: accountability rules schema ./{named}"
        )
    if folder.exists() and not folder.is_dir():
        raise MisaskedError(f'"{named[:200]}" is a file. Name a folder.')
    if folder.is_dir():
        for kind in KINDS:
            file_to_write(str(folder / file_name(kind)), "rules schema", _ours, "a schema of this program")


def _ours(path: Path) -> bool:
    """Say whether a file is a schema that this command wrote, now or before."""
    from accountability.files.schemas import MADE_BY

    try:
        found = json.loads(path.read_bytes())
    except ValueError:
        return False
    return isinstance(found, dict) and found.get("$comment") == MADE_BY
