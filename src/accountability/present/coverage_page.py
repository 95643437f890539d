"""The page that says how complete, how tested and how sure the pack is, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from accountability.model.anchor import Anchored
from accountability.model.compiled import Compiled
from accountability.model.coverage import Coverage
from accountability.model.days import in_words
from accountability.model.exercised import Exercised
from accountability.model.outcome import Outcome, Ruled
from accountability.model.source import Certainty
from accountability.model.words import capital


def coverage_page(book: Compiled, found: Coverage, tested: Exercised, cases: int, scenarios: int) -> str:
    """The whole page. It is made from the pack, and says nothing that was not counted."""
    return "\n".join([*_counts(book, found, tested, cases, scenarios), *_sure(tested), *_lists(found), *_least(book)])


def _counts(book: Compiled, found: Coverage, tested: Exercised, cases: int, scenarios: int) -> Iterator[str]:
    decided = sum(one.whole for one in tested.rules)
    used = sum(bool(one.displaces) for one in tested.edges)
    yield from (
        "# What the rules cover, and how sure they are",
        "",
        f"Counted from the rules as they stand on {in_words(book.about.checked_on)}, by `make docs`.",
        "",
        "| | |",
        "|---|---|",
        f"| outcomes | {found.outcomes} |",
        f"| roles | {len(book.roles)} |",
        f"| rules, each version counted | {len(tested.rules)} |",
        f"| exceptions | {len(tested.edges)} |",
        f"| documented cases | {cases:,} |",
        f"| scenarios, each row of examples counted | {scenarios:,} |",
        f"| rules that decide in one test and fail or give way in another | {decided} |",
        f"| exceptions that a test exercises | {used} |",
        f"| pieces of ground | {found.pieces} |",
        f"| cells of outcome, ground and days in which nothing changes | {found.cells:,} |",
        f"| cells with exactly one answer for each case of fact | {found.answered:,} |",
        f"| cells with a declared reason why there is none | {found.declared:,} |",
        f"| cells with neither | {len(found.faults)} |",
        "",
    )


def _sure(tested: Exercised) -> Iterator[str]:
    yield from (
        "## How sure, by theme",
        "",
        "A rule is *read* when somebody read it in a source that it names, *from memory* when not yet, and *doubtful*",
        "when whoever wrote it was not sure. Every answer says which it rests on.",
        "",
        "| theme | outcomes | rules | read | from memory | doubtful |",
        "|---|---:|---:|---:|---:|---:|",
    )
    for one in tested.themes:
        yield f"| {one.theme} | {one.outcomes} | {one.rules} | {one.checked} | {one.from_memory} | {one.doubtful} |"
    sums = [
        str(sum(getattr(one, name) for one in tested.themes))
        for name in ("outcomes", "rules", "checked", "from_memory", "doubtful")
    ]
    yield f"| all | {' | '.join(sums)} |"
    yield ""


def _lists(found: Coverage) -> Iterator[str]:
    yield from ("## Against lists made by others", "")
    for one in found.anchors:
        yield f"- {_anchor(one)}"
    yield ""


def _anchor(one: Anchored) -> str:
    counts = "; ".join(f"{number} {words}" for words, number in one.counts)
    return f"{capital(one.name)}, {one.total}: {counts}; {len(one.unexplained) or 'none'} unexplained."


def _least(book: Compiled) -> Iterator[str]:
    """The doubtful rules, and where the rules declare that they do not know."""
    matters: list[Ruled] = [*book.roles.values(), *book.outcomes.values()]
    yield from (
        "## The answers that deserve the least trust",
        "",
        "Rules that are doubtful, by outcome or role. If you know the law, they are where your help is worth most.",
        "",
    )
    for matter in sorted(matters, key=_order):
        doubtful = [rule for rule in matter.rules if rule.certainty is Certainty.DOUBTFUL]
        if doubtful:
            ids = ", ".join(dict.fromkeys(f"`{rule.id}`" for rule in doubtful))
            yield f"- {capital(matter.title)} ([{_file(matter)}](../{_file(matter)})): {ids}"
    yield from ("", "## Where the rules do not answer, and say why", "")
    for matter in sorted(matters, key=_order):
        for reason in dict.fromkeys(gap.reason for gap in matter.gaps):
            yield f"- {capital(matter.title)}: {reason}"
    yield ""


def _order(matter: Ruled) -> tuple[str, str]:
    return (matter.theme if isinstance(matter, Outcome) else "", matter.id)


def _file(matter: Ruled) -> str:
    return matter.span.file
