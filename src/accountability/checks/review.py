"""Everything that an editor would mark in a pack that can be used: faults to be mended, and advice."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from accountability.checks import age, anchors, citations, everyday, likely, plain_values, reforms, unused
from accountability.checks.patterns import Patterns
from accountability.checks.told import faults_told
from accountability.model.compiled import Compiled
from accountability.model.coverage import Coverage
from accountability.model.diagnostic import Diagnostic, Severity, in_order

OF_WORDS: tuple[Callable[[Compiled], Iterable[Diagnostic]], ...] = (
    citations.law_that_cannot_be_found,
    citations.law_cited_whole,
    plain_values.names_that_read_as_yes_or_no,
    everyday.words_of_two_outcomes,
    everyday.outcomes_hard_to_find,
    age.rules_long_unchecked,
    reforms.left_unsaid,
)
"""What can be seen in the rules as written. Adding a check is adding a name."""

OF_DECISIONS: tuple[Callable[[Compiled, Patterns], Iterable[Diagnostic]], ...] = (
    unused.rules_that_never_decide,
    unused.exceptions_that_never_meet,
    likely.rules_that_agree,
)
"""What can be seen only once every case has been decided."""


def review(book: Compiled, coverage: Coverage, patterns: Patterns) -> tuple[Diagnostic, ...]:
    """Every fault and all advice, in order of place. Of a pack that is extended nothing is advised."""
    found = [*faults_told(book, coverage, patterns), *anchors.left_unexplained(coverage.anchors)]
    found += [one for check in OF_WORDS for one in check(book) if _ours(one)]
    found += [one for check in OF_DECISIONS for one in check(book, patterns) if _ours(one)]
    return in_order(found)


def _ours(one: Diagnostic) -> bool:
    return one.severity is not Severity.ADVICE or not one.span.extended
