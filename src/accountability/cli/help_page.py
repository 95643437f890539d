"""The page of help, drawn from the table of commands so that neither can say what the other does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

ASKS = "Who is answerable for this outcome, in this place, on this day, and why?"
GROUPS = ("Ask", "Explain", "Draft", "Share")
"""What a person wants to do, in the order in which they come to want it."""
_FOOT = (
    "Add: --on DATE, --given FACT=VALUE, --format KIND, --quiet where they help.",
    "More on a command: accountability who --help",
    "Exit status: 0 answered. 1 no single answer or a failed check. 2 not understood.",
)
_USAGE = 30


class Command(NamedTuple):
    """One command: what stands after its name, one line that says what it answers, and an example to paste.

    Commands that stand together and say the same share a line of the page. `run` is a function, or for a command
    with commands of its own, those. `reads` is what reads its line, where that is not done in the usual way.
    """

    name: str
    run: Callable[..., None] | tuple[Command, ...]
    group: str
    usage: str
    says: str
    example: str
    reads: type[TyperCommand] | None = None


def page(commands: Iterable[Command]) -> str:
    """The whole page: every command of the table, grouped by what a person wants to do."""
    known = tuple(commands)
    lines = [ASKS]
    for group in GROUPS:
        said: dict[str, list[str]] = {}
        for command in known:
            if command.group == group:
                said.setdefault(command.says, []).append(f"{command.name} {command.usage}".strip())
        lines += [group] if said else []
        for says, usages in said.items():
            first, *rest = _folded(usages)
            lines += [f"  {first:<{_USAGE}}{says}", *(f"  {line}" for line in rest)]
    return "".join(f"{line}\n" for line in (*lines, *_FOOT))


def _folded(usages: list[str]) -> list[str]:
    """Usages in a row, as many lines as they need.

    >>> _folded(["why", "why-not BODY"])
    ['why, why-not BODY']
    """
    lines = [usages[0]]
    for usage in usages[1:]:
        together = f"{lines[-1]}, {usage}"
        if len(together) < _USAGE:
            lines[-1] = together
        else:
            lines[-1] += ","
            lines.append(usage)
    return lines


def build(commands: tuple[Command, ...], says: str = "") -> typer.Typer:
    """The commands of a table, each with its help and its example; the whole page where nothing else is said."""

    class Page(TyperGroup):
        """The group whose help is the page."""

        def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  (the signature is the library's)
            formatter.write(page(commands))

    group = typer.Typer(
        cls=TyperGroup if says else Page,
        help=says or ASKS,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        no_args_is_help=True,
    )
    for command in commands:
        if isinstance(command.run, tuple):
            group.add_typer(build(command.run, f"{command.says[0].upper()}{command.says[1:]}."), name=command.name)
        else:
            epilog = f"Example: accountability {command.example}"
            group.command(command.name, cls=command.reads, epilog=epilog)(command.run)
    return group
