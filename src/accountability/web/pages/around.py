"""The pages around an answer: a place, a body, an outcome, a comparison, and the lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from accountability.model.answer import CURRENT_LAW, Answer
from accountability.model.report import Listing
from accountability.model.words import capital
from accountability.present import names
from accountability.present.body_text import body_said
from accountability.present.compare_text import compare_said
from accountability.present.pieces import Piece, labelled
from accountability.present.place_text import place_said
from accountability.present.shift_text import shift_said
from accountability.present.supposed import notice
from accountability.present.to_text import answer_said
from accountability.web.address import Address
from accountability.web.asked import Ask, read_field_day
from accountability.web.headings import heading
from accountability.web.naming import body_name, links_in, place_name
from accountability.web.pages.answers import question_words, refused
from accountability.web.shown import Elsewhere, MisaskedError, Shown
from accountability.web.sources import Sources

if TYPE_CHECKING:
    from accountability.rulebook import Rulebook


def book_for(at: Sources, asked: Ask) -> Rulebook | Answer:
    """The rulebook under the reform that is asked about."""
    return at.book.under(asked.under)


def place(at: Sources, asked: Ask) -> Shown | Elsewhere:
    """Everything answered for in a place, by who answers."""
    book = book_for(at, asked)
    found = book if isinstance(book, Answer) else book.place(asked.parts[0], asked.on)
    if isinstance(found, Answer) or isinstance(book, Answer):
        return refused(found if isinstance(found, Answer) else book, "place", asked)  # type: ignore[arg-type]
    own = place_name(book.compiled, found.place.id, asked.on)
    if (own,) != asked.parts:
        return Elsewhere(Address("place", (own,), asked.asked()))
    return Shown(
        f"Who answers for what in {names.the_place(found.place.name)}",
        tuple(place_said(found, asked.today, True)),
        found,
        "place",
        links=links_in(book.compiled, found, asked.on, asked.asked(), own),
        notice=notice(found.under),
        more={"place": found.place.name, "own": own},
    )


def body(at: Sources, asked: Ask) -> Shown | Elsewhere:
    """What a body is, how it is held to account, and everything for which it answers."""
    book = book_for(at, asked)
    found = book if isinstance(book, Answer) else book.body(asked.parts[0], asked.on)
    if isinstance(found, Answer) or isinstance(book, Answer):
        return refused(found if isinstance(found, Answer) else book, "body", asked)  # type: ignore[arg-type]
    own = body_name(book.compiled, found.body.id, asked.on)
    if (own,) != asked.parts:
        return Elsewhere(Address("body", (own,), asked.asked()))
    links = {one.title: Address("outcome", (one.outcome,), asked.asked()) for one in found.items}
    return Shown(
        capital(found.body.name),
        tuple(body_said(found, asked.today, True)),
        found,
        links=links,
        notice=notice(found.under),
        more={"lead": True},
    )


def outcome(at: Sources, asked: Ask) -> Shown | Elsewhere:
    """What an outcome is, its everyday words, its rules, and where to look further."""
    found = at.book.outcome(asked.parts[0])
    if isinstance(found, Answer):
        return refused(found, "outcome", asked)
    if (found.id,) != asked.parts:
        return Elsewhere(Address("outcome", (found.id,), asked.asked()))
    said = [
        *labelled("What it is", found.definition),
        *labelled("Also called", f"{', '.join(found.also_known_as)}." if found.also_known_as else ""),
        *labelled("Not for a minister", f"{', '.join(found.not_for)}." if found.not_for else ""),
        *labelled("Service codes (LGSL)", f"{', '.join(found.lgsl)}." if found.lgsl else ""),
        *labelled("Rules", f"{found.rules}"),
    ]
    return Shown(
        capital(found.title),
        tuple(said),
        found,
        links={str(found.rules): Address("rules", tuple(found.rules.file.split("/")))},
        template="outcome",
        more={"outcome": found.title, "id": found.id},
    )


_LISTS: Mapping[str, str] = {
    "outcomes": "Everything that is answered for",
    "bodies": "Bodies that answer",
    "interventions": "Interventions by ministers",
    "forthcoming": "What is coming",
    "reforms": "Reforms to suppose",
}


def listed(at: Sources, asked: Ask) -> Shown:
    """A list: outcomes, bodies, interventions, what is coming, reforms."""
    what = asked.parts[0]
    if what not in _LISTS:
        raise MisaskedError(f"There is no list of that name. There are: {', '.join(_LISTS)}.")
    found: Listing = getattr(at.book, what)(on=asked.on)
    told = [n for n in range(found.shown or len(found.columns)) if any(row[n] for row in found.rows)]
    rows = [[row[n] for n in told] for row in found.rows]
    page = {"outcomes": "outcome", "bodies": "body", "reforms": "plan"}.get(what, "")
    ids = [row[found.columns.index("id")] if "id" in found.columns else "" for row in found.rows]
    links = [Address(page, (id_,)) if page and id_ else None for id_ in ids]
    return Shown(
        _LISTS[what],
        template="list",
        value=found,
        more={"columns": [capital(found.columns[n]) for n in told], "rows": list(zip(rows, links, strict=True))},
    )


def compare(at: Sources, asked: Ask) -> Shown | Elsewhere:
    """Two places, two days or two reforms, side by side: what differs, and what caused it."""
    where, other_place = asked.one("in"), asked.one("and-in")
    other_day, other_under = read_field_day(asked.one("and-on")), asked.one("and-under")
    outcome_ = asked.one("outcome")
    more: dict[str, object] = {"place": where, "outcome": outcome_, "asked": asked}
    if not where or not (other_place or other_day or other_under):
        return Shown("Compare two places, days or reforms", template="compare", more=more)
    if sum(map(bool, (other_place, other_day, other_under))) > 1:
        raise MisaskedError("Compare one thing at a time: two places, two days or two reforms.")
    if other_under:
        found = at.book.shift(other_under, asked.under, where, asked.on, outcome_ or None)
        if isinstance(found, Answer):
            return refused(found, "compare", asked)
        said, unders = shift_said(found, asked.today, True), found.sides
    else:
        compared = at.book.compare(where, other_place or None, asked.on, other_day, outcome_ or None, asked.under)
        if isinstance(compared, Answer):
            return refused(compared, "compare", asked)
        said, unders = compare_said(compared, asked.today, True), (compared.left.under, compared.right.under)
        found = compared  # type: ignore[assignment]
    if outcome_:
        more["sides"] = _sides(at, asked, (where, outcome_), other_place, other_day, other_under)
    links = links_in(at.book.compiled, found, asked.on, asked.asked())
    return Shown(heading(found, said), tuple(said), found, "compare", links=links, notice=notice(*unders), more=more)


def _sides(
    at: Sources, asked: Ask, what: tuple[str, str], other_place: str, other_day: object, other_under: str
) -> list[dict[str, object]]:
    """The answer on each side, with the address of its page."""
    where, outcome_ = what
    sides = []
    for place_, day, under in (
        (where, asked.on, asked.under),
        (other_place or where, other_day or asked.on, other_under or asked.under),
    ):
        answer = at.book.who(outcome_, place_, day, under, asked.given)  # type: ignore[arg-type]
        on = answer.question.on.isoformat() if answer.question else ""
        reform = "" if under == CURRENT_LAW else under
        sides.append(
            {
                "heading": question_words(answer, asked.today),
                "says": " ".join(
                    one.text for one in answer_said(answer, asked.today, quiet=True) if isinstance(one, Piece)
                ),
                "address": Address("who", (outcome_, place_), (("on", on), ("under", reform))),
            }
        )
    return sides
