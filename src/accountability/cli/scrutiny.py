"""The command that tells how an outcome, or everything in a place, is held to account."""

from __future__ import annotations

from typing import Annotated

import typer

from accountability.cli.options import All, Given, In, On, Pack, SomeWords, Under
from accountability.present.layout import page

Form = Annotated[str, typer.Option("--format", metavar="KIND", help="text, json or csv.")]


def scrutiny(
    outcome: SomeWords = None,
    where: In = None,
    on: On = None,
    given: Given = None,
    everything: All = False,
    form: Form = "text",
    under: Under = "current-law",
    pack: Pack = None,
) -> None:
    """Say how one outcome is held to account, weakest first; without one, everything in the place, by who answers."""
    from accountability.cli.asked import MisaskedError, day_asked, facts_given, format_asked, place_asked, today
    from accountability.cli.loading import book_under
    from accountability.cli.postcodes import keep_index
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer
    from accountability.model.scrutiny import Scrutiny

    form, place, day = format_asked(form, ("text", "json", "csv")), place_asked(where), day_asked(on)
    what, facts = " ".join(outcome or ()) or None, facts_given(given or ())
    if facts and what is None:
        raise MisaskedError("A fact is about one outcome. Name it too, such as: scrutiny potholes --in Leeds")
    book = book_under(pack, under, form)
    found = book.scrutiny(place, what, day, facts)
    if isinstance(found, Answer):
        refuse(found, "text" if form == "csv" else form)
    elif form == "json":
        from accountability.present.report_json import report_json_text

        say(report_json_text(found))
    elif form == "csv":
        from accountability.present.scrutiny_rows import csv_of_outcome, csv_of_place

        say(csv_of_outcome(found) if isinstance(found, Scrutiny) else csv_of_place(found))
    elif isinstance(found, Scrutiny):
        from accountability.present.scrutiny_text import scrutiny_said

        say(page(scrutiny_said(found, today(), everything)))
    else:
        from accountability.present.scrutiny_place_text import place_scrutiny_said

        say(page(place_scrutiny_said(found, today(), everything)))
    keep_index(book)
