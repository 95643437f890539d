"""The pages of what is wrong with a file, or with what it names: AC001 to AC008."""

from __future__ import annotations

from accountability.model.diagnostic import Code, Severity
from accountability.model.explained import Explained

KEYS = (
    ("an outcome", "outcome, title, definition, theme, also-known-as, lgsl, cofog, ministers, not-for, variation, "
     "instead, differs, funds, delivers, strength, certainty, source, checked-on, facts, gaps, rules"),
    ("a role", "role, title, filled-at, funds, delivers, strength, certainty, source, checked-on, facts, gaps, rules"),
    ("a rule", "id, applies, answerable, law, may-act, exception-to, strength, office, because, to-challenge, not-for, "
     "ask, beside, delivers, funds, certainty, source, checked-on"),
    ("applies", "nation, in, from, until, held-by, holds, given, not"),
)  # fmt: skip
"""The keys that are written most, by what they stand in."""

PAGES: tuple[Explained, ...] = (
    Explained(
        Code.REFUSED,
        Severity.ERROR,
        "file refused",
        "A rule file holds text and nothing else. Anchors (&), aliases (*) and tags (!) can unfold a short file into "
        "millions of lines or ask a program to do something; very deep or very large files can make it stop.",
        "also-known-as: &words [pothole, road repairs, broken pavement, road surface]",
        "also-known-as: [pothole, road repairs, broken pavement, road surface]",
        "Where these signs stand inside a text in quotes.",
    ),
    Explained(
        Code.UNREADABLE,
        Severity.ERROR,
        "file cannot be read",
        "A file is used whole or not at all, so one that can be read only in part answers nothing.",
        "title: repair of roads: all of them",
        'title: "repair of roads: all of them"',
        "For files that do not end in .yaml, .yml or .csv, and for hidden files: they are left alone.",
    ),
    Explained(
        Code.UNKNOWN_KEY,
        Severity.ERROR,
        "key not known",
        "A key that is spelt wrongly would be passed over, and the rule would hold where nobody meant it to.",
        "applies: {nation: england, untill: 2028-04-01}",
        "applies: {nation: england, until: 2028-04-01}",
        "Inside free text. Every other key of a rule file is checked.",
        more="The keys of "
        + "; of ".join(f"{what}: {keys}" for what, keys in KEYS)
        + ". Those of every other file are in docs/rule-files.md.",
    ),
    Explained(
        Code.MISSING_KEY,
        Severity.ERROR,
        "key missing",
        "Without it the rest of the entry says nothing: a rule without its law cannot be checked by anybody.",
        "- {id: england, applies: {nation: england}, answerable: highway-authority}",
        "- {id: england, applies: {nation: england}, answerable: highway-authority, law: [Highways Act 1980 s.41]}",
        "For keys that may be left out: docs/rule-files.md says which.",
    ),
    Explained(
        Code.BAD_VALUE,
        Severity.ERROR,
        "value does not fit",
        "Nothing is guessed from a value: a day is a day of the calendar, written as 2026-11-22, an id has small "
        "letters and hyphens, and what is one of a list is one of that list.",
        "checked-on: 2026-02-30",
        "checked-on: 2026-02-28",
        "For free text, which may say anything.",
    ),
    Explained(
        Code.UNKNOWN_NAME,
        Severity.ERROR,
        "name not known",
        "A rule that names a place, tier, body or other rule that does not exist would never hold, or name nobody.",
        "answerable: highway-autority",
        "answerable: highway-authority",
        "For plain words in funds, delivers and the relations of a kind.",
    ),
    Explained(
        Code.REPEATED_ID,
        Severity.ERROR,
        "id used twice",
        "An id stands for one thing. With two, which of them answers would depend on the order of the files.",
        "wood-council,Wood Parish Council,county",
        "wood-parish-council,Wood Parish Council,county",
        "For versions of one rule whose days follow one another, and for towns, which have no id.",
    ),
    Explained(
        Code.IMPOSSIBLE_PERIOD,
        Severity.ERROR,
        "impossible period",
        "The day in until is the first on which something no longer holds. If it is not after from, no day is left.",
        "applies: {in: [ash], from: 2020-04-01, until: 2019-04-01}",
        "applies: {in: [ash], from: 2019-04-01, until: 2020-04-01}",
        "Where only one of the two is written.",
    ),
)
