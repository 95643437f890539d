"""The drawing of a line: the same facts in every form, safe to open, and readable without the picture."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as Xml

import pytest

from accountability.engine.picture import picture
from accountability.model.answer import Link
from accountability.model.compiled import Compiled
from accountability.model.picture import Edge, Node, Picture, Shape
from accountability.present.drawn import FORMS, drawn
from accountability.present.layers import layered
from accountability.present.picture_words import COLUMNS
from accountability.present.to_svg import _FILL, svg
from accountability.rulebook import Rulebook

TODAY = date(2026, 11, 22)
SPACE = "{http://www.w3.org/2000/svg}"
NASTY = 'Ash & <Elm> "Council" \\ # `x` --> ]| script'


def a_picture(*pairs: tuple[str, str], title: str = "Bins") -> Picture:
    names = dict.fromkeys(name for pair in pairs for name in pair)
    nodes = tuple(Node(name, Shape.BODY) for name in names)
    edges = tuple(Edge(upper, lower, "answers-to", carries=True, up=True) for upper, lower in pairs)
    facts = tuple(Link(lower, "answers-to", upper, "So it is.", (), True, TODAY) for upper, lower in pairs)
    return Picture(title, "Who answers.", nodes, edges, facts)


@pytest.fixture(scope="module")
def buses(built_in: Compiled) -> Picture:
    return picture(Rulebook(built_in).who("buses", "Wigan", TODAY))


def test_each_stands_below_all_of_those_above_it() -> None:
    layers = layered(a_picture(("a", "b"), ("b", "c"), ("a", "c"), ("a", "d")))
    assert {name: layers.depth[name] for name in "abcd"} == {"a": 0, "b": 1, "c": 2, "d": 1}
    assert layers.paths[2] == ("a", "2/1", "c")  # the long line keeps a place in the layer that it passes


def test_sweeps_take_crossings_away() -> None:
    layers = layered(a_picture(("a", "x"), ("b", "y"), ("a", "y2"), ("b", "x2")))
    first, second = layers.rows
    assert [{"a": "a", "b": "b"}[name] for name in first] == ["a", "b"]
    assert [name for name in second if name in ("x", "y2")] == list(second[:2])


def test_a_circle_is_drawn_and_does_not_hang() -> None:
    assert svg(a_picture(("a", "b"), ("b", "a"))).endswith("</svg>\n")


def test_the_line_runs_from_parliament_down_to_the_voters(buses: Picture) -> None:
    depth = layered(buses).depth
    line = ["UK Parliament", "Secretary of State for Transport", "Greater Manchester Combined Authority",
            "Mayor of Greater Manchester", "voters in Greater Manchester"]  # fmt: skip
    assert [depth[name] for name in line] == [0, 1, 2, 3, 4]


def test_who_delivers_is_beside_the_line(buses: Picture) -> None:
    beside = {node.name for node in buses.nodes if node.shape is Shape.BESIDE}
    assert "bus companies under contract to the authority" in beside
    assert not any(edge.carries for edge in buses.edges if edge.lower in beside)


def test_the_svg_can_be_read_without_being_seen(buses: Picture) -> None:
    root = Xml.fromstring(svg(buses))  # noqa: S314
    title, desc = root.find(f"{SPACE}title"), root.find(f"{SPACE}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title desc"
    assert title is not None
    assert title.text == "Bus services in Wigan: who answers"
    assert desc is not None
    assert desc.text is not None
    rows = desc.text.splitlines()
    assert rows[2] == " | ".join(COLUMNS)
    assert len(rows) == 3 + len(buses.facts)
    assert any(row.startswith("Voters in Greater Manchester | elects | Mayor") for row in rows)


def test_every_name_is_drawn_and_nothing_lies_outside(buses: Picture) -> None:
    root = Xml.fromstring(svg(buses))  # noqa: S314
    words = " ".join(text.text or "" for text in root.iter(f"{SPACE}text"))
    for node in buses.nodes:
        assert all(word in words for word in node.name.split()[1:]), node.name
    wide, high = float(root.get("width", 0)), float(root.get("height", 0))
    for box in root.iter(f"{SPACE}rect"):
        x, y = float(box.get("x", 0)), float(box.get("y", 0))
        assert x >= 0
        assert x + float(box.get("width", 0)) <= wide
        assert y + float(box.get("height", 0)) <= high


def test_boxes_do_not_overlap(buses: Picture) -> None:
    root = Xml.fromstring(svg(buses))  # noqa: S314
    boxes = [
        tuple(float(box.get(key, 0)) for key in ("x", "y", "width", "height"))
        for box in root.iter(f"{SPACE}rect")
        if box.get("rx")
    ]
    assert len(boxes) == len(buses.nodes)
    for n, (x, y, w, h) in enumerate(boxes):
        for a, b, c, d in boxes[:n]:
            assert x >= a + c or a >= x + w or y >= b + d or b >= y + h


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", sorted({fill for fill, _ in _FILL.values()}))
def test_letters_and_edges_can_be_told_from_their_ground(ground: str) -> None:
    for ink, least in (("#1a1a1a", 7.0), *((edge, 4.5) for fill, edge in _FILL.values() if fill == ground)):
        assert (luminance(ground) + 0.05) / (luminance(ink) + 0.05) >= least


@pytest.mark.parametrize("form", FORMS)
def test_a_name_is_never_read_as_markup(form: str) -> None:
    text = drawn(a_picture((NASTY, "b"), title=NASTY), form)
    if form == "svg":
        assert "<Elm>" not in text
        Xml.fromstring(text)  # noqa: S314
    elif form == "dot":
        assert '\\"Council\\"' in text
    else:
        assert "<Elm>" not in text
        assert '"Council"' not in text


@pytest.mark.parametrize("form", FORMS)
def test_the_same_line_gives_the_same_bytes(buses: Picture, form: str) -> None:
    assert drawn(buses, form) == drawn(buses, form)


def test_mermaid_has_a_line_for_each_link(buses: Picture) -> None:
    text = drawn(buses, "mermaid")
    assert text.startswith("flowchart TD\n    accTitle: Bus services in Wigan#58; who answers\n")
    assert text.count("-->|") + text.count("-.->|") == len(buses.edges)
    assert '-->|"is elected by"|' in text


def test_dot_has_a_line_for_each_link(buses: Picture) -> None:
    text = drawn(buses, "dot")
    assert text.count(" -> ") == len(buses.edges)
    assert text.startswith("digraph line {\n")
    assert text.endswith("}\n")


def test_nothing_is_drawn_of_what_is_not_settled(built_in: Compiled) -> None:
    assert picture(Rulebook(built_in).who("planning", "London", TODAY)).nodes == ()


def test_every_line_can_be_drawn(built_in: Compiled) -> None:
    book = Rulebook(built_in)
    for outcome in sorted(built_in.outcomes):
        for place in ("Sevenoaks", "Wigan", "Cardiff", "Stornoway", "Derry"):
            found = picture(book.who(outcome, place, TODAY))
            Xml.fromstring(svg(found))  # noqa: S314
            assert len({node.name for node in found.nodes}) == len(found.nodes)
