"""The table of tools. Each makes one call to the rulebook, and tells the answer as text and as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from accountability.mcp_server import arguments as a
from accountability.mcp_server.next_step import NOTHING, as_arguments, next_step
from accountability.model.answer import NOT_ASKED, Answer, Status
from accountability.model.report import AroundBody, AroundPlace, Listing
from accountability.present.body_text import body_said
from accountability.present.layout import page
from accountability.present.lists_text import list_text
from accountability.present.place_text import place_said
from accountability.present.report_json import list_json, report_json
from accountability.present.to_json import Data, answer_json
from accountability.present.to_text import answer_text
from accountability.present.trace_text import trace_text
from accountability.present.why_text import why_not_said
from accountability.rulebook import Rulebook

_MOST_ROWS = 100
"""More rows than this help nobody to choose."""
_NAMED = "Asked with this, that body would be named."
_SEARCH_AGAIN = "Search with fewer words, or with others."


@dataclass(frozen=True, slots=True)
class Told:
    """What a tool tells. `understood` is what exit status 2 denies on the command line."""

    text: str
    document: Data
    ask_next: Data = field(default_factory=lambda: NOTHING)
    more: Data = field(default_factory=dict)
    understood: bool = True

    @property
    def data(self) -> Data:
        """The whole of it, as data."""
        return {"text": self.text, "ask_next": self.ask_next, **self.more, "document": self.document}


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool: what an assistant reads of it, its arguments, and what it does."""

    name: str
    title: str
    says: str
    takes: tuple[a.Argument, ...]
    run: Callable[[Rulebook, a.Call, date], Told]


def misasked(sentence: str, today: date) -> Told:
    """What is told of arguments that cannot be read."""
    return _told(Answer(Status.NOT_UNDERSTOOD, sentence), today)


def _told(answer: Answer, today: date, text: str = "", named: str = "outcome") -> Told:
    return Told(
        text or answer_text(answer, today),
        answer_json(answer),
        next_step(answer, named),
        understood=answer.status not in NOT_ASKED,
    )


def _who(book: Rulebook, call: a.Call, today: date) -> Told:
    return _told(book.who(call.outcome, call.place, call.on, call.under, call.given), today)


def _why_not(book: Rulebook, call: a.Call, today: date) -> Told:
    asked = (call.outcome, call.place, call.on, call.under, call.given)
    found, answer = book.why_not(call.body, *asked)
    if found is None:
        named = "body" if answer.question is None and book.who(*asked).question else "outcome"
        return _told(answer, today, named=named)
    said = asdict(found)
    answers = said.pop("answers")
    told = _told(answer, today, page(why_not_said(answer, today, **said)))
    change = as_arguments(found.add)
    if change:
        told = replace(told, ask_next={"says": _NAMED, "add": [change]})
    return replace(told, more={"why_not": {"answers": answers, **said}})


def _trace(book: Rulebook, call: a.Call, today: date) -> Told:
    answer, _ = book.trace(call.outcome, call.place, call.on, call.under, call.given)
    return _told(answer, today, trace_text(answer, today))


def _place(book: Rulebook, call: a.Call, today: date) -> Told:
    found = book.place(call.place, call.on)
    if isinstance(found, AroundPlace):
        return Told(page(place_said(found, today, call.everything)), report_json(found))
    return _told(found, today)


def _body(book: Rulebook, call: a.Call, today: date) -> Told:
    found = book.body(call.body, call.on)
    if isinstance(found, AroundBody):
        return Told(page(body_said(found, today, call.everything)), report_json(found))
    return _told(found, today, named="body")


def _outcomes(book: Rulebook, call: a.Call, today: date) -> Told:
    return _listed(book.outcomes(search=call.search, theme=call.theme), today)


def _places(book: Rulebook, call: a.Call, today: date) -> Told:
    return _listed(book.places(search=call.search, kind=call.kind, on=call.on), today)


def _listed(found: Listing | Answer, today: date) -> Told:
    """A list, or as much of it as can be read; where a search finds nothing, what may have been meant."""
    if isinstance(found, Answer):
        return _told(found, today)
    if len(found.rows) > _MOST_ROWS:
        note = f"These are {_MOST_ROWS} of {len(found.rows)}. Search with more words."
        found = replace(found, rows=found.rows[:_MOST_ROWS], note=note)
    ask_next: Data = {"says": _SEARCH_AGAIN, "add": []} if found.missed else NOTHING
    return Told(list_text(found), list_json(found), ask_next, understood=not found.missed)


_QUESTION = (a.OUTCOME, a.PLACE, a.ON, a.GIVEN, a.UNDER)

TOOLS: tuple[Tool, ...] = (
    Tool(
        "who",
        "Who answers",
        "Who is answerable for an outcome in a place on a day, by which rule and law, what is left for a minister, and "
        "how sure that is. Ask this first.",
        _QUESTION,
        _who,
    ),
    Tool(
        "why_not",
        "Why a body does not answer",
        "Why a body that somebody expected is not answerable for an outcome in a place, and the smallest change that "
        "would make it so. The document has a verdict on every rule.",
        (a.BODY, *_QUESTION),
        _why_not,
    ),
    Tool(
        "trace",
        "The line to the voters",
        "The line from Parliament, or a devolved legislature, to the voters for one outcome in a place: each link with "
        "its law, and who only delivers, pays or questions.",
        _QUESTION,
        _trace,
    ),
    Tool(
        "place",
        "Everything in a place",
        "Everything that is answered for in a place, grouped by who answers; what the place is part of, what it was "
        "before and what is coming.",
        (a.PLACE, a.ON, a.EVERYTHING),
        _place,
    ),
    Tool(
        "body",
        "What a body answers for",
        "What a body is, who elects, scrutinises, audits and inspects it, where complaints go, and everything that it "
        "answers for.",
        (a.BODY, a.ON, a.EVERYTHING),
        _body,
    ),
    Tool(
        "outcomes",
        "Outcomes to ask about",
        "The outcomes that can be asked about, to search when one is not known by the words of a person.",
        (a.SEARCH, a.THEME),
        _outcomes,
    ),
    Tool(
        "places",
        "Places to ask about",
        "The places in being on a day, to search when one is not known by the words of a person.",
        (a.SOUGHT, a.KIND, a.ON),
        _places,
    ),
)
