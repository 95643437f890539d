"""How one body answers to another, as sentences; or that it does not, with the nearest link that stops short."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.model.answer import Link
from accountability.model.days import in_words
from accountability.model.route import Route
from accountability.model.words import capital
from accountability.present import names
from accountability.present.law_words import law_words
from accountability.present.pieces import Said, sentence, step
from accountability.present.supposed import headed


def path_said(found: Route, today: date) -> list[Said]:
    """The verdict in the first sentence, then every link of the way, each with its law."""
    return headed(found.under) + _told(found, today)


def _told(found: Route, today: date) -> list[Said]:
    past = found.on < today
    one, other = names.the(found.start), names.the(found.end)
    day = "" if found.on == today else f" on {in_words(found.on)}"
    if found.missing:
        return sentence(f"{capital(names.the(found.missing))} did not exist on {in_words(found.on)}.")
    if found.start == found.end:
        return sentence(f"{capital(one)} was named twice. Name two, to ask how one answers to the other.")
    many = names.plural(found.start)
    if found.answers:
        verb = "answered" if past else "answer" if many else "answers"
        return sentence(f"{capital(one)} {verb} to {other}{day}.") + _steps(found.links)
    not_ = "did not answer" if past else "do not answer" if many else "does not answer"
    return sentence(f"{capital(one)} {not_} to {other}{day}.") + _instead(found, other)


def _instead(found: Route, other: str) -> list[Said]:
    """What there is in place of a line: the other way round, a link that stops short, or nothing."""
    if found.other_way:
        verb = "answer" if names.plural(found.end) else "answers"
        return sentence(f"It is the other way round: {other} {verb} to {names.the(found.start)}.") + _steps(found.links)
    lines = sentence("The nearest link between them stops short:" if found.links else "No link leads there.")
    lines += _steps(found.links)
    lines += sentence("That link carries no answerability." if found.links else "")
    if found.reaches_voters:
        return lines + sentence(f"The line of {names.the(found.start)} ends at {found.ends_at}.")
    return lines + sentence(f"Its own line reaches no voters: {found.ends_at}." if found.ends_at else "")


def _steps(links: Iterable[Link]) -> list[Said]:
    return [line for at, link in enumerate(links, 1) for line in _step(link, min(at, 6))]


def _step(link: Link, at: int) -> list[Said]:
    law = law_words(link.law)
    return step(link.says + (f" {law}." if law else ""), at)
