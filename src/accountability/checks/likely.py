"""Rules that decide together: an exception that their scopes suggest, or two laws for one answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from accountability.checks.patterns import Patterns, version
from accountability.model.compiled import Compiled
from accountability.model.days import in_words
from accountability.model.diagnostic import Code, Diagnostic, Paste, Severity
from accountability.model.looked import Pattern
from accountability.model.outcome import Ruled
from accountability.model.rule import Rule
from accountability.model.words import listed


def lies_within(matter: str, rules: Sequence[Rule], patterns: Patterns) -> tuple[Rule, Rule] | None:
    """The first pair of which one never applies without the other, and the other does without it."""
    for inner, outer in permutations(rules, 2):
        within = patterns.always_with(matter, inner.id, outer.id)
        if within and not patterns.always_with(matter, outer.id, inner.id):
            return inner, outer
    return None


def exception_line(inner: Rule, outer: Rule) -> Paste:
    """The line that makes a rule an exception to another, with a gap for the law; a person supplies it.

    >>> from accountability.model.rule import ANYWHERE, Conclusion, Form
    >>> inner, outer = (Rule(id_, ANYWHERE, Conclusion(Form.NOBODY), ()) for id_ in ("trunk", "england"))
    >>> exception_line(inner, outer).line
    'exception-to: {england: [ACT YEAR SECTION]}'
    """
    edges = {edge.to: ", ".join(_written(law.cite) for law in edge.law) for edge in inner.exception_to}
    edges[outer.id] = "ACT YEAR SECTION"
    line = ", ".join(f"{to}: [{law}]" for to, law in edges.items())
    return Paste(inner.span, f"exception-to: {{{line}}}", replaces=bool(inner.exception_to))


def _written(cite: str) -> str:
    """A citation as it stands in a list of a rule file: in quotes where it holds a sign of YAML."""
    return f'"{cite}"' if any(sign in cite for sign in ",[]{}:#") else cite


def rules_that_agree(book: Compiled, patterns: Patterns) -> Iterator[Diagnostic]:
    """Two rules that both decide somewhere and name the same, without being the same law."""
    matters: tuple[Ruled, ...] = (*book.outcomes.values(), *book.roles.values())
    for matter in matters:
        told: set[frozenset[str]] = {
            frozenset(pair)
            for pattern in patterns.seen(matter.id)
            if pattern.clashes
            for pair in combinations(sorted(id_ for id_, _ in pattern.winners), 2)
        }
        rules = {version(rule): rule for rule in matter.rules}
        for pattern in patterns.seen(matter.id):
            for one, other in combinations((rules[winner] for winner in pattern.winners), 2):
                pair = frozenset((one.id, other.id))
                if pair not in told:
                    told.add(pair)
                    yield from _agreeing(book, matter, pattern, (one, other), patterns)


def _agreeing(
    book: Compiled, matter: Ruled, pattern: Pattern, pair: tuple[Rule, Rule], patterns: Patterns
) -> Iterator[Diagnostic]:
    one, other = pair
    found = lies_within(matter.id, pair, patterns)
    if found:
        inner, outer = found
        yield Diagnostic(
            Code.LIKELY_EXCEPTION,
            f"Wherever {inner.id} applies, so does {outer.id}, and both decide: it may be an exception.",
            inner.span,
            related=((outer.span, f"the rule {outer.id}"),),
            severity=Severity.ADVICE,
            paste=exception_line(inner, outer),
        )
    elif [law.cite for law in one.law] != [law.cite for law in other.law] or one.office != other.office:
        what = "cite different law" if one.office == other.office else "name different offices"
        witness = f"{_name(book, pattern)} on {in_words(pattern.on)}"
        yield Diagnostic(
            Code.TWO_LAWS,
            f"The rules {listed((one.id, other.id))} name the same body and {what}, for example in {witness}.",
            one.span,
            "Say in applies which holds where; or leave it, if both laws do.",
            ((other.span, f"the rule {other.id}"),),
            Severity.ADVICE,
        )


def _name(book: Compiled, pattern: Pattern) -> str:
    ground = book.ground[str(pattern.piece)]
    return next((book.places[id_].name for id_ in ground.path if book.places[id_].days.holds_on(pattern.on)), ground.id)
