"""The map as a drawing, as rows and as data: every council by name, no colour alone, nothing that a page may forbid."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date
from itertools import combinations
from xml.etree import ElementTree as Xml

import pytest

from accountability.model.compiled import Compiled
from accountability.model.tilemap import Answerer, TileMap
from accountability.present.lists_text import list_csv
from accountability.present.report_json import report_json
from accountability.present.tiles_svg import COLOURS, tiles_svg
from accountability.present.tiles_words import COLUMNS, GROUPS, tile_list
from accountability.rulebook import Rulebook

TODAY = date(2026, 11, 22)
SPACE = "{http://www.w3.org/2000/svg}"
NASTY = 'Ash & <Elm> "x" --> ]]>'


def a_map(book: Compiled, outcome: str, place: str | None = None) -> TileMap:
    found = Rulebook(book).map(outcome, TODAY, place=place)
    assert isinstance(found, TileMap)
    return found


@pytest.fixture(scope="module")
def bins(built_in: Compiled) -> TileMap:
    return a_map(built_in, "bins")


def light(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class TestDrawing:
    """The SVG."""

    def test_every_council_has_a_tile_with_its_name_and_who_answers(self, bins: TileMap) -> None:
        root = Xml.fromstring(tiles_svg(bins))  # noqa: S314  (our own)
        told = [group.findtext(f"{SPACE}title") for group in root.iter(f"{SPACE}g")]
        assert told == [f"{tile.name}: {' and '.join(tile.who)}" for tile in bins.tiles]
        assert "Sevenoaks: Sevenoaks District Council" in told
        assert len(told) == 361

    def test_no_two_tiles_touch_and_none_leaves_the_sheet(self, bins: TileMap) -> None:
        root = Xml.fromstring(tiles_svg(bins))  # noqa: S314  (our own)
        middles = []
        for group in root.iter(f"{SPACE}g"):
            polygon = group.find(f"{SPACE}polygon")
            assert polygon is not None
            corners = [tuple(map(float, pair.split(","))) for pair in polygon.attrib["points"].split()]
            assert all(0 <= x <= float(root.attrib["width"]) for x, _ in corners)
            assert all(0 <= y <= float(root.attrib["height"]) for _, y in corners)
            middles.append((sum(x for x, _ in corners) / 6, sum(y for _, y in corners) / 6))
        assert min((a - c) ** 2 + (b - d) ** 2 for (a, b), (c, d) in combinations(middles, 2)) > 29.5**2

    def test_it_is_told_in_words(self, bins: TileMap) -> None:
        root = Xml.fromstring(tiles_svg(bins))  # noqa: S314  (our own)
        assert root.attrib["role"] == "img"
        named = root.attrib["aria-labelledby"].split()
        told = {one.attrib.get("id"): one.text or "" for one in root if one.tag in (f"{SPACE}title", f"{SPACE}desc")}
        assert told[named[0]] == "Who answers for household rubbish collection, 22 November 2026"
        assert told[named[1]] == (
            "361 council areas, one tile each. Who answers: a single-tier council in 197 and a district council in 164."
        )

    def test_the_letter_and_the_colour_are_those_of_the_legend(self, bins: TileMap) -> None:
        drawn = tiles_svg(bins)
        for one in bins.groups:
            letter, words = GROUPS[one.group]
            assert f"{words[0].upper()}{words[1:]}: {one.tiles}</text>" in drawn
            assert drawn.count(f'fill="{COLOURS[one.group]}"') == one.tiles + 1
            assert len(re.findall(f'fill="#ffffff">{re.escape(letter)}</text>', drawn)) == one.tiles + 1

    def test_no_style_no_script_and_nothing_from_elsewhere(self, bins: TileMap) -> None:
        drawn = tiles_svg(bins, address=lambda tile: f"/place/{tile.place}")
        assert not re.search(r"style|<script|\son[a-z]+=|http(?!://www\.w3\.org/2000/svg\")|url\(", drawn)

    def test_each_tile_can_be_a_link(self, bins: TileMap) -> None:
        root = Xml.fromstring(tiles_svg(bins, address=lambda tile: f"/who?in={tile.place}&day=1"))  # noqa: S314  (our own)
        links = [link.attrib["href"] for link in root.iter(f"{SPACE}a")]
        assert links == [f"/who?in={tile.place}&day=1" for tile in bins.tiles]
        assert root.attrib["role"] == "group"  # what is inside an image cannot be followed

    def test_names_are_never_markup(self, bins: TileMap) -> None:
        odd = replace(bins, title=NASTY, tiles=(replace(bins.tiles[0], name=NASTY, who=(NASTY,)),))
        root = Xml.fromstring(tiles_svg(odd, address=lambda _: NASTY))  # noqa: S314  (our own)
        assert root.findtext(f".//{SPACE}a/{SPACE}title") == f"{NASTY}: {NASTY}"

    def test_a_part_of_the_country_has_a_sheet_of_its_own(self, built_in: Compiled) -> None:
        root = Xml.fromstring(tiles_svg(a_map(built_in, "bins", "West Yorkshire")))  # noqa: S314  (our own)
        assert len(list(root.iter(f"{SPACE}g"))) == 5
        assert float(root.attrib["height"]) < 400
        assert "in West Yorkshire" in (root.findtext(f"{SPACE}title") or "")

    def test_under_a_reform_it_is_headed_as_an_assumption(self, bins: TileMap) -> None:
        supposed = tiles_svg(replace(bins, under="radical-devolution"))
        assert '<title id="map-title">Analysis of an assumption.' in supposed


class TestColours:
    """Each kind can be told apart, with colour and without."""

    def test_each_has_its_letter_and_its_colour(self) -> None:
        assert set(COLOURS) == set(GROUPS) == set(Answerer)
        assert len({letter for letter, _ in GROUPS.values()}) == len(set(COLOURS.values())) == len(Answerer)

    @pytest.mark.parametrize("kind", list(Answerer))
    def test_white_letters_can_be_read_on_it(self, kind: Answerer) -> None:
        assert 1.05 / (light(COLOURS[kind]) + 0.05) >= 4.5


class TestRows:
    """The same as a table, and as data."""

    def test_a_row_for_each_council(self, bins: TileMap) -> None:
        rows = list(csv.DictReader(io.StringIO(list_csv(tile_list(bins)))))
        assert list(rows[0]) == [name.replace(" ", "_") for name in COLUMNS]
        assert len(rows) == 361
        assert {
            "place": "Sevenoaks",
            "code": "E07000111",
            "who_answers": "Sevenoaks District Council",
            "kind": "a district council",
            "status": "answered",
        } in rows

    @pytest.mark.parametrize(
        ("outcome", "place", "says"),
        [
            ("public toilets", "Leeds", "nobody has the duty"),
            ("inquest finding", "Norwich", "no elected person answers"),
            ("school standards", "Wigan", "it depends on the case"),
        ],
    )
    def test_where_nobody_is_named_it_says_why(self, built_in: Compiled, outcome: str, place: str, says: str) -> None:
        assert tile_list(a_map(built_in, outcome, place)).rows[0][2] == says

    def test_as_data(self, bins: TileMap) -> None:
        document = report_json(bins)
        assert document["schema"] == "accountability/map/1"
        tiles = document["tiles"]
        assert isinstance(tiles, list)
        found = next(tile for tile in tiles if tile["place"] == "sevenoaks")
        assert (found["code"], found["group"], found["who"]) == (
            "E07000111",
            "district",
            ["Sevenoaks District Council"],
        )
        assert document["groups"] == [
            {"group": "single-tier", "tiles": 197},
            {"group": "district", "tiles": 164},
        ]
