"""What a reform leaves unsaid: a blank heading, a move with no safeguard, an outcome of which it says nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accountability.engine.ground import Asker
from accountability.engine.shift import can_differ
from accountability.model.compiled import Compiled
from accountability.model.days import ALWAYS
from accountability.model.diagnostic import Code, Diagnostic, Severity
from accountability.model.reform import HEADINGS, Reform
from accountability.model.source import Span
from accountability.model.who import Sort
from accountability.model.words import listed

_FEW = 6


def left_unsaid(book: Compiled) -> Iterator[Diagnostic]:
    """Everything that can be seen in the words of the reforms of a pack."""
    for reform in book.reforms.values():
        yield from blank_headings(reform)
        yield from thoughtless_moves(reform)
        yield from steps_out_of_order(reform)


def blank_headings(reform: Reform) -> Iterator[Diagnostic]:
    """Headings under which nothing is answered, assumed or left open; and those that are not there at all."""
    found = {one.heading: one for one in reform.findings}
    for heading, title in HEADINGS.items():
        finding = found.get(heading)
        if finding is None and reform.every_heading:
            message = f"{reform.id} says nothing of {title}."
            yield _fault(message, reform.span, f"Write {heading}: under findings, or headings: some")
        elif finding is not None and finding.blank:
            message = f"Under the heading {heading} nothing is said."
            yield _fault(message, finding.span, "Write answers, assumes or open under it. What is open counts too.")


def thoughtless_moves(reform: Reform) -> Iterator[Diagnostic]:
    """Moves without a safeguard or a side effect, those with days of their own, and those in no step of the plan."""
    carried = {move for step in reform.plan for move in step.moves}
    for move in reform.moves:
        if reform.every_heading:
            for what, said in (("safeguards", move.safeguards), ("side-effects", move.side_effects)):
                if not said:
                    yield _fault(f"The move {move.id} has no {what}.", move.span, f"Write {what}: and what they are.")
        if move.applies.days != ALWAYS:
            message = f"The move {move.id} has days of its own."
            yield _fault(message, move.span, f"Take from and until away: it holds from {reform.starts}.")
        if reform.plan and move.id not in carried:
            help_ = f"Write {move.id} under moves of the step that carries it out."
            yield _fault(f"No step of the plan carries out the move {move.id}.", move.span, help_)


def steps_out_of_order(reform: Reform) -> Iterator[Diagnostic]:
    """Steps that must wait for themselves."""
    waits = {step.id: set(step.after) for step in reform.plan}
    done: set[str] = set()
    while ready := {step for step, after in waits.items() if step not in done and after <= done}:
        done |= ready
    for step in reform.plan:
        if step.id not in done:
            message = f"The step {step.id} must wait for itself, or for a step that does."
            yield Diagnostic(Code.CIRCLE, message, step.span, "Change its after.", severity=Severity.FAULT)


def of_central_outcomes(law: Compiled, book: Compiled, reform: Reform) -> Iterator[Diagnostic]:
    """Outcomes for which ministers answer in the nations of a reform, and that it neither moves nor keeps by a test."""
    if not reform.every_heading:
        return
    said = {matter for stay in reform.stays for matter in stay.matters}
    silent = [
        outcome.id
        for outcome in law.outcomes.values()
        if outcome.id not in said and not can_differ(law, book, outcome.id) and _central(law, outcome.id, reform)
    ]
    if silent:
        many = f"{listed(silent[:_FEW])} and {len(silent) - _FEW} more" if len(silent) > _FEW else listed(silent)
        message = f"Ministers answer for {len(silent)} outcomes of which {reform.id} says nothing: {many}."
        yield _fault(message, reform.span, "Move each of them, or write it under stays with the test that keeps it.")


def _central(book: Compiled, outcome: str, reform: Reform) -> bool:
    """Whether on some ground of the reform's nations a minister answers, the day before it begins to hold."""
    asker = Asker(book, book.outcomes[outcome])
    for piece in _one_of_each_nation(book, reform.extent):
        found = asker.piece(piece, reform.starts, {})
        if found and found.found and any(sitter.sort is Sort.MINISTER for sitter in found.found.sitters):
            return True
    return False


def _one_of_each_nation(book: Compiled, nations: Iterable[str]) -> Iterator[int]:
    for nation in nations:
        yield next(ground.index for ground in book.ground.values() if ground.nation == nation)


def _fault(message: str, span: Span, help_: str) -> Diagnostic:
    return Diagnostic(Code.UNSAID, message, span, help_, severity=Severity.FAULT)
