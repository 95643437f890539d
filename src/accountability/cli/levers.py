"""The commands that ask what can be done from the centre: levers, route."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import All, Form, Given, In, On, Pack, Under, Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from accountability.model.answer import Answer
    from accountability.model.lever import Levers
    from accountability.model.moving import Moving
    from accountability.present.pieces import Said

To = Annotated[str | None, typer.Option("--to", metavar="TIER", help="The tier that would answer: strategic, upper.")]


def levers(
    outcome: Words,
    where: In = None,
    on: On = None,
    given: Given = None,
    everything: All = False,
    form: Form = "text",
    under: Under = "current-law",
    pack: Pack = None,
) -> None:
    """Say what a minister can do about an outcome in a place: each power, its law, its test and its limits."""
    from accountability.cli.asked import day_asked, facts_given, format_asked, outcome_asked, place_asked
    from accountability.cli.loading import book_under
    from accountability.cli.postcodes import keep_index
    from accountability.present.levers_text import levers_said

    form, place, day = format_asked(form, ("text", "json")), place_asked(where), day_asked(on)
    facts = facts_given(given or ())
    book = book_under(pack, under, form)
    _tell(book.levers(outcome_asked(outcome), place, day, facts), form, everything, levers_said)
    keep_index(book)


def route(
    outcome: Words,
    to: To = None,
    where: In = None,
    on: On = None,
    given: Given = None,
    everything: All = False,
    form: Form = "text",
    under: Under = "current-law",
    pack: Pack = None,
) -> None:
    """Say whether an outcome can move to another tier without an Act, by which order, and with whose consent."""
    from accountability.cli.asked import MisaskedError, day_asked, facts_given, format_asked, outcome_asked
    from accountability.cli.loading import book_under
    from accountability.present.moving_text import moving_said

    form, day, facts = format_asked(form, ("text", "json")), day_asked(on), facts_given(given or ())
    what = outcome_asked(outcome)
    if to is None or not to.strip():
        raise MisaskedError("To which tier? Add --to and a tier, such as --to strategic. All: accountability tiers")
    _tell(book_under(pack, under, form).route(what, to, where, day, facts), form, everything, moving_said)


def _tell(found: Levers | Moving | Answer, form: str, everything: bool, said: Callable[..., list[Said]]) -> None:
    """Print what was found, or the answer that says why there is nothing to tell, with its exit status."""
    from accountability.cli.asked import today
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer
    from accountability.present.layout import page
    from accountability.present.report_json import report_json_text

    if isinstance(found, Answer):
        refuse(found, form)
    else:
        today_: date = today()
        say(report_json_text(found) if form == "json" else page(said(found, today_, everything)))
