"""What a minister can do, in words: those meant for the outcome in full, and what can be done to anybody in a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from accountability.model.answer import Status
from accountability.model.days import in_words
from accountability.model.lever import LeverKind, Levers, Pull, Use
from accountability.model.source import Certainty
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.law_words import law_words
from accountability.present.pieces import Said, below, labelled, sentence, typed
from accountability.present.supposed import headed

KINDS = {
    LeverKind.PUBLICATION: "Publish",
    LeverKind.DATA: "Ask for facts",
    LeverKind.GUIDANCE: "Guide",
    LeverKind.STANDARDS: "Set standards",
    LeverKind.FUNDING: "Pay, with conditions",
    LeverKind.APPROVAL: "Approve or refuse",
    LeverKind.APPOINTMENT: "Appoint",
    LeverKind.INSPECTION: "Have it inspected",
    LeverKind.INQUIRY: "Hold an inquiry",
    LeverKind.CALL_IN: "Call it in",
    LeverKind.DIRECTION: "Direct",
    LeverKind.INTERVENTION: "Intervene",
    LeverKind.DEFAULT: "Act in default",
    LeverKind.LAW_MAKING: "Change the law",
}
"""What each kind of lever is, as something that a minister does."""
SURE = {
    Certainty.CHECKED: "read in the source",
    Certainty.FROM_MEMORY: "from memory; check it before you rely on it",
    Certainty.DOUBTFUL: "doubtful; check it before you rely on it",
}
"""How sure one entry is, in words."""
_FEW = 3
"""So many who have used a lever are named; the others are counted."""


def levers_said(found: Levers, today: date, everything: bool = False) -> list[Said]:
    """The whole report; `everything` tells also the general levers, every use and every source in full."""
    meant = [pull for pull in found.levers if pull.specific]
    general = [pull for pull in found.levers if not pull.specific]
    lines = headed(found.under) + sentence(_heading(found, today)) + sentence(_who_answers(found))
    if meant:
        lines += sentence(f"Made for this, softest first ({len(meant)}):")
    for pull in meant:
        lines += _in_full(pull, everything)
    if general:
        lines += sentence(f"General levers, not for this alone ({len(general)}):")
    for pull in general:
        lines += _in_full(pull, everything) if everything else _in_a_line(pull)
    if not found.levers:
        lines += sentence("These rules know of nothing that a minister can do about it.")
    lines += labelled("Not for a minister", f"{', '.join(found.not_for)}." if found.not_for else "")
    lines += how_sure(found.certainty)
    return lines + (typed("For the rest in full, add --all") if general and not everything else [])


def _heading(found: Levers, today: date) -> str:
    when = f" on {in_words(found.on)}" if found.on != today else ""
    could = "could" if found.on < today else "can"
    return f"What a minister {could} do about {found.title} in {names.the_place(found.place)}{when}."


def _who_answers(found: Levers) -> str:
    said = found.message if found.message.endswith(".") else f"{found.message}."
    if found.own and len(found.own) == len(found.answerable):
        return f"{said} It is the minister's own: no lever on another body is needed, and none is listed."
    if found.own:
        return f"{said} In part it is the minister's own. The levers are for the rest."
    if found.status is Status.NOBODY:
        return f"{said} No minister can enforce a duty that nobody has."
    if found.status is Status.INDEPENDENT:
        return f"{said} No minister can change the decision itself."
    return said


def _in_a_line(pull: Pull) -> list[Said]:
    law = f" {law_words(pull.law)}." if pull.law else ""
    return labelled(KINDS[pull.kind], f"{pull.title} ({pull.office}).{law}{_now(pull)}")


def _now(pull: Pull) -> str:
    return f" In force here: {uses_words(pull.in_force)}." if pull.in_force else ""


def _in_full(pull: Pull, everything: bool) -> list[Said]:
    lines = labelled(KINDS[pull.kind], f"{pull.title}. {pull.does} In the hands of: {names.the(pull.office)}.")
    for label, text in (
        ("Law", f"{law_words(pull.law)}." if pull.law else ""),
        ("Reaches", f"{listed(pull.reaches)}." if everything and pull.reaches else ""),
        ("Only if", pull.test),
        ("How", pull.procedure),
        ("In force here", f"{uses_words(pull.in_force)}." if pull.in_force else ""),
        ("Used", _used(pull.used, everything)),
        ("Cannot", " ".join(pull.limits)),
        ("Source", f"{SURE[pull.certainty]}{_from(pull.source)}." if everything else ""),
    ):
        lines += below(label, text)
    return lines


def how_sure(certainty: Certainty) -> list[Said]:
    """How sure the weakest of a report is."""
    words = "all of it was read in a source" if certainty is Certainty.CHECKED else f"the weakest is {SURE[certainty]}"
    return labelled("How sure", f"{words}. Not legal advice.")


def _from(source: Sequence[str]) -> str:
    return f" ({'; '.join(source)})" if source else ""


def _used(used: Sequence[Use], everything: bool) -> str:
    if not used:
        return "not known." if everything else ""
    told = used if everything else used[:_FEW]
    more = f"; {len(used) - len(told)} more" if len(told) < len(used) else ""
    return f"{uses_words(told)}{more}."


def uses_words(used: Iterable[Use]) -> str:
    """Who has used it, on whom and when."""
    return "; ".join(capital(f"{one.whom}{f', {one.when}' if one.when else ''}") for one in used)
