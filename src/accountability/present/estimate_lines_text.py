"""The lines of the Estimates that a reform changes, and what can be counted of what Parliament gains, as sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from accountability.model.estimate import Budget, Line, Turn, Voted
from accountability.model.source import Certainty
from accountability.model.whitehall import Counted, Westminster
from accountability.model.words import capital, listed
from accountability.present.pieces import Said, item, labelled, sentence
from accountability.present.whitehall_text import ROLE_WORDS

_FEW = 5
_TURNS = {
    Turn.LEAVES: "leaves",
    Turn.SHRINKS: "shrinks",
    Turn.PASSED_ON: "still voted, but whoever answers spends it",
    Turn.GROWS: "grows",
    Turn.TAKEN_BACK: "already voted, and ministers come to spend it",
    Turn.CHANGES: "changes",
}
_SURE = {Certainty.CHECKED: "", Certainty.FROM_MEMORY: "from memory", Certainty.DOUBTFUL: "doubtful"}
_BUDGETS = {Budget.DEPARTMENTAL: "departmental expenditure limit", Budget.ANNUAL: "annually managed expenditure"}
_VOTED = {Voted.VOTED: "voted", Voted.NOT_VOTED: "not voted with the Estimate"}


def lines_text(found: Westminster, everything: bool) -> list[Said]:
    """The lines that change, then the outcomes of which the line is not known."""
    if not found.lines and not found.without_line:
        return []
    leave = sum(line.turn is Turn.LEAVES for line in found.lines)
    whole = "none leaves" if not leave else f"{leave} leaves" if leave == 1 else f"{leave} leave"
    lines = sentence(f"Lines of the Estimates that change, as far as known: {len(found.lines)}, and {whole} whole.")
    for line in found.lines if everything else found.lines[:_FEW]:
        lines += item(_line(line, everything))
    lines += _not_known(found.lines)
    lines += labelled("The line is not known for", _without(found.without_line, everything))
    return lines


def _line(line: Line, everything: bool) -> str:
    letter = f"{line.letter}: " if line.letter else ""
    pounds = "" if line.amount is None else f", £{line.amount:,} thousand"
    said = f"{letter}{line.title} ({line.estimate}, {line.year}{pounds}): {_TURNS[line.turn]}"
    if not everything:
        return f"{said}."
    sure = _SURE[line.certainty]
    budget = _BUDGETS[line.budget] if line.budget else ""
    voted = _VOTED[line.voted] if line.voted else ""
    kind = ", ".join(part for part in (voted, budget, " and ".join(line.money)) if part)
    parts = [
        _titles("Leaves", line.leaves, line.parts),
        _titles("Comes", line.comes, line.parts),
        _titles("Still in it", (*line.stays, line.besides) if line.besides else line.stays, line.parts),
        f"{capital(kind)}." if kind else "",
        f"{capital(sure)}." if sure else "",
    ]
    return " ".join((f"{said}.", *(part for part in parts if part)))


def _titles(label: str, titles: Iterable[str], parts: Iterable[str]) -> str:
    some = set(parts)
    named = [f"part of {title}" if title in some else title for title in titles]
    return f"{label}: {listed(named)}." if named else ""


def _not_known(found: Iterable[Line]) -> list[Said]:
    """How sure the lines are, and which part of them nobody has read in an Estimate."""
    lines = tuple(found)
    if not lines:
        return []
    sure = Counter(line.certainty for line in lines)
    told = [
        f"{sure[one]} {'is' if sure[one] == 1 else 'are'} {words}"
        for one, words in _SURE.items()
        if sure[one] and words
    ]
    of = {"letter": sum(not line.letter for line in lines), "amount": sum(line.amount is None for line in lines)}
    told += [f"of {count} the {what} is not known" for what, count in of.items() if count]
    certain = f" Of these lines {listed(told)}." if told else ""
    return sentence(f"Parliament votes an Estimate by its totals, and a line is a part of them.{certain}")


def _without(titles: tuple[str, ...], everything: bool) -> str:
    if not titles:
        return ""
    if everything or len(titles) <= _FEW:
        return f"{listed(titles)}."
    return f"{', '.join(titles[:_FEW])} and {len(titles) - _FEW} more."


def counted_text(counted: Counted, everything: bool) -> list[Said]:
    """Answers that ministers would give no more, or would come to give; roles; powers; and what is not counted."""
    answers = [
        f"{counted.answers_fewer:,} fewer" if counted.answers_fewer else "",
        f"{counted.answers_more:,} more" if counted.answers_more else "",
    ]
    said = listed([one for one in answers if one]) or "no fewer and no more"
    lines = labelled(
        "Counted",
        f"an answer is one outcome in one of {counted.areas} council areas, and ministers would give {said}. "
        "Questions tabled, and hours of the House, are not counted: these rules have no figures of them.",
    )
    for label, of in (
        ("Roles of ministers that go, and on how many outcomes", {one.role: one.goes for one in counted.roles}),
        ("Roles that shrink", {one.role: one.shrinks for one in counted.roles}),
        ("Roles that grow", {one.role: one.grows for one in counted.roles}),
        ("Roles that are new", {one.role: one.new for one in counted.roles}),
    ):
        told = [f"{ROLE_WORDS[role].lower()} ({count})" for role, count in of.items() if count]
        lines += labelled(label, f"{', '.join(told)}." if told else "")
    if counted.powers:
        titles = f": {'; '.join(counted.powers)}" if everything else ""
        lines += labelled(
            "Powers of ministers written for these outcomes alone",
            f"{len(counted.powers)}{titles}. These rules do not say which of them would go.",
        )
    return lines
