"""The working page: everything that is known, with its law, the file and line of each rule, and what is in doubt."""

from __future__ import annotations

from datetime import date

from accountability.model.answer import Choice
from accountability.model.brief import Asked, Brief, SteppedIn
from accountability.model.days import in_words
from accountability.model.source import Certainty, Span
from accountability.model.words import capital, listed
from accountability.present import brief_words as words
from accountability.present import details, names
from accountability.present.brief_resident import who_answers
from accountability.present.law_words import law_words
from accountability.present.phrases import duty_sentence, tense
from accountability.present.sheet import Sheet, blocks, listing, said


def officer(brief: Brief, today: date) -> Sheet:
    """The sheet for whoever prepares the others."""
    answer = brief.answer
    return Sheet(
        words.heading(brief, "working page"),
        blocks(
            words.since_then(brief),
            said("", f"{who_answers(brief, today)} {duty_sentence(answer, tense(answer, today))}".strip()),
            words.all_ways(brief),
            words.to_settle(brief),
            said("Assumed", listed(found for _, _, found in answer.assuming)),
            words.unless(brief),
            said("Write to", words.addressees(words.decides(brief))),
            said("Office", _offices(brief)),
            said("Law", law_words(details.law_of(answer))),
            listing("Others with a duty", [_also(duty) for duty in answer.also]),
            said("Since when", words.held_since(brief)),
            said("Votes", words.votes(brief)),
            said("Held to account by", listed(dict.fromkeys(held.by for held in answer.held_to_account))),
            said("To challenge it", answer.to_challenge),
            listing("Ministers", [_minister(one) for one in brief.ministers]),
            said("Not for a minister", ", ".join(answer.westminster.not_for)),
            listing("Interventions in force", [_intervention(one, brief) for one in brief.interventions]),
            listing("Powers to step in", [words.trigger_words(one) for one in brief.triggers]),
            said("Questions in Parliament", brief.questions.says if brief.questions else ""),
            listing(
                "Named by mistake",
                [f"{capital(names.the(one.name))}: it answers for {one.what}." for one in answer.instead if one.what],
            ),
            said("Delivered by", listed(names.the(one.name) for one in answer.delivered_by)),
            said("Paid for by", listed(names.the(one.name) for one in answer.funded_by)),
            listing(
                "What is coming", [f"{details.state_words(one)}: {one.says.rstrip('.')}." for one in answer.forthcoming]
            ),
            said("Notes", " ".join(details.all_notes(answer))),
            listing("Rules", [f"{one.matter}, {one.rule}: {one.span}" for one in answer.because]),
            listing("Other files", _files(brief)),
            said("How sure", details.how_sure_words(answer)),
            listing("In doubt", _doubts(brief)),
        ),
    )


def _offices(brief: Brief) -> str:
    return listed(dict.fromkeys(names.the(party.office) for party in words.decides(brief) if party.office))


def _also(duty: Choice) -> str:
    """Somebody with a duty of their own towards it, and the law."""
    law = law_words(duty.law)
    return f"{capital(listed(names.a(party.name) for party in duty.parties))} {duty.label}." + (
        f" {law}." if law else ""
    )


def _minister(one: Asked) -> str:
    """A minister with department, committee, accounting officer and law."""
    about = listed(words.subjects(one)) or "the matter as a whole"
    by_law = f", reserved by {one.reserved}" if one.reserved else ""
    rest = [part for part in (one.department, one.committee, one.accounting_officer) if part]
    return f"{one.office}, for {about}{by_law}. Accounts to {one.house}. {'; '.join(rest)}."


def _intervention(one: SteppedIn, brief: Brief) -> str:
    since = f" From {in_words(one.since)}." if one.since else ""
    sender = f" Sent by {names.the(one.sender)}." if one.sender else ""
    note = f" {one.note.rstrip('.')}." if one.note else ""
    return f"{one.body}: {words.stepped_in(one, words.called(brief))}{since}{sender}{note}"


def _spans(brief: Brief) -> list[tuple[Span, Certainty]]:
    """Where everything stands that is told beside the answer, and how sure it is."""
    told = [(one.span, one.certainty) for one in brief.triggers]
    told += [(one.span, one.certainty) for one in brief.precedents]
    told += [(one.span, one.certainty) for one in (brief.questions, brief.saying, brief.dispute) if one]
    return told


def _files(brief: Brief) -> list[str]:
    return sorted({str(span) for span, _ in _spans(brief)} | {str(one.span) for one in brief.red_flags})


def _doubts(brief: Brief) -> list[str]:
    """Everything that is not checked against a source."""
    words_for = {Certainty.FROM_MEMORY: "from memory", Certainty.DOUBTFUL: "in doubt"}
    found = [f"{span}: {words_for[sure]}." for span, sure in _spans(brief) if sure in words_for]
    found += [
        f"the intervention {one.id}: {words_for[one.certainty]}."
        for one in brief.interventions
        if one.certainty in words_for
    ]
    if brief.answer.certainty in words_for:
        found.insert(0, f"the answer itself: {words_for[brief.answer.certainty]}.")
    return sorted(dict.fromkeys(found), key=lambda one: (not one.startswith("the answer"), one))
