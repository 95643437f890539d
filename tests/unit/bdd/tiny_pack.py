"""A pack with an answer of every sort, written to a folder: two councils of Kent, one of Greater Manchester."""

from __future__ import annotations

from pathlib import Path

LAW = "law: [Environmental Protection Act 1990 s.45]"


def outcome(id_: str, answerable: str, *more: str, words: str = "") -> str:
    """An outcome with one rule, for England."""
    known = f"also-known-as: [{words}]\n" if words else ""
    lines = "".join(f"    {line}\n" for line in (f"answerable: {answerable}", *more, LAW))
    return (
        f"outcome: {id_}\ntitle: {id_}\ndefinition: What people get.\ntheme: waste\n{known}"
        f"rules:\n  - id: england\n    applies: {{nation: england}}\n{lines}"
    )


def kind(id_: str, *lines: str) -> str:
    return f"kind: {id_}\ntitle: {id_.replace('-', ' ')}\n" + "".join(f"{line}\n" for line in lines)


def tier(id_: str, *seats: tuple[str, str], filled: str = "{nation: [england], from: 2009-01-01}") -> str:
    """A tier with one holder, or several with their days, over each area."""
    lines = "".join(f"  - over: [{over}]\n    holders: [{holders}]\n" for over, holders in seats)
    return f"tier: {id_}\ntitle: the {id_} council\nfilled: {filled}\nseats:\n{lines}"


