"""The commands for those who write rules."""

from __future__ import annotations

import typer

from accountability.cli.options import Pack


def check(pack: Pack = None) -> None:
    """Check every rule, then every outcome on all ground on every day since 2009."""
    from accountability.building import cover
    from accountability.cli.terminal import say
    from accountability.present.coverage_text import coverage_text

    found = cover(pack)
    say(coverage_text(found))
    raise typer.Exit(1 if found.faults else 0)
