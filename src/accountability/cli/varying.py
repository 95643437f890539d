"""The command that says why an outcome differs from place to place: variation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from accountability.cli.options import Form, Given, On, Pack, SomeWords, Under
from accountability.present.layout import page

Between = Annotated[
    list[str] | None, typer.Option("--between", metavar="PLACE...", help="Two places or more, one after another.")
]
FromFile = Annotated[
    str | None,
    typer.Option("--values", metavar="FILE", help="Figures of your own: CSV with place,value,period,source."),
]
Everything = Annotated[
    bool, typer.Option("--all", help="Also how free each is, who can change it, legal limits and safeguards.")
]
_OPTION = "--between"


class SeveralPlaces(TyperCommand):
    """A command whose --between takes every word up to the next option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the line with --between written before each of its places."""
        return list(super().parse_args(ctx, spread(args)))


def spread(args: list[str]) -> list[str]:
    """The same line with the option before each of its places.

    >>> spread(["bins", "--between", "Wigan", "Leeds", "--all"])
    ['bins', '--between', 'Wigan', '--between', 'Leeds', '--all']
    """
    found: list[str] = []
    inside = first = False
    for word in args:
        if word.startswith("-"):
            inside = first = word == _OPTION
            found.append(word)
        else:
            found += [_OPTION, word] if inside and not first else [word]
            first = False
    return found


def variation(
    outcome: SomeWords = None,
    between: Between = None,
    on: On = None,
    given: Given = None,
    values: FromFile = None,
    everything: Everything = False,
    form: Form = "text",
    under: Under = "current-law",
    pack: Pack = None,
) -> None:
    """Say whether a difference is law, a national standard, choice, discretion, performance, need or resources."""
    from accountability.cli.asked import MisaskedError, day_asked, facts_given, format_asked, outcome_asked, today
    from accountability.cli.loading import book_under
    from accountability.cli.problems import ending
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.files.values import read_values
    from accountability.model.answer import Answer
    from accountability.present.report_json import report_json_text
    from accountability.present.variation_text import variation_said

    form = format_asked(form, ("text", "json"))
    places = list(dict.fromkeys(between or ()))
    if len(places) < 2:
        raise MisaskedError("Between which places? Add --between and two places or more: --between Wigan Leeds")
    what, day = outcome_asked(outcome), day_asked(on)
    facts, book = facts_given(given or ()), book_under(pack, under, form)
    with ending("No figure of this file was used."):
        found = book.variation(what, places, day, facts, read_values(Path(values)) if values else ())
    if isinstance(found, Answer):
        refuse(found, form)
    else:
        say(report_json_text(found) if form == "json" else page(variation_said(found, today(), everything)))
