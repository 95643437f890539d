"""Shapes to values of the model: what is said to those who will be asked."""

from __future__ import annotations

from accountability.files.document import Document
from accountability.files.fields import NATIONS
from accountability.files.law import LawBook
from accountability.files.shapes.briefings import (
    DisputeFile,
    PrecedentFile,
    QuestionsFile,
    RedFlagFile,
    SayingFile,
    TriggerFile,
)
from accountability.model.briefing import Dispute, Precedent, Questions, RedFlag, Saying, Topic, Trigger
from accountability.model.days import Days


def questions(document: Document, shape: QuestionsFile, law: LawBook) -> Questions:
    """The rules on questions about a nation."""
    return Questions(
        shape.questions,
        shape.says,
        tuple(shape.unless),
        shape.accounting,
        law.law(shape.law),
        shape.certainty,
        tuple(shape.source),
        document.span("questions"),
    )


def trigger(document: Document, shape: TriggerFile, law: LawBook) -> Trigger:
    """A power to step in."""
    return Trigger(
        shape.trigger,
        shape.nation,
        shape.minister,
        shape.test,
        shape.does,
        tuple(shape.kinds),
        tuple(shape.outcomes),
        tuple(shape.themes),
        Days(shape.from_, shape.until),
        law.law(shape.law),
        shape.certainty,
        tuple(shape.source),
        document.span("trigger"),
    )


def precedent(document: Document, shape: PrecedentFile, law: LawBook) -> Precedent:
    """An earlier transfer."""
    return Precedent(
        shape.precedent,
        shape.title,
        tuple(shape.nations) or NATIONS,
        shape.moved_on,
        shape.blame,
        shape.says,
        tuple(shape.outcomes),
        tuple(shape.themes),
        law.law(shape.law),
        shape.certainty,
        tuple(shape.source),
        document.span("precedent"),
    )


def saying(document: Document, shape: SayingFile, law: LawBook) -> Saying:
    """How an outcome is spoken of."""
    topics = (Topic(one.words, Days(one.from_, one.until), law.law(one.law)) for one in shape.topics)
    return Saying(
        shape.saying,
        tuple(shape.nations) or NATIONS,
        shape.does,
        tuple(shape.about),
        shape.called,
        shape.framework,
        tuple(shape.as_to),
        tuple(topics),
        shape.department,
        shape.certainty,
        tuple(shape.source),
        document.span("saying"),
    )


def dispute(document: Document, shape: DisputeFile) -> Dispute:
    """A dispute about an outcome."""
    return Dispute(
        shape.dispute,
        shape.body,
        shape.outcome,
        Days(shape.from_, shape.until),
        shape.called,
        shape.shows,
        shape.pressed,
        shape.certainty,
        tuple(shape.source),
        document.span("dispute"),
    )


def red_flag(document: Document, shape: RedFlagFile) -> RedFlag:
    """A claim that would mislead."""
    return RedFlag(shape.red_flag, shape.claim, tuple(shape.occasions), shape.because, document.span("red-flag"))
