"""The commands that look around an answer: place, body, compare."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from accountability.cli.options import All, Form, In, On, Pack, SomeWords, Under

if TYPE_CHECKING:
    from accountability.model.answer import Answer
    from accountability.model.report import AroundBody, AroundPlace, Comparison
    from accountability.model.shift import Shift, Tally
    from accountability.present.pieces import Said

    Report = TypeVar("Report", AroundPlace, AroundBody, Comparison, Shift)

BodyWords = Annotated[list[str], typer.Argument(metavar="BODY", help="A council, a board, a department, a minister.")]
PlaceWords = Annotated[list[str], typer.Argument(metavar="PLACE", help="A council, town, county, postcode or code.")]
AndIn = Annotated[str | None, typer.Option("--and-in", metavar="PLACE", help="The other place.")]
AndOn = Annotated[str | None, typer.Option("--and-on", metavar="DATE", help="The other day.")]
AndUnder = Annotated[str | None, typer.Option("--and-under", metavar="REFORM", help="The other reform.")]


def place(
    where: PlaceWords,
    on: On = None,
    under: Under = "current-law",
    everything: All = False,
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """Say everything that is answered for in a place, by who answers."""
    from accountability.cli.asked import day_asked, format_asked
    from accountability.cli.loading import book_under
    from accountability.cli.postcodes import keep_index
    from accountability.present.place_text import place_said

    form, day = format_asked(form, ("text", "json")), day_asked(on)
    book = book_under(pack, under, form)
    _tell(book.place(" ".join(where), day), form, everything, place_said, lambda: keep_index(book), "place")


def body(
    who: BodyWords,
    on: On = None,
    under: Under = "current-law",
    everything: All = False,
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """Say what a body is, how it is held to account, and everything that it answers for."""
    from accountability.cli.asked import day_asked, format_asked
    from accountability.cli.loading import book_under
    from accountability.present.body_text import body_said

    form, day = format_asked(form, ("text", "json")), day_asked(on)
    _tell(book_under(pack, under, form).body(" ".join(who), day), form, everything, body_said, command="body")


def compare(
    outcome: SomeWords = None,
    where: In = None,
    and_in: AndIn = None,
    on: On = None,
    and_on: AndOn = None,
    under: Under = "current-law",
    and_under: AndUnder = None,
    everything: All = False,
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """Say what differs between two places, days or reforms, for every outcome or one, and what caused it."""
    from accountability.cli.asked import MisaskedError, day_asked, format_asked, place_asked
    from accountability.cli.postcodes import keep_index
    from accountability.present.compare_text import compare_said
    from accountability.present.shift_text import shift_said
    from accountability.rulebook import Rulebook

    form, day = format_asked(form, ("text", "json", "svg", "csv")), day_asked(on)
    if form in ("svg", "csv") and (and_under is None or outcome):
        raise MisaskedError("A picture and a table are made of a place before and after a reform: add --and-under")
    other = day_asked(and_on) if and_on else day
    what = " ".join(outcome or ()) or None
    if and_under is not None:
        if and_in is not None or and_on is not None:
            raise MisaskedError("Compare one thing at a time: two reforms, two places or two days.")
        book = Rulebook.load(pack)
        if form in ("svg", "csv"):
            _drawn(book.tally(and_under, place_asked(where), under, day), form)
            return
        _tell(book.shift(and_under, under, where, day, what), form, everything, shift_said, lambda: keep_index(book))
        return
    place_one = place_asked(where)
    if and_in is None and and_on is None:
        raise MisaskedError("Compare it with what? Add --and-in and a place, or --and-on and a day.")
    book = Rulebook.load(pack)
    found = book.compare(place_one, and_in, day, other, what, under)
    _tell(found, form, everything, compare_said, lambda: keep_index(book))


def _drawn(found: Tally | Answer, form: str) -> None:
    """Print who answers before and after, as a picture or as rows; or the answer that says why there is nothing."""
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer
    from accountability.present.tally_svg import tally_csv, tally_svg

    if isinstance(found, Answer):
        refuse(found, "text")
    say(tally_svg(found) if form == "svg" else tally_csv(found))


def _tell(
    found: Report | Answer,
    form: str,
    everything: bool,
    said: Callable[[Report, date, bool], list[Said]],
    after: Callable[[], None] = lambda: None,
    command: str = "",
) -> None:
    """Print a report, or the answer that says why there is none, and leave with the right exit status."""
    from accountability.cli.asked import today
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer
    from accountability.present.layout import page
    from accountability.present.report_json import report_json_text

    if isinstance(found, Answer):
        refuse(found, form, command)
    else:
        say(report_json_text(found) if form == "json" else page(said(found, today(), everything)))
        after()
