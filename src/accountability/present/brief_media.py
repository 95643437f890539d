"""Lines to take: one true sentence to say, what ministers keep, the claim to avoid, and what comes next."""

from __future__ import annotations

from datetime import date

from accountability.model.answer import Status
from accountability.model.brief import Asked, Brief, Part
from accountability.model.briefing import Blame, Precedent
from accountability.model.days import in_words
from accountability.model.who import Sort
from accountability.model.words import capital, listed
from accountability.present import brief_words as words
from accountability.present import names
from accountability.present.sheet import Block, Sheet, blocks, listing, said, stopped

_BLAME = {
    Blame.MOVED: "blame moved",
    Blame.PARTLY: "blame moved in part",
    Blame.STAYED: "blame did not move",
    Blame.UNKNOWN: "where blame went is not known",
}
_MOST = 3
"""So many precedents are told; all of them are in the data."""


def media(brief: Brief, _today: date) -> Sheet:
    """The sheet for a press office."""
    flags = [f'"{one.claim}"' for one in brief.red_flags]
    return Sheet(
        words.heading(brief, "lines to take"),
        blocks(
            words.since_then(brief),
            said("In a sentence", _sentence(brief)),
            words.all_ways(brief),
            words.to_settle(brief),
            said("Law", words.outcome_law(brief)),
            _ministers(brief),
            words.unless(brief),
            said("Would mislead", flags[0] if flags else ""),
            said("If pressed", _pressed(brief)),
            said("Who decides, since when", words.held_since(brief)),
            said("Also for ministers", _also(brief)),
            said("Not for a minister", ", ".join(brief.answer.westminster.not_for)),
            _what_would_act(brief),
            said('If asked "Who can be held to account?"', _held(brief)),
            said('If asked "Is it not about money?"', _money(brief)),
            listing("Would mislead, and why", [f'"{one.claim}": {one.because}.' for one in brief.red_flags]),
            listing("Precedents", [_precedent(one) for one in brief.precedents[:_MOST]]),
            words.how_sure(brief),
        ),
    )


def _sentence(brief: Brief) -> str:
    """What can be said as it stands."""
    answer, parties = brief.answer, words.decides(brief)
    if answer.status is Status.NOBODY:
        may = words.choosers(brief)
        choice = f", and the choice is for {may}" if may else ""
        return f"The law gives nobody a duty to provide {words.matter(brief)}{choice}"
    if answer.status is Status.INDEPENDENT:
        return (
            f"{capital(words.decider(brief))} decides on {words.matter(brief)}, and no elected person can change that"
        )
    if not parties:
        return words.unsettled(brief)
    return _decided(brief)


def _decided(brief: Brief) -> str:
    parties = words.decides(brief)
    sorts = {party.sort for party in parties}
    subject = capital(words.who(parties))
    many = len(parties) > 1 or names.plural(parties[0].name)
    if sorts == {Sort.WORDS}:
        sender = names.the(parties[0].for_whom)
        subject = capital(listed(party.name for party in parties))
        return f"{subject} hold the functions that decide this, so questions are for them and for {sender}"
    if sorts == {Sort.PROVIDER}:
        answers = "answer" if many else "answers"
        return f"{subject} {answers} for {words.matter(brief)}, and no elected body has that duty"
    does = brief.saying.does if brief.saying and brief.saying.does and not many else ""
    acts = does or f"{'answer' if many else 'answers'} for {words.matter(brief)}"
    shows = f" and {brief.dispute.shows}" if brief.dispute and does else ""
    return f"{subject} {acts}{shows}, so questions about {_about(brief)} are for {words.short(parties)}"


def _about(brief: Brief) -> str:
    """What people ask about."""
    saying = brief.saying
    about = list(saying.about) if saying and saying.about else list(brief.answer.westminster.not_for[:2])
    if brief.dispute:
        about.append(brief.dispute.called)
    return listed(about) or "it"


