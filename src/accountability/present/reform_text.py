"""A reform as sentences: what its check found, with its findings by name; and the steps of its plan."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.model.days import in_words
from accountability.model.examined import Examined
from accountability.model.plan import Plan, Stage
from accountability.model.reform import HEADINGS, Finding, Reform
from accountability.model.source import Certainty
from accountability.model.words import capital, listed
from accountability.present.check_json import check_json
from accountability.present.coverage_text import coverage_lines
from accountability.present.law_words import law_words
from accountability.present.layout import page
from accountability.present.pieces import Said, below, beside, labelled, sentence
from accountability.present.problems_text import LineOf, count, told
from accountability.present.supposed import headed, notice
from accountability.present.to_json import Data

_INDENT = 3
_NOT_KNOWN = "not known"
_SURE = {Certainty.CHECKED: "", Certainty.FROM_MEMORY: "from memory.", Certainty.DOUBTFUL: "in doubt."}


def reform_check_text(reform: Reform, examined: Examined, line_of: LineOf, everything: bool = False) -> str:
    """What must be mended, else what was looked at; then what is left open, and with `everything` all findings."""
    lines: list[Said | str] = [*headed(reform.id)]
    lines += sentence(f"{capital(reform.title)}, from {in_words(reform.starts)}. {reform.intent}")
    lines += sentence(f"It has {_counts(reform)}.")
    lines += told(examined.faults, line_of)
    if not examined.faults and examined.coverage:
        lines += coverage_lines(examined.coverage)
    for heading, title in HEADINGS.items():
        finding = next((one for one in reform.findings if one.heading == heading), None)
        lines += _finding(title, finding, everything) if finding else []
    return page([*lines, *sentence(_verdict(reform, examined, everything))])


def reform_check_json(reform: Reform, examined: Examined) -> Data:
    """The same as data: the findings by heading, and everything that was found."""
    return {
        **check_json(examined),
        "schema": "accountability/reform-check/1",
        "notice": notice(reform.id),
        "under": reform.id,
        "title": reform.title,
        "intent": reform.intent,
        "from": reform.starts.isoformat(),
        "extent": list(reform.extent),
        "moves": len(reform.moves),
        "stays": sum(len(stay.matters) for stay in reform.stays),
        "steps": len(reform.plan),
        "findings": {
            one.heading: {"answers": list(one.answers), "assumes": list(one.assumes), "open": list(one.open)}
            for one in reform.findings
        },
    }


def _counts(reform: Reform) -> str:
    stays = sum(len(stay.matters) for stay in reform.stays)
    parts = [
        count(len(reform.moves), "move"),
        count(stays, "outcome") + f" that {'stays' if stays == 1 else 'stay'} by a test",
        count(len(reform.creates), "supposed body") if len(reform.creates) == 1 else f"{len(reform.creates)} bodies",
        count(len(reform.confers), "power") + " conferred",
        count(len(reform.plan), "step"),
    ]
    sizes = (len(reform.moves), stays, len(reform.creates), len(reform.confers), len(reform.plan))
    return listed([part for part, size in zip(parts, sizes, strict=True) if size]) or "no move"


def _finding(title: str, finding: Finding, everything: bool) -> Iterator[Said]:
    if everything:
        yield from labelled(f"{capital(title)}, answered", " ".join(finding.answers))
        yield from labelled(f"{capital(title)}, assumed", " ".join(finding.assumes))
    yield from labelled(f"{capital(title)}, open", " ".join(finding.open))


def _verdict(reform: Reform, examined: Examined, everything: bool) -> str:
    more = "" if everything else f" To see what it answers and assumes: accountability reform check {reform.id} --all"
    if examined.faults:
        learn = f"To learn more: accountability rules explain {examined.faults[0].code}"
        return f"{count(len(examined.faults))} in {reform.id}. {learn}"
    open_ = sum(len(one.open) for one in reform.findings)
    return f"No problem in {reform.id}. {count(open_, 'thing')} left open, by name.{more}"


def plan_said(found: Plan) -> list[Said]:
    """The steps in order, each with its law, consents, time, what must come first, and who could stop it."""
    lines = headed(found.under)
    lines += sentence(f"What is involved in {found.title}, in {count(len(found.stages), 'step')}. {found.intent}")
    for stage in found.stages:
        lines += _stage(stage)
    if found.uncarried:
        lines += labelled("In no step", f"{listed(found.uncarried)}.")
    return lines


def _stage(stage: Stage) -> list[Said]:
    step = stage.step
    lines = beside(f"{stage.number}.", f"{step.title}. {step.does}", 0, _INDENT)
    for label, text in (
        ("Law", f"{step.route.value}; {law_words(step.law)}."),
        ("Moves", f"{listed(stage.outcomes)}." if stage.outcomes else ""),
        ("Consents", f"{listed(step.consents)}." if step.consents else ""),
        ("Takes", f"{step.lead_time or _NOT_KNOWN}."),
        ("After", f"step{'s' if len(stage.after) > 1 else ''} {listed(map(str, stage.after))}." if stage.after else ""),
        ("Staff", _whole(step.staff)),
        ("Money", _whole(step.money)),
        ("Could be stopped by", f"{listed(step.could_block)}." if step.could_block else ""),
        ("How sure", _SURE[step.certainty]),
    ):
        lines += below(label, text, _INDENT)
    return lines


def _whole(text: str) -> str:
    """What is said, as a sentence; what is not known is said so."""
    said = text or _NOT_KNOWN
    return said if said.endswith(".") else f"{said}."
