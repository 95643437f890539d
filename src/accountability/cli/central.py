"""The commands about government as a whole: whitehall, westminster."""

from __future__ import annotations

from typing import Annotated

import typer

from accountability.cli.options import All, Form, On, Pack, Under
from accountability.present.layout import page

Department = Annotated[
    list[str] | None, typer.Argument(metavar="DEPARTMENT", help="A department or its minister. All if left out.")
]


def whitehall(
    department: Department = None,
    on: On = None,
    under: Under = "current-law",
    everything: All = False,
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """Say what leaves a department, what stays, and what becomes of each central role; or so for all departments."""
    from accountability.cli.asked import day_asked, format_asked, today
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer
    from accountability.present.report_json import report_json_text
    from accountability.present.whitehall_text import whitehall_said
    from accountability.rulebook import Rulebook

    form, day = format_asked(form, ("text", "json")), day_asked(on)
    found = Rulebook.load(pack).whitehall(" ".join(department or ()), day, under)
    if isinstance(found, Answer):
        refuse(found, form, "whitehall")
    say(report_json_text(found) if form == "json" else page(whitehall_said(found, today(), everything)))


def westminster(
    under: Under = "current-law", on: On = None, everything: All = False, form: Form = "text", pack: Pack = None
) -> None:
    """Say what a reform does to Parliament: questions, Estimates, accounting officers, committees, and gains."""
    from accountability.cli.asked import MisaskedError, day_asked, format_asked, today
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.model.answer import CURRENT_LAW, Answer
    from accountability.present.report_json import report_json_text
    from accountability.present.westminster_text import westminster_said
    from accountability.rulebook import Rulebook

    form, day = format_asked(form, ("text", "json")), day_asked(on)
    if under == CURRENT_LAW:
        raise MisaskedError("Under which reform? Add --under and its name. For all of them: accountability reform list")
    found = Rulebook.load(pack).westminster(under, day)
    if isinstance(found, Answer):
        refuse(found, form)
    say(report_json_text(found) if form == "json" else page(westminster_said(found, today(), everything)))