def _ministers(brief: Brief) -> Block | None:
    """What ministers answer for, by department, and what those who were sent have taken."""
    told = [_keeps(brief, minister, n == 0) for n, minister in enumerate(words.left(brief))]
    listing_words = listed(filter(None, told))
    decides = [one for one in brief.ministers if one.part is Part.DECIDES]
    if decides and not listing_words:
        listing_words = listed(f"all of it ({words.department(one)})" for one in decides)
    if not listing_words:
        return None
    steps = "".join(f" {words.stepped_in(one, words.called(brief))}" for one in brief.interventions)
    return said("Ministers do answer for", f"{listing_words}.{steps}")


def _short_name(brief: Brief, minister: Asked, first: bool) -> str:
    """The one thing that is said first of a minister: the law in short, or the intervention that is under way."""
    if any(one.department == minister.department for one in brief.interventions):
        return "the intervention"
    return brief.saying.framework if first and brief.saying else ""


def _keeps(brief: Brief, minister: Asked, first: bool) -> str:
    what = _short_name(brief, minister, first) or listed(words.subjects(minister))
    if not what and minister.part is Part.SOME_CASES:
        what = "some of the cases"
    return f"{what} ({words.department(minister)})" if what else ""


def _also(brief: Brief) -> str:
    """What was left out where one thing was said first."""
    found = []
    for n, minister in enumerate(words.left(brief)):
        named = _short_name(brief, minister, n == 0)
        rest = [
            one
            for one in words.subjects(minister)
            if "intervention" not in one and not (n == 0 and len(minister.subjects) == 1)
        ]
        if named and rest:
            found.append(f"{listed(rest)} ({words.department(minister)})")
    return listed(found)


def _pressed(brief: Brief) -> str:
    """What to say next."""
    if brief.dispute:
        return brief.dispute.pressed
    status, parties = brief.answer.status, words.decides(brief)
    if status is Status.NOBODY:
        return "whether to provide it is a choice, and whoever makes it answers for that choice"
    if status is Status.INDEPENDENT:
        challenge = brief.answer.to_challenge.rstrip(".")
        return (
            f"a decision can be challenged: {challenge}"
            if challenge
            else "nobody in government may tell an independent office what to decide"
        )
    if any(party.sort is Sort.MINISTER for party in parties):
        return f"the decision is for {words.addressees(parties)}, and cannot be passed to anybody else"
    if any(party.sort is Sort.WORDS for party in parties):
        return "the functions were taken for a time, and go back when the intervention ends"
    if not parties:
        return "settle first which case or place is meant, and name nobody until then"
    return "ministers can act only where the law gives them a power, and this decision is not one of those"


def _what_would_act(brief: Brief) -> Block | None:
    """The tests that would make it the minister's."""
    label = 'If asked "What would make ministers act?"'
    if brief.triggers:
        return listing(label, [words.trigger_words(one) for one in brief.triggers])
    if any(party.sort is Sort.BODY for party in words.decides(brief)):
        return said(label, "no power to step in is recorded here; ask the department before saying that there is none")
    return None


def _held(brief: Brief) -> str:
    """Voters first, then those who put things right."""
    puts_right = words.redress(brief)
    remedy = f" {capital(puts_right)} can look at a complaint." if puts_right else ""
    return f"{words.votes(brief)}{remedy}".strip()


def _money(brief: Brief) -> str:
    """What ministers pay, and who decides how it is spent."""
    paid = [
        (one, word) for one in words.left(brief) for word in words.subjects(one) if "fund" in word or "grant" in word
    ]
    parties = words.decides(brief)
    if not paid or not parties or any(party.sort is not Sort.BODY for party in parties):
        return ""
    kept = listed(dict.fromkeys(f"{word} ({words.department(one)})" for one, word in paid))
    return f"ministers decide on {kept}, and {words.who(parties)} on how it is spent"


def _precedent(one: Precedent) -> str:
    """An earlier transfer, where blame went, and who says so."""
    day = f", {in_words(one.moved_on)}" if one.moved_on else ""
    source = stopped(listed(map(_bare, one.source)))
    return f"{capital(one.title)}{day}: {_BLAME[one.blame]}. {one.says} Source: {source}"


def _bare(source: str) -> str:
    """A source without its address, which is in the data."""
    return source.partition(", http")[0].partition(" (http")[0]
