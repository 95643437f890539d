"""What to do with an answer that is not the last word: what to find out, and the arguments to ask again with."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping

from accountability.model.answer import Answer, Status
from accountability.model.days import RECORDS_BEGIN, in_words
from accountability.present.to_json import Data

NOTHING: Data = {"says": "", "add": []}
"""There is no more to ask."""

_ARGUMENTS = {"--in": "place", "--on": "on", "--under": "under"}
_SAY_SO = "Say so, and name nobody."
_SAYS: Mapping[Status, str] = {
    Status.NARROW: "Several answer, each in a part of that place. Find out where exactly, and ask again with that "
    "district or town.",
    Status.DEPENDS: "Find out, and ask again with that fact.",
    Status.AMBIGUOUS: "Find out which is meant, and ask again with it.",
    Status.NO_SUCH_CASE: "Ask again without that fact, or with another value of it.",
    Status.BEFORE_RECORDS: f"Ask again with a day from {in_words(RECORDS_BEGIN)} onwards.",
    Status.OUT_OF_SCOPE: f"There is nothing more to ask: these rules end there. {_SAY_SO}",
    Status.DISPUTED: "There is nothing more to ask: the law is disputed. Give every reading with its law, and name "
    "nobody.",
    Status.VACANT: f"There is nothing more to ask: the seat is empty. {_SAY_SO}",
    Status.NO_RULE: f"There is nothing more to ask: no rule answers. {_SAY_SO}",
    Status.CONFLICT: f"There is nothing more to ask: the rules contradict each other. {_SAY_SO}",
    Status.NOT_UNDERSTOOD: "Mend what the text names, and ask again.",
}
_MEANT = "Ask whether that is what was meant, and if so ask again with it."
_UNKNOWN = "Ask for another name, or search for it with the tools outcomes and places."
_UNLESS = "If the case is not the one assumed, ask again with the fact."


def next_step(answer: Answer, named: str = "outcome") -> Data:
    """What to do next. `named` is the argument that a choice without an option would fill."""
    if answer.status is Status.NOT_FOUND:
        says = _MEANT if answer.choices else _UNKNOWN
    elif answer.status is Status.DEPENDS:
        says = f"{answer.asks} {_SAYS[answer.status]}".strip()
    elif answer.status in _SAYS:
        says = _SAYS[answer.status]
    elif answer.unless:
        return {"says": _UNLESS, "add": [{"given": dict(one.given)} for one in answer.unless]}
    else:
        return NOTHING
    return {"says": says, "add": [found for choice in answer.choices if (found := as_arguments(choice.add, named))]}


def as_arguments(add: str, named: str = "outcome") -> Data:
    """Text to paste after a command, as the arguments of a tool.

    >>> as_arguments('--in "Richmond, London" --given road-class=trunk')
    {'place': 'Richmond, London', 'given': {'road-class': 'trunk'}}
    >>> as_arguments('"household rubbish collection"')
    {'outcome': 'household rubbish collection'}
    """
    found: Data = {}
    given: dict[str, str] = {}
    words = iter(_words(add))
    for word in words:
        if word == "--given":
            fact, _, value = next(words, "").partition("=")
            given[fact] = value
        elif word in _ARGUMENTS:
            found[_ARGUMENTS[word]] = next(words, "")
        elif not word.startswith("--"):
            found[named] = word
    return found | ({"given": given} if given else {})


def _words(text: str) -> Iterable[str]:
    """The words as a shell reads them; none where a quote is not closed."""
    try:
        return shlex.split(text)
    except ValueError:
        return ()
