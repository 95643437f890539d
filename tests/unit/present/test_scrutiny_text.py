"""How an outcome, or everything in a place, is held to account, as a person reads it."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from tests.first_outcomes import TODAY

from accountability import Rulebook
from accountability.model.compiled import Compiled
from accountability.model.scrutiny import PlaceScrutiny, Scrutiny
from accountability.present.layout import page
from accountability.present.scrutiny_place_text import place_scrutiny_said
from accountability.present.scrutiny_rows import csv_of_outcome, csv_of_place
from accountability.present.scrutiny_text import scrutiny_said

BUSES = """\
How bus services in Wigan are held to account, weakest first. 6 of 10 tests.
Partly: can one passenger get things put right? Bus Users takes appeals, and the
  Local Government and Social Care Ombudsman covers the authority. Neither can
  bind. To mend it: an Act, or a term in the franchise contracts.
Not known: was the service inspected in the last 4 years? To settle it: look for
  a published report.
Not known: are the accounts audited and up to date? Audited by an auditor
  appointed under the Local Audit and Accountability Act 2014. These rules do
  not hold the day of the last report. To settle it: look for the auditor's
  report on last year's accounts.
Not known: are the posts that the law requires filled? The law requires a head
  of paid service, a monitoring officer and a chief finance officer. These rules
  do not hold who is in post. To settle it: ask who holds them.
Yes: is the result published? Transport for Greater Manchester, weekly.
Yes: is one elected person named? The Mayor. Next vote May 2028.
Yes: can a committee require answers? Local Democracy, Economic Development and
  Construction Act 2009, Schedule 5A.
Yes: are decisions recorded in public? Local Government Act 1972, sections 100A
  to 100K; Local Democracy, Economic Development and Construction Act 2009,
  Schedule 5A.
How sure: from memory, not all of it read against the Acts; last looked at on
  22 November 2026. Not legal advice.
"""


def one(book: Compiled, outcome: str, place: str, on: date = TODAY, **given: str) -> Scrutiny:
    """One outcome put to the tests; in the names of facts write _ for -."""
    facts = {name.replace("_", "-"): value for name, value in given.items()}
    found = Rulebook(book).scrutiny(place, outcome, on, facts)
    assert isinstance(found, Scrutiny)
    return found


def test_buses_in_wigan(built_in: Compiled) -> None:
    assert page(scrutiny_said(one(built_in, "buses", "Wigan"), TODAY)) == BUSES


def test_everything_tells_each_test_by_itself_with_its_law(built_in: Compiled) -> None:
    text = page(scrutiny_said(one(built_in, "buses", "Wigan"), TODAY, everything=True))
    assert "Yes: is one answerer named? The Mayor of Greater Manchester. Local Democracy,\n" in text
    assert "Yes: is the day of the next vote known? May 2028.\n" in text
    assert "Local Government Act 1974, section 25. To mend it:" in " ".join(text.split())
    assert sum(line.startswith(("No:", "Partly:", "Not known:", "Yes:")) for line in text.splitlines()) == 10


def test_an_academy_fails_below_the_minister(built_in: Compiled) -> None:
    text = " ".join(
        page(scrutiny_said(one(built_in, "school standards", "Wigan", school_type="academy"), TODAY)).split()
    )
    assert text.startswith(
        "How standards in schools in Wigan are held to account, weakest first. 2 of 10 tests. No: do"
    )
    assert "appointed by its members. Nobody below the Secretary of State for Education is elected. To mend" in text


def test_a_past_day_and_what_was_taken(built_in: Compiled) -> None:
    text = page(scrutiny_said(one(built_in, "potholes", "Liverpool", date(2022, 1, 1)), TODAY))
    assert text.startswith("How repair of public roads in Liverpool on 1 January 2022 was held to account,\n")
    assert "Assumed: an ordinary public road. If not, add --given road-class=trunk\n" in text
    assert "this among them. For that the minister answers." in " ".join(text.split())


def test_a_day_after_the_facts_is_told(built_in: Compiled) -> None:
    text = " ".join(page(scrutiny_said(one(built_in, "bins", "Leeds", date(2027, 6, 1)), TODAY)).split())
    assert "What changed between then and 1 June 2027 is not known here." in text


WIDE = 80
SAMPLE = ("Wigan", "Sevenoaks", "Glasgow", "Cardiff", "Belfast")


@pytest.mark.parametrize("place", SAMPLE)
def test_no_line_is_too_long_whatever_is_asked(place: str, built_in: Compiled) -> None:
    book = Rulebook(built_in)
    everything = book.scrutiny(place, on=TODAY)
    assert isinstance(everything, PlaceScrutiny)
    texts = [
        page(place_scrutiny_said(everything, TODAY)),
        page(place_scrutiny_said(everything, TODAY, everything=True)),
    ]
    for scored in everything.outcomes[:: 3 if place == "Wigan" else 7]:
        texts.append(page(scrutiny_said(one(built_in, built_in.outcomes[scored.outcome].title, place), TODAY, True)))
    long = [line for text in texts for line in text.splitlines() if len(line) > WIDE or not line.isascii()]
    assert long == []


def test_everything_in_a_place(built_in: Compiled) -> None:
    found = Rulebook(built_in).scrutiny("Sevenoaks", on=TODAY)
    assert isinstance(found, PlaceScrutiny)
    lines = page(place_scrutiny_said(found, TODAY)).splitlines()
    assert lines[0] == f"How everything in Sevenoaks is held to account: {len(found.outcomes)} outcomes, 10 tests."
    assert lines[1].split() == ["Who", "Passes", "Weakest"]
    assert lines[-1] == "What is not known is never counted as a failure. Add --all for every outcome."
    assert [one.name for one in found.answerers][:2] == ["Kent County Council", "Sevenoaks District Council"]
    passes = [one.passes for one in found.outcomes]
    assert passes == sorted(passes)


def test_rows_for_a_spreadsheet(built_in: Compiled) -> None:
    rows = list(csv.DictReader(csv_of_outcome(one(built_in, "buses", "Wigan")).splitlines()))
    assert len(rows) == 10
    assert (rows[0]["test"], rows[0]["verdict"], rows[0]["needs"]) == ("redress", "partly", "act; local-choice")
    found = Rulebook(built_in).scrutiny("Belfast", on=TODAY)
    assert isinstance(found, PlaceScrutiny)
    table = list(csv.DictReader(csv_of_place(found).splitlines()))
    assert len(table) == len(found.outcomes)
    assert {table[0][test] for test in ("redress", "audit")} <= {"no", "partly", "not-known", "yes"}