VOTERS = 'elected-by: [{by: voters, says: "voters in {area}", law: [Local Government Act 1972 s.7]}]'
REDRESS = "redress: [{by: the Ombudsman, law: [Local Government Act 1974 s.25]}]"
OFFICE = "office: [{by: the council's leader and cabinet, law: [Local Government Act 2000 s.9C]}]"
COLLECTION = """\
outcome: waste-collection
title: household rubbish collection
definition: Rubbish is taken away from the home on the days promised.
theme: waste
also-known-as: [bins]
ministers: {england: {minister: waste, answers-for: [framework]}}
delivers: [{body: transport-for-greater-manchester}]
rules:
  - id: england
    applies: {nation: england}
    answerable: lower
    because: the site is inside a national park
    law: [Environmental Protection Act 1990 s.45(1)]
"""
DISPOSAL = """\
role: waste-disposal-authority
title: the waste disposal authority
# Who disposes of what others collect.
#
#
#
#
#
rules:
  - id: england
    applies: {nation: england}
    answerable: upper
    law: [Environmental Protection Act 1990 s.30]
#
#
#
#
#
#
  - id: greater-manchester
    applies: {in: [bury]}
    answerable: waste-disposal
    law: [Environmental Protection Act 1990 s.30]
    exception-to: {england: [Environmental Protection Act 1990 s.30]}
"""
SCHOOLS = """\
outcome: schools
title: school standards
definition: Children are taught well.
theme: education
facts:
  school-type:
    asks: What kind of school is it?
    values: {academy: an academy, maintained: a maintained school}
rules:
  - {id: academy, applies: {nation: england, given: {school-type: academy}}, answerable: lower, law: [A Act 1990 s.1]}
  - {id: other, applies: {nation: england, given: {school-type: maintained}}, answerable: upper, law: [A Act 1990 s.1]}
"""
POTHOLES = """\
outcome: potholes
title: mended roads
definition: Roads are mended.
theme: transport
facts:
  road-class: {asks: What kind of road is it?, values: {local: an ordinary road, trunk: a trunk road}, usual: local}
rules:
  - {id: england, applies: {nation: england}, answerable: upper, law: [Highways Act 1980 s.1]}
  - id: old-trunk
    applies: {nation: england, until: 2020-01-01, given: {road-class: trunk}}
    answerable: {minister: roads}
    law: [Highways Act 1980 s.1]
    exception-to: {england: [Highways Act 1980 s.1]}
"""
NEWS = """\
outcome: news
title: news of today
definition: News.
theme: culture
rules:
  - {id: before, applies: {nation: england, until: 2026-11-22}, answerable: upper, law: [A Act 1990 s.1]}
  - {id: today, applies: {nation: england, from: 2026-11-22}, answerable: lower, law: [A Act 1990 s.1]}
"""
FERRIES = (
    outcome("ferries", "lower").replace("nation: england", "in: [bury]")
    + "gaps: [{applies: {in: [sevenoaks, ashford, wigan]}, reason: No rule is needed there.}]\n"
)
FILES = {
    "pack.yaml": "name: tiny\nformat: 1\ntitle: A tiny pack\nchecked-on: 2026-11-22\n",
    "places/areas.csv": "area,name,kind,nation,county\n"
    "sevenoaks,Sevenoaks,district,england,kent\nashford,Ashford,district,england,kent\nkent,Kent,county,england,\n"
    "wigan,Wigan,metropolitan-district,england,\nbury,Bury,metropolitan-district,england,\n",
    "places/wider.csv": "wider-area,name,kind,nation\nengland,England,nation,england\n",
    "bodies/all.csv": "body,name,kind,area\n"
    "sevenoaks-district-council,Sevenoaks District Council,district,sevenoaks\n"
    "ashford-borough-council,Ashford Borough Council,district,ashford\n"
    "kent-county-council,Kent County Council,county,kent\n"
    "wigan-metropolitan-borough-council,Wigan Metropolitan Borough Council,district,wigan\n"
    "bury-metropolitan-borough-council,Bury Metropolitan Borough Council,district,bury\n"
    "greater-manchester-combined-authority,Greater Manchester Combined Authority,combined-authority,\n"
    "kent-and-medway-fire-and-rescue-authority,Kent and Medway Fire and Rescue Authority,fire-authority,\n"
    "transport-for-greater-manchester,Transport for Greater Manchester,deliverer,\n"
    'defra,"Department for Environment, Food and Rural Affairs",department,\n'
    "moj,Ministry of Justice,department,\ndft,Department for Transport,department,\n",
    "kinds/district.yaml": kind("district", OFFICE, VOTERS),
    "kinds/county.yaml": kind("county", OFFICE, VOTERS),
    **{
        f"kinds/{name}.yaml": kind(name, "no-voters: a test", REDRESS)
        for name in ("combined-authority", "fire-authority", "deliverer", "department", "senior-coroner")
    },
    "tiers/lower.yaml": tier(
        "lower",
        ("sevenoaks", "{body: sevenoaks-district-council}"),
        ("ashford", "{body: ashford-borough-council}"),
        ("wigan", "{body: wigan-metropolitan-borough-council}"),
        ("bury", "{body: bury-metropolitan-borough-council}"),
    ),
    "tiers/upper.yaml": tier(
        "upper",
        ("kent", "{body: kent-county-council}"),
        ("wigan", "{body: wigan-metropolitan-borough-council}"),
        ("bury", "{body: bury-metropolitan-borough-council}"),
    ),
    "tiers/waste-disposal.yaml": tier(
        "waste-disposal", ("bury", "{body: greater-manchester-combined-authority}"), filled="where-listed"
    ),
    "portfolios/waste.yaml": "portfolio: waste\ntitle: waste\nuk:\n"
    '  - {department: defra, office: "Secretary of State for Environment, Food and Rural Affairs"}\n',
    "portfolios/prisons.yaml": "portfolio: prisons\ntitle: prisons\nuk:\n"
    "  - {department: moj, office: Secretary of State for Justice}\n",
    "portfolios/roads.yaml": "portfolio: roads\ntitle: roads\nuk:\n"
    "  - {department: dft, office: Secretary of State for Transport}\n",
    "roles/waste-disposal-authority.yaml": DISPOSAL,
    "outcomes/waste/waste-collection.yaml": COLLECTION,
    "outcomes/waste/waste.yaml": outcome("waste", "waste-disposal-authority"),
    "outcomes/waste/fires.yaml": outcome(
        "fires", "{jointly: [{body: kent-and-medway-fire-and-rescue-authority}, upper]}"
    ),
    "outcomes/waste/parks.yaml": outcome("parks", "{either: [upper, lower]}"),
    "outcomes/waste/prisons.yaml": outcome("prisons", "{minister: prisons}"),
    "outcomes/waste/toilets.yaml": outcome("toilets", "nobody", "may-act: [lower]"),
    "outcomes/waste/inquests.yaml": outcome("inquests", "{independent: senior-coroner}"),
    "outcomes/waste/ferries.yaml": FERRIES,
    "outcomes/education/schools.yaml": SCHOOLS,
    "outcomes/transport/potholes.yaml": POTHOLES,
    "outcomes/culture/news.yaml": NEWS,
}


def tiny_pack(folder: Path) -> Path:
    """Write the pack to a folder, and return the folder."""
    for name, text in FILES.items():
        path = folder / "rules" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
