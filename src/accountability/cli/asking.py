"""The commands that ask: who, why, why-not."""

from __future__ import annotations

from typing import Annotated

import typer

from accountability.cli.options import Batch, Form, Given, In, On, Pack, Quiet, Receipt, SomeWords, Under, Words


def who(
    outcome: SomeWords = None,
    place: In = None,
    on: On = None,
    under: Under = "current-law",
    given: Given = None,
    form: Form = "text",
    quiet: Quiet = False,
    batch: Batch = None,
    receipt: Receipt = None,
    pack: Pack = None,
) -> None:
    """Say who answers, and what is left for a minister."""
    from accountability.cli.asked import day_asked, facts_given, format_asked, question_asked, today
    from accountability.cli.exit_codes import of_status
    from accountability.cli.postcodes import keep_index
    from accountability.cli.terminal import say
    from accountability.model.asked import Asked
    from accountability.rulebook import Rulebook

    if batch is not None:
        from accountability.cli.batch import answer_batch, usual

        asked = usual(outcome, place, day_asked(on), under, facts_given(given or ()), receipt)
        raise typer.Exit(answer_batch(lambda: Rulebook.load(pack), batch, asked, form, today(), quiet))
    form = format_asked(form, ("text", "json"))
    question = question_asked(outcome, place, on, under, given)
    keep = None
    if receipt is not None:
        from accountability.cli.receipts import receipt_keeper

        keep = receipt_keeper(receipt)
    book = Rulebook.load(pack)
    answer = book.who(*question)
    if keep:
        keep(book, Asked(*question), answer)
    if form == "json":
        from accountability.present.to_json import answer_json_text

        say(answer_json_text(answer))
    else:
        from accountability.present.to_text import answer_text

        say(answer_text(answer, today(), quiet=quiet))
    keep_index(book)
    raise typer.Exit(of_status(answer.status))


def why(
    outcome: Words,
    place: In = None,
    on: On = None,
    under: Under = "current-law",
    given: Given = None,
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """Say which rules decided, and which gave way."""
    from accountability.cli.asked import format_asked, question_asked, today
    from accountability.cli.exit_codes import of_status
    from accountability.cli.terminal import say
    from accountability.rulebook import Rulebook

    form = format_asked(form, ("text", "json"))
    answer = Rulebook.load(pack).why(*question_asked(outcome, place, on, under, given))
    if form == "json":
        from accountability.present.to_json import answer_json_text

        say(answer_json_text(answer))
    else:
        from accountability.present.why_text import why_text

        say(why_text(answer, today()))
    raise typer.Exit(of_status(answer.status))


def why_not(
    body: Annotated[str, typer.Argument(metavar="BODY", help="The body you expected.")],
    outcome: Words,
    place: In = None,
    on: On = None,
    under: Under = "current-law",
    given: Given = None,
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """Say why a body does not answer, and the smallest change that would name it."""
    from accountability.cli.asked import format_asked, question_asked, today
    from accountability.cli.exit_codes import of_status
    from accountability.cli.terminal import say
    from accountability.present.layout import page
    from accountability.present.to_text import answer_text
    from accountability.present.why_text import why_not_said
    from accountability.rulebook import Rulebook

    form = format_asked(form, ("text", "json"))
    found, answer = Rulebook.load(pack).why_not(body, *question_asked(outcome, place, on, under, given))
    if form == "json":
        from accountability.model.history import NotAnswering
        from accountability.present.report_json import report_json_text
        from accountability.present.to_json import answer_json_text

        say(report_json_text(NotAnswering(found, answer)) if found else answer_json_text(answer))
        raise typer.Exit(of_status(answer.status) if found is None else 0)
    if found is None:
        say(answer_text(answer, today()))
        raise typer.Exit(of_status(answer.status))
    said = why_not_said(
        answer,
        today(),
        name=found.name,
        reason=found.reason,
        change=found.change,
        add=found.add,
        here=found.here,
    )
    say(page(said))
