"""A question that could not be put, said in the form that was asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from accountability.model.answer import Answer


def refuse(answer: Answer, form: str, command: str = "") -> NoReturn:
    """Print why there is no report, and leave with the exit status of that answer.

    `command` is one that takes a name by itself: what can be pasted is then the whole command.
    """
    from accountability.cli.asked import today
    from accountability.cli.exit_codes import of_status
    from accountability.cli.terminal import say
    from accountability.present.to_json import answer_json_text
    from accountability.present.to_text import answer_text

    if command:
        names = ((choice, choice.add.removeprefix("--in ")) for choice in answer.choices)
        answer = replace(answer, choices=tuple(replace(c, add=f"accountability {command} {name}") for c, name in names))
    say(answer_json_text(answer) if form == "json" else answer_text(answer, today()))
    raise typer.Exit(of_status(answer.status))
