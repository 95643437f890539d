"""Whether the evaluators agree, as text and as data: how much was compared, and each cell in which they differ."""

from __future__ import annotations

import json

from accountability.model.days import in_words
from accountability.model.proof import Deciding, Disagreement, Proof, Said
from accountability.model.words import listed
from accountability.present.layout import page
from accountability.present.pieces import entry, sentence
from accountability.present.report_json import data
from accountability.present.to_json import Data

SCHEMA = "accountability/proof/1"
_MOST = 20
"""How many disagreements are shown where not all are asked for."""


def proof_text(found: Proof, everything: bool = False) -> str:
    """Each disagreement as a sentence, then how much was compared."""
    wrong = found.disagreements
    shown = wrong if everything else wrong[:_MOST]
    lines = [line for one in shown for line in entry(_told(one))]
    if len(shown) < len(wrong):
        lines += sentence(f"{len(wrong) - len(shown):,} more are not shown. To see all: add --all")
    return page([*lines, *sentence(f"{_verdict(found)} {_compared(found)}")])


def _verdict(found: Proof) -> str:
    wrong = len(found.disagreements)
    if not wrong:
        return "The engine and the answer-set rules agree."
    return f"The engine and the answer-set rules disagree {'once' if wrong == 1 else f'{wrong:,} times'}."


def _compared(found: Proof) -> str:
    what, cases = _many(found.outcomes, "outcome"), _many(found.cases, "case")
    asked = (
        "each asked by itself"
        if found.alike == found.cells
        else f"of which rules can tell {found.alike:,} apart, each asked once"
    )
    return f"Compared: {what}, {_many(found.cells, 'pair')} of ground and day, {asked}, in {cases} of fact."


def _many(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _told(one: Disagreement) -> str:
    case = ""
    if one.given is None:
        case = ", over all cases of fact"
    elif one.given:
        case = f", where {listed(f'{name} is {value}' for name, value in one.given)}"
    place = one.place if one.place == one.ground else f"{one.place} ({one.ground})"
    says = f"the engine says {_said(one.engine)}; the answer-set rules say {_said(one.other)}"
    return f"{one.outcome} in {place} on {in_words(one.on)}{case}: {says}."


def _said(said: Said) -> str:
    words = [said.status]
    if said.declared:
        words.append("for a reason that a gap gives")
    if said.who:
        words.append(f"{said.mode} {listed(said.who)}" if said.mode != "sole" else listed(said.who))
    if said.rules:
        words.append(f"by {listed(_rule(rule) for rule in said.rules)}")
    return ", ".join(words)


def _rule(rule: Deciding) -> str:
    return f"{rule.matter}/{rule.rule} ({rule.span})"


def proof_json_text(found: Proof) -> str:
    """The same as data, with every disagreement."""
    document: Data = {"schema": SCHEMA, "agree": not found.disagreements, "proof": data(found)}
    return json.dumps(document, ensure_ascii=False, indent=2)
