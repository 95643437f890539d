"""What heads whatever is said under a reform, in every format."""

from __future__ import annotations

from accountability.model.answer import CURRENT_LAW, NOTICE, Answer
from accountability.present.pieces import Said, sentence


def under_of(answer: Answer) -> str:
    """The reform under which an answer was given; the law as it is where nothing was understood."""
    return answer.question.under if answer.question else CURRENT_LAW


def headed(*under: str) -> list[Said]:
    """The first line of a text, if any of these is a reform.

    >>> headed("current-law"), [one.text for one in headed("current-law", "recentralisation")]
    ([], ['Analysis of an assumption. Not law, not government policy.'])
    """
    return sentence(NOTICE) if notice(*under) else []


def notice(*under: str) -> str:
    """The notice, if any of these is a reform; else nothing."""
    return NOTICE if any(one != CURRENT_LAW for one in under) else ""
