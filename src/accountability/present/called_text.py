"""What money is spent under besides the rules of its outcomes: statutory guidance and habit, as a person tells it."""

from __future__ import annotations

from collections.abc import Sequence

from accountability.model.called_for import Habit, Issued, Reason
from accountability.model.money import Activity, Purpose
from accountability.model.source import Certainty
from accountability.model.words import listed
from accountability.present.law_words import law_words
from accountability.present.pieces import Said, labelled
from accountability.present.report_words import one_below_the_other
from accountability.present.spend_rows import PURPOSES

_RULED = frozenset({Purpose.DUTY, Purpose.POWER, Purpose.BOTH})
_SURE = {
    Certainty.CHECKED: "read in a source",
    Certainty.FROM_MEMORY: "from memory",
    Certainty.DOUBTFUL: "in doubt",
}


def why(own: Sequence[Activity]) -> str:
    """The reasons of several bodies for one line, in the order of the four; they are told apart where one has none."""
    found = {reason for one in own for reason in one.called_for.reasons}
    if found and all(one.called_for.reasons for one in own):
        same = len({one.purpose for one in own}) == 1
        if same or {one.purpose for one in own} <= _RULED:
            return listed(one for one in Reason if one in found)
    return PURPOSES[own[0].purpose] if len({one.purpose for one in own}) == 1 and not found else "it differs"


def called_for_text(activities: Sequence[Activity], everything: bool) -> list[Said]:
    """The guidance and the habits, or how much there is of them; and that the rest is not known."""
    issued: dict[Issued, list[str]] = {}
    habits: dict[Habit, list[str]] = {}
    for one in activities:
        for each in one.called_for.guidance:
            issued.setdefault(each, []).append(one.title)
        if one.called_for.habit:
            habits.setdefault(one.called_for.habit, []).append(one.title)
    lines: list[Said] = []
    if everything:
        told = [_told(one, titles) for one, titles in sorted(issued.items(), key=lambda pair: pair[0].title)]
        lines += one_below_the_other("Statutory guidance under which it is spent", told)
    else:
        lines += labelled("Guidance", _counted(list(issued)))
    for habit, titles in habits.items():
        said = f"{listed(dict.fromkeys(titles))}: {habit.says} ({law_words(habit.law)}), {_SURE[habit.certainty]}."
        lines += labelled("Habit", said)
    return lines + labelled("Not known", _not_known(activities))


def _told(one: Issued, titles: Sequence[str]) -> str:
    return f"{one.title} ({law_words(one.law)}), {_SURE[one.certainty]}: {listed(dict.fromkeys(titles))}"


def _counted(issued: Sequence[Issued]) -> str:
    if not issued:
        return ""
    many = "1 statutory document" if len(issued) == 1 else f"{len(issued)} statutory documents"
    memory = sum(one.certainty is not Certainty.CHECKED for one in issued)
    return f"{many}, {memory or 'none'} of them not read in a source. To see which, add --all"


def _not_known(activities: Sequence[Activity]) -> str:
    """For how many lines there may be guidance, or nothing but habit, that these data do not tell."""
    every = {one.line for one in activities}
    counts = [
        (word, len({one.line for one in activities if reason in one.called_for.not_known}))
        for reason, word in ((Reason.GUIDANCE, "guidance"), (Reason.HABIT, "habit"))
    ]
    told = [f"{word} for {_of(count, len(every))}" for word, count in counts if count]
    return f"{listed(told)}. What is not told here may still be there." if told else ""


def _of(count: int, every: int) -> str:
    if count == every:
        return "every line" if count > 1 else "the one line"
    return f"{count} of {every} lines"
