"""What stands on each link of a drawing, read from the upper end to the lower, and the facts behind it as rows."""

from __future__ import annotations

from accountability.model.answer import Link
from accountability.model.days import in_words
from accountability.model.picture import Edge, Node, Picture
from accountability.model.words import capital
from accountability.present.law_words import law_words

_DOWN = {"answers-to": "answers to", "sets-framework": "sets the framework for", "office": "answers through"}
_UP = {
    "answers-to": "holds to account",
    "elects": "is elected by",
    "appoints": "is appointed by",
    "delivers-for": "is delivered by",
    "funds": "is paid for by",
    "scrutinises": "is questioned by",
}
_PLAIN = {
    "holds-duty": "has the duty for",
    "holds-power": "has the power for",
    "delivers-for": "delivers for",
    "office": "answers through",
    "sets-framework": "sets the framework for",
}
COLUMNS = ("Who", "What", "Whom", "In the line", "Law", "Since")
"""The heads of the table of facts."""


def edge_words(edge: Edge) -> str:
    """What the upper end is to the lower.

    >>> edge_words(Edge("UK Parliament", "Secretary of State for Transport", "answers-to", True, up=True))
    'holds to account'
    """
    return (_UP if edge.up else _DOWN).get(edge.relation, edge.relation.replace("-", " "))


def node_words(node: Node) -> str:
    """A name as it stands in its box."""
    return capital(node.name)


def rows(picture: Picture) -> list[tuple[str, ...]]:
    """Every fact of a drawing as a row under `COLUMNS`."""
    return [_row(link) for link in picture.facts]


def _row(link: Link) -> tuple[str, ...]:
    return (
        capital(link.start),
        _PLAIN.get(link.relation, link.relation.replace("-", " ")),
        capital(link.end),
        "yes" if link.carries_answerability else "no",
        law_words(link.law) or "-",
        in_words(link.since) if link.since else "-",
    )
