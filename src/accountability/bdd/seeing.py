"""What each sentence compares with what was seen around a place or a body, between two sides, or in many answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from accountability.bdd.asking import Asking
from accountability.bdd.expect import Slots, Table
from accountability.bdd.failures import WRONG, DisagreesError, NotUnderstoodError, disagrees, ruling
from accountability.bdd.looking import BodySeen, ManySeen, PlaceSeen, SidesSeen
from accountability.bdd.names import Names, same
from accountability.lookup.outcomes import find_outcome
from accountability.model.answer import Answer, Status
from accountability.model.match import Matched
from accountability.model.receipt import Verified
from accountability.model.report import Difference, Group, Item, Sorted, Stand
from accountability.model.words import listed, plain

_PLACE, _BODY = 'When I look at "Sevenoaks"', 'When I look at the body "Kent County Council"'
_SIDES, _MANY = 'When I compare "Sevenoaks" with "Medway"', "When I ask these questions:"
_RECEIPT = 'When I verify the receipt "receipts/bins.json"'


def outcome_named(asking: Asking, slots: Slots) -> str:
    """The id of the outcome that is named. Raises `NotUnderstoodError` when it is not one."""
    match = find_outcome(asking.law.compiled, slots["outcome"])
    if match.how is not Matched.ONE:
        raise NotUnderstoodError(f'No outcome called "{slots["outcome"]}" is known.')
    return match.id


def _names(asking: Asking) -> Names:
    return Names(asking.law.compiled, Answer(Status.ANSWERED, ""))


def _items(groups: tuple[Group, ...], outcome: str) -> Iterator[tuple[Group, Item]]:
    return ((group, item) for group in groups for item in group.items if item.outcome == outcome)


def there(asking: Asking, slots: Slots, _: Table) -> None:
    """Somebody who answers for an outcome in the place, alone or beside others."""
    seen, names = asking.sight(PlaceSeen, _PLACE), _names(asking)
    typed = names.known(slots["body"])
    ids = names.bodies(typed)
    for group, item in _items(seen.found.groups, outcome_named(asking, slots)):
        if group.body in ids or same(typed, group.name, item.by, *item.beside):
            return
    raise _otherwise(asking, slots, seen, typed)


def nobody_there(asking: Asking, slots: Slots, _: Table) -> None:
    """An outcome towards which nobody has a duty in the place."""
    seen = asking.sight(PlaceSeen, _PLACE)
    if not any(group.sort is Sorted.NOBODY for group, _ in _items(seen.found.groups, outcome_named(asking, slots))):
        raise _otherwise(asking, slots, seen)


def _otherwise(asking: Asking, slots: Slots, seen: PlaceSeen, *expected: str) -> DisagreesError:
    answer = asking.law.why(slots["outcome"], seen.typed, seen.found.on)
    return disagrees(ruling(answer), answer, expected)


def part_of(asking: Asking, slots: Slots, _: Table) -> None:
    """A wider area in which the place lies."""
    found = asking.sight(PlaceSeen, _PLACE).found
    if not same(slots["area"], *found.part_of, *found.within):
        raise DisagreesError(f"By the rules it is part of {listed((*found.within, *found.part_of))}.", WRONG)


def coming(asking: Asking, slots: Slots, _: Table) -> None:
    """Words of what is coming to the place or the body."""
    seen = asking.seen
    if not isinstance(seen, PlaceSeen | BodySeen):
        seen = asking.sight(PlaceSeen, _PLACE)
    told = [one.says for one in seen.found.forthcoming]
    if not any(plain(slots["news"]) in plain(says) for says in told):
        raise DisagreesError(f"What is coming by the rules: {'; '.join(told) or 'nothing'}.", WRONG)


def answers(asking: Asking, slots: Slots, _: Table) -> None:
    """An outcome for which the body answers, anywhere or in one place."""
    found = asking.sight(BodySeen, _BODY).found
    outcome = outcome_named(asking, slots)
    if not any(item.outcome == outcome for item in found.items):
        raise DisagreesError(f'By the rules {found.body.name} does not answer for "{slots["outcome"]}".', WRONG)
    if "place" not in slots:
        return
    answer = asking.law.why(slots["outcome"], slots["place"], found.on)
    if not any(found.body.id == party.body for party in answer.answerable):
        raise disagrees(ruling(answer), answer, (found.body.name,))


def answers_not(asking: Asking, slots: Slots, _: Table) -> None:
    """An outcome for which the body answers nowhere."""
    found = asking.sight(BodySeen, _BODY).found
    outcome = outcome_named(asking, slots)
    if any(item.outcome == outcome for item in found.items):
        raise DisagreesError(f'By the rules {found.body.name} answers for "{slots["outcome"]}".', WRONG)


def held(asking: Asking, slots: Slots, _: Table) -> None:
    """Somebody who holds the body to account."""
    found = asking.sight(BodySeen, _BODY).found
    told = [one.by for relation, means in found.means if relation != "money" for one in means]
    if not same(slots["means"], *told):
        raise DisagreesError(f"By the rules {found.body.name} is held to account by {listed(told)}.", WRONG)


def _difference(asking: Asking, slots: Slots) -> Difference | None:
    found, outcome = asking.sight(SidesSeen, _SIDES).found, outcome_named(asking, slots)
    return next((one for one in found.differences if one.outcome == outcome), None)


def passes(asking: Asking, slots: Slots, _: Table) -> None:
    """One who answers on the first side and another on the second."""
    names, one = _names(asking), _difference(asking, slots)
    if one is None:
        raise DisagreesError(f'By the rules "{slots["outcome"]}" is answered for alike on both sides.', WRONG)
    for typed, stand in ((slots["body"], one.left), (slots["other"], one.right)):
        if not any(names.is_party(names.known(typed), party) for party in stand.parties):
            raise DisagreesError(
                f'By the rules "{slots["outcome"]}" passes from {_stands(one.left)} to {_stands(one.right)}.', WRONG
            )


def _stands(stand: Stand) -> str:
    return listed([party.name for party in stand.parties]) or str(stand.status)


def changes(wanted: bool) -> Callable[[Asking, Slots, Table], None]:
    """An outcome that differs between the two sides, or does not."""

    def check(asking: Asking, slots: Slots, _: Table) -> None:
        one = _difference(asking, slots)
        if wanted and one is None:
            raise DisagreesError(f'By the rules "{slots["outcome"]}" is answered for alike on both sides.', WRONG)
        if not wanted and one is not None:
            said = f'By the rules "{slots["outcome"]}" passes from {_stands(one.left)} to {_stands(one.right)}.'
            raise DisagreesError(said, WRONG)

    return check


def no_rule_changed(asking: Asking, _: Slots, __: Table) -> None:
    """Two sides between which only bodies differ."""
    found = asking.sight(SidesSeen, _SIDES).found
    titles = [one.title for one in found.differences if one.other_rule]
    if titles:
        raise DisagreesError(f"By the rules another rule decides on {listed(titles)}.", WRONG)


def rule_changed(asking: Asking, slots: Slots, _: Table) -> None:
    """An outcome on which another rule decides on the other side."""
    one = _difference(asking, slots)
    if one is None or not one.other_rule:
        raise DisagreesError(f'By the rules no other rule decides on "{slots["outcome"]}".', WRONG)


def holds(wanted: bool) -> Callable[[Asking, Slots, Table], None]:
    """A receipt whose answer is the same when it is asked again, or is not."""

    def check(asking: Asking, _: Slots, __: Table) -> None:
        found = asking.sight(Verified, _RECEIPT)
        if found.holds is not wanted:
            parts = listed([one.words for one in found.changed])
            raise DisagreesError(f"What differs now: {parts}." if parts else "Nothing differs now.", WRONG)

    return check


def answers_are(asking: Asking, _: Slots, table: Table) -> None:
    """Each place with who answers there, or what came of the question; places that come twice in order."""
    found, names = asking.sight(ManySeen, _MANY).answers, _names(asking)
    if any(len(row) != 2 for row in table):
        raise NotUnderstoodError("Each row of this table has two cells: a place, and who answers or a status.")
    rows = sorted(((place.strip(), who.strip()) for place, who in table), key=lambda row: plain(row[0]))
    told = sorted(found, key=lambda pair: plain(pair[0]))
    if [plain(row[0]) for row in rows] != [plain(pair[0]) for pair in told]:
        raise DisagreesError(f"The places asked about are {listed([pair[0] for pair in found])}.", WRONG)
    for (place, who), (__, answer) in zip(rows, told, strict=True):
        typed = [one.strip() for one in who.split(";")]
        if who != answer.status and not (answer.status is Status.ANSWERED and names.are(typed, answer.answerable)):
            raise disagrees(f"In {place}: {ruling(answer)}", answer, typed)


SIGHTS: Mapping[str, Callable[[Asking, Slots, Table], None]] = {
    "there": there,
    "nobody-there": nobody_there,
    "part-of": part_of,
    "coming": coming,
    "answers-in": answers,
    "answers-not": answers_not,
    "answers": answers,
    "held": held,
    "passes": passes,
    "no-change": changes(False),
    "changes": changes(True),
    "no-rule-changed": no_rule_changed,
    "rule-changed": rule_changed,
    "holds": holds(True),
    "holds-not": holds(False),
    "answers-are": answers_are,
}
"""What each sentence about what was seen compares, by its id."""
