"""The table of commands. Each reads what was asked, makes one call to the rulebook, prints, and exits."""

from __future__ import annotations

from accountability.cli import asking, drafting
from accountability.cli.help_page import Command, build

_WHY = "which rules decided, and which gave way"

RULES: tuple[Command, ...] = (
    Command("check", drafting.check, "Draft", "", "every mistake, clash and gap in the rules", "rules check"),
)
COMMANDS: tuple[Command, ...] = (
    Command(
        "who", asking.who, "Ask", "OUTCOME --in PLACE", "who answers, and what is left for a minister",
        "who bins --in Sevenoaks",
    ),
    Command("why", asking.why, "Ask", "", _WHY, "why planning --in Keswick"),
    Command("why-not", asking.why_not, "Ask", "BODY", _WHY, 'why-not "Kent County Council" bins --in Sevenoaks'),
    Command("rules", RULES, "Draft", "check", "write rules and check them", "rules check"),
)  # fmt: skip

app = build(COMMANDS)
