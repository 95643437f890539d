"""How a body is held to account: its own relations first, then those of its kind, each for its outcomes and days."""

from __future__ import annotations

from datetime import date

from tests.unit.engine.small import TODAY, book, outcome

from accountability.engine.relations import Concern, held, name_of, office_words, relations
from accountability.model.compiled import Compiled
from accountability.model.who import Sort, Who

RULES = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
KIND = (
    "kind: county\ntitle: county council\n"
    "office: [{by: words, says: 'the leader of {body}', law: [An Act 2000 s.1]}]\n"
    "elected-by: [{by: voters, says: 'voters in {area}', law: [An Act 1972 s.7]}]\n"
    "audited-by: [{by: {body: board}, law: [An Act 1998 s.1], until: 2015-04-01},"
    " {by: {minister: roads}, law: [An Act 2014 s.1], from: 2015-04-01}]\n"
    "inspected-by: [{by: {kind: department}, outcomes: [roads], law: [An Act 1992 s.1]}]\n"
)


def made() -> Compiled:
    return book({"outcomes/roads.yaml": outcome(RULES), "kinds/county.yaml": KIND})


def told(outcome_id: str, on: date = TODAY) -> list[tuple[str, str]]:
    found = made()
    concern = Concern(outcome_id, "transport", on)
    return [
        (one.relation, one.by) for one in held(found, "county", found.bodies["wood-council"], "", "england", concern)
    ]


def test_every_way_of_its_kind_is_told_with_its_own_area_and_name() -> None:
    assert told("roads") == [
        ("elected-by", "voters in Wood"),
        ("audited-by", "the Secretary of State for Transport"),
        ("inspected-by", "department"),
    ]
    assert office_words(
        made(), "county", made().bodies["wood-council"], "", "england", Concern("roads", "", TODAY)
    ) == ("the leader of Wood Council")


def test_a_relation_for_some_outcomes_is_told_of_those_alone() -> None:
    assert ("inspected-by", "department") not in told("lamps")


def test_a_relation_is_told_on_its_days() -> None:
    assert ("audited-by", "Waste Board") in told("roads", date(2015, 3, 31))
    assert ("audited-by", "the Secretary of State for Transport") in told("roads", date(2015, 4, 1))


def test_a_body_of_no_known_area_has_its_area_and_a_kind_that_says_nothing_has_no_relations() -> None:
    found = made()
    (one,) = (held for held in held_by(found, "park") if held[0] == "elected-by")
    assert one[1] == "voters in its area"
    assert relations(found, "district", found.bodies["ash-council"], "", "office", Concern("roads", "", TODAY)) == []
    assert (
        office_words(found, "district", found.bodies["ash-council"], "", "england", Concern("roads", "", TODAY)) == ""
    )


def held_by(found: Compiled, body: str) -> list[tuple[str, str]]:
    """As if the body were of the kind of counties."""
    concern = Concern("roads", "", TODAY)
    return [(one.relation, one.by) for one in held(found, "county", found.bodies[body], "", "england", concern)]


def test_whoever_a_reference_names_is_named_without_asking_where() -> None:
    found = made()

    def name(sort: Sort, id_: str, on: date = TODAY) -> str:
        return name_of(found, Who(sort, id_), "england", on)

    assert name(Sort.BODY, "board") == "Waste Board"
    assert name(Sort.MINISTER, "roads") == "the Secretary of State for Transport"
    assert name(Sort.KIND, "county") == name(Sort.PROVIDER, "county") == "county council"
    assert name(Sort.TIER, "upper") == "the upper tier"
