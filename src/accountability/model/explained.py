"""What a code means: one page of the catalogue, as data."""

from __future__ import annotations

from dataclasses import dataclass

from accountability.model.diagnostic import Code, Severity


@dataclass(frozen=True, slots=True)
class Explained:
    """One kind of mistake: its title, why it matters, a wrong and a right example, and when it is not raised.

    `wrong` and `right` are lines of a rule file; putting the second in place of the first mends it. `more` is said at
    the end, where there is more to know.
    """

    code: Code
    severity: Severity
    title: str
    why: str
    wrong: str
    right: str
    not_raised: str
    more: str = ""
