"""Facts in words: what other values lead to, and the question that settles them."""

from __future__ import annotations

from accountability.engine.cases_of_fact import Branch, PieceAnswer
from accountability.engine.found import Found
from accountability.engine.parties import deciding_rules, parties
from accountability.engine.scene import Scene
from accountability.model.answer import Choice, Unless
from accountability.model.compiled import Compiled
from accountability.model.source import Law
from accountability.model.tier import ELSEWHERE, HELD


def value_words(book: Compiled, name: str, value: str) -> str:
    """A value of a fact in words that fit after "it is"."""
    if name in book.facts:
        return book.facts[name].words(value)
    if name in book.tiers:
        tier = book.tiers[name]
        if value == ELSEWHERE:
            return tier.elsewhere or "elsewhere"
        return (tier.part or "in the part where {body} sits").replace("{body}", book.bodies[value].name)
    title = book.powers[name].title
    return f"where {title} is held" if value == HELD else f"outside the area of {title}"


def law_of(found: Found) -> Law:
    return tuple(dict.fromkeys(cite for rule in deciding_rules(found) for cite in rule.law))


def unless(scene: Scene, branches: tuple[Branch, ...], nation: str) -> tuple[Unless, ...]:
    """Other values and who answers then, with equal answers merged into one phrase."""
    merged: dict[tuple[object, ...], list[Branch]] = {}
    for branch in branches:
        merged.setdefault(branch.found.signature, []).append(branch)
    return tuple(
        Unless(
            same[0].given,
            " or ".join(" and ".join(value_words(scene.book, n, v) for n, v in branch.given) for branch in same),
            same[0].found.status,
            same[0].found.mode,
            parties(scene.book, same[0].found, nation, scene.concern),
            law_of(same[0].found),
        )
        for same in merged.values()
    )


def branch_choice(scene: Scene, branch: Branch, nation: str) -> Choice:
    return Choice(
        label=", ".join(value_words(scene.book, name, value) for name, value in branch.given),
        add=" ".join(f"--given {name}={value}" for name, value in branch.given),
        status=branch.found.status,
        mode=branch.found.mode,
        parties=parties(scene.book, branch.found, nation, scene.concern),
        given=branch.given,
        law=law_of(branch.found),
    )


def asks(book: Compiled, answer: PieceAnswer) -> str:
    """The one question that settles what depends on a fact."""
    name = answer.branches[0].given[0][0]
    if name in book.facts:
        return book.facts[name].asks
    if name in book.tiers:
        return book.tiers[name].asks or f"Who sits for this spot as {book.tiers[name].title}?"
    return f"Is it where {book.powers[name].title} is held?"
