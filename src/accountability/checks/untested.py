"""Rules that no test shows deciding."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.model.diagnostic import Code, Diagnostic, Severity
from accountability.model.exercised import Exercised


def rules_that_no_test_decides(found: Exercised) -> Iterator[Diagnostic]:
    """Each rule that decides no case or scenario; of a workspace without any, nothing is said."""
    for rule in found.rules if found.questions else ():
        if not rule.decides:
            message = f'No case or scenario shows the rule "{rule.rule}" of {rule.matter} deciding.'
            help_ = f"For the question to write: accountability rules coverage {rule.matter}"
            yield Diagnostic(Code.UNTESTED, message, rule.span, help_, severity=Severity.ADVICE)
