"""Two answers as data, one from a receipt and one from today's rules: which parts differ, and what caused it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from accountability.model.days import in_words
from accountability.model.receipt import Because, Changed, Receipt, Verified
from accountability.model.report import Chair
from accountability.model.words import capital, listed
from accountability.present.law_words import law_words

PARTS = {
    "status": "what came of the question",
    "answerable": "who answers",
    "mode": "whether it is shared",
    "because": "the rules and their law",
    "question": "how the question is understood",
    "unless": "the exceptions",
    "assuming": "what is assumed",
    "asks": "the question of fact",
    "choices": "the choices",
    "generally": "who answers in general",
    "decided_by": "who decides",
    "beside": "who stands beside",
    "intervention": "the intervention",
    "westminster": "what is left for ministers",
    "chain": "the line from Westminster",
    "held_to_account": "how it is held to account",
    "delivered_by": "who delivers it",
    "funded_by": "who pays for it",
    "may_act": "who may act",
    "also": "who has a duty beside it",
    "instead": "who is named by mistake",
    "ask": "whom to ask",
    "to_challenge": "how to challenge it",
    "readings": "the readings of the law",
    "forthcoming": "what is coming",
    "certainty": "how sure it is",
    "notes": "the notes",
    "message": "the sentence",
}
"""The parts of an answer in words, in the order in which they are told."""
BESIDE = ("schema", "record", "checked_on")
"""What may differ while the answer holds."""
_WHERE_WRITTEN = ("file", "line")


def verified(was: Receipt, now: Receipt, chairs: Sequence[Chair] = ()) -> Verified:
    """What came of asking again. `chairs` are the seats by which those sit who answer now."""
    names = [*PARTS, *sorted((set(was.answer) | set(now.answer)) - set(PARTS) - set(BESIDE))]
    changed = tuple(
        Changed(name, PARTS.get(name, f'"{name[:40]}"'), was.answer.get(name), now.answer.get(name))
        for name in names
        if substance(was.answer.get(name)) != substance(now.answer.get(name))
    )
    return Verified(was, now, changed, tuple(_causes(was, now, changed, chairs)))


def substance(value: object) -> object:
    """A part without the line on which it is written, which moves when a file is tidied; nothing is one thing.

    >>> substance([{"rule": "bins/england", "line": 30, "url": None}]), substance([]), substance("")
    ([{'rule': 'bins/england'}], None, None)
    """
    if isinstance(value, dict):
        kept = ((key, substance(one)) for key, one in value.items() if key not in _WHERE_WRITTEN)
        return {key: one for key, one in kept if one is not None} or None
    if isinstance(value, list):
        return [substance(one) for one in value] or None
    return None if value == "" else value


def _causes(
    was: Receipt, now: Receipt, changed: Sequence[Changed], chairs: Sequence[Chair]
) -> Iterator[tuple[Because, str]]:
    """Every cause that can be seen, from the nearest to the answer to the farthest."""
    asked = now.answer.get("question") is not None
    parts = {one.field for one in changed if asked}
    old, new = rules_of(was.answer.get("because")), rules_of(now.answer.get("because"))
    if asked and old != new:
        yield Because.RULE, f"Another rule decides: {_told(new, now)}, where it was {_told(old)}."
    elif asked:
        if "because" in parts:
            yield Because.LAW, f"The rule cites other law: {_told(new, now)}."
        if "answerable" in parts and _ids(was) != _ids(now):
            yield Because.SEAT, f"The rule is the same, and another seat is filled by it: {_seats(now, chairs)}."
    if asked and was.checked_on != now.checked_on:
        days = [in_words(day) if day else "a day that is not known" for day in (now.checked_on, was.checked_on)]
        yield Because.FACTS, f"The facts were checked again, to {days[0]}; they had been to {days[1]}."
    elif "certainty" in parts:
        sure = [str(one.answer.get("certainty")).replace("-", " ") for one in (now, was)]
        yield Because.FACTS, f"The facts were looked at again: {sure[0]}, where it was {sure[1]}."
    if was.pack != now.pack:
        yield Because.PACK, f'The pack is "{now.pack[:60]}", where it was "{was.pack[:60]}".'
    elif was.digest != now.digest:
        yield (
            Because.PACK,
            f"The rules were edited: the pack {now.pack} is {now.digest[:12]}; it was {was.digest[:12]}.",
        )
    if was.engine != now.engine:
        yield Because.ENGINE, f"The program is version {now.engine}, where it was {was.engine[:20]}."
    if changed and (was.pack, was.digest, was.engine) == (now.pack, now.digest, now.engine):
        yield Because.RECEIPT, "The program and the rules are the same, so the receipt, or the postcodes, were changed."


def rules_of(because: object) -> tuple[str, ...]:
    """The rules that decided, by name, each once."""
    found = because if isinstance(because, list) else []
    return tuple(dict.fromkeys(str(one.get("rule")) for one in found if isinstance(one, dict)))


def _told(rules: Sequence[str], at: Receipt | None = None) -> str:
    """Rules by name, with the file and line where they stand now."""
    because = at.answer.get("because") if at else None
    lines = {one["rule"]: f" ({one['file']}:{one['line']})" for one in because} if isinstance(because, list) else {}
    return listed(f"{rule}{lines.get(rule, '')}" for rule in rules) or "none"


def _ids(receipt: Receipt) -> list[object]:
    found = receipt.answer.get("answerable")
    parties = found if isinstance(found, list) else []
    return [(one.get("body"), one.get("portfolio"), one.get("provider")) for one in parties if isinstance(one, dict)]


def _seats(now: Receipt, chairs: Iterable[Chair]) -> str:
    """By which law, and on which line, those sit who answer now."""
    found = [f"{chair.span}{f', by {law_words(chair.law)}' if chair.law else ''}" for chair in chairs]
    return "; ".join(dict.fromkeys(found)) or told(now.answer.get("answerable")) or "nobody"


_NAMES = ("name", "says", "rule", "label", "minister", "by", "reading", "words", "title")


def told(value: object) -> str:
    """A part of an answer in a few words; empty where there is nothing, or nothing short to say.

    >>> told([{"name": "Leeds City Council", "body": "leeds"}, {"name": "Wigan Council"}]), told(None)
    ('Leeds City Council and Wigan Council', '')
    """
    if isinstance(value, list):
        return listed(dict.fromkeys(text for one in value if (text := told(one).rstrip("."))))
    if isinstance(value, dict):
        return next((text for name in _NAMES if (text := told(value.get(name)))), "")
    return capital(value) if isinstance(value, str) and " " in value else value if isinstance(value, str) else ""
