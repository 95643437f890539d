"""The commands that list: outcomes, places, bodies, tiers, powers, interventions, forthcoming."""

from __future__ import annotations

from typing import Annotated

import typer

from accountability.cli.options import Form, In, On, Pack, Under

Search = Annotated[str, typer.Option("--search", metavar="WORDS", help="Only rows with all of these words in them.")]
Theme = Annotated[str, typer.Option("--theme", metavar="THEME", help="Only one theme, such as transport.")]
Kind = Annotated[str, typer.Option("--kind", metavar="KIND", help="Only one kind, such as district.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Only what is expected by this day.")]


def outcomes(
    search: Search = "", theme: Theme = "", under: Under = "current-law", form: Form = "text", pack: Pack = None
) -> None:
    """List the outcomes that can be asked about."""
    show("outcomes", None, under, form, pack, search=search, theme=theme)


def places(
    search: Search = "",
    kind: Kind = "",
    on: On = None,
    under: Under = "current-law",
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """List the places that are in being on a day."""
    show("places", on, under, form, pack, search=search, kind=kind)


def bodies(
    search: Search = "",
    kind: Kind = "",
    on: On = None,
    under: Under = "current-law",
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """List the bodies that are in being on a day."""
    show("bodies", on, under, form, pack, search=search, kind=kind)


def tiers(search: Search = "", under: Under = "current-law", form: Form = "text", pack: Pack = None) -> None:
    """List the levels at which somebody answers."""
    show("tiers", None, under, form, pack, search=search)


def powers(
    search: Search = "", on: On = None, under: Under = "current-law", form: Form = "text", pack: Pack = None
) -> None:
    """List the powers that bodies hold on a day, and the law that gave them."""
    show("powers", on, under, form, pack, search=search)


def interventions(
    search: Search = "", on: On = None, under: Under = "current-law", form: Form = "text", pack: Pack = None
) -> None:
    """List the bodies in which ministers have stepped in on a day."""
    show("interventions", on, under, form, pack, search=search)


def forthcoming(
    search: Search = "",
    place: In = None,
    on: On = None,
    until: Until = None,
    under: Under = "current-law",
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """List what is announced, decided or enacted, and not yet in force."""
    from accountability.cli.asked import day_asked

    last = day_asked(until) if until else None
    show("forthcoming", on, under, form, pack, search=search, place=place, until=last)


def show(what: str, on: str | None, under: str, form: str, pack: str | None, **wanted: object) -> None:
    """Print a list in the form asked for; where a search finds nothing, say what may have been meant."""
    from accountability.cli.asked import day_asked, format_asked
    from accountability.cli.exit_codes import NOT_UNDERSTOOD
    from accountability.cli.loading import book_under
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say, tell
    from accountability.model.answer import Answer
    from accountability.present.lists_text import list_csv, list_text
    from accountability.present.report_json import list_json_text

    form = format_asked(form, ("text", "json", "csv"))
    day = day_asked(on)
    book = book_under(pack, under, form)
    found = getattr(book, what)(on=day, **wanted)
    if isinstance(found, Answer):
        refuse(found, "json" if form == "json" else "text")
    if form == "json":
        say(list_json_text(found))
    elif form == "csv" and not found.missed:
        say(list_csv(found))
    else:
        (tell if form == "csv" else say)(list_text(found))
    raise typer.Exit(NOT_UNDERSTOOD if found.missed else 0)
