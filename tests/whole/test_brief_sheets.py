"""Briefs as they are read: two golden ones, and that none has an empty slot or a word that it must not use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from accountability.model.answer import Answer
from accountability.model.brief import Audience, Brief
from accountability.model.compiled import Compiled
from accountability.present.brief_sheet import brief_html, brief_markdown, brief_sheet, brief_text
from accountability.present.sheet import Block, Sheet, sheet_text
from accountability.present.sheet_html import sheet_html
from accountability.present.sheet_markdown import sheet_markdown
from accountability.rulebook import Rulebook

TODAY = date(2026, 11, 22)
BINS = """\
Household rubbish collection in Birmingham: lines to take, 11 February 2026.
In a sentence: Birmingham City Council collects the bins and employs the crews,
  so questions about rounds and the dispute are for the council.
Law: Environmental Protection Act 1990, section 45.
Ministers do answer for: waste law (Environment, Food and Rural Affairs) and the
  intervention (Housing, Communities and Local Government). Commissioners have
  held functions on finance, governance and senior appointments since
  October 2023, and not waste collection. Local Government Act 1999, section 15.
Would mislead: "nothing to do with government".
If pressed: ministers are not a party to the dispute.
"""
BUSES = """\
Bus services in Wigan: can a minister be asked? 2 March 2026.
Not the minister's, as to timetables or operators. If tabled: answer as below.
Write to: the Mayor of Greater Manchester. A committee can invite the Mayor.
Yes, about: use of the Bus Services Act 2025, grant to Greater Manchester
  Combined Authority, national safety data.
Minister: Secretary of State for Transport. Committee: Transport Committee.
A draft for clearance: "Bus franchising in Greater Manchester is a function of
  the Combined Authority. The Mayor is accountable for it. My Department sets
  the legal framework and funding."
"""
PLACES = (
    ("Sevenoaks", TODAY),
    ("Birmingham", TODAY),
    ("Glasgow", TODAY),
    ("Wigan", TODAY),
    ("Kent", TODAY),
    ("Cardiff", TODAY),
    ("Eden", date(2023, 3, 31)),
    ("Belfast", TODAY),
    ("Totnes constituency", date(2015, 1, 1)),
    ("Camden", TODAY),
    ("Rotherham", date(2015, 6, 1)),
    ("Derry", date(2014, 5, 5)),
    ("Wales", TODAY),
)
"""Each outcome is asked in one of these, in turn."""
SLIPS = {
    "a double stop": r"(?<!\.)\.\.(?!\.)",
    "a mark and a stop": r"[?!]\.",
    "an empty slot": r": \.|:$|\(\)|\{|\}|\"\"",
    "a word of the program": r"\bNone\b",
    "a space before a mark": r" [,.;]",
    "a doubled article": r"\b(?:the the|a the|a an|an a)\b",
}


@pytest.fixture(scope="module")
def book(built_in: Compiled) -> Rulebook:
    return Rulebook(built_in)


def asked(book: Rulebook, outcome: str, place: str, audience: str = "media", on: date = TODAY) -> Brief:
    found = book.brief(outcome, place, audience, on, today=TODAY)
    assert isinstance(found, Brief), found
    return found


@pytest.fixture(scope="module")
def many(book: Rulebook) -> list[Brief]:
    """Every outcome, in one of the places."""
    found = (book.brief(outcome, *_where(n), today=TODAY) for n, outcome in enumerate(book.compiled.outcomes))
    briefs = [one for one in found if not isinstance(one, Answer)]
    assert len(briefs) > 0.9 * len(book.compiled.outcomes)
    return briefs


def _where(n: int) -> tuple[str, str, date]:
    place, on = PLACES[n % len(PLACES)]
    return place, "media", on


def _texts(many: list[Brief]) -> Iterator[tuple[Brief, Audience, str]]:
    for found in many:
        for audience in Audience:
            yield found, audience, brief_text(replace(found, audience=audience), TODAY)


def test_lines_to_take_on_the_bins_of_birmingham(book: Rulebook) -> None:
    assert brief_text(asked(book, "bins", "Birmingham", "media", date(2026, 2, 11)), TODAY).startswith(BINS)


def test_a_question_on_the_buses_of_wigan(book: Rulebook) -> None:
    assert brief_text(asked(book, "buses", "Wigan", "parliament", date(2026, 3, 2)), TODAY).startswith(BUSES)


def test_no_brief_has_a_slip(many: list[Brief]) -> None:
    """Every outcome, in a sample of places, for every audience."""
    wrong = []
    for found, audience, text in _texts(many):
        line = " ".join(text.split())
        asked_in = (found.answer.question and found.answer.question.outcome, found.answer.message, str(audience))
        wrong += [(what, *asked_in, hit[0]) for what, slip in SLIPS.items() if (hit := re.search(slip, line))]
        wrong += [("a wide line", *asked_in, one) for one in text.splitlines() if len(one) > 80 or one != one.rstrip()]
        if audience is Audience.PARLIAMENT and re.search("answerabl", line, re.IGNORECASE):
            wrong.append(("answerable, in Parliament", *asked_in, ""))
        if re.search(r'(?<!")nothing to do with government', line):
            wrong.append(("said, and not warned of", *asked_in, ""))
    assert wrong == []


def test_no_block_is_empty(many: list[Brief]) -> None:
    for found in many:
        for audience in Audience:
            sheet = brief_sheet(replace(found, audience=audience), TODAY)
            assert all(block.text or block.items for block in sheet.blocks), sheet
            assert all(one.strip() for block in sheet.blocks for one in block.items), sheet
            labels = [block.label for block in sheet.blocks if block.label]
            assert len(labels) == len(set(labels)), sheet


def test_the_claim_is_warned_of_wherever_ministers_keep_something(many: list[Brief]) -> None:
    kept = [found for found in many if any(one.part != "decides" and one.subjects for one in found.ministers)]
    assert len(kept) > 100
    assert all(found.red_flags and found.red_flags[0].claim == "nothing to do with government" for found in kept)


def test_every_precedent_names_its_source(book: Rulebook) -> None:
    for briefing in book.compiled.briefing.values():
        assert briefing.precedents
        assert all(re.search(r"https?://", source) for one in briefing.precedents for source in one.source)


class _Reader(HTMLParser):
    """Gathers the tags and the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not {name for name, _ in attrs} & {"src", "href", "onclick"}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


