"""What is said to those who will be asked, sorted by nation, with every name in it known."""

from __future__ import annotations

from accountability.compiled.references import References, by_id
from accountability.model.briefing import Briefing, Saying
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.outcome import Outcome
from accountability.model.pack import Pack

_NATIONS = ("england", "scotland", "wales", "northern-ireland")


def briefings(
    pack: Pack, refer: References, outcomes: dict[str, Outcome], problems: list[Diagnostic]
) -> dict[str, Briefing]:
    """A briefing for each nation; none at all where the pack says nothing."""
    questions = by_id(pack.questions, "rule on questions", problems)
    triggers = by_id(pack.triggers, "trigger", problems).values()
    precedents = by_id(pack.precedents, "precedent", problems).values()
    disputes = tuple(by_id(pack.disputes, "dispute", problems).values())
    flags = tuple(by_id(pack.red_flags, "red flag", problems).values())
    themes = {outcome.theme for outcome in outcomes.values()}
    aimed = [(one.outcomes, one.themes, one.span) for one in triggers]
    aimed += [(one.outcomes, one.themes, one.span) for one in precedents]
    for ids, of_themes, span in aimed:
        for id_ in ids:
            refer.known(id_, outcomes, "outcome", span)
        for theme in of_themes:
            refer.known(theme, themes, "theme", span)
    for trigger in triggers:
        refer.known(trigger.minister, refer.portfolios, "portfolio", trigger.span)
        for kind in trigger.kinds:
            refer.known(kind, refer.kinds, "kind", trigger.span)
    said: dict[tuple[str, str], Saying] = {}
    for saying in pack.sayings:
        for nation in saying.nations:
            first = said.setdefault((saying.outcome, nation), saying)
            if first is not saying:
                message = f'There are two sayings for "{saying.outcome}" in one nation.'
                related = ((first.span, "first here"),)
                problems.append(Diagnostic(Code.REPEATED_ID, message, saying.span, "Keep one of them.", related))
        refer.known(saying.outcome, outcomes, "outcome", saying.span)
    for dispute in disputes:
        refer.known(dispute.body, refer.bodies, "body", dispute.span)
        refer.known(dispute.outcome, outcomes, "outcome", dispute.span)
    if not (questions or triggers or precedents or pack.sayings or disputes or flags):
        return {}
    return {
        nation: Briefing(
            questions.get(nation),
            tuple(one for one in triggers if one.nation == nation),
            tuple(one for one in precedents if nation in one.nations),
            tuple(sorted((one for one in pack.sayings if nation in one.nations), key=lambda one: one.outcome)),
            disputes,
            flags,
        )
        for nation in _NATIONS
    }
