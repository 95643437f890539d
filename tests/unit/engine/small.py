"""Small rulebooks for examples, built from the same words as rule files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from accountability.compiled.compile import compile_pack
from accountability.engine.ask import ask
from accountability.files.read_pack import read_pack
from accountability.files.workspace import RawFile
from accountability.model.answer import Answer
from accountability.model.compiled import Compiled

TODAY = date(2026, 11, 22)
PACK = "name: small\nformat: 1\nchecked-on: 2026-11-22\n"
AREAS = """area,name,kind,nation,county,from,until,made-of
ash,Ash,district,england,wood,,,
birch,Birch,district,england,wood,,,
wood,Wood,county,england,,,,
city,City,unitary,england,,,,
glen,Glen,scottish-council,scotland,,,,
"""
BODIES = """body,name,kind,area,from,until
ash-council,Ash Council,district,ash,,
birch-council,Birch Council,district,birch,,
wood-council,Wood Council,county,wood,,
city-council,City Council,unitary,city,,
glen-council,Glen Council,scottish-council,glen,,
park,Park Authority,national-park-authority,,,
board,Waste Board,joint-waste-authority,,,
dft,Department for Transport,department,,,
"""
KINDS = (
    "district",
    "county",
    "unitary",
    "scottish-council",
    "national-park-authority",
    "joint-waste-authority",
    "department",
)
UPPER = """over,body
ash|birch,wood-council
city,city-council
glen,glen-council
"""
LOWER = """over,body
ash,ash-council
birch,birch-council
city,city-council
glen,glen-council
"""
ROADS = """portfolio: roads
title: roads
uk:
  - {department: dft, office: Secretary of State for Transport}
"""


def tier(name: str, filled: str = "{nation: [england, scotland], from: 2009-01-01}", seats: str = "") -> str:
    """A tier's file."""
    return f"tier: {name}\ntitle: the {name} tier\nfilled: {filled}\n{seats}"


def outcome(rules: str, head: str = "") -> str:
    """The file of the one outcome: mended roads."""
    return (
        f"outcome: roads\ntitle: mended roads\ndefinition: Roads are mended.\ntheme: transport\n{head}rules:\n{rules}"
    )


def raw(files: Mapping[str, str]) -> tuple[RawFile, ...]:
    """The files of a small pack, with these added or in place of its own."""
    kinds = {
        f"kinds/{kind}.yaml": f"kind: {kind}\ntitle: {kind.replace('-', ' ')}\nno-voters: a test\n" for kind in KINDS
    }
    every = {
        "pack.yaml": PACK,
        "places/areas.csv": AREAS,
        "bodies/all.csv": BODIES,
        "tiers/upper.yaml": tier("upper"),
        "tiers/upper.csv": UPPER,
        "tiers/lower.yaml": tier("lower"),
        "tiers/lower.csv": LOWER,
        "portfolios/roads.yaml": ROADS,
        **kinds,
        **files,
    }
    return tuple(RawFile(f"rules/{name}", name, text.encode()) for name, text in every.items())


def book(files: Mapping[str, str]) -> Compiled:
    """A small pack compiled, with these files added or in place of its own."""
    compiled, problems = compile_pack(read_pack(raw(files), ""))
    assert not problems, problems
    return compiled


def answer(files: Mapping[str, str], place: str, on: date = TODAY, **given: str) -> Answer:
    """Ask the small pack about mended roads. In the names of facts write _ for -."""
    compiled = book(files)
    facts = {name.replace("_", "-"): value for name, value in given.items()}
    return ask(compiled, compiled.outcomes["roads"], compiled.places[place], on, facts)


def names(found: Answer) -> list[str]:
    """Who answers, by name."""
    return [party.name for party in found.answerable]
