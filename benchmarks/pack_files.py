"""The made-up law as a pack: YAML and CSV as anybody would write them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from benchmarks.law import BEGINNING, DEFAULT, KINDS, NEVER, TIERS, Law, Rule

ACT = "Services (Made Up) Act 2009"
_FILLED = "{nation: [england], from: 2009-01-01}"
_SEATED = {"lower": _FILLED, "upper": _FILLED, "police": _FILLED, "strategic": "where-listed"}
_VOTED = ("county-council", "police-authority", "police-commissioner", "combined", "department", *KINDS)
_THEMES = 20


def write(law: Law, folder: Path) -> None:
    """Write the pack of a law into `folder`, which need not be there."""
    for name, text in _texts(law):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name, header, rows in _tables(law):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *rows])


def day_written(day: int) -> str:
    """A day as files have it; nothing for one that stands for no beginning or no end."""
    return "" if day in (BEGINNING, NEVER) else date.fromordinal(day).isoformat()


def _texts(law: Law) -> Iterator[tuple[str, str]]:
    yield "pack.yaml", "name: made-up\nformat: 1\ntitle: A made-up law\nchecked-on: 2026-11-22\n"
    for kind in _VOTED:
        voted = f"elected-by:\n  - {{by: voters, says: voters there, law: [{ACT} s.1]}}\n"
        yield f"kinds/{kind}.yaml", f"kind: {kind}\ntitle: body of {kind}\n{voted}"
    for tier, filled in _SEATED.items():
        yield f"tiers/{tier}.yaml", f"tier: {tier}\ntitle: the {tier} body\nfilled: {filled}\nchecked-on: 2026-11-22\n"
    held = "".join(
        f"  - {{department: {name}, office: Secretary of State for Services{_days(start, end)}}}\n"
        for name, (kind, _, start, end) in law.bodies.items()
        if kind == "department"
    )
    yield "portfolios/services.yaml", f"portfolio: services\ntitle: services\nengland:\n{held}"
    for n, (outcome, rules) in enumerate(law.rules.items()):
        yield f"outcomes/theme-{n % _THEMES:02}/{outcome}.yaml", _outcome(law, outcome, rules, n % _THEMES)


def _outcome(law: Law, outcome: str, rules: Sequence[Rule], theme: int) -> str:
    head = (
        f"outcome: {outcome}\ntitle: {outcome.replace('-', ' ')}\n"
        f"definition: What {outcome.replace('-', ' ')} is for is done.\n"
        f"theme: theme-{theme:02}\nchecked-on: 2026-11-22\nrules:\n"
    )
    return head + "\n".join(_rule(law, rule, rules) for rule in rules)


def _rule(law: Law, rule: Rule, rules: Sequence[Rule]) -> str:
    where = (
        f"held-by: {{lower: {rule.scope}}}" if rule.rank == DEFAULT else f"in: [{', '.join(_over(law, rule.scope))}]"
    )
    answerable = "{minister: services}" if rule.tier == "minister" else rule.tier
    written = (
        f"  - id: {rule.name}\n    applies: {{{where}{_days(rule.start, rule.end)}}}\n"
        f"    answerable: {answerable}\n    law: [{ACT} s.{rule.number}]\n"
    )
    below = dict.fromkeys(other.name for other in rules if other.rank < rule.rank and _meet(law, other, rule))
    if below:
        edges = ", ".join(f"{name}: [{ACT} s.{rule.number}]" for name in below)
        written += f"    exception-to: {{{edges}}}\n"
    return written


def _over(law: Law, scope: str) -> tuple[str, ...]:
    return law.counties.get(scope, (scope,))


def _meet(law: Law, lower: Rule, rule: Rule) -> bool:
    """Say whether some ground is ever in the scope of both."""
    return any(lower.scope == term.value for piece in _over(law, rule.scope) for term in law.scopes[piece])


def _days(start: int, end: int) -> str:
    named = (("from", day_written(start)), ("until", day_written(end)))
    return "".join(f", {name}: {day}" for name, day in named if day)


Table = tuple[str, tuple[str, ...], Iterable[Sequence[str]]]


def _tables(law: Law) -> Iterator[Table]:
    yield "law/acts.csv", ("title", "address"), [(ACT, "https://www.legislation.gov.uk/")]
    yield "places/wider.csv", ("wider-area", "name", "kind", "nation"), [("england", "England", "nation", "england")]
    made_of = {id_: "|".join(area.pieces) if area.pieces != (id_,) else "" for id_, area in law.areas.items()}
    yield (
        "places/areas.csv",
        ("area", "name", "kind", "nation", "made-of", "from", "until"),
        [
            (
                id_,
                id_.replace("-", " ").title(),
                "unitary",
                "england",
                made_of[id_],
                *map(day_written, (one.start, one.end)),
            )
            for id_, one in law.areas.items()
        ],
    )
    yield (
        "bodies/bodies.csv",
        ("body", "name", "kind", "area", "from", "until"),
        [
            (id_, id_.replace("-", " ").title(), kind, area, day_written(start), day_written(end))
            for id_, (kind, area, start, end) in law.bodies.items()
        ],
    )
    for tier in TIERS[:4]:
        yield (
            f"tiers/{tier}.csv",
            ("over", "body", "from", "until", "law"),
            [
                (piece, seat.value, day_written(seat.start), day_written(seat.end), f"{ACT} s.1")
                for piece, seats in law.seats.items()
                for seat in seats[tier]
            ],
        )
