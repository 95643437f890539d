"""The commands that follow a line: trace, path."""

from __future__ import annotations

from typing import Annotated

import typer

from accountability.cli.options import Given, In, On, Pack, Under, Words
from accountability.present.layout import page

Form = Annotated[str, typer.Option("--format", metavar="KIND", help="text, json, mermaid, dot or svg.")]
PathForm = Annotated[str, typer.Option("--format", metavar="KIND", help="text or json.")]
One = Annotated[str, typer.Argument(metavar="BODY", help="A body, a minister, a parliament.")]
Other = Annotated[str, typer.Argument(metavar="BODY", help="To whom it may answer; voters will do.")]


def trace(
    outcome: Words,
    place: In = None,
    on: On = None,
    under: Under = "current-law",
    given: Given = None,
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """Follow the line from Parliament to the voters for one outcome."""
    from accountability.cli.asked import format_asked, question_asked, today
    from accountability.cli.exit_codes import of_status
    from accountability.cli.terminal import say, tell
    from accountability.present.trace_text import trace_text
    from accountability.rulebook import Rulebook

    form = format_asked(form, ("text", "json", "mermaid", "dot", "svg"))
    answer, picture = Rulebook.load(pack).trace(*question_asked(outcome, place, on, under, given))
    if form == "json":
        from accountability.present.to_json import answer_json_text

        say(answer_json_text(answer))
    elif form == "text":
        say(trace_text(answer, today()))
    elif not picture.nodes:
        tell(trace_text(answer, today()))
    else:
        from accountability.present.drawn import drawn

        say(drawn(picture, form))
    raise typer.Exit(of_status(answer.status))


def path(
    body: One,
    other: Other,
    on: On = None,
    under: Under = "current-law",
    form: PathForm = "text",
    pack: Pack = None,
) -> None:
    """Say how one body answers to another, or that it does not."""
    from accountability.cli.asked import day_asked, format_asked, today
    from accountability.cli.exit_codes import ANSWERED, UNSETTLED, of_status
    from accountability.cli.loading import book_under
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer
    from accountability.present.path_text import path_said
    from accountability.present.report_json import report_json_text
    from accountability.present.to_json import answer_json_text
    from accountability.present.to_text import answer_text

    form = format_asked(form, ("text", "json"))
    found = book_under(pack, under, form).path(body, other, day_asked(on))
    if isinstance(found, Answer):
        say(answer_json_text(found) if form == "json" else answer_text(found, today()))
        raise typer.Exit(of_status(found.status))
    say(report_json_text(found) if form == "json" else page(path_said(found, today())))
    raise typer.Exit(UNSETTLED if found.missing or found.start == found.end else ANSWERED)
