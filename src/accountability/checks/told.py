"""Faults of the whole as diagnostics: both rules of a clash, the box in words, a witness, and what may mend it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from accountability.checks.at_fault import matter_called, rules_on
from accountability.checks.likely import exception_line, lies_within
from accountability.checks.patterns import Patterns
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.coverage import Coverage, Fault
from accountability.model.days import day_before, in_words
from accountability.model.diagnostic import Code, Diagnostic, Severity
from accountability.model.outcome import Role, Ruled
from accountability.model.words import capital

_SETTLE = "Make one of them an exception to the other, or give them conditions that never hold together."
_WRITE = "Write a rule. If the law gave the duty to nobody, write answerable: nobody"


def faults_told(book: Compiled, coverage: Coverage, patterns: Patterns) -> Iterator[Diagnostic]:
    """Every box without a single answer."""
    for fault in coverage.faults:
        if fault.status == Status.CONFLICT:
            yield _clash(book, coverage, fault, patterns)
        else:
            yield _hole(book, coverage, fault)


def _clash(book: Compiled, coverage: Coverage, fault: Fault, patterns: Patterns) -> Diagnostic:
    matter = matter_called(book, fault.matter)
    together = zip(rules_on(book, fault.matter, fault.rules, fault.on), fault.names, strict=True)
    pairs = sorted(together, key=lambda pair: (pair[0].span.file, pair[0].span.line))
    rules = [rule for rule, _ in pairs]
    named = (f"{rule.id} names {names}." for rule, names in pairs)
    found = lies_within(matter.id, rules, patterns)
    notes = [_box(coverage, fault), f"{_witness(fault)} {' '.join(named)}"]
    if found:
        inner, outer = found
        notes.append(f"Wherever {inner.id} applies, so does {outer.id}: it may be an exception.")
    many = "Two" if len(rules) == 2 else str(len(rules))
    return Diagnostic(
        Code.CLASH,
        f"{many} rules differ on {matter.title}.",
        rules[0].span,
        "" if found else _SETTLE,
        tuple((rule.span, "the other rule") for rule in rules[1:]),
        Severity.FAULT,
        tuple(notes),
        exception_line(*found) if found else None,
    )


_HOLES = {
    Status.NO_RULE: (Code.GAP, "No rule answers for {}.", "No rule says who is {}.", _WRITE),
    Status.NO_SUCH_CASE: (
        Code.GAP,
        "No value of a fact can arise for {}.",
        "No value of a fact can arise for {}.",
        "Let one of the values of its facts arise there, under only.",
    ),
    Status.VACANT: (
        Code.EMPTY_SEAT,
        "Nobody sits where the rules lead for {}.",
        "Nobody sits where the rules lead for {}.",
        "Add the seat, or say in applies that the rule is for places where somebody sits.",
    ),
    Status.BEFORE_RECORDS: (
        Code.EMPTY_SEAT,
        "The register does not go back far enough for {}.",
        "The register does not go back far enough for {}.",
        "Add the earlier seats, or begin the rule on the day on which the tier is first filled.",
    ),
}
"""The code of each hole, what is said of an outcome, what is said of a role, and the next step."""


def _hole(book: Compiled, coverage: Coverage, fault: Fault) -> Diagnostic:
    matter: Ruled = matter_called(book, fault.matter)
    code, outcome, role, help_ = _HOLES[Status(fault.status)]
    rules = rules_on(book, fault.matter, fault.rules, fault.on)
    message = (role if isinstance(matter, Role) else outcome).format(matter.title)
    spans = [rule.span for rule in rules] or [matter.span]
    return Diagnostic(
        code,
        message,
        spans[0],
        help_,
        tuple((span, "the other rule") for span in spans[1:]),
        Severity.FAULT,
        (_box(coverage, fault), _witness(fault)),
    )


def _box(coverage: Coverage, fault: Fault) -> str:
    since = in_words(fault.on)
    open_ended = fault.until == coverage.last + timedelta(days=1)
    when = f"from {since}" if open_ended else f"{since} to {in_words(day_before(fault.until))}"
    return f"Where and when: {capital(fault.where)}, {when}."


def _witness(fault: Fault) -> str:
    given = ", ".join(f"{name}={value}" for name, value in fault.given)
    return f"For example: {fault.witness} on {in_words(fault.on)}{f', with {given}' if given else ''}."
