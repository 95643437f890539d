"""Everything that was found in a pack by reading it as an editor does: errors, faults and advice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from accountability.model.coverage import Coverage
from accountability.model.diagnostic import Diagnostic, Severity, in_order


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found, in order of place; the files that were read; and what every answer was looked at for.

    `coverage` is `None` where errors kept the pack from being used. `elsewhere` counts the errors and faults that are
    not told, since they lie in none of the files asked about.
    """

    found: tuple[Diagnostic, ...]
    files: tuple[str, ...]
    coverage: Coverage | None = None
    elsewhere: int = 0

    def and_also(self, more: Iterable[Diagnostic]) -> Examined:
        """The same with what else was found in the files that are told of."""
        here = (one for one in more if one.span.file in self.files)
        return replace(self, found=in_order((*self.found, *here)))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps the pack from being used."""
        return self._of(Severity.ERROR)

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """What must be mended in a pack that can be used."""
        return self._of(Severity.FAULT)

    @property
    def advice(self) -> tuple[Diagnostic, ...]:
        """What a person may decline."""
        return self._of(Severity.ADVICE)

    @property
    def used(self) -> bool:
        """Whether the pack can be used."""
        return self.coverage is not None

    def _of(self, severity: Severity) -> tuple[Diagnostic, ...]:
        return tuple(one for one in self.found if one.severity is severity)
