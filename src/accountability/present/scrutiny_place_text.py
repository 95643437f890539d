"""How everything in a place is held to account, as a table of who answers, and the worst outcomes."""

from __future__ import annotations

from datetime import date

from accountability.model.days import in_words
from accountability.model.scrutiny import Answerer, Mark, Moved, PlaceScrutiny, Scored
from accountability.present import names
from accountability.present.details import after_the_facts
from accountability.present.pieces import Said, sentence, table, typed
from accountability.present.report_words import one_below_the_other
from accountability.present.scrutiny_text import LABELS
from accountability.present.supposed import headed

_WORST = 5
"""So many of the worst outcomes of a place are told; all of them where everything is."""
_MOST = 12
"""So many changes of marks under a reform are told; all of them where everything is."""


def place_scrutiny_said(found: PlaceScrutiny, today: date, everything: bool = False) -> list[Said]:
    """Each who answers with the test that is weakest, then the outcomes that pass fewest."""
    where = names.the_place(found.name)
    day = f" on {in_words(found.on)}" if found.on != today else ""
    verb = "was" if found.on < today else "is"
    head = f"How everything in {where}{day} {verb} held to account"
    rows = [("Who", "Passes", "Weakest"), *map(_row, found.answerers)]
    worst = found.outcomes if everything else found.outcomes[:_WORST]
    label = "Every outcome, the worst first" if everything else "The worst"
    count = len(found.unsettled)
    have = "outcome has" if count == 1 else "outcomes have"
    more = "" if everything else "Add --all for every outcome."
    return (
        headed(found.under)
        + sentence(f"{head}: {len(found.outcomes)} outcomes, {found.tests} tests.")
        + table(rows, widest=(32, 8))
        + one_below_the_other(label, list(map(_scored, worst)))
        + sentence(f"{count} {have} no one answer here, and so no marks." if count else "")
        + _before(found, everything)
        + sentence("What is not known is never counted as a failure.", more)
        + sentence(after_the_facts(found.on, found.checked_on))
    )


def _before(found: PlaceScrutiny, everything: bool) -> list[Said]:
    """What the reform changes: who answers for more or fewer outcomes, and which marks move, the weakest first."""
    was = found.before
    if was is None:
        return []
    lines: list[Said] = []
    if was.answerers:
        rows = [(one.name, str(one.was), str(one.now)) for one in was.answerers]
        lines += table([("For how many outcomes", "As the law is", "Under the reform"), *rows])
    if was.tests:
        shown = was.tests if everything else was.tests[:_MOST]
        lines += table([("Who", "As the law is, then", "Test that changes"), *map(_moved, shown)], widest=(30, 19))
        left = len(was.tests) - len(shown)
        lines += typed(f"{left} more change{'s' if left > 1 else ''}: add --all") if left else []
    if not lines:
        lines += sentence("The reform changes nothing here.")
    elif not was.tests:
        lines += sentence("The reform changes no mark that is known on both sides.")
    many = len(was.uncompared)
    whose = "1 outcome has" if many == 1 else f"{many} outcomes have"
    return lines + sentence(f"{whose} one answer on one side only: no marks of theirs are compared." if many else "")


def _moved(one: Moved) -> tuple[str, str, str]:
    """A change of a mark, in words that fit in a table."""
    outcomes = "1 outcome" if one.outcomes == 1 else f"{one.outcomes} outcomes"
    return one.name, f"{LABELS[one.was].lower()}, then {LABELS[one.now].lower()}", f"{one.title}: {outcomes}"


def _row(one: Answerer) -> tuple[str, str, str]:
    passes = str(one.most) if one.fewest == one.most else f"{one.fewest} to {one.most}"
    weakest = f"{one.weakest}: {LABELS[one.mark].lower()} for {one.in_how_many} of {one.outcomes}"
    return one.name, passes, weakest


def _scored(one: Scored) -> str:
    failed = sum(mark is Mark.NO for _, mark in one.marks)
    unknown = sum(mark is Mark.NOT_KNOWN for _, mark in one.marks)
    return f"{one.title}: passes {one.passes}, fails {failed}, {unknown} not known"
