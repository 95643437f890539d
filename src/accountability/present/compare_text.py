"""What differs between two sides as sentences: a change of body told from a change of rule, each with its cause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from accountability.model.answer import Status, Unless
from accountability.model.days import in_words
from accountability.model.report import Cause, Comparison, Difference, Renamed, Stand
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.law_words import law_words
from accountability.present.phrases import parties_beside
from accountability.present.pieces import Said, entry, labelled, sentence
from accountability.present.supposed import headed

_FEW = 3
"""How many outcomes are named after a change; more are counted."""
NOBODY = {
    Status.NOBODY: "nobody",
    Status.INDEPENDENT: "no elected person",
    Status.DISPUTED: "whoever a disputed law means",
    Status.VACANT: "an empty seat",
    Status.NO_RULE: "no rule",
    Status.CONFLICT: "rules that conflict",
    Status.NO_SUCH_CASE: "no such case",
}
"""What stands after "from" and "to" where no name can be given."""


def compare_said(found: Comparison, today: date, everything: bool = False) -> list[Said]:
    """The whole comparison; `everything` names every outcome."""
    lines = headed(found.left.under, found.right.under) + sentence(_heading(found, today))
    by = {cause: [one for one in found.differences if one.cause is cause] for cause in Cause}
    for same in _alike(by[Cause.BODY]):
        lines += _change(same, found, everything)
    for one in by[Cause.RULE]:
        said = f"{_between(one.left, one.right, found)}.{_rules(one, found)}"
        lines += sentence(capital(said)) if found.outcome else labelled(capital(one.title), said)
    for one in by[Cause.UNLESS]:
        lines += _exceptions(one, found)
    for new in found.renamed:
        lines += _renamed(new, everything)
    return lines + _seats(by[Cause.BODY], found)


def over_time(found: Comparison) -> bool:
    """Whether one place is compared on two days."""
    return found.left.place == found.right.place


def _heading(found: Comparison, today: date) -> str:
    where, other = names.the_place(found.left.name), names.the_place(found.right.name)
    days = sorted({found.left.on, found.right.on})
    when = "" if days == [today] else f" on {listed(map(in_words, days))}"
    if not found.differences:
        same = f"Who answers for {found.outcome} is" if found.outcome else f"All {found.asked} answers are"
        return f"{same} the same in {where if over_time(found) else f'{where} and {other}'}{when}."
    if found.outcome:
        sides = f"in {where}" if over_time(found) else f"between {where} and {other}"
        return f"Who answers for {found.outcome} differs {sides}{when}.{_no_rule_changed(found)}"
    if over_time(found):
        return f"{_counts(found, f' of {found.asked} answers in {where}')}{_no_rule_changed(found)}"
    many = len(found.differences)
    said = f"{many} of {found.asked} answers {_verb(many, 'differ')} between {where} and {other}{when}."
    return f"{said} {_counts(found, '')}"


_SAID = {
    Cause.BODY: ("{have} a new body", "{have} another body at the same level"),
    Cause.RULE: ("moved by a rule", "{are} put elsewhere by a rule"),
    Cause.UNLESS: ("{differ} only in an exception", "{differ} only in an exception"),
}
"""What is said of differences of each cause: over time, and between places."""
_ONE = {"have": "has", "are": "is", "differ": "differs"}


def _verb(count: int, many: str) -> str:
    return _ONE[many] if count == 1 else many


def _counts(found: Comparison, of: str) -> str:
    """How many of the differences are another body, how many another level, how many only exceptions."""
    told: list[str] = []
    for cause, said in _SAID.items():
        count = sum(difference.cause is cause for difference in found.differences)
        verbs = {many: _verb(count, many) for many in _ONE}
        if count:
            told.append(f"{count}{'' if told else of} {said[not over_time(found)].format(**verbs)}.")
    return " ".join(told)


def _no_rule_changed(found: Comparison) -> str:
    changed = sum(one.other_rule for one in found.differences)
    if not over_time(found):
        return ""
    return f" The rule changed for {changed}." if changed else " No rule changed."


def _alike(found: Iterable[Difference]) -> list[list[Difference]]:
    """Differences from the same to the same, the biggest number first."""
    together: dict[tuple[str, str], list[Difference]] = {}
    for one in found:
        together.setdefault((stand_words(one.left), stand_words(one.right)), []).append(one)
    return [same for _, same in sorted(together.items(), key=lambda pair: (-len(pair[1]), pair[0]))]


def stand_words(stand: Stand) -> str:
    """Who answers on one side, in words."""
    if stand.status is Status.NARROW:
        return f"{stand.bodies} bodies"
    if stand.status in NOBODY:
        return NOBODY[stand.status]
    return parties_beside(stand.mode, stand.parties, stand.status, fully=True)


def _between(left: Stand, right: Stand, found: Comparison) -> str:
    """From whom to whom in time; or who here and who there."""
    return _either_side(stand_words(left), stand_words(right), found)


def _either_side(before: str, after: str, found: Comparison) -> str:
    if over_time(found):
        return f"from {before} to {after}"
    return f"{before} in {names.the_place(found.left.name)}, {after} in {names.the_place(found.right.name)}"


def _change(same: Sequence[Difference], found: Comparison, everything: bool) -> list[Said]:
    between = _between(same[0].left, same[0].right, found)
    if found.outcome:
        return sentence(f"{capital(between)}.")
    titles = [one.title for one in same]
    named = f": {', '.join(titles)}" if everything or len(titles) <= _FEW else ""
    return entry(f"{len(same)} {between}{named}.")


def _rules(one: Difference, found: Comparison) -> str:
    """The rules that decide on each side and not on the other, each at its line."""
    left, right = (listed(f"{rule.rule} ({rule.span})" for rule in stand.rules) for stand in (one.left, one.right))
    then = "then" if over_time(found) else "there"
    sides = [left or "no rule", f"{then} {right or 'no rule'}"]
    return f" Rule: {', '.join(sides)}." if left or right else ""


def _exceptions(one: Difference, found: Comparison) -> list[Said]:
    """The same answer with other exceptions: each that differs, and who answers then."""
    left, right = ({case.words: _who(case) for case in stand.unless} for stand in (one.left, one.right))
    lines: list[Said] = []
    for words in dict.fromkeys((*left, *right)):
        if left.get(words) != right.get(words):
            sides = (left.get(words, "no exception"), right.get(words, "no exception"))
            lines += labelled(f"{capital(one.title)}, if it is {words}", f"{_either_side(*sides, found)}.")
    return lines


def _who(case: Unless) -> str:
    return parties_beside(case.mode, case.parties, case.status)


def _renamed(new: Renamed, everything: bool) -> list[Said]:
    """A new name for one body in law: what it answers for did not move."""
    few = everything or len(new.titles) <= _FEW
    moved = f"{capital(listed(new.titles))} did not move." if few else f"Its {len(new.titles)} outcomes did not move."
    return sentence(f"{capital(names.the(new.left))} became {names.the(new.right)}. {moved}")


def _seats(changed: Sequence[Difference], found: Comparison) -> list[Said]:
    """The law by which those who came to answer sit there; between two places, the law of both."""
    laws: dict[str, dict[str, list[str]]] = {}
    stands = (
        [one.right for one in changed] if over_time(found) else [s for one in changed for s in (one.left, one.right)]
    )
    for chair in (chair for stand in stands for chair in stand.chairs):
        at = laws.setdefault(law_words(chair.law), {}).setdefault(chair.party, [])
        if str(chair.span) not in at:
            at.append(str(chair.span))
    causes = [_cause(law, holders) for law, holders in laws.items()]
    if not causes:
        return []
    label = "Cause" if over_time(found) else "Seats"
    return (
        labelled(label, f"{causes[0]}.")
        if len(causes) == 1
        else [line for c in causes for line in labelled(label, f"{c}.")]
    )


def _cause(law: str, holders: dict[str, list[str]]) -> str:
    who = listed(f"{names.the(party)} ({', '.join(at)})" for party, at in holders.items())
    return f"{law}, for {who}" if law else who
