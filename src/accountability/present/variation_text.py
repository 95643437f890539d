"""Why an outcome differs between places, as sentences: the verdict first, then the law, then what figures show."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accountability.model.days import in_words
from accountability.model.variation import Freedom, Kind, Limit, Pull, Safeguard
from accountability.model.varying import Standing, Value, Values, Varying, Verdict
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.details import after_the_facts
from accountability.present.law_words import law_words
from accountability.present.pieces import Said, item, labelled, sentence
from accountability.present.supposed import headed

_SAYS: dict[Kind, str] = {
    Kind.LAW: "the law leaves nothing to choose",
    Kind.STANDARD: "the standard is national, so any difference in {what} is whether it is met",
    Kind.CHOICE: "any difference in {what} is a democratic choice",
    Kind.DISCRETION: "any difference in {what} is discretion: one test, judged case by case",
    Kind.PERFORMANCE: "any difference in {what} is performance, unless need or money explains it",
    Kind.NEED: "any difference in {what} is to be expected as far as need differs",
    Kind.RESOURCES: "any difference in {what} comes first from what there is to spend",
    Kind.UNKNOWN: "why {what} differs is not known",
}
_WORDS: dict[Kind, str] = {
    Kind.LAW: "the law",
    Kind.STANDARD: "whether the national standard is met",
    Kind.CHOICE: "choice",
    Kind.DISCRETION: "discretion",
    Kind.PERFORMANCE: "performance",
    Kind.NEED: "need",
    Kind.RESOURCES: "resources",
    Kind.UNKNOWN: "the cause",
}
_FREE = {Freedom.NONE: "none", Freedom.BOUNDED: "bounded", Freedom.FREE: "free"}
_PULL = {
    Pull.NONE: "It takes nothing back to the centre",
    Pull.LITTLE: "It takes a little back to the centre",
    Pull.SOME: "It takes something back to the centre",
    Pull.MUCH: "It takes much back to the centre",
}
_NATIONS = {"england": "England", "scotland": "Scotland", "wales": "Wales", "northern-ireland": "Northern Ireland"}
_BRING = "To add them: --values FILE.csv"


def variation_said(found: Varying, today: date, everything: bool = False) -> list[Said]:
    """The whole report; `everything` adds how free each place is, who can change what, the limits and safeguards."""
    lines = headed(found.under) + (sentence(f"As at {in_words(found.on)}:") if found.on < today else [])
    lines += _verdicts(found)
    for one in found.standards:
        lines += sentence(f"{one.group}: {one.says}.")
    lines += labelled("Law", f"{law_words(found.law)}." if found.law else "")
    for values in found.figures:
        lines += _values(values, found)
    lines += _not_known(found)
    if everything:
        lines += _more(found)
    return lines + sentence(after_the_facts(found.on, found.checked_on))


def _verdicts(found: Varying) -> list[Said]:
    """One line for each group of places; where there is one place of each law, first that the law differs."""
    told = found.verdicts
    alone = len(told) > 1 and all(len(one.places) == 1 for one in told) and any(one.other_law for one in told)
    places = (name for one in told for name in one.places)
    lines = sentence(f"{capital(listed(map(names.the_place, places)))}: the law differs.") if alone else []
    for one in told:
        lines += sentence(f"{capital(listed(map(names.the_place, one.places)))}: {_verdict(one, found.what, alone)}")
    return lines


def _verdict(one: Verdict, what: str, alone: bool) -> str:
    says = f" {capital(one.says)}." if one.says else ""
    if alone:
        return says.strip()
    if one.other_law:
        return f"the law differs.{says}"
    central = "" if one.local_voters or one.kind is Kind.LAW else " No local voters decide it."
    return f"{_SAYS[one.kind].format(what=what)}.{central}{says}"


def _values(values: Values, found: Varying) -> list[Said]:
    """The figures, what they show, and what they do not."""
    title = f"{capital(values.title)}, {values.unit}" if values.title else "Figures given"
    periods = tuple(dict.fromkeys(one.period for one in values.values))
    lines = sentence(f"{title}{f', {periods[0]}' if len(periods) == 1 else ''}:")
    for one in values.values:
        lines += item(_value(one, len(periods) > 1))
    if values.missing:
        lines += item(f"No figure for {listed(map(names.the_place, values.missing), 'or')}.")
    sources = tuple(dict.fromkeys(one.source for one in values.values))
    lines += labelled("Source" if len(sources) == 1 else "Sources", f"{'; '.join(sources)}.")
    lines += sentence(f"{values.note}.") if values.note else []
    return lines + sentence(_shown(values, found))


def _value(one: Value, with_period: bool) -> str:
    """One place and its figure; where it was published for a wider area, which."""
    period = f", {one.period}" if with_period else ""
    area = f" (for {names.the(one.area)})" if one.area else ""
    return f"{names.the_place(one.place)}: {one.value}{period}{area}"


def _shown(values: Values, found: Varying) -> str:
    if values.differ is None:
        one = len(values.values) < 2
        return "One figure shows no difference." if one else "They are not of one period and one sort: not compared."
    if not values.differ:
        return "The figures are the same."
    central = not any(one.local_voters for one in found.places)
    so = " No local voters decide this service, and it varies too." if central else ""
    return f"They differ{f' by {values.spread}' if values.spread else ''}.{so}"


def _not_known(found: Varying) -> list[Said]:
    if any(one.differ for one in found.figures):
        why = listed([_WORDS[one] for one in found.unknown], "or")
        return labelled("Not known", f"why they differ. A difference alone does not show whether it is {why}.")
    what = listed([_WORDS[one] for one in found.unknown], "or")
    said = what if len(found.unknown) == 1 else f"whether it is {what}"
    none = "" if found.figures else " No figures were given."
    return labelled("Not known", f"{said}.{none}", _BRING)


def _more(found: Varying) -> list[Said]:
    """How free each place is and why, who can change it, and what limits and guards it."""
    lines = sentence("How free each is:")
    for one in found.places:
        place = capital(names.the_place(one.name))
        lines += item(f"{place}: {_FREE[one.freedom]}. {capital(one.because)}{_rule(one)}.")
    where = f"{found.recorded}. These rules do not hold it." if found.recorded else ""
    lines += labelled("A choice is recorded in", where)
    lines += sentence("Who can change it:")
    for text in _who_can(found.places):
        lines += item(text)
    lines += _limits(found.limits)
    lines += _safeguards(found.safeguards)
    return lines


def _rule(one: Standing) -> str:
    """The rule on which it rests, at its line."""
    if not one.rules:
        return ""
    rule, span = one.rules[0]
    return f" (rule {rule}, {span})"


def _who_can(places: Iterable[Standing]) -> list[str]:
    """Whoever answers, within the law; and whoever makes the law and holds the framework, each nation once."""
    lines: list[str] = []
    for one in places:
        if one.local_voters and one.freedom is not Freedom.NONE and one.answerable:
            who = capital(listed(map(names.the, one.answerable)))
            lines.append(f"{who}, as far as the law leaves it open.")
    for nation in dict.fromkeys(one.nation for one in places):
        first = next(one for one in places if one.nation == nation)
        where = _NATIONS.get(nation, nation)
        if first.legislature:
            lines.append(f"The law for {where}: the {first.legislature.removeprefix('the ')}.")
        if first.ministers:
            lines.append(f"Rules and money for {where}: {listed(map(names.the, first.ministers))}.")
    return list(dict.fromkeys(lines))


def _limits(limits: Iterable[Limit]) -> list[Said]:
    lines = sentence("Legal limits on any choice:") if limits else []
    for one in limits:
        law = f" {law_words(one.law)}." if one.law else ""
        where = f"{listed(_NATIONS[nation] for nation in one.nations)}: " if 0 < len(one.nations) < 2 else ""
        lines += item(f"{capital(one.title)}: {where}{one.says}. Enforced by {one.enforced_by}.{law}")
    return lines


def _safeguards(safeguards: Iterable[Safeguard]) -> list[Said]:
    lines = sentence("Safeguards:") if safeguards else []
    for one in safeguards:
        law = f" {law_words(one.law)}." if one.law else ""
        lines += item(
            f"{capital(one.title)}: protects {one.protects}. Enforced by {one.enforced_by}. "
            f"{_PULL[one.recentralises]}: {one.how}.{law}"
        )
    return lines
