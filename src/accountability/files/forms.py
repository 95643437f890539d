"""How each kind of rule file is laid out: the order of its keys, and which of its lists and mappings stand open.

A table, and no more: what it says is carried out by `canonical`. That it names every key of every shape is tested.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

ANY = "*"
"""Any key: one that somebody chose, such as the name of a fact."""


class Layout(Enum):
    """How a list or a mapping is written where its place does not force it into one line."""

    OPEN = auto()
    """A key or a member a line, always."""
    ROWS = auto()
    """A list with a member a line, and each member whole on its line, however long."""
    FITTED = auto()
    """On one line where it fits, else opened by as little as it must be."""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a mapping, or of each mapping in a list: its keys in order, and the form of what stands under each.

    A mapping with a key that is not among them keeps its own order.
    """

    keys: tuple[str, ...] = ()
    layout: Layout = Layout.FITTED
    under: Mapping[str, Form] = field(default_factory=dict)

    def of(self, key: str) -> Form:
        """The form of what stands under a key."""
        return self.under.get(key) or self.under.get(ANY) or FREE


FREE = Form()
"""What has no form of its own keeps its order, and stands on one line where it fits."""

_SURE = ("certainty", "source")
_SEATED = ("as", "from", "until", "law", "usual", *_SURE)
_NATIONS = ("england", "scotland", "wales", "northern-ireland")

_CONDITION_KEYS = ("nation", "in", "from", "until", "held-by", "given", "holds", "not")
_WHEN = Form(_CONDITION_KEYS, under={"not": Form(_CONDITION_KEYS)})
_MINISTER = Form(("minister", "devolved", "reserved", "answers-for"))
_HOLDERS = Form(("body", "minister", *_SEATED), Layout.ROWS)
_RELATION = Form(("by", "says", "law", "from", "until", "carries", "outcomes", "themes", *_SURE), Layout.ROWS)
_TENURE = Form(
    ("department", "office", "committee", "accounting-officer", "from", "until", *_SURE), Layout.ROWS
)  # fmt: skip
_FACT_KEYS = ("asks", "values", "usual", "only")
_ONLY = Form(under={ANY: _WHEN})
_FACTS = Form((), Layout.OPEN, {ANY: Form(_FACT_KEYS, Layout.OPEN, {"only": _ONLY})})
_GAPS = Form(("applies", "reason"), Layout.OPEN, {"applies": _WHEN})
_RULES = Form(
    (
        "id", "applies", "answerable", "office", "strength", "may-act", "law", "funds", "not-for", "exception-to",
        "beside", "because", "delivers", "ask", "to-challenge", *_SURE, "checked-on",
    ),
    Layout.OPEN,
    {
        "applies": _WHEN,
        "beside": Form(("who", "does", "law")),
        "ask": Form(("who", "about")),
        "answerable": Form(under={"disputed": Form(("reading", "law"))}),
    },
)  # fmt: skip
_RULED = {"facts": _FACTS, "gaps": _GAPS, "rules": _RULES}
_RELATIONS = (
    "office", "elected-by", "appointed-by", "polls", "answers-to", "scrutinised-by", "audited-by", "inspected-by",
    "redress", "money", "framework-from", "intervened-in-by",
)  # fmt: skip
_PLACES = (
    "england", "england-and-wales", "great-britain", "scotland", "wales", "uk", "northern-ireland",
)  # fmt: skip

_SENTENCES = Form((), Layout.OPEN)
_FINDING = Form(("answers", "assumes", "open"), Layout.OPEN, {ANY: _SENTENCES})
_STAYS = Form(("outcomes", "test", "because"), Layout.OPEN)
_STEPS = Form(
    (
        "step", "title", "does", "moves", "route", "law", "consents", "lead-time", "after", "staff", "money",
        "could-block", "certainty",
    ),
    Layout.OPEN,
)  # fmt: skip
_MOVES = Form(
    (
        "move", "outcomes", "applies", "answerable", "office", "assumption", "route", "law", "reversible-by", "floor",
        "safeguards", "side-effects", "unresolved", "whitehall", "certainty",
    ),
    Layout.OPEN,
    {
        "applies": _WHEN,
        "safeguards": _SENTENCES,
        "side-effects": _SENTENCES,
        "unresolved": _SENTENCES,
        "whitehall": Form((), Layout.OPEN),
    },
)  # fmt: skip

_MATTERS = ("outcomes", "themes", "but-not")
_REACH = Form((*_MATTERS, "kinds", "tiers", "roles", "holds"), Layout.OPEN)
_USED = Form(("whom", "when", "source"), Layout.ROWS)
_REMEDIES = Form(("route", "says", "law", "kinds", "nations"), Layout.ROWS)

