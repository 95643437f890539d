"""The map of tiles: each council of a day once, nothing on top of another, and the answers those of `who`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from tests.unit.engine.small import TODAY, book, outcome, raw, tier

from accountability.compiled.compile import compile_pack
from accountability.engine.ask import ask
from accountability.engine.matrix import council_areas
from accountability.engine.tilemap import spotted
from accountability.files.read_pack import read_pack
from accountability.model.answer import Status
from accountability.model.compiled import Compiled
from accountability.model.days import RECORDS_BEGIN
from accountability.model.tilemap import Answerer, Tile, TileMap
from accountability.rulebook import Rulebook

PARKS = (("ash", "park"), ("birch", "moor"))
EVE = timedelta(days=1)
NEXT_TO = (
    ((-1, 0), (1, 0), (0, -1), (1, -1), (0, 1), (1, 1)),
    ((-1, 0), (1, 0), (-1, -1), (0, -1), (-1, 1), (0, 1)),
)
"""From a tile to the six about it, in an even row and in an odd one."""


def a_map(
    pack: Compiled, outcome: str, on: date = TODAY, given: Mapping[str, str] | None = None, place: str | None = None
) -> TileMap:
    found = Rulebook(pack).map(outcome, on, given=given or {}, place=place)
    assert isinstance(found, TileMap)
    return found


def tiles_of(found: TileMap) -> dict[str, Tile]:
    return {tile.place: tile for tile in found.tiles}


class TestWhere:
    """Where the tiles lie."""

    def test_every_council_of_every_day_has_one_tile_of_its_own(self, built_in: Compiled) -> None:
        begins = {RECORDS_BEGIN, TODAY, *(day for area in council_areas(built_in) for day in area.days.edges())}
        for day in sorted({day for begin in begins for day in (begin - EVE, begin) if day >= RECORDS_BEGIN}):
            areas = council_areas(built_in, on=day)
            placed = [s for area in areas for s in built_in.spots[area.id] if s.days.holds_on(day)]
            assert len(placed) == len(areas)
            assert len({(spot.column, spot.row) for spot in placed}) == len(areas)

    def test_tiles_are_of_councils_and_of_no_other_place(self, built_in: Compiled) -> None:
        assert set(built_in.spots) == {area.id for area in council_areas(built_in)}

    def test_neighbours_are_neighbours(self, built_in: Compiled) -> None:
        at = spotted(built_in, council_areas(built_in, on=TODAY), TODAY)
        for one, other in (
            ("camden", "westminster"),
            ("liverpool", "knowsley"),
            ("cardiff", "vale-of-glamorgan"),
            ("fife", "falkirk"),
            ("belfast", "lisburn-and-castlereagh"),
            ("swale", "canterbury"),
        ):
            column, row = at[one]
            assert at[other] in [(column + across, row + down) for across, down in NEXT_TO[row % 2]], (one, other)

    def test_the_shape_is_known(self, built_in: Compiled) -> None:
        at = spotted(built_in, council_areas(built_in, on=TODAY), TODAY)
        assert min(at, key=lambda area: at[area][1]) == "shetland-islands"
        assert at["isles-of-scilly"][1] == max(row for _, row in at.values())
        nation = {area.id: area.nation for area in council_areas(built_in, on=TODAY)}
        irish = [at[area][0] for area in at if nation[area] == "northern-ireland"]
        assert max(irish) < min(at[area][0] for area in ("cumberland", "bristol", "fife"))

    def test_on_an_earlier_day_they_are_those_of_its_councils(self, built_in: Compiled) -> None:
        before, after = (tiles_of(a_map(built_in, "bins", day)) for day in (date(2023, 3, 31), date(2023, 4, 1)))
        assert {"eden", "carlisle", "harrogate"} <= set(before)
        assert not {"eden", "carlisle", "harrogate"} & set(after)
        assert {"cumberland", "north-yorkshire"} <= set(after)
        assert not {"cumberland", "north-yorkshire"} & set(before)
        assert (len(before), len(after)) == (374, 361)

    def test_without_a_tile_or_on_a_tile_that_is_taken_it_stands_below(self) -> None:
        small = book({"places/tiles.csv": "tile-of,column,row\nash,2,1\nbirch,2,1\ncity,1,2\n"})
        at = spotted(small, council_areas(small, on=TODAY), TODAY)
        assert (at["ash"], at["city"]) == ((2, 1), (1, 2))
        assert {at["birch"], at["glen"]} == {(1, 4), (2, 4)}  # with a row left free

    def test_a_tile_moves_on_its_day(self) -> None:
        rows = "ash,1,1,,2020-04-01\nash,3,1,2020-04-01,\n"
        small = book({"places/tiles.csv": f"tile-of,column,row,from,until\n{rows}"})
        areas = (small.places["ash"],)
        assert [spotted(small, areas, date(2020, *day))["ash"] for day in ((3, 31), (4, 1))] == [(1, 1), (3, 1)]

    def test_a_tile_of_no_place_is_a_mistake(self) -> None:
        files = raw({"places/tiles.csv": "tile-of,column,row\nashh,2,1\n"})
        _, problems = compile_pack(read_pack(files, ""))
        assert [(one.message, one.help, one.span.line) for one in problems] == [
            ('No place has the id "ashh".', "Did you mean ash?", 2)
        ]

    def test_a_pack_without_tiles_is_a_block(self) -> None:
        small = book({})
        assert sorted(spotted(small, council_areas(small, on=TODAY), TODAY).values()) == [
            (1, 1),
            (1, 2),
            (2, 1),
            (2, 2),
        ]


class TestWho:
    """Who answers, and of what kind they are."""

    @pytest.mark.parametrize("day", [date(2009, 1, 1), date(2016, 5, 1), TODAY])
    @pytest.mark.parametrize(
        "outcome", ["bins", "potholes", "local-policing", "emergency-planning", "planning", "fire-response", "toilets"]
    )
    def test_every_tile_says_what_who_says(self, built_in: Compiled, outcome: str, day: date) -> None:
        asked = built_in.outcomes[a_map(built_in, outcome, place="Leeds").outcome]
        for tile in a_map(built_in, outcome, day).tiles[::9]:
            answer = ask(built_in, asked, built_in.places[tile.place], day, {})
            names = tuple(dict.fromkeys(party.name for party in answer.answerable))
            assert (tile.status, tile.who) == (answer.status, names if answer.status is Status.ANSWERED else ())

    def test_the_groups_count_to_all(self, built_in: Compiled) -> None:
        for asked in list(built_in.outcomes)[::20]:
            found = a_map(built_in, asked)
            assert sum(group.tiles for group in found.groups) == len(found.tiles) == 361
            assert {group.group: group.tiles for group in found.groups} == {
                kind: n for kind in Answerer if (n := sum(tile.group is kind for tile in found.tiles))
            }

    @pytest.mark.parametrize(
        ("outcome", "place", "kind", "who"),
        [
            ("bins", "sevenoaks", Answerer.DISTRICT, "Sevenoaks District Council"),
            ("bins", "leeds", Answerer.SINGLE_TIER, "Leeds City Council"),
            ("bins", "belfast", Answerer.SINGLE_TIER, "Belfast City Council"),
            ("potholes", "sevenoaks", Answerer.COUNTY, "Kent County Council"),
            ("bus information", "wigan", Answerer.STRATEGIC, "Greater Manchester Combined Authority"),
            ("local policing", "sevenoaks", Answerer.LOCAL, "Police and Crime Commissioner for Kent"),
            ("fire response", "cardiff", Answerer.LOCAL, "four commissioners at South Wales Fire and Rescue Authority"),
            ("Universal Credit", "leeds", Answerer.NATIONAL, "Secretary of State for Work and Pensions"),
            ("public toilets", "leeds", Answerer.NOBODY, None),
            ("school standards", "wigan", Answerer.OPEN, None),
        ],
    )
    def test_the_kinds(self, built_in: Compiled, outcome: str, place: str, kind: Answerer, who: str | None) -> None:
        tile = tiles_of(a_map(built_in, outcome, place=place))[place]
        assert (tile.group, tile.who) == (kind, (who,) if who else ())

    def test_several_of_different_kinds_are_told_as_several(self, built_in: Compiled) -> None:
        tile = tiles_of(a_map(built_in, "community safety", place="Ashfield"))["ashfield"]
        assert tile.group is Answerer.SEVERAL
        assert len(tile.who) > 1

    def test_a_fact_changes_it(self, built_in: Compiled) -> None:
        found = a_map(built_in, "potholes", given={"road-class": "trunk"}, place="Kent")
        assert {tile.who for tile in found.tiles} == {("National Highways",)}
        assert found.given == (("road-class", "trunk"),)

    def test_a_body_that_is_given_as_a_fact_is_that_of_its_own_ground(self, built_in: Compiled) -> None:
        found = tiles_of(a_map(built_in, "planning", given={"special-planning": "lake-district"}))
        with_park = {id_ for id_, tile in found.items() if tile.status is Status.ANSWERED}
        assert with_park == {"cumberland", "westmorland-and-furness"}
        assert found["cumberland"].who == ("Lake District National Park Authority",)
        assert found["leeds"].status is Status.NO_SUCH_CASE

    def test_two_parks_that_no_rule_tells_apart_are_told_apart_by_the_fact(self) -> None:
        parks = "".join(f"  - {{over: [{{part-of: {area}}}], holders: [{{body: {body}}}]}}\n" for area, body in PARKS)
        small = book(
            {
                "tiers/parks.yaml": tier("parks", "where-listed", f"seats:\n{parks}"),
                "bodies/moor.csv": "body,name,kind\nmoor,Moor Authority,national-park-authority\n",
                "outcomes/roads.yaml": outcome(
                    "  - {id: in, applies: {held-by: {parks: anyone}}, answerable: parks, law: [Act 1990 s.1]}\n"
                ),
            }
        )
        found = tiles_of(a_map(small, "roads", given={"parks": "moor"}))
        assert found["ash"].status is Status.NO_SUCH_CASE
        assert found["birch"].who == ("Moor Authority",)

    def test_a_fact_that_does_not_fit_is_refused(self, built_in: Compiled) -> None:
        refused = Rulebook(built_in).map("potholes", given={"road-clas": "trunk"})
        assert not isinstance(refused, TileMap)
        assert "Did you mean road-class?" in refused.message

    @pytest.mark.parametrize(
        ("outcome", "place", "on", "status"),
        [
            ("bims", None, TODAY, Status.NOT_FOUND),
            ("bins", "Sevenoakes", TODAY, Status.NOT_FOUND),
            ("bins", None, date(2008, 5, 1), Status.BEFORE_RECORDS),
        ],
    )
    def test_what_is_not_understood(
        self, built_in: Compiled, outcome: str, place: str | None, on: date, status: Status
    ) -> None:
        found = Rulebook(built_in).map(outcome, on, place=place)
        assert not isinstance(found, TileMap)
        assert found.status is status
