"""The command for those who will be asked: brief."""

from __future__ import annotations

from typing import Annotated

import typer

from accountability.cli.options import Given, In, On, Pack, Under, Words

AUDIENCES = ("parliament", "correspondence", "media", "resident", "officer")
For = Annotated[
    str | None, typer.Option("--for", metavar="AUDIENCE", help="parliament, correspondence, media, resident, officer.")
]
Form = Annotated[str, typer.Option("--format", metavar="KIND", help="text, markdown, html or json.")]


def brief(
    outcome: Words,
    place: In = None,
    audience: For = None,
    on: On = None,
    under: Under = "current-law",
    given: Given = None,
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """Say what somebody who will be asked needs to know: lines to take, a letter, a question in Parliament."""
    from accountability.cli.asked import MisaskedError, format_asked, question_asked, today
    from accountability.cli.exit_codes import ANSWERED, of_status
    from accountability.cli.loading import book_under
    from accountability.cli.postcodes import keep_index
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer, Status
    from accountability.model.brief import Audience
    from accountability.present.brief_sheet import brief_html, brief_markdown, brief_text
    from accountability.present.report_json import report_json_text

    form = format_asked(form, ("text", "markdown", "html", "json"))
    if audience not in AUDIENCES:
        named = f'"{audience[:40]}" is no audience. ' if audience else "For whom? "
        raise MisaskedError(f"{named}Write --for {' or --for '.join(AUDIENCES)}.")
    what, where, day, reform, facts = question_asked(outcome, place, on, under, given)
    book = book_under(pack, reform, form)
    found = book.brief(what, where, audience, day, facts, today())
    if isinstance(found, Answer):
        refuse(found, form)
        return
    written = {"text": brief_text, "markdown": brief_markdown, "html": brief_html}
    say(report_json_text(found) if form == "json" else written[form](found, today()))
    keep_index(book)
    listed = found.audience in (Audience.PARLIAMENT, Audience.CORRESPONDENCE) and found.answer.status is Status.NARROW
    raise typer.Exit(ANSWERED if listed else of_status(found.answer.status))