HOSTILE = Sheet(
    "A <b>title</b>", (Block("", "<script>alert(1)</script>"), Block("L & M", "*bold* _x_", ("<i>1</i>", "# 2")))
)


def test_a_page_is_sound_and_every_word_is_escaped() -> None:
    reader = _Reader()
    reader.feed(sheet_html(HOSTILE, "Foot & note"))
    assert reader.open == []
    assert not reader.tags & {"script", "b", "i", "img", "link"}
    assert "<script>alert(1)</script>" in reader.words
    assert "Foot & note" in reader.words


@pytest.mark.parametrize("audience", Audience)
def test_a_page_of_a_brief_says_what_its_text_says(book: Rulebook, audience: Audience) -> None:
    found = asked(book, "bins", "Birmingham", audience)
    reader = _Reader()
    reader.feed(brief_html(found, TODAY))
    assert reader.open == []
    said = " ".join(" ".join(reader.words).split())
    for block in brief_sheet(found, TODAY).blocks:
        assert all(" ".join(one.split()) in said for one in (block.text, *block.items) if one)


def test_markdown_is_plain() -> None:
    text = sheet_markdown(HOSTILE)
    assert text.startswith("# A &lt;b&gt;title&lt;/b&gt;\n")
    assert "<script>" not in text
    assert "\\*bold\\* \\_x\\_" in text


def test_markdown_of_a_brief_has_every_label(book: Rulebook) -> None:
    found = asked(book, "buses", "Wigan", "officer")
    labels = [block.label for block in brief_sheet(found, TODAY).blocks if block.label]
    assert all(f"**{label}:**" in brief_markdown(found, TODAY) for label in labels)


def test_a_list_stands_below_its_label() -> None:
    assert sheet_text(Sheet("Title.", (Block("To", "", ("one.", "two.")),))) == "Title.\nTo:\n  one.\n  two.\n"
