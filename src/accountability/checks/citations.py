"""The law that rules cite: there at all, with its year, and down to the provision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Code, Diagnostic, Severity
from accountability.model.outcome import Ruled
from accountability.model.rule import Rule
from accountability.model.source import Law, Span

_LEGISLATION = re.compile(r"\b(?:Act|ACT|Order|Regulations|Rules|Measure|SI|SSI|SR|WSI)\b")
_YEAR = re.compile(r"\b(?:1[2-9]|20)\d\d\b")
_PROVISION = re.compile(r"\b(?:ss?|Schs?|arts?|regs?|rr?|Parts?|Pts?|paras?|Ch)\b\.? ?[\dA-Z]|\bpassim\b")
_FORM = "Write it as Title Year and the provision, such as Highways Act 1980 s.41, or SI 2022/331 art.3."


def ill_formed(cite: str) -> bool:
    """Say whether a citation names legislation without its year. Other public words may stand as they are.

    >>> [ill_formed(cite) for cite in ("Highways Act s.41", "Highways Act 1980 s.41", "funding agreement")]
    [True, False, False]
    """
    return bool(_LEGISLATION.search(cite)) and not _YEAR.search(cite)


def whole(cite: str) -> bool:
    """Say whether a citation names legislation with its year and no provision of it.

    >>> [whole(cite) for cite in ("Highways Act 1980", "SI 2022/331", "SI 2022/331 art.3", "the royal prerogative")]
    [True, True, False, False]
    """
    return bool(_LEGISLATION.search(cite)) and bool(_YEAR.search(cite)) and not _PROVISION.search(cite)


def law_that_cannot_be_found(book: Compiled) -> Iterator[Diagnostic]:
    """A rule or an exception that cites nothing, or legislation without its year.

    What starts with a small letter describes law rather than cites it (`an Act for each waterway`): that is advice.
    """
    for rule, span, law in _cited(book):
        what = f"The rule {rule.id}" if span == rule.span else f"The exception of {rule.id}"
        if not law:
            yield Diagnostic(Code.BAD_CITATION, f"{what} cites no law.", span, _FORM, severity=Severity.FAULT)
        for cite in law:
            if ill_formed(cite.cite):
                message = f'"{cite.cite}" does not say which law: there is no year in it.'
                described = cite.cite[:1].islower()
                severity = Severity.ADVICE if described else Severity.FAULT
                yield Diagnostic(Code.BAD_CITATION, message, span, _FORM, severity=severity)


def law_cited_whole(book: Compiled) -> Iterator[Diagnostic]:
    """Legislation cited with no section, article, regulation or schedule. Each is told once in each file."""
    told: set[tuple[str, str]] = set()
    for _, span, law in _cited(book):
        for cite in law:
            if whole(cite.cite) and (span.file, cite.cite) not in told:
                told.add((span.file, cite.cite))
                yield Diagnostic(
                    Code.WHOLE_ACT,
                    f'"{cite.cite}" is cited as a whole, so nobody can see which provision is meant.',
                    span,
                    "Add the section, article or schedule; or leave it, if the whole of it says so.",
                    severity=Severity.ADVICE,
                )


def _cited(book: Compiled) -> Iterator[tuple[Rule, Span, Law]]:
    """The law of every rule and of every exception, with its place."""
    matters: tuple[Ruled, ...] = (*book.outcomes.values(), *book.roles.values())
    for rule in (rule for matter in matters for rule in matter.rules):
        yield rule, rule.span, rule.law
        for edge in rule.exception_to:
            yield rule, edge.span, edge.law
