"""Small random rulebooks: a little ground, some bodies, tiers, powers, facts and rules, every kind of condition."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from accountability.compiled.compile import compile_pack
from accountability.model.body import Body, Kind
from accountability.model.compiled import Compiled
from accountability.model.days import ALWAYS, Days
from accountability.model.outcome import Outcome, Role
from accountability.model.pack import Area, Pack, Placed
from accountability.model.rule import Conclusion, Condition, Edge, Fact, Form, Gap, Rule
from accountability.model.source import Citation
from accountability.model.tier import Filling, Holding, Over, Portfolio, Power, Seat, Tenure, Tier
from accountability.model.who import Sort, Who

LAW = (Citation("Some Act 2000 s.1"),)
DAYS = [date(2009, 1, 1), date(2010, 4, 1), date(2013, 4, 1), date(2020, 5, 7)]
NATIONS = ("england", "wales")
PLACES = ("ash", "birch", "cedar", "dell")
BODIES = ("a-council", "b-council", "c-board", "d-board")
KINDS = ("council", "board", "mayor")
TIERS = ("lower", "upper", "park", "parish")
PORTFOLIOS = ("roads", "parks")

periods = st.sampled_from(
    [
        ALWAYS,
        Days(None, DAYS[1]),
        Days(DAYS[1], None),
        Days(DAYS[1], DAYS[2]),
        Days(DAYS[2], DAYS[3]),
        Days(DAYS[2], None),
    ]
)
facts_given = st.dictionaries(
    st.sampled_from(["road", "school"]), st.sampled_from([("x",), ("y",), ("x", "z")]), max_size=2
).map(lambda d: tuple(sorted(d.items())))
held_by = st.dictionaries(
    st.sampled_from(TIERS[:3]),
    st.sampled_from([("anyone",), ("council",), ("board", "mayor"), ("a-council",), ("minister",)]),
    max_size=1,
).map(lambda d: tuple(sorted(d.items())))
holds = st.sampled_from([(), (), (("lower", ("franchise",)),), (("park", ("franchise",)),)])


@st.composite
def conditions(draw: st.DrawFn, depth: int = 1) -> Condition:
    return Condition(
        nations=draw(st.sampled_from([(), (), ("england",), ("wales",)])),
        places=draw(st.sampled_from([(), (), (), ("ash",), ("birch", "cedar")])),
        days=draw(periods),
        held_by=draw(held_by),
        holds=draw(holds),
        given=draw(facts_given),
        unless=draw(st.none() | conditions(depth - 1)) if depth else None,
    )


def conclusions(role: bool) -> st.SearchStrategy[Conclusion]:
    seated = [Who(Sort.SEATED, tier) for tier in TIERS] + ([Who(Sort.SEATED, "road-authority")] if role else [])
    one = st.sampled_from(
        [
            *seated,
            Who(Sort.MINISTER, "roads"),
            Who(Sort.MINISTER, "parks"),
            Who(Sort.BODY, "c-board"),
            Who(Sort.PROVIDER, "board"),
        ]
    )
    several = st.lists(one, min_size=2, max_size=3, unique=True).map(lambda found: tuple(sorted(found)))
    return st.one_of(
        one.map(lambda who: Conclusion(Form.ONE, (who,))),
        one.map(lambda who: Conclusion(Form.ONE, (who,))),
        several.map(lambda who: Conclusion(Form.JOINTLY, who)),
        several.map(lambda who: Conclusion(Form.EITHER, who)),
        st.just(Conclusion(Form.NOBODY)),
        st.just(Conclusion(Form.INDEPENDENT, (Who(Sort.KIND, "mayor"),))),
    )


@st.composite
def rules(draw: st.DrawFn, role: bool) -> tuple[Rule, ...]:
    """Rules whose edges only go to earlier ones, so that there is no circle."""
    found: list[Rule] = []
    for i in range(draw(st.integers(1, 5))):
        edges = draw(st.lists(st.sampled_from(range(i)), unique=True, max_size=2)) if i else []
        exceptions = tuple(Edge(f"r{to}", LAW) for to in sorted(edges))
        found.append(Rule(f"r{i}", draw(conditions()), draw(conclusions(role)), LAW, exceptions))
    return tuple(found)


@st.composite
def seats(draw: st.DrawFn) -> tuple[Placed, ...]:
    """Full seats that follow one another at lower and upper; sometimes part seats in the park."""
    found: list[Placed] = []
    for tier in ("lower", "upper"):
        for place in PLACES:
            first, second = draw(st.sampled_from(BODIES)), draw(st.sampled_from(BODIES))
            holder = draw(
                st.sampled_from([Who(Sort.BODY, second), Who(Sort.BODY, second), Who(Sort.MINISTER, "parks")])
            )
            turn = draw(st.sampled_from([*DAYS[1:], None]))
            over = Over((place,))
            seated_as = draw(st.sampled_from(["", "mayor"]))
            found.append(Placed(Seat(tier, Who(Sort.BODY, first), Days(None, turn), seated_as), over))
            if turn:
                found.append(Placed(Seat(tier, holder, Days(turn, None)), over))
    for place in draw(st.lists(st.sampled_from(PLACES), unique=True, max_size=3)):
        usual = draw(st.sampled_from(["", "this", "elsewhere"]))
        part = draw(st.booleans())
        over = Over((), (place,)) if part else Over((place,))
        found.append(
            Placed(
                Seat("park", Who(Sort.BODY, draw(st.sampled_from(BODIES))), draw(periods), usual=usual if part else ""),
                over,
            )
        )
    return tuple(found)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """A pack of one outcome and one role."""
    facts = tuple(
        Fact(
            name,
            f"Which {name}?",
            (("x", "an x"), ("y", "a y"), ("z", "a z")),
            draw(st.sampled_from([None, "x", "y"])),
            draw(
                st.sampled_from(
                    [
                        (),
                        (("z", Condition(nations=("england",))),),
                        (("y", Condition(held_by=(("park", ("anyone",)),))),),
                    ]
                )
            ),
        )
        for name in ("road", "school")
    )
    role_rules, outcome_rules = draw(rules(role=False)), draw(rules(role=True))
    gaps = (Gap(Condition(nations=("wales",)), "It is not said."),) if draw(st.booleans()) else ()
    held = tuple(
        Holding(
            body,
            draw(periods),
            draw(st.sampled_from([None, Over(("ash",), ("birch",)), Over((), ("cedar",))])),
            usual=draw(st.sampled_from(["", "held", "elsewhere"])),
        )
        for body in draw(st.lists(st.sampled_from(BODIES), unique=True, max_size=2))
    )
    return Pack(
        name="small",
        title="Small",
        checked_on=date(2026, 11, 22),
        areas=tuple(Area(p, p.title(), "district", NATIONS[i // 2]) for i, p in enumerate(PLACES)),
        bodies=(*(Body(b, b, b.split("-")[1]) for b in BODIES), Body("dept", "Department", "department")),
        kinds=tuple(Kind(k, k) for k in (*KINDS, "department")),
        tiers=(
            Tier("lower", "lower", Filling.FILLED, NATIONS, DAYS[0]),
            Tier("upper", "upper", Filling.FILLED, NATIONS, DAYS[0]),
            Tier("park", "park", Filling.WHERE_LISTED),
            Tier("parish", "parish", Filling.UNLISTED, named=(("", "the parish council, where there is one"),)),
        ),
        seats=draw(seats()),
        portfolios=(
            Portfolio("roads", "roads", (Tenure(NATIONS, "dept", "Secretary of State", ALWAYS),)),
            Portfolio("parks", "parks", (Tenure(("england",), "dept", "Secretary of State", Days(DAYS[1], None)),)),
        ),
        powers=(Power("franchise", "franchise", held),),
        facts=facts,
        roles=(Role("road-authority", "the road authority", role_rules, _used(role_rules)),),
        outcomes=(
            Outcome("roads-mended", "mended roads", outcome_rules, _used(outcome_rules), gaps, theme="transport"),
        ),
    )


def _used(found: tuple[Rule, ...]) -> tuple[str, ...]:
    names: set[str] = set()
    for rule in found:
        condition: Condition | None = rule.applies
        while condition:
            names |= {name for name, _ in condition.given}
            condition = condition.unless
    return tuple(sorted(names))


def compiled(pack: Pack) -> Compiled:
    """The pack compiled; a mistake in it is a mistake of this module."""
    book, problems = compile_pack(pack)
    assert not problems, problems
    return book
