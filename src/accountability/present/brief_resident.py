"""What somebody who lives there can do: who decides, whom to vote for, to whom to complain, and what has changed."""

from __future__ import annotations

from datetime import date

from accountability.model.answer import Status
from accountability.model.brief import Brief
from accountability.model.who import Sort
from accountability.model.words import capital, listed
from accountability.present import brief_words as words
from accountability.present import details, names
from accountability.present.phrases import first_sentence, tense, verb, whereabouts
from accountability.present.sheet import Sheet, blocks, listing, said, stopped


def resident(brief: Brief, today: date) -> Sheet:
    """The sheet for somebody who lives there."""
    answer = brief.answer
    return Sheet(
        words.heading(brief, "what you can do"),
        blocks(
            words.since_then(brief),
            said("", who_answers(brief, today)),
            words.all_ways(brief),
            words.to_settle(brief),
            said("Ask first", _ask(brief)),
            said("Vote", _vote(brief)),
            said("If that does not help", _redress(brief)),
            said("Questioned in public by", words.redress(brief, "scrutinised-by")),
            listing("Not the one to ask", [_instead(one.name, one.what) for one in answer.instead if one.what]),
            said("What has changed", words.held_since(brief)),
            listing(
                "What is coming", [f"{details.state_words(one)}: {one.says.rstrip('.')}." for one in answer.forthcoming]
            ),
            said("What ministers decide", _ministers(brief)),
            listing("Also in force", [words.stepped_in(one, words.called(brief)) for one in brief.interventions]),
            said("Worth knowing", " ".join(details.all_notes(answer))),
            said("How sure", details.how_sure_words(answer)),
        ),
    )


def who_answers(brief: Brief, today: date) -> str:
    """The first sentence: who answers, or what is in the way."""
    answer = brief.answer
    when = tense(answer, today)
    where = whereabouts(answer.question, today) if answer.question else ""
    if answer.status is Status.NOBODY:
        return f"Nobody {verb('has', when)} a duty to provide {words.title(brief)} {where}."
    if answer.status is Status.INDEPENDENT:
        decider = words.decider(brief)
        decide = verb("decide" if names.plural(decider) else "decides", when)
        return (
            f"No elected person {verb('answers', when)} for {words.title(brief)} {where}. {capital(decider)} {decide}."
        )
    if not answer.answerable:
        again = " Ask again with a smaller place." if answer.status is Status.NARROW else ""
        return f"{stopped(words.unsettled(brief))}{again}"
    return first_sentence(answer, today)


def _ask(brief: Brief) -> str:
    parties = words.decides(brief)
    if parties:
        return words.addressees(parties)
    may = words.choosers(brief)
    others = "; ".join(names.a(one.name) + (f", about {one.what}" if one.what else "") for one in brief.answer.ask)
    return may or others


def _vote(brief: Brief) -> str:
    told = words.votes(brief)
    if told:
        return told
    if brief.answer.status in (Status.NARROW, Status.DEPENDS):
        return ""
    if any(party.sort is Sort.PROVIDER for party in words.decides(brief)):
        return "no vote decides who provides it"
    return ""


def _redress(brief: Brief) -> str:
    found = words.redress(brief)
    challenge = brief.answer.to_challenge.rstrip(".")
    return "; or ".join(part for part in (found, challenge) if part)


def _instead(name: str, what: str) -> str:
    return f"{capital(names.the(name))}: it answers for {what}."


def _ministers(brief: Brief) -> str:
    told = [f"{listed(words.subjects(one))} ({words.department(one)})" for one in brief.ministers if one.subjects]
    return ", ".join(told)
