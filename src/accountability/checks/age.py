"""Facts that nobody has looked at for a long time."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.model.compiled import Compiled
from accountability.model.days import in_words, years_before
from accountability.model.diagnostic import Code, Diagnostic, Severity
from accountability.model.outcome import Ruled

YEARS = 2
"""How long after it was checked a rule is still held to be looked at."""


def rules_long_unchecked(book: Compiled) -> Iterator[Diagnostic]:
    """Rules last checked more than two years before the pack; each outcome or role is told once, at the oldest."""
    checked = book.about.checked_on
    matters: tuple[Ruled, ...] = (*book.outcomes.values(), *book.roles.values())
    for matter in matters:
        old = [
            (rule.checked_on, rule)
            for rule in matter.rules
            if rule.checked_on and rule.checked_on < years_before(checked, YEARS)
        ]
        if old:
            day, rule = min(old, key=lambda pair: (pair[0], pair[1].id))
            many = "1 rule" if len(old) == 1 else f"{len(old)} rules"
            message = (
                f"{many} of {matter.id} {'was' if len(old) == 1 else 'were'} last checked more than {YEARS} years "
                f"before this pack: {rule.id} on {in_words(day)}."
            )
            help_ = "Read the law again, then write the day in checked-on."
            yield Diagnostic(Code.LONG_AGO, message, rule.span, help_, severity=Severity.ADVICE)
