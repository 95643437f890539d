"""A pack of one council and one outcome, written to a folder: made in no time, and true of Sevenoaks."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "pack.yaml": "name: small\nformat: 1\ntitle: A small pack\nchecked-on: 2026-11-22\n",
    "places/areas.csv": "area,code,name,kind,nation\nsevenoaks,E07000111,Sevenoaks,district,england\n",
    "places/wider.csv": "wider-area,name,kind,nation\nengland,England,nation,england\n",
    "bodies/councils.csv": (
        "body,name,kind,code,area\nsevenoaks-district-council,Sevenoaks District Council,district,E07000111,sevenoaks\n"
    ),
    "kinds/district.yaml": """\
kind: district
title: district council
elected-by:
  - {by: voters, says: "voters in {area}", law: [Local Government Act 1972 s.7]}
""",
    "tiers/lower.yaml": """\
tier: lower
title: the district council
filled: {nation: [england], from: 2009-01-01}
seats:
  - over: [sevenoaks]
    holders:
      - {body: sevenoaks-district-council, law: [Local Government Act 1972 s.2]}
""",
    "outcomes/waste/waste-collection.yaml": """\
outcome: waste-collection
title: household rubbish collection
definition: Rubbish is taken away from the home on the days promised.
theme: waste
also-known-as: [bins]
rules:
  - {id: england, applies: {nation: england}, answerable: lower, law: [Environmental Protection Act 1990 s.45]}
""",
}


def small_pack(folder: Path) -> Path:
    """Write the pack to a folder, and return the folder."""
    for name, text in FILES.items():
        path = folder / "rules" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
