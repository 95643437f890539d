"""What a policy officer reads when a test and the rules disagree, or when a test is not understood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from accountability.model.answer import Answer, Decider, Party, Status, Verdict
from accountability.model.source import Span
from accountability.model.trial import Block, Came
from accountability.model.words import capital, listed, plain
from accountability.present.layout import page
from accountability.present.trials_text import trial_lines

WRONG = "One of them is wrong. Check the law, then change the sentence or the rule."
"""What to do about a sentence that the rules do not bear out."""


class StoppedError(Exception):
    """A test did not pass. Where it stands is filled in by whoever knows."""

    came: ClassVar[Came]

    def __init__(self, *says: str, blocks: tuple[Block, ...] = ()) -> None:
        """Take the paragraphs to say, or whole blocks when several sentences are concerned."""
        super().__init__(*says)
        self.blocks = blocks or (Block(0, "", says),)
        self.file = ""
        self.title = ""

    def locate(self, file: str, title: str, line: int = 0, sentence: str = "") -> None:
        """Say which test this is, and which sentence of it unless that is already known."""
        self.file, self.title = file, title
        self.blocks = tuple(b if b.line else Block(line, sentence, b.says) for b in self.blocks)

    def __str__(self) -> str:
        return page(trial_lines(self.file, self.title, self.came, self.blocks)).rstrip("\n")


class DisagreesError(StoppedError):
    """The test says one thing and the rules another."""

    came = Came.FAILED


class NotUnderstoodError(StoppedError):
    """The test cannot be asked, so nothing is known about the rules."""

    came = Came.NOT_UNDERSTOOD


def disagrees(found: str, answer: Answer, expected: Iterable[str] = (), change: str = "sentence") -> DisagreesError:
    """A failure: what the rules say and why, and that either side may be wrong. `expected` are names hoped for."""
    why = "" if found.endswith((".", "?", ":")) else because(answer, expected)
    said = f"{found}, {why}." if why else found if found.endswith((".", "?", ":")) else f"{found}."
    return DisagreesError(said, WRONG.replace("sentence", change))


def ruling(answer: Answer) -> str:
    """What the rules say, as the start of a sentence."""
    match answer.status:
        case Status.ANSWERED:
            return f"The rules say {together(answer.answerable, answer.mode)}"
        case Status.NOBODY:
            return "The rules say that nobody has the duty"
        case Status.INDEPENDENT:
            return "The rules say that no elected person answers"
    ways = f" {listed([choice.label for choice in answer.choices], 'or')}." if answer.status is Status.AMBIGUOUS else ""
    return f"The rules give no single answer ({answer.status}): {answer.message}{ways}"


def together(parties: tuple[Party, ...], mode: str) -> str:
    """Those who answer, in a clause.

    >>> from accountability.model.who import Sort
    >>> together((Party(Sort.BODY, "a", "Leeds"), Party(Sort.BODY, "b", "Wakefield")), "jointly")
    'Leeds and Wakefield jointly'
    """
    names = [party.name for party in parties]
    match mode:
        case "jointly":
            return f"{listed(names)} jointly"
        case "either":
            return f"either {listed(names, 'or')}"
    return listed(names)


def because(answer: Answer, expected: Iterable[str] = ()) -> str:
    """Why the rules say so: the rule that decided, after the one that gave way or missed if it tells more."""
    last = _last(answer.because)
    if not last:
        return ""
    matter = last[0].matter
    clauses: list[str] = []
    file = ""
    missed = _missed(answer, matter, [plain(name) for name in expected])
    if missed:
        place = answer.question.place_name if answer.question else "the place"
        told = _WHAT.get(missed.what, "does not decide").format(place=place)
        clauses.append(f"{missed.rule} {told}{_ref(missed.span, '')}")
        file = missed.span.file
    for one in last:
        clauses.append(f"{one.rule} decides{_ref(one.span, file)}")
        file = one.span.file
    return f"because {listed(clauses)}"


_WHAT = {
    "gives way": "gives way",
    "wrong place": "leaves {place} out",
    "wrong day": "does not hold on that day",
    "wrong fact": "is for another case",
    "power not held": "needs a power that is not held in {place}",
    "wrong reform": "belongs to another reform",
    "sits elsewhere": "finds nobody to name in {place}",
}
"""What happened to a rule that did not decide, as a clause after its id."""


def _last(deciders: tuple[Decider, ...]) -> tuple[Decider, ...]:
    """The deciders of the step that named somebody: of the role, when there was one."""
    return tuple(d for d in deciders if d.step == "role") or deciders


def _missed(answer: Answer, matter: str, expected: list[str]) -> Verdict | None:
    """The rule that would have named who was expected, else the one that gave way, else the one that nearly held."""
    if not expected:
        return None
    others = [v for v in answer.record if v.what != "decides"]

    def telling(verdict: Verdict) -> tuple[bool, ...]:
        names = plain(verdict.names)
        return (
            any(name in names for name in expected),
            verdict.matter == matter,
            verdict.what == "gives way",
            bool(verdict.change),
        )

    found = max(others, key=telling, default=None)
    return found if found and (telling(found)[0] or telling(found)[2] or telling(found)[3]) else None


def _ref(span: Span, last_file: str) -> str:
    """A file's short name and line in brackets; the line alone when the file was just named."""
    if not span.line:
        return ""
    name = "" if span.file == last_file else span.file.rpartition("/")[2]
    return f" ({name}:{span.line})"


def sentence_of(keyword: str, text: str) -> str:
    """A step as it stands in its file."""
    return f"{capital(keyword.strip())} {text}".strip()


def capital_keyword(word: str) -> str:
    """What to do about a line that is no step for want of a keyword with a capital letter."""
    if word.lower() in ("given", "when", "then", "and", "but"):
        return f"This line tests nothing as it stands. Start it with a capital letter: {word.capitalize()}."
    return "This line tests nothing as it stands. Start it with Given, When, Then, And or But."
