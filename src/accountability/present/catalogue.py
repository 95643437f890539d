"""The catalogue of codes: what each means, as a page of text, of Markdown, or as a line of the list."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import indent

from accountability.model.diagnostic import Code
from accountability.model.explained import Explained
from accountability.present import explained_files, explained_rules, explained_whole
from accountability.present.folding import fold
from accountability.present.layout import page
from accountability.present.pieces import sentence

CATALOGUE: Mapping[Code, Explained] = {
    one.code: one for one in (*explained_files.PAGES, *explained_whole.PAGES, *explained_rules.PAGES)
}
"""Every code, in order."""

_KINDS = {
    "error": "An error: nothing in the pack is used until it is mended.",
    "fault": "A fault: the pack can be used, and this must be mended.",
    "advice": "Advice: a person decides.",
}


def explained_text(one: Explained) -> str:
    """One page about one code."""
    return page(
        [
            f"{one.code}: {one.title}",
            *sentence(_KINDS[one.severity]),
            *sentence(one.why),
            "Wrong:",
            *_example(one.wrong),
            "Right:",
            *_example(one.right),
            *sentence(f"Not raised: {one.not_raised[:1].lower()}{one.not_raised[1:]}"),
            *sentence(one.more),
        ]
    )


def _example(text: str) -> list[str]:
    return indent(_from_margin(text), "  ").splitlines()


def _from_margin(text: str) -> str:
    """Lines of a file, the first of them at the margin.

    >>> _from_margin("    - a\\n    - b"), _from_margin("- a: 1\\n    b: 2")
    ('- a\\n- b', '- a: 1\\n  b: 2')
    """
    lines = text.rstrip("\n").split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    after_hyphen = 2 if lines[0].startswith("- ") else 0
    return "\n".join([lines[0].lstrip(), *(" " * after_hyphen + line[margin:] for line in lines[1:])])


def catalogue_text() -> str:
    """Every code with its title."""
    lines = [line for one in CATALOGUE.values() for line in fold(f"{one.code} {_listed(one)}", " " * 6)]
    return page([*lines, *sentence("For one of them: accountability rules explain AC012")])


def _listed(one: Explained) -> str:
    return f"{one.title} ({one.severity})"


def explained_page(one: Explained) -> str:
    """The page of one code in the documents."""
    parts = (
        f"# {one.code}: {one.title}",
        _KINDS[one.severity],
        one.why,
        "## Wrong",
        _block(one.wrong),
        "## Right",
        _block(one.right),
        "## When it is not raised",
        one.not_raised,
        *([one.more] if one.more else []),
        "[All codes](README.md)",
    )
    return "\n\n".join(parts) + "\n"


def _block(text: str) -> str:
    return f"```yaml\n{_from_margin(text)}\n```"


def catalogue_page() -> str:
    """The list of all codes in the documents."""
    rows = [f"| [{one.code}]({one.code}.md) | {one.title} | {one.severity} |" for one in CATALOGUE.values()]
    lines = [
        "# What `rules check` can say",
        "",
        "Each finding has a code that does not change. `accountability rules explain CODE` prints the same pages.",
        "`make docs` writes them from one table. An error keeps the pack from being used (exit status 2), a fault must",
        "be mended (1), and advice may be declined (0).",
        "",
        "| code | what | sort |",
        "|---|---|---|",
        *rows,
    ]
    return "\n".join(lines) + "\n"
