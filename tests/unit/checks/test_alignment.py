"""The ground of two rulebooks side by side: the same, divided by one of them, or only in one."""

from __future__ import annotations

from tests.unit.engine.small import AREAS, BODIES, LOWER, UPPER, book, outcome

from accountability.checks.alignment import left_over, lined_up
from accountability.model.compiled import Compiled

RULES = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"


def made(areas: str = AREAS, *gone: str) -> Compiled:
    def without(table: str) -> str:
        return "".join(f"{row}\n" for row in table.splitlines() if not any(row.startswith(id_) for id_ in gone))

    return book(
        {
            "outcomes/roads.yaml": outcome(RULES),
            "places/areas.csv": without(areas),
            "bodies/all.csv": without(BODIES),
            "tiers/upper.csv": without(UPPER),
            "tiers/lower.csv": without(LOWER),
            "tiers/upper.yaml": "tier: upper\ntitle: upper\nfilled: where-listed\n",
            "tiers/lower.yaml": "tier: lower\ntitle: lower\nfilled: where-listed\n",
        }
    )


DIVIDED = AREAS.replace("city,City,unitary,england,,,,", "city,City,unitary,england,,,2020-01-01,") + (
    "east,East,unitary,england,,2020-01-01,,city\nwest,West,unitary,england,,2020-01-01,,city\n"
)


def units(old: Compiled, new: Compiled) -> list[tuple[str, str, str, bool]]:
    return [
        (one.id, old.ground[str(one.old)].id, new.ground[str(one.new)].id, one.named_by_old)
        for one in lined_up(old, new)
    ]


def test_the_same_ground_is_the_same_unit_in_the_order_of_ids() -> None:
    assert [(one, old, new) for one, old, new, _ in units(made(), made())] == [
        (id_, id_, id_) for id_ in ("ash", "birch", "city", "glen")
    ]


def test_ground_that_one_has_divided_is_as_many_units_as_it_has_parts() -> None:
    parts = [one for one in units(made(), made(DIVIDED)) if one[1] == "city"]
    assert parts == [("city~east", "city", "city~east", False), ("city~west", "city", "city~west", False)]
    back = [one for one in units(made(DIVIDED), made()) if one[2] == "city"]
    assert back == [("city~east", "city~east", "city", True), ("city~west", "city~west", "city", True)]


def test_ground_that_only_one_has_is_left_over_by_its_name() -> None:
    whole, less = made(), made(AREAS, "glen", "city")
    met = lined_up(whole, less)
    assert [one.id for one in met] == ["ash", "birch"]
    assert list(left_over(whole, (one.old for one in met))) == ["City", "Glen"]
    assert list(left_over(less, (one.new for one in met))) == []
