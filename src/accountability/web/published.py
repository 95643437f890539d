"""Which pages a folder of pages has, in which file each stands, and how a page in one file leads to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from accountability.web.address import Address, Written
from accountability.web.filenames import file_name
from accountability.web.routes import PAGES
from accountability.web.static import PLAIN

POLICY = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:; base-uri 'none'"
"""What a page may load: what lies beside it, on a server or on a disk, where to some browsers `'self'` is nothing."""
SEARCH = "search.js"
"""The script that holds what the search looks through."""
MET = ("body", "rules", "map", "plan")
"""Pages that are there because another page leads to them."""
_PLAIN_NAMES = {file.name: name for name, file in PLAIN.items()}


@dataclass(frozen=True, slots=True)
class InFolder:
    """What a template knows about a folder: the day of its pages, and its council areas with their names."""

    policy: str
    day: str
    areas: tuple[tuple[str, str], ...]
    fixed: bool


@dataclass(frozen=True, slots=True)
class Published:
    """Outcomes by council areas on a day. `names` leads from the name of an area in an address to its id.

    `bodies` are the only ones with a page, by their names in an address; none are set while they are being gathered.
    """

    outcomes: frozenset[str]
    names: Mapping[str, str]
    rules: frozenset[str]
    on: date
    today: date
    data: bool = True
    bodies: frozenset[str] | None = None

    def file(self, address: Address) -> str:
        """The file of a page, from the folder's root; nothing for a page that is not published."""
        of = _FILES.get(address.page)
        if of is None or (address.form and not self.data) or not self._of_the_day(address):
            return ""
        stem = of(self, address.parts)
        if not stem or address.page == "static":
            return stem
        return f"{stem}.{address.form or 'html'}"

    def writer(self, file: str, met: set[Address]) -> Written:
        """How addresses are written in the page of a file. What that leads to is put into `met`."""
        up = "../" * file.count("/")

        def write(address: Address) -> str:
            to = self.file(address)
            if not to:
                return ""
            if address.page in MET and not address.form:
                met.add(Address(address.page, address.parts))
            lines = dict(address.asked).get("lines", "") if address.page == "rules" else ""
            return f"{up}{to}{'#L' + lines.partition('-')[0] if lines else ''}"

        return write

    def asked(self) -> tuple[tuple[str, str], ...]:
        """The day as it stands in the address of every page, where it is not the day on which this is read."""
        return () if self.on == self.today else (("on", self.on.isoformat()),)

    def _of_the_day(self, address: Address) -> bool:
        """Whether nothing more is asked than what these pages answer."""
        kept = {"mistake": "page", "rules": "lines"}.get(address.page, "")
        day = self.on.isoformat()
        return all(key == kept or (key == "on" and value == day) for key, value in address.asked if value)


def _who(export: Published, parts: tuple[str, ...]) -> str:
    outcome, place = parts
    id_ = export.names.get(place) if outcome in export.outcomes else None
    return f"who/{file_name(outcome)}/{file_name(id_)}" if id_ else ""


def _place(export: Published, parts: tuple[str, ...]) -> str:
    id_ = export.names.get(parts[0])
    return f"place/{file_name(id_)}" if id_ else ""


def _outcome(page: str) -> Callable[[Published, tuple[str, ...]], str]:
    def of(export: Published, parts: tuple[str, ...]) -> str:
        known = page in PAGES and parts[0] in export.outcomes
        return f"{page}/{file_name(parts[0])}" if known else ""

    return of


def _body(export: Published, parts: tuple[str, ...]) -> str:
    there = export.bodies is None or parts[0] in export.bodies
    return f"body/{file_name(parts[0])}" if there else ""


def _rules(export: Published, parts: tuple[str, ...]) -> str:
    return "/".join(("rules", *map(file_name, parts))) if "/".join(parts) in export.rules else ""


def _static(_export: Published, parts: tuple[str, ...]) -> str:
    name = _PLAIN_NAMES.get(parts[0], parts[0])
    return f"static/{name}" if name in PLAIN or name == SEARCH else ""


def _named(page: str) -> Callable[[Published, tuple[str, ...]], str]:
    return lambda _export, parts: "/".join((page, *map(file_name, parts)))


_FILES: Mapping[str, Callable[[Published, tuple[str, ...]], str]] = {
    "": lambda _export, _parts: "index",
    "who": _who,
    "place": _place,
    "outcome": _outcome("outcome"),
    "map": _outcome("map"),
    "body": _body,
    "rules": _rules,
    "list": _named("list"),
    "plan": _named("plan"),
    "about": _named("about"),
    "mistake": _named("mistake"),
    "static": _static,
}
"""The file of each sort of page, without its ending. What is not here has no page in a folder."""
