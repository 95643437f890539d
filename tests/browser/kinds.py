"""One address of every kind of page, and of what a kind of page comes to when the question is not settled."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, tuple[str, ...]] = {
    "": ("/",),
    "ask": ("/ask?outcome=bins&in=Sevenoaks",),
    "who": (
        "/who/waste-collection/sevenoaks",
        "/who/potholes/sevenoaks?on=2023-03-31",
        "/who/school-standards/wigan",
        "/who/bus-services/wigan",
        "/who/bins/Richmond",
        "/who/bins/Sevenoakes",
        "/who/probation/wigan?under=radical-devolution",
    ),
    "why-not": ("/why-not/waste-collection/sevenoaks?body=Kent+County+Council",),
    "history": ("/history/libraries/eden?on=2022-01-01",),
    "place": ("/place/sevenoaks", "/place/wigan?under=radical-devolution"),
    "body": ("/body/Greater%20Manchester%20Combined%20Authority",),
    "outcome": ("/outcome/waste-collection",),
    "map": ("/map/potholes", "/map/libraries?in=Kent&under=radical-devolution"),
    "list": ("/list/reforms", "/list/interventions", "/list/forthcoming"),
    "compare": (
        "/compare",
        "/compare?outcome=bins&in=Sevenoaks&and-in=Wigan",
        "/compare?in=Wigan&outcome=probation&and-under=radical-devolution",
    ),
    "brief": (
        "/brief/waste-collection/sevenoaks",
        "/brief/bus-services/wigan?for=parliament",
        "/brief/potholes/leeds?for=media",
    ),
    "levers": ("/levers/waste-collection/sevenoaks",),
    "scrutiny": ("/scrutiny/wigan", "/scrutiny/wigan/bus-services"),
    "variation": (
        "/variation/bus-services",
        "/variation/waste-collection?between=Sevenoaks&between=Wigan&between=Leeds",
    ),
    "spend": ("/spend/wigan",),
    "whitehall": ("/whitehall", "/whitehall/Department%20for%20Transport?under=radical-devolution"),
    "westminster": ("/westminster?under=radical-devolution",),
    "plan": ("/plan/radical-devolution",),
    "rules": ("/rules/rules/outcomes/waste/waste-collection.yaml?lines=29-35",),
    "mistake": ("/mistake?page=%2Fwho%2Fwaste-collection%2Fsevenoaks",),
    "about": ("/about",),
}
"""By the name that a page has in the table of pages."""
WRONG = ("/there-is-no-such-page", "/who/bins/sevenoaks?on=yesterday")
TODAY = "2026-11-22"
"""The day on which every page is looked at."""
