"""Every link of a rulebook on a day: ministers, kinds, bodies, and the offices in which bodies sit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tests.unit.engine.small import BODIES, TODAY, UPPER, book, outcome, tier

from accountability.engine.route import route
from accountability.engine.whole import Whole
from accountability.model.compiled import Compiled
from accountability.model.route import ANY_VOTERS, End, Route

RULES = "  - {id: all, applies: {}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
MINISTER = "Secretary of State for Transport"
COUNTY = (
    "kind: county\ntitle: county council\n"
    "elected-by: [{by: voters, says: 'voters in {area}', law: [An Act 1972 s.7]}]\n"
    "audited-by: [{by: {body: board}, law: [An Act 2014 s.1]}]\n"
    "inspected-by: [{by: {kind: department}, outcomes: [roads], law: [An Act 1992 s.1], until: 2020-01-01}]\n"
    "intervened-in-by: [{by: {minister: roads}, law: [An Act 1999 s.15]}]\n"
)
PARK = (
    "kind: national-park-authority\ntitle: park authority\n"
    "answers-to: [{by: {tier: lower}, says: the councils that appoint it, law: [An Act 1995 s.1]}]\n"
)
BOARD = (
    "kind: joint-waste-authority\ntitle: waste authority\n"
    "answers-to: [{by: {minister: roads}, law: [An Act 1985 s.1]}]\n"
)
SCOTTISH = (
    "portfolio: roads\ntitle: roads\nengland:\n  - {department: dft, office: Secretary of State for Transport}\n"
    "scotland:\n  - {department: scots, office: Cabinet Secretary for Transport}\n"
)
STEPPED_IN = (
    "intervention: w\nbody: wood-council\nfrom: 2020-01-01\nuntil: 2021-01-01\ntakes: [{takes}]\npower: {power}\n"
    "held-by: commissioners\nsent-by: {{minister: roads}}\nlaw: [An Act 1999 s.15]\n"
)


def made(more: Mapping[str, str] | None = None) -> Compiled:
    bodies = BODIES.replace(
        "park,Park Authority,national-park-authority,,,", "park,Park Authority,national-park-authority,ash,,"
    )
    return book(
        {
            "outcomes/roads.yaml": outcome(RULES),
            "kinds/county.yaml": COUNTY,
            "kinds/national-park-authority.yaml": PARK,
            "kinds/joint-waste-authority.yaml": BOARD,
            "bodies/all.csv": bodies,
            **(more or {}),
        }
    )


def links(more: Mapping[str, str] | None = None, on: date = TODAY) -> dict[tuple[str, str], str]:
    """Every link by its two ends, with its sentence."""
    return {(start, end): link.says for start, end, link in Whole(made(more), on).links()}


def test_a_minister_answers_to_parliament_which_voters_elect() -> None:
    found = links()
    assert found[f"office:{MINISTER}", "house:UK Parliament"] == f"{MINISTER} answers to the UK Parliament."
    assert found["house:UK Parliament", f"{ANY_VOTERS}voters in the United Kingdom"] == (
        "Voters in the United Kingdom elect the House of Commons."
    )
    assert found["body:dft", "house:UK Parliament"] == (
        "Department for Transport answers, through its minister, to the UK Parliament."
    )


def test_a_minister_of_a_devolved_government_answers_to_its_own_legislature() -> None:
    kinds = {"kinds/government.yaml": "kind: government\ntitle: government\nno-voters: a test\n"}
    more = {"portfolios/roads.yaml": SCOTTISH, "bodies/all.csv": BODIES + "scots,Scottish Government,government,,,\n"}
    found = links({**kinds, **more})
    office = "office:Cabinet Secretary for Transport"
    assert found[office, "house:Scottish Parliament"].endswith("answers to the Scottish Parliament.")
    assert found["house:Scottish Parliament", f"{ANY_VOTERS}voters in Scotland"] == (
        "Voters in Scotland elect the Scottish Parliament."
    )
    assert (f"office:{MINISTER}", "house:UK Parliament") in found


def test_a_council_is_elected_by_the_voters_of_its_area_and_overseen_by_others() -> None:
    found = links()
    assert found["body:wood-council", f"{ANY_VOTERS}voters in Wood"] == "Voters in Wood elect Wood Council."
    assert found["body:wood-council", "body:board"] == "Waste Board audits Wood Council."
    assert found["body:wood-council", f"office:{MINISTER}"] == f"{MINISTER} may intervene in Wood Council."
    assert found["kind:county", "body:board"] == "Waste Board audits county council."


def test_a_relation_for_some_outcomes_says_so_and_is_a_link_on_its_days_alone() -> None:
    ends = ("body:wood-council", "kind:department")
    assert links(on=date(2019, 12, 31))[ends] == "A department inspects Wood Council, for mended roads only."
    assert ends not in links(on=date(2020, 1, 1))


def test_a_body_under_a_tier_answers_to_whoever_sits_there_on_its_ground() -> None:
    found = links()
    assert found["body:park", "body:ash-council"] == "Park Authority answers to Ash Council."
    assert ("body:park", "body:birch-council") not in found
    assert ("kind:national-park-authority", "words:the councils that appoint it") in found


def test_a_body_that_sits_in_an_office_has_the_relations_of_that_office_and_for_the_rest_its_own() -> None:
    rows = [f"{row}," for row in UPPER.splitlines()]
    rows[0], rows[1] = "over,body,as", "ash|birch,wood-council,joint-waste-authority"
    seated = {"tiers/upper.csv": "\n".join(rows) + "\n", "tiers/upper.yaml": tier("upper", "where-listed")}
    says = [link.says for start, _, link in Whole(made(seated), TODAY).links() if start == "body:wood-council"]
    assert "Wood Council answers to the Secretary of State for Transport." in says
    assert "Voters in Wood elect Wood Council." in says
    assert "Wood Council answers to the Secretary of State for Transport." not in links().values()


def test_an_intervention_is_a_link_while_it_is_in_force() -> None:
    ends = ("body:wood-council", f"office:{MINISTER}")

    def says(power: str, on: date, takes: str = "highways, adult-care") -> list[str]:
        more = {"interventions/w.yaml": STEPPED_IN.format(power=power, takes=takes)}
        every = [(start, end, link.says) for start, end, link in Whole(made(more), on).links()]
        return [one for start, end, one in every if (start, end) == ends and "may intervene" not in one]

    during = date(2020, 6, 1)
    assert says("taken", during) == [
        f"Commissioners, sent by the {MINISTER}, hold functions of Wood Council on highways and adult care, "
        "and answer to that minister for them."
    ]
    assert says("reserve", during) == [
        f"{MINISTER} has sent commissioners at Wood Council, on highways and adult care."
    ]
    assert says("contract", during, "highways") == [
        f"{MINISTER} has had services contracted to commissioners at Wood Council, on highways."
    ]
    assert says("directions", during, "") == [f"{MINISTER} has given directions to Wood Council, on some functions."]
    assert says("taken", date(2019, 12, 31)) == []
    assert says("taken", date(2021, 1, 1)) == []


def way(one: str, other: str, on: date = TODAY) -> Route:
    return route(made(), End(one, one), End(other, other), on)


def test_a_way_leads_along_links_that_carry_answerability_to_the_end_or_says_where_it_stops() -> None:
    down = way("body:board", "house:UK Parliament")
    assert (down.answers, [link.end for link in down.links]) == (True, [MINISTER, "UK Parliament"])
    back = way("house:UK Parliament", "body:board")
    assert (back.answers, back.other_way, len(back.links)) == (False, True, 2)
    audited = way("body:wood-council", "body:board")
    assert (audited.answers, audited.ends_at, audited.reaches_voters) == (False, "voters in Wood", True)
    assert [link.relation for link in audited.links] == ["audits"]
    apart = way("body:city-council", "body:wood-council")
    assert (apart.answers, apart.links, apart.ends_at, apart.reaches_voters) == (False, (), "a test", False)


def test_a_body_that_was_not_there_that_day_is_missing() -> None:
    bodies = {"bodies/all.csv": BODIES + "old,Old Board,joint-waste-authority,,,2015-01-01\n"}
    found = route(made(bodies), End("body:old", "Old Board"), End("house:UK Parliament", "UK Parliament"), TODAY)
    assert (found.answers, found.missing) == (False, "Old Board")
