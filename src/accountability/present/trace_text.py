"""The line from a legislature to the voters as sentences, set in deeper with every link."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.model.answer import Answer, Link, Mention, Minister, Status
from accountability.model.source import Certainty, Law
from accountability.model.words import capital, listed
from accountability.present import details, names
from accountability.present.law_words import law_words
from accountability.present.layout import page
from accountability.present.phrases import Tense, tense, whereabouts
from accountability.present.pieces import Said, labelled, sentence, step
from accountability.present.supposed import headed, under_of
from accountability.present.to_text import answer_text

_HOLDS = ("holds-duty", "holds-power")
_DEEPEST = 6
"""No sentence is set in further than this many steps, so that it can still be read."""


def trace_text(answer: Answer, today: date) -> str:
    """The whole line, then whoever stands beside it; for a question that is not settled, how to settle it."""
    if not answer.chain:
        return _no_line(answer, today)
    return page(
        headed(under_of(answer))
        + sentence(_head(answer, today))
        + tree(answer.chain)
        + labelled("Not in the line", _beside(answer))
        + details.interventions(answer)
        + labelled("Beside it", _still(answer))
        + details.assumed(answer)
        + labelled("Reserved to Westminster", _reserved(answer))
        + labelled("Questioned by", _committees(answer.westminster.ministers))
        + labelled("Accounting officer", _officers(answer.westminster.ministers))
        + details.not_for_minister(answer)
        + ([] if answer.certainty is Certainty.CHECKED else details.how_sure(answer))
        + details.notes(answer)
    )


def _no_line(answer: Answer, today: date) -> str:
    text = answer_text(answer, today, quiet=True)
    if answer.status in (Status.NARROW, Status.DEPENDS):
        return text + page(sentence("Each of them has a line of its own. Ask again for one of them."))
    return text


def _head(answer: Answer, today: date) -> str:
    question = answer.question
    if question is None:
        return answer.message
    verb = {Tense.PAST: "answered", Tense.SUPPOSED: "would answer"}.get(tense(answer, today), "answers")
    ends = "to the voters" if any(link.relation == "elects" for link in answer.chain) else "to where the line ends"
    root = _root(answer.chain)
    start = f"from {'Parliament' if root == 'UK Parliament' else _the_house(root)} " if root else ""
    return f"{capital(question.title)} {whereabouts(question, today)}: who {verb}, {start}{ends}."


def _the_house(name: str) -> str:
    return f"the {name}"


def _root(chain: Iterable[Link]) -> str:
    return next((link.end for link in chain if link.relation == "answers-to"), "")


def tree(chain: tuple[Link, ...]) -> list[Said]:
    """Each link as a sentence, one step deeper than what it hangs from, with its law unless that was just named."""
    deep: dict[str, int] = {}
    lines: list[Said] = []
    at = top = 0
    named: Law = ()
    for link in chain:
        new, known = (link.start, link.end) if link.start not in deep else (link.end, link.start)
        if link.relation == "sets-framework":
            at = deep.setdefault(link.start, top)
            deep.setdefault(link.end, at + 1)
            lines += _stops(link, at, lines)
            continue
        if link.relation in _HOLDS:
            at = deep.setdefault(link.start, deep.get(link.end, top + 1 if lines else 0))
        elif new in deep:
            at = deep[link.start]
        elif known not in deep:
            lines += sentence(capital(known))
            deep[known], at = 0, 1
        else:
            upward = new == link.start and link.relation == "answers-to"
            at = deep[known] + 1 if upward or deep[known] == 0 or link.relation == "office" else at + 1
        deep.setdefault(new, at)
        top = max(top, at) if new == link.start and link.relation == "answers-to" else top
        lines += _sentence(link, min(at, _DEEPEST), link.law != named)
        named = link.law
    return lines


def _stops(link: Link, at: int, above: list[Said]) -> list[Said]:
    """Where the ministers' line stops, said once."""
    said = step(link.says, at)
    return said if above[-len(said) :] != said else []


def _sentence(link: Link, at: int, cite: bool) -> list[Said]:
    law = law_words(link.law) if cite else ""
    return step(link.says + (f" {law}." if law else ""), at)


def _beside(answer: Answer) -> str:
    """Who delivers and who pays, as one sentence without its end."""
    delivers, funds = (_names(found) for found in (answer.delivered_by, answer.funded_by))
    parts = [
        f"{delivers}, who {_verb('deliver', answer.delivered_by)}" if delivers else "",
        f"{funds}, who {_verb('pay', answer.funded_by)}" if funds else "",
    ]
    told = "; ".join(part for part in parts if part)
    return f"{told}." if told else ""


def _names(found: tuple[Mention, ...]) -> str:
    return listed(names.the(one.name) for one in found)


def _verb(word: str, found: tuple[Mention, ...]) -> str:
    name = found[0].name
    many = len(found) > 1 or names.plural(name) or " and " in name or " or " in name
    return word if many else f"{word}s"


def _reserved(answer: Answer) -> str:
    """That nothing is, where every minister of the line answers to a devolved legislature."""
    houses = {link.end for link in answer.chain if link.relation == "elects"} | {_root(answer.chain)}
    devolved = houses & {"Scottish Parliament", "Senedd", "National Assembly for Wales", "Northern Ireland Assembly"}
    return "nothing that these rules name." if devolved and "UK Parliament" not in houses else ""


def _still(answer: Answer) -> str:
    who = listed(names.the(party.name) for party in answer.beside)
    return f"{who}, from which these functions were taken." if who else ""


def _committees(ministers: tuple[Minister, ...]) -> str:
    """The committees that question the ministers, each once."""
    found = dict.fromkeys(f"the {one.committee}" for one in ministers if "Committee" in one.committee)
    return f"{'; '.join(found)}." if found else ""


def _officers(ministers: tuple[Minister, ...]) -> str:
    """Those who answer for how the departments spend, each once."""
    found = dict.fromkeys(names.the(one.accounting_officer) for one in ministers if one.accounting_officer)
    return f"{'; '.join(found)}." if found else ""
