"""What a reform does to Parliament as sentences: questions, Estimates, accounting officers, committees, and gains."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from accountability.model.days import in_words
from accountability.model.whitehall import Affected, Westminster
from accountability.model.words import listed
from accountability.present.estimate_lines_text import counted_text, lines_text
from accountability.present.pieces import Said, item, labelled, sentence, typed
from accountability.present.supposed import headed
from accountability.present.whitehall_text import ROLE_WORDS

_FEW = 5


def westminster_said(found: Westminster, today: date, everything: bool = False) -> list[Said]:
    """The whole report; `everything` names every outcome and everybody."""
    when = "" if found.on == today else f" on {in_words(found.on)}"
    leaving = len(found.wholly) + len(found.partly)
    coming = len(found.comes)
    moves = [
        f"{leaving} {_outcomes(leaving)} {'leaves' if leaving == 1 else 'leave'} the answers of ministers, "
        f"{len(found.partly)} of them in some areas only"
        if leaving or not coming
        else "",
        f"{coming} {_outcomes(coming)} {'comes' if coming == 1 else 'come'} to ministers" if coming else "",
    ]
    lines = headed(found.under) + sentence(
        f"Parliament under {found.under}{when}: {', '.join(filter(None, moves))}, and {found.stays} stay."
    )
    lines += labelled("No longer in order, as to how they are run", _named(found.wholly, everything))
    lines += labelled("No longer in order in some areas", _named(found.partly, everything))
    lines += labelled("Newly in order, as to how they are run", _named(found.comes, everything))
    lines += labelled("Still in order on all of these", f"{listed(found.still_asked)}." if found.still_asked else "")
    for label, what in (
        ("Estimates that change", found.estimates),
        ("Accounting officers who answer for less or more", found.accounting_officers),
        ("Committees whose work changes", found.committees),
    ):
        lines += _affected(label, what, everything)
        if what is found.estimates:
            lines += lines_text(found, everything)
    lines += counted_text(found.counted, everything)
    for label, said in (
        ("Parliament gains", found.gains),
        ("Assumed of Parliament", found.assumes),
        ("Open", found.open),
    ):
        lines += labelled(label, " ".join(said))
    unkept = [f"{one.title} ({ROLE_WORDS[one.role].lower()})" for one in found.unkept]
    lines += labelled("Nobody would keep", f"{listed(unkept)}." if unkept else "")
    return lines + ([] if everything else typed("For every outcome and everybody: add --all"))


def _outcomes(count: int) -> str:
    return "outcome" if count == 1 else "outcomes"


def _named(titles: Sequence[str], everything: bool) -> str:
    if not titles:
        return ""
    if everything or len(titles) <= _FEW:
        return f"{listed(titles)}."
    return f"{', '.join(titles[:_FEW])} and {len(titles) - _FEW} more."


def _affected(label: str, found: Sequence[Affected], everything: bool) -> list[Said]:
    if not found:
        return []
    lines = sentence(f"{label}: {len(found)}.")
    for one in found if everything else found[:_FEW]:
        counts = [
            f"{len(one.leaves)} {_outcomes(len(one.leaves))} fewer" if one.leaves else "",
            f"{len(one.comes)} more" if one.comes else "",
        ]
        said = listed([count for count in counts if count])
        titles = f": {', '.join((*one.leaves, *one.comes))}" if everything else ""
        lines += item(f"{one.name}, {said}{titles}.")
    return lines
