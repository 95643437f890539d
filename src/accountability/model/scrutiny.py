"""How an outcome is held to account: the tests as the pack words them, and what a body passes, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountability.model.answer import CURRENT_LAW, InForce, Question, Status
from accountability.model.days import ALWAYS, Days
from accountability.model.source import NOWHERE, Certainty, Law, Span


class Probe(StrEnum):
    """What is asked of whoever answers; in this order where the marks are equal."""

    REDRESS = "redress"
    INSPECTION = "inspection"
    AUDIT = "audit"
    OFFICERS = "officers"
    MEASURE = "measure"
    ANSWERER = "answerer"
    ELECTED = "elected"
    VOTE = "next-vote"
    SCRUTINY = "scrutiny"
    DECISIONS = "decisions"


class Mark(StrEnum):
    """What came of a test, weakest first. What is not known is never a no."""

    NO = "no"
    PARTLY = "partly"
    NOT_KNOWN = "not-known"
    YES = "yes"

    @property
    def strength(self) -> int:
        """0 for the weakest.

        >>> sorted((Mark.YES, Mark.NOT_KNOWN, Mark.NO), key=lambda mark: mark.strength)[0]
        <Mark.NO: 'no'>
        """
        return tuple(Mark).index(self)


class Form(StrEnum):
    """What an answer as a whole may be: whose tests they are depends on it.

    `taken` is where commissioners stand in for a body; `no-one` where nobody has the duty and no body may act.
    """

    SOLE = "sole"
    JOINTLY = "jointly"
    EITHER = "either"
    TAKEN = "taken"
    NOBODY = "nobody"
    NO_ONE = "no-one"
    INDEPENDENT = "independent"


class Way(StrEnum):
    """What a remedy needs: primary law, an order under a law that is there, or a choice of somebody local."""

    ACT = "act"
    ORDER = "order"
    LOCAL_CHOICE = "local-choice"


@dataclass(frozen=True, slots=True)
class Remedy:
    """What would mend a weakness, in words that fit after "To mend it:", and the law by which it goes."""

    route: Way
    says: str
    law: Law = ()


@dataclass(frozen=True, slots=True)
class Fits:
    """Of what a finding speaks. Each list that has members must be met by one of them.

    A kind is the kind of a body, or of the office in which it sits; `offices` are the words for who answers in public;
    `forms` are those of the answer as a whole.
    """

    kinds: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    days: Days = ALWAYS


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is known on a test: the mark that it gives, what is told, and what would mend it.

    What ends in a full stop is told as it is; other words are put into the sentence of the test. `{names}` stands for
    those who answer.
    """

    mark: Mark
    says: str
    fits: Fits = Fits()
    law: Law = ()
    remedies: tuple[Remedy, ...] = ()
    address: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Cycle:
    """In how many years an inspectorate is to come round again, for some outcomes or for all."""

    by: str
    years: int
    outcomes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    law: Law = ()


@dataclass(frozen=True, slots=True)
class Asks:
    """Other words for the question, for some outcomes or kinds."""

    asks: str
    outcomes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """Tests that are told as one where a person passes all of them: the words of the one question and its answer.

    `people` are the kinds of office that are one person, each with what that person is called; in `says`, `{person}`
    stands for that, and the id of a test in braces for what was told of it.
    """

    tests: tuple[str, ...]
    asks: str
    says: str
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ProbeWords:
    """One test as the pack words it.

    `title` fits in a table. `{years}` in a question is the number of years of an inspection. `settle` is what to do
    where it is not known; `told` how what was found is put, by mark, with `{what}` in its place; `tells` is what a yes
    is told by: words, or the law. `remedies` are those of a weakness that the register shows, each with whom it fits.
    """

    id: str
    title: str
    asks: str
    settle: str
    told: tuple[tuple[str, str], ...] = ()
    tells: str = "words"
    asks_of: tuple[Asks, ...] = ()
    together: Together | None = None
    years: int = 0
    cycles: tuple[Cycle, ...] = ()
    remedies: tuple[tuple[Fits, Remedy], ...] = ()
    findings: tuple[Finding, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Probed:
    """What came of one test: the question, the mark, what it rests on, and how to mend or to settle it."""

    test: str
    title: str
    asks: str
    mark: Mark
    says: str = ""
    law: Law = ()
    tells: str = "words"
    remedies: tuple[Remedy, ...] = ()
    settle: str = ""
    certainty: Certainty = Certainty.FROM_MEMORY
    source: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True)
class ToldTogether:
    """Tests that were all passed and are one question to a reader."""

    tests: tuple[str, ...]
    asks: str
    says: str


@dataclass(frozen=True, slots=True)
class AsTheLawIs:
    """The same outcome put to the tests without the reform: who answers, how many are passed, and what then changes.

    `better` and `worse` are the titles of the tests whose mark rises or falls under the reform. A mark that is not
    known on either side is in neither.
    """

    who: tuple[str, ...]
    passes: int
    better: tuple[str, ...]
    worse: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scrutiny:
    """How one outcome is held to account in a place on a day: every test with its mark, weakest first.

    `assuming` are facts taken for granted (name, value, words), `otherwise` one case in which somebody else answers.
    """

    question: Question
    status: Status
    who: tuple[str, ...]
    passes: int
    tests: tuple[Probed, ...]
    together: ToldTogether | None = None
    intervention: InForce | None = None
    assuming: tuple[tuple[str, str, str], ...] = ()
    otherwise: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    certainty: Certainty = Certainty.FROM_MEMORY
    checked_on: date | None = None
    under: str = CURRENT_LAW
    before: AsTheLawIs | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """One outcome of a place: who answers, how many tests are passed, and the mark of each test."""

    outcome: str
    title: str
    who: tuple[str, ...]
    status: Status
    passes: int
    marks: tuple[tuple[str, Mark], ...]


@dataclass(frozen=True, slots=True)
class Answerer:
    """One who answers in a place: for how many outcomes, the fewest and most tests passed, and the weakest test.

    `weakest` is the title of the test that most of the outcomes fail, `mark` how they fail it, `in_how_many` of them.
    """

    name: str
    body: str
    outcomes: int
    fewest: int
    most: int
    weakest: str
    mark: Mark
    in_how_many: int


@dataclass(frozen=True, slots=True)
class Recounted:
    """One who answers for another number of outcomes under a reform than as the law is."""

    name: str
    body: str
    was: int
    now: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A test whose mark changes under a reform for one who then answers, from what to what, and for how many outcomes.

    Neither mark is ever one that is not known.
    """

    name: str
    body: str
    test: str
    title: str
    was: Mark
    now: Mark
    outcomes: int


@dataclass(frozen=True, slots=True)
class PlaceAsTheLawIs:
    """A place under a reform beside itself as the law is: only what differs, the weakest first.

    `uncompared` are outcomes that have one answer on one side alone, so that no mark of theirs is compared.
    """

    answerers: tuple[Recounted, ...]
    tests: tuple[Moved, ...]
    uncompared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceScrutiny:
    """How everything is held to account in a place on a day: by answerer, and by outcome with the worst first.

    `unsettled` are outcomes without one answer there, which have no marks. `before` is there under a reform.
    """

    place: str
    name: str
    on: date
    tests: int
    titles: tuple[tuple[str, str], ...]
    answerers: tuple[Answerer, ...]
    outcomes: tuple[Scored, ...]
    unsettled: tuple[str, ...] = ()
    checked_on: date | None = None
    under: str = CURRENT_LAW
    before: PlaceAsTheLawIs | None = None
