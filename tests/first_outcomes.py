"""The built-in pack with the first outcomes only, so that a whole text stays true while outcomes are added."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from accountability.model.compiled import Compiled

TODAY = date(2026, 11, 22)
FIRST = (
    "adult-skills", "adult-social-care", "bus-services", "child-protection", "council-housing-repairs",
    "council-tax-bills", "court-delays", "elections", "fire-response", "food-hygiene", "food-standards",
    "homelessness", "hospital-care", "inquest-finding", "libraries", "local-policing", "passenger-rail", "passports",
    "planning-permission", "potholes", "public-health", "public-toilets", "school-places", "school-standards",
    "universal-credit", "waste-collection", "waste-disposal",
)  # fmt: skip


def with_first_outcomes(book: Compiled) -> Compiled:
    """The same rulebook, in which only the first outcomes are asked about and nothing is forthcoming but by a body."""
    outcomes = {id_: outcome for id_, outcome in book.outcomes.items() if id_ in FIRST}
    forthcoming = {key: rows for key, rows in book.forthcoming.items() if key.startswith("body:")}
    return replace(book, outcomes=outcomes, forthcoming=forthcoming)


def without_lines(text: str) -> str:
    """A text in which lines of rule files have no number, for they move whenever a file is edited."""
    return re.sub(r"\.(csv|yaml):\d+", r".\1:LINE", text)
