"""The commands that look around an answer: place, body, compare."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from accountability.cli.options import All, Form, In, On, Pack, SomeWords

if TYPE_CHECKING:
    from accountability.model.answer import Answer
    from accountability.model.report import AroundBody, AroundPlace, Comparison

    Report = TypeVar("Report", AroundPlace, AroundBody, Comparison)

BodyWords = Annotated[list[str], typer.Argument(metavar="BODY", help="A council, a board, a department, a minister.")]
PlaceWords = Annotated[list[str], typer.Argument(metavar="PLACE", help="A council, town, county, postcode or code.")]
AndIn = Annotated[str | None, typer.Option("--and-in", metavar="PLACE", help="The other place.")]
AndOn = Annotated[str | None, typer.Option("--and-on", metavar="DATE", help="The other day.")]
AndUnder = Annotated[str, typer.Option("--and-under", metavar="REFORM", help="A reform. The law as it is if left out.")]


def place(where: PlaceWords, on: On = None, everything: All = False, form: Form = "text", pack: Pack = None) -> None:
    """Say everything that is answered for in a place, by who answers."""
    from accountability.cli.asked import day_asked, format_asked
    from accountability.cli.postcodes import keep_index
    from accountability.present.place_text import place_text
    from accountability.rulebook import Rulebook

    form, day = format_asked(form, ("text", "json")), day_asked(on)
    book = Rulebook.load(pack)
    _tell(book.place(" ".join(where), day), form, everything, place_text, lambda: keep_index(book), "place")


def body(who: BodyWords, on: On = None, everything: All = False, form: Form = "text", pack: Pack = None) -> None:
    """Say what a body is, how it is held to account, and everything that it answers for."""
    from accountability.cli.asked import day_asked, format_asked
    from accountability.present.body_text import body_text
    from accountability.rulebook import Rulebook

    form, day = format_asked(form, ("text", "json")), day_asked(on)
    _tell(Rulebook.load(pack).body(" ".join(who), day), form, everything, body_text, command="body")


def compare(
    outcome: SomeWords = None,
    where: In = None,
    and_in: AndIn = None,
    on: On = None,
    and_on: AndOn = None,
    and_under: AndUnder = "current-law",
    everything: All = False,
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """Say what differs between two places or two days, for every outcome or one, and what caused it."""
    from accountability.cli.asked import MisaskedError, day_asked, format_asked, place_asked
    from accountability.cli.postcodes import keep_index
    from accountability.model.answer import CURRENT_LAW
    from accountability.present.compare_text import compare_text
    from accountability.rulebook import Rulebook

    form, place_one = format_asked(form, ("text", "json")), place_asked(where)
    if and_in is None and and_on is None and and_under == CURRENT_LAW:
        raise MisaskedError("Compare it with what? Add --and-in and a place, or --and-on and a day.")
    day = day_asked(on)
    other = day_asked(and_on) if and_on else day
    what = " ".join(outcome or ()) or None
    book = Rulebook.load(pack)
    found = book.compare(place_one, and_in, day, other, what, and_under)
    _tell(found, form, everything, compare_text, lambda: keep_index(book))


def _tell(
    found: Report | Answer,
    form: str,
    everything: bool,
    text: Callable[[Report, date, bool], str],
    after: Callable[[], None] = lambda: None,
    command: str = "",
) -> None:
    """Print a report, or the answer that says why there is none, and leave with the right exit status."""
    from accountability.cli.asked import today
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer
    from accountability.present.report_json import report_json_text

    if isinstance(found, Answer):
        refuse(found, form, command)
    else:
        say(report_json_text(found) if form == "json" else text(found, today(), everything))
        after()
