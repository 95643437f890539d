"""The table of commands. Each reads what was asked, makes one call to the rulebook, prints, and exits."""

from __future__ import annotations

from collections.abc import Callable

import typer

from accountability.cli import asking, drafting

COMMANDS: tuple[tuple[str, Callable[..., None]], ...] = (
    ("who", asking.who),
    ("why", asking.why),
    ("why-not", asking.why_not),
)
RULES: tuple[tuple[str, Callable[..., None]], ...] = (("check", drafting.check),)


def _group(help_: str, commands: tuple[tuple[str, Callable[..., None]], ...]) -> typer.Typer:
    group = typer.Typer(
        help=help_, rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False, no_args_is_help=True
    )
    for name, command in commands:
        group.command(name)(command)
    return group


app = _group("Who is answerable for this outcome, in this place, on this day, and why?", COMMANDS)
app.add_typer(_group("Write rules and check them.", RULES), name="rules")
