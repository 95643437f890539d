"""What the register knows on each test of one who answers: relations of the body and its kind, seats and polls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from accountability.engine.line import next_poll
from accountability.engine.mandates import office_law
from accountability.engine.relations import name_of, relations, words
from accountability.engine.scene import Scene
from accountability.model.answer import Party
from accountability.model.body import Body, Relation
from accountability.model.days import month_in_words
from accountability.model.scrutiny import Finding, Fits, Mark, Probe
from accountability.model.tier import Tenure
from accountability.model.who import Sort
from accountability.model.words import listed


@dataclass(frozen=True, slots=True)
class Tried:
    """One who answers, put to the tests: for which question, and in which nation."""

    scene: Scene
    party: Party
    nation: str

    @property
    def body(self) -> Body | None:
        """The body, or the minister's department; nothing for a provider or the unlisted."""
        return self.scene.book.bodies.get(self.party.body or "")

    @property
    def kind(self) -> str:
        """The kind of office in which the body sits, else its own kind."""
        return self.party.seated_as or self.party.kind

    @property
    def tenure(self) -> Tenure | None:
        """The office of a minister, with its committee and its accounting officer."""
        if self.party.sort is not Sort.MINISTER:
            return None
        return self.scene.book.portfolios[self.party.id].held_on(self.scene.on, self.nation)

    def relations(self, type_: str) -> list[Relation]:
        """Its relations of a type for this outcome that day."""
        return relations(self.scene.book, self.party.kind, self.body, self.party.seated_as, type_, self.scene.concern)

    def told(self, type_: str, mark: Mark) -> list[Finding]:
        """A finding for each of its relations of a type."""
        return [self.found(one, mark) for one in self.relations(type_)]

    def found(self, one: Relation, mark: Mark) -> Finding:
        """One relation as a finding."""
        says = words(self.scene.book, one, self.body, self.nation, self.scene.on)
        return Finding(mark, says, law=one.law, certainty=one.certainty, span=one.span)

    def fits(self, fits: Fits) -> bool:
        """Say whether a finding speaks of this one, for this outcome, that day."""
        return (
            _among(self.kind, fits.kinds)
            and _among(self.party.id, fits.bodies)
            and _among(self.party.office, fits.offices)
            and fits_matter(fits, self.scene, self.nation)
        )


def fits_matter(fits: Fits, scene: Scene, nation: str) -> bool:
    """Say whether a finding speaks of this outcome, in this nation, that day, whoever answers."""
    concern = scene.concern
    concerned = not (fits.outcomes or fits.themes) or concern.outcome in fits.outcomes or concern.theme in fits.themes
    return concerned and _among(nation, fits.nations) and fits.days.holds_on(scene.on)


def _among(one: str, members: Iterable[str]) -> bool:
    found = tuple(members)
    return not found or one in found


def _answerer(tried: Tried) -> list[Finding]:
    party = tried.party
    if party.sort is Sort.TIER:
        return [Finding(Mark.PARTLY, party.name)]
    if party.sort is Sort.MINISTER:
        return [Finding(Mark.YES, f"the {party.name}" if party.name.startswith("Secretary") else party.name)]
    if not party.office:
        return [Finding(Mark.PARTLY, f"{party.name}, with no office that these rules can name")]
    return [Finding(Mark.YES, party.office, law=office_law(tried.scene, party))]


def _elected(tried: Tried) -> list[Finding]:
    electing = tried.relations("elected-by")
    if electing:
        marks = {True: Mark.YES, False: Mark.PARTLY}
        return [tried.found(one, marks[one.by.sort is Sort.VOTERS]) for one in electing]
    above = _elected_above(tried)
    kind = tried.scene.book.kinds.get(tried.party.kind)
    appointing = tried.relations("appointed-by")
    if appointing:
        who = listed(words(tried.scene.book, one, tried.body, tried.nation, tried.scene.on) for one in appointing)
        law = tuple(cite for one in appointing for cite in one.law)
        below = f". Nobody below {above} is elected" if above and above not in who else ""
        return [Finding(Mark.NO, f"those who run it are appointed by {who}{below}", law=law)]
    if above:
        return [Finding(Mark.NO, f"nobody elects those who run it. Nobody below {above} is elected")]
    return [Finding(Mark.NO, kind.no_voters)] if kind and kind.no_voters else []


def _elected_above(tried: Tried) -> str:
    """The first elected person above one whom nobody elects, where the register has a minister there."""
    for one in tried.relations("answers-to"):
        if one.by.sort is Sort.MINISTER:
            return name_of(tried.scene.book, one.by, tried.nation, tried.scene.on)
    return ""


def _vote(tried: Tried) -> list[Finding]:
    poll = next_poll(tried.scene, tried.party)
    if poll:
        return [Finding(Mark.YES, month_in_words(poll))]
    elected = _elected(tried)
    if elected and all(one.mark is Mark.NO for one in elected):
        return [Finding(Mark.NO, "nobody votes on those who run it")]
    return []


def _scrutiny(tried: Tried) -> list[Finding]:
    tenure = tried.tenure
    if tenure and "Committee" in tenure.committee:
        law = tuple(dict.fromkeys(cite for one in tried.relations("scrutinised-by") for cite in one.law))
        return [Finding(Mark.YES, f"The {tenure.committee}.", law=law)]
    return tried.told("scrutinised-by", Mark.YES)


def _officers(tried: Tried) -> list[Finding]:
    tenure = tried.tenure
    if tenure is None or not tenure.accounting_officer:
        return []
    return [Finding(Mark.NOT_KNOWN, f"an accounting officer, who is the {tenure.accounting_officer}")]


def _nothing(_: Tried) -> list[Finding]:
    return []


READ: Mapping[str, Callable[[Tried], list[Finding]]] = {
    Probe.REDRESS: lambda tried: tried.told("redress", Mark.YES),
    Probe.INSPECTION: lambda tried: tried.told("inspected-by", Mark.NOT_KNOWN),
    Probe.AUDIT: lambda tried: tried.told("audited-by", Mark.NOT_KNOWN),
    Probe.OFFICERS: _officers,
    Probe.MEASURE: _nothing,
    Probe.ANSWERER: _answerer,
    Probe.ELECTED: _elected,
    Probe.VOTE: _vote,
    Probe.SCRUTINY: _scrutiny,
    Probe.DECISIONS: _nothing,
}
"""What each test reads in the register. A relation that is left out is not known, so it gives nothing."""