_CASE_KEYS = (
    "says", "in", "on", "given", "under", "status", "answerable", "not-answerable", "rule", "law", "source",
)  # fmt: skip
CASES = Form(("outcome", "cases"), Layout.OPEN, {"cases": Form(_CASE_KEYS, Layout.OPEN)})
"""A file of cases, which starts with the same key as an outcome."""

FORMS: dict[str, Form] = {
    "name": Form(("name", "format", "title", "checked-on", "extends"), Layout.OPEN),
    "outcome": Form(
        (
            "outcome", "title", "definition", "theme", "also-known-as", "lgsl", "differs", "cofog", "facts",
            "ministers", "not-for", "variation", "strength", "instead", "funds", "delivers", *_SURE, "checked-on",
            "gaps", "rules",
        ),
        Layout.OPEN,
        {
            **_RULED,
            "ministers": Form(_NATIONS, Layout.OPEN, {ANY: _MINISTER}),
            "instead": Form(("who", "answers-for")),
        },
    ),
    "role": Form(
        (
            "role", "title", "filled-at", "facts", "strength", "funds", "delivers", *_SURE, "checked-on", "rules",
            "gaps",
        ),
        Layout.OPEN,
        _RULED,
    ),
    "adds-to": Form(
        (
            "adds-to", "title", "also-known-as", "facts", "strength", "funds", "delivers", *_SURE, "checked-on",
            "gaps", "rules", "amends", "repeals",
        ),
        Layout.OPEN,
        {**_RULED, "amends": _RULES},
    ),
    "reform": Form(
        (
            "reform", "title", "intent", "parent", "from", "extent", "headings", *_SURE, "checked-on", "creates",
            "confers", "promises", "findings", "stays", "plan",
        ),
        Layout.OPEN,
        {
            "creates": Form(
                ("body", "name", "kind", "sits-at", "over", "as", "in-place-of", "because"), Layout.OPEN
            ),
            "confers": Form(("power", "on", "law"), Layout.ROWS),
            "promises": Form(("tier", "nation"), Layout.ROWS),
            "findings": Form((), Layout.OPEN, {ANY: _FINDING}),
            "stays": _STAYS,
            "plan": _STEPS,
        },
    ),
    "moves": Form(
        ("moves", "of", *_SURE, "checked-on", "each", "stays", "plan"),
        Layout.OPEN,
        {"each": _MOVES, "stays": _STAYS, "plan": _STEPS},
    ),
    "fact": Form(("fact", *_FACT_KEYS), Layout.OPEN, {"only": _ONLY}),
    "tier": Form(
        (
            "tier", "title", "filled", "asks", "named", "part", "kind", "elsewhere", *_SURE, "checked-on", "seats",
        ),
        Layout.OPEN,
        {
            "filled": Form(("nation", "from")),
            "named": Form(_NATIONS),
            "seats": Form(("over", "holders"), Layout.OPEN, {"holders": _HOLDERS}),
        },
    ),
    "kind": Form(
        ("kind", "title", *_RELATIONS, "no-voters", *_SURE, "checked-on"),
        Layout.OPEN,
        {key: _RELATION for key in _RELATIONS if key != "polls"},
    ),
    "portfolio": Form(
        ("portfolio", "title", *_PLACES, *_SURE, "checked-on"), Layout.OPEN, dict.fromkeys(_PLACES, _TENURE)
    ),
    "power": Form(
        ("power", "title", "held", *_SURE, "checked-on"),
        Layout.OPEN,
        {"held": Form(("body", "over", "from", "until", "as", "law", "usual", *_SURE), Layout.ROWS)},
    ),
    "intervention": Form(
        (
            "intervention", "body", "from", "until", "takes", "power", "held-by", "outcomes", "all-outcomes-but",
            "sent-by", "law", *_SURE, "note", "checked-on",
        ),
        Layout.OPEN,
        {"sent-by": _MINISTER},
    ),
    "invests": Form(
        ("invests", "title", "in", "years", "figures", "parties", "through", "note", *_SURE, "checked-on"),
        Layout.OPEN,
        {
            "parties": Form(("answers-for", "pays", "gains", "cashable"), Layout.ROWS),
            "through": Form(("says", "law")),
        },
    ),
    "varies": Form(
        (
            "varies", "from", "what", "within", "standards", "recorded", "safeguards", *_SURE, "checked-on",
        ),
        Layout.OPEN,
        {
            "within": Form(_NATIONS, Layout.OPEN, {ANY: Form(("says", "kind", "freedom", "law"))}),
            "standards": Form(("for", "says", "covers", "nations", "law", "enforced-by"), Layout.OPEN),
            "safeguards": Form(
                ("title", "protects", "enforced-by", "recentralises", "how", "nations", "law"), Layout.OPEN
            ),
        },
    ),
    "limits": Form(
        ("limits",), Layout.OPEN, {"limits": Form(("title", "says", "enforced-by", "nations", "law"), Layout.OPEN)}
    ),
    "pilot": Form(
        ("pilot", "title", "region", "then", "places", "themes", "figures", "outcomes", "cases"),
        Layout.OPEN,
        {
            "themes": Form(("theme", *_SURE), Layout.OPEN),
            "figures": Form(("what", "amount", "unit", "period", "status", "source"), Layout.OPEN),
            "cases": Form(("outcome", *_CASE_KEYS), Layout.OPEN),
        },
    ),
    "questions": Form(
        ("questions", "says", "unless", "accounting", "law", *_SURE, "checked-on"),
        Layout.OPEN,
        {"unless": Form((), Layout.OPEN)},
    ),
    "trigger": Form(
        (
            "trigger", "nation", "minister", "test", "does", "kinds", "outcomes", "themes", "from", "until", "law",
            *_SURE, "checked-on",
        ),
        Layout.OPEN,
    ),
    "precedent": Form(
        (
            "precedent", "title", "nations", "moved-on", "blame", "says", "outcomes", "themes", "law", *_SURE,
            "checked-on",
        ),
        Layout.OPEN,
    ),
    "saying": Form(
        (
            "saying", "nations", "does", "about", "called", "framework", "as-to", "topics", "department", *_SURE,
            "checked-on",
        ),
        Layout.OPEN,
        {"topics": Form(("words", "from", "until", "law"), Layout.ROWS)},
    ),
    "dispute": Form(
        ("dispute", "body", "outcome", "from", "until", "called", "shows", "pressed", *_SURE, "checked-on"), Layout.OPEN
    ),
    "red-flag": Form(("red-flag", "claim", "occasions", "because"), Layout.OPEN),
    "lever": Form(
        (
            "lever", "title", "kind", "does", "who", "government", "over", "nations", "from", "until", "law", "test",
            "procedure", "limits", "used", *_SURE, "checked-on",
        ),
        Layout.OPEN,
        {"over": _REACH, "used": _USED},
    ),
    "route": Form(
        (
            "route", "title", "instrument", "does", "from-holder", "to", "then", *_MATTERS, "government", "nations",
            "from", "until", "law", "consents", "procedure", "needs", "limits", "lead-time", "used", *_SURE,
            "checked-on",
        ),
        Layout.OPEN,
        {"used": _USED},
    ),
    "assessment": Form(
        ("assessment", "title", "does", "nations", "from", "until", "law", *_SURE, "checked-on"), Layout.OPEN
    ),
    "estimate": Form(
        ("estimate", "title", "year", *_SURE, "checked-on", "sections"),
        Layout.OPEN,
        {
            "sections": Form(
                (
                    "title", "letter", "budget", "money", "voted", "amount", "pays-for", "pays-part-of", "besides",
                    *_SURE,
                ),
                Layout.OPEN,
            ),
        },
    ),
    "test": Form(
        (
            "test", "title", "asks", "asks-of", "together", "settle", "told", "tells", "years", "cycles", "remedies",
            *_SURE, "checked-on", "findings",
        ),
        Layout.OPEN,
        {
            "asks-of": Form(("asks", "kinds", "outcomes", "themes"), Layout.ROWS),
            "together": Form(("tests", "asks", "says", "people"), Layout.OPEN),
            "told": Form(("passes", "partly", "not-known", "fails"), Layout.OPEN),
            "cycles": Form(("by", "years", "outcomes", "themes", "law"), Layout.ROWS),
            "remedies": _REMEDIES,
            "findings": Form(
                (
                    "verdict", "says", "kinds", "bodies", "offices", "outcomes", "themes", "nations", "forms",
                    "from", "until",
                    "law", "remedies", *_SURE,
                ),
                Layout.OPEN,
                {"remedies": _REMEDIES},
            ),
        },
    ),
    "outside": Form(("outside",), Layout.OPEN, {"outside": Form(("name", "also-known-as", "says"), Layout.ROWS)}),
}  # fmt: skip
"""The form of each kind of file, by the key with which it starts."""
