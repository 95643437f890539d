"""The commands: each reads what was asked, makes one call to the rulebook, prints, and exits."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(
    name="accountability",
    help="Who is answerable for this outcome, in this place, on this day, and why?",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
)
rules = typer.Typer(help="Check rules.", rich_markup_mode=None, no_args_is_help=True)
app.add_typer(rules, name="rules")

Words = Annotated[
    list[str], typer.Argument(metavar="OUTCOME", help="What you want answered for: bins, potholes, lgsl:524.")
]
In = Annotated[str | None, typer.Option("--in", metavar="PLACE", help="A council, town, county or code.")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="A day, such as 2023-03-31. Today if left out.")]
Under = Annotated[str, typer.Option("--under", metavar="REFORM", help="A reform. The law as it is if left out.")]
Given = Annotated[
    list[str] | None, typer.Option("--given", metavar="FACT=VALUE", help="A fact that a place cannot tell.")
]
Form = Annotated[str, typer.Option("--format", metavar="KIND", help="text or json.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only what can be quoted.")]
Pack = Annotated[str | None, typer.Option("--rules", metavar="DIR", help="A folder with a pack.yaml.")]


@app.command()
def who(
    outcome: Words,
    place: In = None,
    on: On = None,
    under: Under = "current-law",
    given: Given = None,
    form: Form = "text",
    quiet: Quiet = False,
    pack: Pack = None,
) -> None:
    """Say who answers, and what is left for a minister."""
    from accountability.cli.asked import day_asked, facts_given, format_asked, place_asked, today
    from accountability.cli.exit_codes import of_status
    from accountability.cli.terminal import say
    from accountability.rulebook import Rulebook

    form = format_asked(form, ("text", "json"))
    day, facts, where = day_asked(on), facts_given(given or ()), place_asked(place)
    answer = Rulebook.load(pack).who(" ".join(outcome), where, day, under, facts)
    if form == "json":
        from accountability.present.to_json import answer_json_text

        say(answer_json_text(answer))
    else:
        from accountability.present.to_text import answer_text

        say(answer_text(answer, today(), quiet=quiet))
    raise typer.Exit(of_status(answer.status))


@app.command()
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
    from accountability.cli.asked import day_asked, facts_given, format_asked, place_asked, today
    from accountability.cli.exit_codes import of_status
    from accountability.cli.terminal import say
    from accountability.rulebook import Rulebook

    form = format_asked(form, ("text", "json"))
    day, facts, where = day_asked(on), facts_given(given or ()), place_asked(place)
    answer = Rulebook.load(pack).why(" ".join(outcome), where, day, under, facts)
    if form == "json":
        from accountability.present.to_json import answer_json_text

        say(answer_json_text(answer))
    else:
        from accountability.present.why_text import why_text

        say(why_text(answer, today()))
    raise typer.Exit(of_status(answer.status))


@app.command("why-not")
def why_not(
    body: Annotated[str, typer.Argument(metavar="BODY", help="The body you expected.")],
    outcome: Words,
    place: In = None,
    on: On = None,
    under: Under = "current-law",
    given: Given = None,
    pack: Pack = None,
) -> None:
    """Say why a body does not answer, and the smallest change that would name it."""
    from accountability.cli.asked import day_asked, facts_given, place_asked, today
    from accountability.cli.exit_codes import of_status
    from accountability.cli.terminal import say
    from accountability.present.to_text import answer_text
    from accountability.present.why_text import why_not_text
    from accountability.rulebook import Rulebook

    day, facts, where = day_asked(on), facts_given(given or ()), place_asked(place)
    found, answer = Rulebook.load(pack).why_not(body, " ".join(outcome), where, day, under, facts)
    if found is None:
        say(answer_text(answer, today()))
        raise typer.Exit(of_status(answer.status))
    say(why_not_text(answer, today(), name=found.name, reason=found.reason, change=found.change, add=found.add))


@rules.command()
def check(pack: Pack = None) -> None:
    """Check every rule, then every outcome on all ground on every day since 2009."""
    from accountability.building import cover
    from accountability.cli.terminal import say
    from accountability.present.coverage_text import coverage_text

    found = cover(pack)
    say(coverage_text(found))
    raise typer.Exit(1 if found.faults else 0)
