"""The table of commands. Each reads what was asked, makes one call to the rulebook, prints, and exits."""

from __future__ import annotations

import functools
from collections.abc import Callable

import typer

from accountability.cli import (
    around,
    asking,
    briefing,
    central,
    checking,
    diffing,
    drafting,
    formatting,
    levers,
    lists,
    matrix,
    mcp,
    piloting,
    proving,
    publishing,
    receipts,
    reforms,
    schemas,
    scrutiny,
    serving,
    spending,
    starting,
    testing,
    tracing,
    varying,
)
from accountability.cli.help_page import Command, build

_WHY = "which rules decided, and which gave way"
_AROUND = "everything answered for there, or by it"
_LISTS = "lists to search"
_DRAFTING = "write rules, check them, test them"

RULES: tuple[Command, ...] = (
    Command("new", starting.new, "Draft", "[ID]", "a new outcome and its first case, from questions", "rules new"),
    Command("check", checking.check, "Draft", "[PATHS]", "every mistake, clash and gap in the rules", "rules check"),
    Command("fmt", formatting.fmt, "Draft", "[PATHS]", "one form for every rule file", "rules fmt"),
    Command("explain", checking.explain, "Draft", "[CODE]", "what a code of rules check means", "rules explain AC012"),
    Command(
        "coverage",
        drafting.coverage,
        "Draft",
        "[OUTCOME]",
        "which rules no test shows, and how sure they are",
        "rules coverage bins",
    ),
    Command(
        "schema",
        schemas.schema,
        "Draft",
        "[DIR]",
        "what lets an editor complete and explain the keys",
        "rules schema",
    ),
    Command("diff", diffing.diff, "Draft", "OLD [NEW]", "two versions of the rules, as answers", "rules diff main"),
    Command("prove", proving.prove, "Draft", "[OUTCOME]", "the answers, by a second evaluator", "rules prove bins"),
)
REFORM: tuple[Command, ...] = (
    Command("list", reforms.list_, "Explain", "", "the reforms of the pack", "reform list"),
    Command(
        "check", reforms.check, "Explain", "[NAME]", "the checks on a reform, and what it leaves open",
        "reform check integrated-settlements-everywhere",
    ),
    Command(
        "plan", reforms.plan, "Explain", "NAME", "the steps to make it happen, in order",
        "reform plan radical-devolution",
    ),
    Command(
        "new", reforms.new, "Explain", "NAME", "the first files of a new reform",
        'reform new local-health --title "local health" --intent "Health is decided locally."',
    ),
)  # fmt: skip
COMMANDS: tuple[Command, ...] = (
    Command(
        "who", asking.who, "Ask", "OUTCOME --in PLACE", "who answers, and what is left for a minister",
        "who bins --in Sevenoaks",
    ),
    Command("why", asking.why, "Ask", "", _WHY, "why planning --in Keswick"),
    Command("why-not", asking.why_not, "Ask", "BODY", _WHY, 'why-not "Kent County Council" bins --in Sevenoaks'),
    Command(
        "trace", tracing.trace, "Ask", "OUTCOME --in PLACE", "the line from Parliament to the voters",
        "trace buses --in Wigan",
    ),
    Command(
        "path", tracing.path, "Ask", "BODY BODY", "how one body answers to another",
        'path "Kent County Council" "Secretary of State for Education"',
    ),
    Command("place", around.place, "Ask", "PLACE", _AROUND, "place Sevenoaks"),
    Command("body", around.body, "Ask", "BODY", _AROUND, 'body "Kent County Council"'),
    Command(
        "compare", around.compare, "Ask", "", "2 places, 2 days or 2 reforms",
        "compare --in Eden --on 2023-03-31 --and-on 2023-04-01",
    ),
    Command("outcomes", lists.outcomes, "Ask", "", _LISTS, "outcomes --theme transport"),
    Command("places", lists.places, "Ask", "", _LISTS, "places --search newport"),
    Command("bodies", lists.bodies, "Ask", "", _LISTS, "bodies --kind police-and-crime-commissioner"),
    Command("tiers", lists.tiers, "Ask", "", _LISTS, "tiers"),
    Command("powers", lists.powers, "Ask", "", _LISTS, "powers --search manchester"),
    Command("interventions", lists.interventions, "Ask", "", _LISTS, "interventions --on 2024-01-01"),
    Command(
        "variation", varying.variation, "Explain", "OUTCOME", "why it differs from place to place",
        "variation bins --between Wigan Leeds", varying.SeveralPlaces,
    ),
    Command(
        "pilots", piloting.pilots, "Explain", "[NAME]", "the Total Place pilots, then and now", "pilots Birmingham",
    ),
    Command(
        "brief", briefing.brief, "Explain", "OUTCOME --in PLACE", "one outcome, for those who will be asked",
        "brief bins --in Birmingham --for media",
    ),
    Command(
        "levers", levers.levers, "Explain", "OUTCOME --in PLACE", "what a minister can do about it",
        "levers libraries --in Kent",
    ),
    Command(
        "route", levers.route, "Explain", "OUTCOME --to TIER", "whether an order can move it there",
        'route "adult skills" --to strategic --in Kent',
    ),
    Command(
        "forthcoming", lists.forthcoming, "Explain", "", "what is coming, and how far it has come",
        "forthcoming --in Sevenoaks",
    ),
    Command(
        "whitehall", central.whitehall, "Explain", "", "government as a whole",
        "whitehall dwp --under radical-devolution",
    ),
    Command(
        "westminster", central.westminster, "Explain", "", "government as a whole",
        "westminster --under radical-devolution",
    ),
    Command("reform", REFORM, "Explain", "", "what a change involves", "reform plan radical-devolution"),
    Command(
        "spend", spending.spend, "Explain", "--in PLACE", "the money: who spends it, and who gains from it",
        "spend --in Exeter",
    ),
    Command(
        "scrutiny", scrutiny.scrutiny, "Explain", "[OUTCOME] --in PLACE", "how it is held to account, weakest first",
        "scrutiny buses --in Wigan",
    ),
    Command("init", starting.init, "Draft", "", _DRAFTING, "init my-rules"),
    Command("rules", RULES, "Draft", "", _DRAFTING, "rules check"),
    Command("test", testing.run, "Draft", "", _DRAFTING, "test --outcome bins"),
    Command("steps", testing.steps, "Draft", "", _DRAFTING, "steps answerable"),
    Command(
        "matrix", matrix.matrix, "Share", "", "every outcome for every council area, as a table",
        'matrix --outcomes bins,libraries --in "West Yorkshire"',
    ),
    Command(
        "verify", receipts.verify, "Share", "RECEIPT", "whether an answer that was kept still holds",
        "verify bins.json",
    ),
    Command("serve", serving.serve, "Share", "", "a website on this machine", "serve"),
    Command(
        "publish", publishing.publish, "Share", "DIR", "a website as files",
        "publish answers --in Barnsley --outcomes libraries",
    ),
    Command("mcp", mcp.mcp, "Share", "", "answers for an assistant (MCP)", "mcp"),
)  # fmt: skip


@functools.cache
def app(first: str = "") -> Callable[[], None]:
    """The command line for whoever writes this word first: where it is a command, the others are not made."""
    named = tuple(command for command in COMMANDS if command.name == first)
    return typer.main.get_group(build(named or COMMANDS))
