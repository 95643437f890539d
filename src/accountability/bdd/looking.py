"""What each sentence that looks around does: a place, a body, two sides, many questions, a receipt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from accountability.bdd.asking import Asking
from accountability.bdd.expect import Slots, Table
from accountability.bdd.failures import NotUnderstoodError
from accountability.model.answer import Answer
from accountability.model.days import read_day
from accountability.model.report import AroundBody, AroundPlace, Comparison
from accountability.present.receipt_json import LARGEST, NoReceiptError, read_receipt

T = TypeVar("T")
_COLUMNS = ("outcome", "place", "on", "given")


@dataclass(frozen=True, slots=True)
class PlaceSeen:
    """A place that was looked at, as it was typed."""

    typed: str
    found: AroundPlace


@dataclass(frozen=True, slots=True)
class BodySeen:
    """A body that was looked at."""

    found: AroundBody


@dataclass(frozen=True, slots=True)
class SidesSeen:
    """Two sides that were compared: each as typed, with its day."""

    left: tuple[str, date]
    right: tuple[str, date]
    found: Comparison


@dataclass(frozen=True, slots=True)
class ManySeen:
    """The places of many questions as they were typed or are called, each with its answer, in order."""

    answers: tuple[tuple[str, Answer], ...]


def _understood(found: T | Answer) -> T:
    """What was found. Raises `NotUnderstoodError` with what was in the way."""
    if isinstance(found, Answer):
        raise NotUnderstoodError(f"The question was not understood. {found.message}")
    return found


def look(asking: Asking, slots: Slots, _: Table) -> None:
    """Everything answered for in a place."""
    found = asking.law.place(slots["place"], asking.day(slots.get("day", "")))
    asking.seen = PlaceSeen(slots["place"], _understood(found))


def look_at_body(asking: Asking, slots: Slots, _: Table) -> None:
    """What a body is and answers for."""
    asking.seen = BodySeen(_understood(asking.law.body(slots["named"], asking.day(slots.get("day", "")))))


def compare(asking: Asking, slots: Slots, _: Table) -> None:
    """Two places on one day, or two days in one place."""
    left = slots["place"], asking.day(slots.get("day", ""))
    right = slots.get("other-place", slots["place"]), asking.day(slots.get("other-day", ""))
    found = asking.law.compare(left[0], right[0], left[1], right[1])
    asking.seen = SidesSeen(left, right, _understood(found))


def ask_each(asking: Asking, slots: Slots, _: Table) -> None:
    """One question in every council area of a place."""
    matrix = _understood(asking.law.matrix(slots["outcome"], place=slots["area"], on=asking.day()))
    asking.seen = ManySeen(tuple((a.question.place_name, a) for a in matrix if a.question))


def ask_all(asking: Asking, _: Slots, table: Table) -> None:
    """A table of questions."""
    header = [cell.strip().lower() for cell in table[0]]
    if not {"outcome", "place"} <= set(header) <= set(_COLUMNS):
        raise NotUnderstoodError("The first row of the table names its columns: outcome, place, and on or given.")
    rows = [dict(zip(header, (cell.strip() for cell in row), strict=False)) for row in table[1:]]
    asking.seen = ManySeen(tuple((row["place"], _answer(asking, row)) for row in rows))


def _answer(asking: Asking, row: Mapping[str, str]) -> Answer:
    on, given = row.get("on", ""), row.get("given", "")
    if on and read_day(on) is None:
        raise NotUnderstoodError(f'"{on}" is not a day. Write it like 1 April 2018.')
    pairs = [pair.partition("=") for pair in given.split(";") if pair.strip()]
    if any(not sign for _, sign, _ in pairs):
        raise NotUnderstoodError(f'"{given}" is not a fact. Write it like road-class=trunk.')
    facts = asking.given | {fact.strip(): value.strip() for fact, _, value in pairs}
    return asking.book.who(row["outcome"], row["place"], asking.day(on), asking.under, facts)


def verify(asking: Asking, slots: Slots, _: Table) -> None:
    """A receipt in a file beside the test, asked again."""
    path = asking.folder / slots["receipt"]
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise NoReceiptError("it is too large")
        asking.seen = asking.book.verify(read_receipt(content.decode("utf-8")))
    except FileNotFoundError:
        raise NotUnderstoodError(f'There is no file "{slots["receipt"]}" beside this test.') from None
    except UnicodeDecodeError:
        raise NotUnderstoodError(f'"{slots["receipt"]}" is not a receipt: it is not text.') from None
    except (NoReceiptError, OSError) as error:
        raise NotUnderstoodError(f'"{slots["receipt"]}" is not a receipt that can be read: {error}.') from None


LOOKS: Mapping[str, Callable[[Asking, Slots, Table], None]] = {
    "look": look,
    "look-on": look,
    "body": look_at_body,
    "body-on": look_at_body,
    "compare": compare,
    "compare-days": compare,
    "ask-each": ask_each,
    "ask-all": ask_all,
    "verify": verify,
}
"""What each sentence that looks around does, by its id."""
