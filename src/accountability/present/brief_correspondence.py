"""A letter to answer: keep it, transfer it or copy it, to whom and why, and a holding reply."""

from __future__ import annotations

from datetime import date

from accountability.model.answer import Party, Status
from accountability.model.brief import Asked, Brief, Part
from accountability.model.words import capital, listed
from accountability.present import brief_words as words
from accountability.present import names
from accountability.present.sheet import Block, Sheet, blocks, listing, said, stopped


def correspondence(brief: Brief, _today: date) -> Sheet:
    """The sheet for whoever sorts the letters."""
    return Sheet(
        words.heading(brief, "a letter to answer"),
        blocks(
            words.since_then(brief),
            said("", _what_to_do(brief)),
            _transfer(brief),
            words.unless(brief),
            said("Why", _why(brief)),
            listing("Keep, if the letter is about", [_kept(one) for one in words.left(brief) if one.subjects]),
            listing("Copy to", _copies(brief)),
            said("A holding reply", f'"{_reply(brief)}"'),
            said(
                "Before it goes",
                "ask the writer first where it names a person or their circumstances" if words.others(brief) else "",
            ),
            words.how_sure(brief),
        ),
    )


def _elsewhere(brief: Brief) -> list[Party]:
    """Ministers of another government who decide."""
    offices = {one.office for one in _deciding(brief) if not one.here}
    return [party for party in words.decides(brief) if party.name in offices]


def _deciding(brief: Brief) -> list[Asked]:
    return [one for one in brief.ministers if one.part is Part.DECIDES]


def _what_to_do(brief: Brief) -> str:
    status = brief.answer.status
    if status is Status.NARROW:
        return f"Transfer it to whoever answers where the writer lives. {stopped(words.unsettled(brief))}"
    if status is Status.DEPENDS:
        return f"Ask the writer first. {words.unsettled(brief)}"
    if status is Status.NOBODY:
        return f"Keep it and explain: the law gives nobody a duty to provide {words.matter(brief)}."
    if status is Status.INDEPENDENT:
        return "Keep it and explain: whoever decides is independent, and a letter cannot change the decision."
    if not words.decides(brief):
        return f"Keep it and take advice. {stopped(words.unsettled(brief))}"
    if _deciding(brief):
        if not any(one.here for one in _deciding(brief)):
            return "Transfer it: the matter is devolved."
        return f"Keep it: {listed(words.department(one) for one in _deciding(brief))} replies."
    kept = any(one.subjects for one in words.left(brief, here=True))
    return "Transfer it, and keep only what is named below." if kept else "Transfer it."


def _transfer(brief: Brief) -> Block | None:
    if brief.answer.status in (Status.NARROW, Status.DEPENDS):
        return listing("To", words.way_items(brief.ways))
    parties = words.others(brief) or _elsewhere(brief)
    if parties:
        return said("Transfer to", words.addressees(parties))
    may = words.choosers(brief)
    if may:
        return said("May be sent to", f"{may}, who may act")
    asked = [names.a(one.name) + (f", about {one.what}" if one.what else "") for one in brief.answer.ask]
    return said("May be sent to", "; ".join(asked))


def _why(brief: Brief) -> str:
    law = words.outcome_law(brief)
    parties = words.decides(brief)
    if not parties or not law:
        return law
    return f"it is for {words.who(parties)}. {law}"


def _kept(one: Asked) -> str:
    house = "" if one.here else f", who accounts for it in {one.house}"
    return f"{listed(words.subjects(one))}: for {names.the(one.office)}{house}."


def _copies(brief: Brief) -> list[str]:
    """Departments that must know: those that have stepped in, and those that share the decision."""
    sent = [
        f"{names.the(one.department)}: {words.stepped_in(one, words.called(brief))}"
        for one in brief.interventions
        if one.department
    ]
    shared = [f"{names.the(one.department)}: it decides this too." for one in _deciding(brief)[1:] if one.department]
    return [*sent, *shared]


def _reply(brief: Brief) -> str:
    thanks = f"Thank you for your letter about {words.matter(brief)}."
    return f"{thanks} {_passed_on(brief)}{_own_part(brief)}".strip()


def _passed_on(brief: Brief) -> str:
    status, parties = brief.answer.status, words.decides(brief)
    if status is Status.NOBODY:
        may = words.choosers(brief)
        return "The law gives no body a duty to provide it." + (f" Whether to do so is for {may}." if may else "")
    if status is Status.INDEPENDENT:
        challenge = brief.answer.to_challenge.rstrip(".")
        more = f" A decision can be challenged by {challenge}." if challenge else ""
        return f"The decision is made independently of ministers, who cannot change it.{more}"
    if status is Status.NARROW:
        bodies = words.several_bodies(brief)
        if bodies:
            return f"It is the responsibility of {bodies}, each in its own area. We have sent your letter on."
        return "It is the responsibility of a different body in each area. Please tell us where you live."
    if status is Status.DEPENDS:
        return f"So that it reaches the right body, please tell us more. {brief.answer.asks}"
    if not parties:
        return "We are finding out who is responsible for it, and will write again."
    if _elsewhere(brief):
        return f"The matter is devolved. It is for {words.who(parties)}, to whom we have sent your letter."
    if _deciding(brief):
        return "My Department is responsible for it. We are looking into it, and will reply."
    sent = f"and we have sent your letter to {words.short(parties)}"
    return f"{capital(words.who(parties))} {words.be(parties)} responsible for it, {sent}."


def _own_part(brief: Brief) -> str:
    """What the department itself would reply about."""
    here = [one for one in words.left(brief, here=True) if one.subjects]
    if not here or _deciding(brief):
        return ""
    kept = listed(words.subjects(here[0]))
    return f" Ministers are responsible for {kept}, and if your letter is about that we will reply."
