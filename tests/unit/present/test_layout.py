"""Folding to 80 columns without breaking what is to be pasted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.present.present_answers import (
    BINS,
    CUMBRIA,
    EAST_SUSSEX,
    INQUEST,
    POTHOLES,
    SCHOOLS,
    TODAY,
    TOILETS,
    a_body,
    a_question,
    a_rule,
    an_answer,
    without_answer,
)

from accountability.model.answer import Answer, Choice, Status, Verdict
from accountability.model.source import Span
from accountability.present.folding import WIDTH, fold
from accountability.present.layout import page
from accountability.present.pieces import sentence
from accountability.present.to_text import answer_text
from accountability.present.why_text import why_not_said, why_text

LONG = "Cumbria Commissioner Fire and Rescue Authority and Bournemouth, Christchurch and Poole Council"
DEEP = "rules/outcomes/" + "health-and-social-care/" * 4 + "an-outcome-with-a-long-name.yaml"
MANY = tuple(
    Choice(
        f"{LONG} number {n}",
        f'--in "{LONG} number {n}"',
        parties=(a_body(f"{LONG} {n}"),),
        places=tuple(f"Ynys Môn {m}" for m in range(30)),
        given=(("a-fact-with-a-name", f"a-value-with-quite-a-long-name-{n}"),),
    )
    for n in range(20)
)
LONG_QUESTION = a_question("long", f"arrangements for {LONG.lower()}", LONG, kind="county")
AWKWARD = [
    *(BINS, CUMBRIA, EAST_SUSSEX, INQUEST, POTHOLES, SCHOOLS, TOILETS),
    an_answer(LONG_QUESTION, *(choice.parties[0] for choice in MANY), mode="jointly"),
    *(an_answer(LONG_QUESTION, status=status, choices=MANY, message=LONG, asks="Which is it?") for status in Status
      if status is not Status.ANSWERED),
    without_answer(Status.AMBIGUOUS, f"20 places are called {LONG}.", *MANY),
    replace(
        POTHOLES,
        because=(replace(a_rule("long", "-".join(["a-rule"] * 12), 1), span=Span(DEEP, 123456)),),
        record=(Verdict("long", "-".join(["a-rule"] * 12), LONG, "gives way", to="b" * 90, span=Span(DEEP, 1)),),
    ),
]  # fmt: skip


@pytest.mark.parametrize("answer", AWKWARD)
def test_no_line_is_wider_than_80_columns(answer: Answer) -> None:
    texts = (
        answer_text(answer, TODAY),
        answer_text(answer, TODAY, quiet=True),
        why_text(answer, TODAY),
        page(why_not_said(answer, TODAY, name=LONG, reason=LONG, change=LONG, add=f'--in "{LONG}"')),
    )
    for text in texts:
        assert text.endswith("\n")
        assert max(map(len, text.splitlines())) <= WIDTH
        assert not any(line.endswith(" ") or "\x00" in line for line in text.splitlines())


def test_what_is_pasted_stays_in_one_piece() -> None:
    pasted = ["--given road-class=trunk", '--in "Newport, Telford and Wrekin"', "--on 2023-03-31"]
    for before in range(60):
        text = "\n".join(fold(f"{'x' * before} {' or '.join(pasted)} and so on", "  "))
        assert all(piece in text for piece in pasted)


def test_every_word_survives_the_fold() -> None:
    text = "Not for a minister: collection days, missed bins, crews. " * 5
    assert page(sentence(text)).split() == text.split()


def test_marks_that_an_old_terminal_cannot_show_are_made_plain() -> None:
    assert (
        page(sentence("The council’s “own” rules – and Ynys Môn…")) == 'The council\'s "own" rules - and Ynys Môn...\n'
    )
