"""What came of asking again, for a person and for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator

from accountability.model.asked import Asked
from accountability.model.days import in_words
from accountability.model.receipt import Changed, Receipt, Verified
from accountability.model.words import capital, listed
from accountability.present.layout import page
from accountability.present.pieces import Said, item, labelled, sentence
from accountability.present.to_json import Data
from accountability.present.verified import told

SCHEMA = "accountability/verification/1"
"""The name and version of the document."""
_LONGEST = 240
_WHO = frozenset({"status", "answerable", "mode", "decided_by", "choices", "unless"})
_SAID_ELSEWHERE = frozenset({"message", "because"})
"""The first sentence says the one, and a cause the other."""
_LONG = frozenset({"chain", "westminster", "choices", "unless"})
"""What takes more than a line to tell, even where its names are few."""


def verified_text(found: Verified) -> str:
    """Whether the answer holds; if not, each part that differs and every cause that can be seen."""
    message = str(found.now.answer.get("message") or "")
    on = found.was.asked.on
    day = f" for {in_words(on)}" if on else ""
    if found.holds:
        since = [line for _, says in found.causes for line in labelled("Changed since, with the same answer", says)]
        return page(sentence(f"The answer{day} still holds. {message}") + since)
    parts = {one.field for one in found.changed}
    if parts & _WHO:
        lines = sentence(f"The answer{day} no longer holds. {_now(found.now, message)}")
    else:
        lines = sentence("Who answers is the same. The answer is not the same in every part.")
    rest: list[str] = []
    asked = found.now.answer.get("question") is not None
    for one in found.changed if asked else ():
        detail = _detail(one)
        if detail:
            lines += detail
        elif one.field not in _SAID_ELSEWHERE:
            rest.append(one.words)
    lines += labelled("Different in its details", f"{listed(rest)}." if rest else "")
    lines += [line for _, says in found.causes for line in labelled("Cause", says)]
    if asked:
        lines += [*sentence("The whole answer as it is now:"), *item(_command(found.now.asked))]
    return page(lines)


def _now(now: Receipt, message: str) -> str:
    return message if now.answer.get("question") else f"The question can no longer be put: {message}"


def _detail(one: Changed) -> list[Said]:
    """What a part was and is, where both can be told in a few words."""
    was, now = (told(value).replace("-", " ") if one.field == "status" else told(value) for value in (one.was, one.now))
    if one.field in _SAID_ELSEWHERE | _LONG or was == now or max(len(was), len(now)) > _LONGEST:
        return []
    return labelled(capital(one.words), f"it was {_quoted(was)}, and is now {_quoted(now)}.")


def _quoted(text: str) -> str:
    return text.rstrip(".") or "nothing"


def _command(asked: Asked) -> str:
    """The question as it can be pasted."""
    return " ".join(_words(asked))


def _words(asked: Asked) -> Iterator[str]:
    yield f'accountability who "{asked.outcome}" --in "{asked.place}"'
    if asked.on:
        yield f"--on {asked.on.isoformat()}"
    if asked.under != Asked("", "").under:
        yield f'--under "{asked.under}"'
    for fact, value in sorted(asked.given.items()):
        yield f"--given {fact}={value}"


def verified_json_text(found: Verified) -> str:
    """The same as a document."""
    document: Data = {
        "schema": SCHEMA,
        "holds": found.holds,
        "changed": [{"field": one.field, "words": one.words, "was": one.was, "now": one.now} for one in found.changed],
        "causes": [{"cause": str(cause), "says": says} for cause, says in found.causes],
        "was": _from(found.was),
        "now": _from(found.now),
        "answer": found.now.answer,
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _from(receipt: Receipt) -> Data:
    return {
        "engine": receipt.engine,
        "pack": {"name": receipt.pack, "hash": f"sha256:{receipt.digest}"},
        "checked_on": receipt.checked_on.isoformat() if receipt.checked_on else None,
    }
