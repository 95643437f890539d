"""Each change of a rule has a case on the day before and on the day, and each reorganisation order a scenario."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from accountability.engine.classes import matters_of
from accountability.files.cases import read_cases
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN, day_before, read_day

ROOT = Path(__file__).parent.parent.parent


def asked_days() -> dict[str, set[date]]:
    """Every day on which a case or a scenario asks about each outcome."""
    found: dict[str, set[date]] = {}
    for path in (ROOT / "cases").rglob("*.yaml"):
        for case in read_cases(path):
            if case.on:
                found.setdefault(case.outcome, set()).add(case.on)
    return found


def test_each_change_of_a_rule_is_asked_about_on_both_sides(built_in: Compiled) -> None:
    asked = asked_days()
    missing: list[str] = []
    for outcome in built_in.outcomes.values():
        for matter in matters_of(built_in, outcome)[:1]:
            edges = {day for rule in matter.rules for day in rule.applies.days.edges()}
            for day in sorted(day for day in edges if day > RECORDS_BEGIN):
                for wanted in (day_before(day), day):
                    if wanted not in asked.get(outcome.id, set()):
                        missing.append(f"{outcome.id} on {wanted}")
    assert not missing, "\n".join(missing)


def test_each_change_of_a_role_is_asked_about_on_both_sides(built_in: Compiled) -> None:
    asked = asked_days()
    missing: list[str] = []
    for role in built_in.roles.values():
        users = [one.id for one in built_in.outcomes.values() if role in matters_of(built_in, one)]
        if not users:  # it is only named beside an answer
            continue
        days = {day for user in users for day in asked.get(user, set())}
        edges = {day for rule in role.rules for day in rule.applies.days.edges() if day > RECORDS_BEGIN}
        missing += [
            f"{role.id} on {day}" for edge in sorted(edges) for day in (day_before(edge), edge) if day not in days
        ]
    assert not missing, "\n".join(missing)


def test_each_reorganisation_order_has_a_scenario_on_both_sides(built_in: Compiled) -> None:
    text = (ROOT / "features" / "reorganisation.feature").read_text(encoding="utf-8")
    days = {day for said in re.findall(r"\d{1,2} [A-Z][a-z]+ \d{4}", text) if (day := read_day(said))}
    starts = {place.days.start for place in built_in.places.values() if place.kind in ("unitary", "district")}
    starts |= {place.days.start for place in built_in.places.values() if place.kind == "northern-irish-district"}
    changed = sorted(day for day in starts if day and day > RECORDS_BEGIN)
    assert changed
    assert [day for day in changed if not {day, day_before(day)} <= days] == []
