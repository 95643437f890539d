"""What each sentence compares with who does not answer, and with what is left for ministers and voters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accountability.bdd.asking import Asking
from accountability.bdd.expect import Slots, Table
from accountability.bdd.failures import WRONG, DisagreesError, NotUnderstoodError, disagrees
from accountability.bdd.looking import BodySeen
from accountability.bdd.names import same
from accountability.model.days import read_day
from accountability.model.words import listed, plain

if TYPE_CHECKING:
    from accountability.model.history import WhyNot

_UK = "UK Parliament"
"""What is meant by Parliament alone."""
_WHY_NOT = 'When I ask why not Kent County Council answers for "bins" in "Sevenoaks"'


@dataclass(frozen=True, slots=True)
class RefusalSeen:
    """Why a body does not answer."""

    found: WhyNot


def ask_why_not(asking: Asking, slots: Slots, _: Table) -> None:
    """Why a body does not answer, beside the answer itself."""
    on = read_day(slots.get("day", ""))
    asking.ask(slots["outcome"], slots["place"], on)
    found, answer = asking.book.why_not(
        slots["body"].strip('"'), slots["outcome"], slots["place"], asking.day(slots.get("day", "")),
        asking.under, asking.given,
    )  # fmt: skip
    if found is None:
        raise NotUnderstoodError(f"The question was not understood. {answer.message}")
    asking.seen = RefusalSeen(found)


def _refusal(asking: Asking) -> WhyNot:
    """The refusal that was asked about. Raises `DisagreesError` when the body answers after all."""
    found = asking.sight(RefusalSeen, _WHY_NOT).found
    if found.answers:
        raise disagrees(f"By the rules {found.name} answers", asking.explained)
    return found


def change(asking: Asking, slots: Slots, _: Table) -> None:
    """The smallest change that would name the body, in words or as text to add."""
    found = _refusal(asking)
    if slots["change"].strip() == found.add or same(slots["change"], found.change):
        return
    if not found.change:
        raise DisagreesError(f"By the rules no single change would name {found.name}.", WRONG)
    such = f", such as {found.add}" if found.add else ""
    raise DisagreesError(f"The smallest change by the rules is {found.change}{such}.", WRONG)


def no_change_helps(asking: Asking, _: Slots, __: Table) -> None:
    """A body that no single change would name."""
    found = _refusal(asking)
    if found.change:
        such = f", such as {found.add}" if found.add else ""
        raise DisagreesError(f"By the rules {found.change} would name it{such}.", WRONG)


def because(asking: Asking, slots: Slots, _: Table) -> None:
    """The reason for which the body does not answer."""
    found = _refusal(asking)
    if plain(slots["reason"]) != plain(found.reason):
        raise DisagreesError(f"By the rules {found.name} does not answer because {found.reason}.", WRONG)


def still(asking: Asking, slots: Slots, _: Table) -> None:
    """A part of the outcome that is left for a minister."""
    ministers = asking.understood.westminster.ministers
    if any(same(slots["minister"], one.office) and same(slots["subject"], *one.answers_for) for one in ministers):
        return
    told = [f"{one.office} still answers for {listed(one.answers_for)}" for one in ministers if one.answers_for]
    raise DisagreesError(f"By the rules {'; '.join(told) or 'no minister answers for any of it'}.", WRONG)


def no_minister(asking: Asking, slots: Slots, _: Table) -> None:
    """Something for which no minister should be blamed: the rules must say so, and silence is not enough."""
    left = asking.understood.westminster
    for one in left.ministers:
        if same(slots["subject"], *one.answers_for):
            raise DisagreesError(f"By the rules {one.office} still answers for {slots['subject']}.", WRONG)
    if not same(slots["subject"], *left.not_for):
        told = f"only that no minister answers for {listed(left.not_for, 'or')}" if left.not_for else "nothing of that"
        raise DisagreesError(f"The rules say {told}.", WRONG)


def parliament(asking: Asking, slots: Slots, _: Table) -> None:
    """Somebody who answers to Parliament, or to a devolved one by its name."""
    links = [link for link in asking.understood.chain if link.relation == "answers-to"]
    wanted = _UK if same(slots["parliament"], "Parliament") else slots["parliament"]
    if not any(same(slots["minister"], link.start) and same(wanted, link.end) for link in links):
        told = [f"{link.start} answers to the {link.end}" for link in links]
        raise DisagreesError(f"By the rules {listed(told) or 'nobody answers to a parliament for it'}.", WRONG)


def elected(asking: Asking, slots: Slots, _: Table) -> None:
    """The voters who elect whoever answers, or the body that was looked at."""
    if asking.asked is None and isinstance(asking.seen, BodySeen):
        told = [one.by for relation, means in asking.seen.found.means if relation == "elected-by" for one in means]
    else:
        told = [one.by for one in asking.understood.held_to_account if one.relation == "elected-by"]
    if not same(slots["voters"], *told):
        raise DisagreesError(
            f"By the rules {f'it is elected by {listed(told)}' if told else 'nobody elects it'}.", WRONG
        )


LEAVINGS: Mapping[str, Callable[[Asking, Slots, Table], None]] = {
    "why-not": ask_why_not,
    "why-not-on": ask_why_not,
    "change": change,
    "no-change-helps": no_change_helps,
    "because": because,
    "still": still,
    "no-minister": no_minister,
    "parliament": parliament,
    "elected": elected,
}
"""What each of these sentences does, by its id."""
