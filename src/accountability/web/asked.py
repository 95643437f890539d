"""What an address asks, read and bounded: names in its path, a day, a reform, facts, and a page's own fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import parse_qsl, unquote

from accountability.model.answer import CURRENT_LAW
from accountability.model.days import read_day
from accountability.web.shown import MisaskedError

LONGEST_ADDRESS = 2_000
"""Characters of a path and of what is asked after it, together."""
LONGEST = 200
"""Characters of one name or value."""
_MOST_FIELDS = 24


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked of a page. `day` is the day that was named, and `on` that day or today."""

    parts: tuple[str, ...]
    today: date
    day: date | None = None
    under: str = CURRENT_LAW
    given: Mapping[str, str] = field(default_factory=dict)
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def on(self) -> date:
        """The day asked about."""
        return self.day or self.today

    def one(self, name: str) -> str:
        """The first value of a field; nothing where it was not filled in."""
        return next((value for key, value in self.fields if key == name), "")

    def every(self, name: str) -> tuple[str, ...]:
        """All values of a field that may be filled in several times."""
        return tuple(value for key, value in self.fields if key == name)

    def asked(self, **changed: str) -> tuple[tuple[str, str], ...]:
        """The day, reform and facts as they stand in an address, with some of them changed; nothing takes one away."""
        now = {"on": self.day.isoformat() if self.day else "", "under": "" if self.under == CURRENT_LAW else self.under}
        kept = {key: value for key, value in {**now, **changed}.items() if value}
        return (*kept.items(), *(("given", f"{fact}={value}") for fact, value in sorted(self.given.items())))


def split_path(path: str) -> tuple[str, tuple[str, ...], str]:
    """The page, its parts and the form of a path as it stands in an address.

    >>> split_path("/who/bins/Newport%2C%20Essex.json"), split_path("/")
    (('who', ('bins', 'Newport, Essex'), 'json'), ('', (), ''))
    """
    form = ""
    if path.endswith(".json"):
        path, form = path.removesuffix(".json"), "json"
    page, *parts = [unquote(part, errors="replace") for part in path.lstrip("/").split("/")]
    return page, tuple(part for part in parts if part), form


def read_ask(parts: tuple[str, ...], query: str, today: date) -> Ask:
    """What is asked. Raises `MisaskedError` with a sentence that says what to write."""
    try:
        pairs = parse_qsl(query, keep_blank_values=False, max_num_fields=_MOST_FIELDS, errors="replace")
    except ValueError:
        raise MisaskedError(f"The address asks too much at once: at most {_MOST_FIELDS} fields.") from None
    for text in (*parts, *(value for _, value in pairs)):
        if len(text) > LONGEST:
            raise MisaskedError(f'"{text[:40]}..." is too long: {LONGEST} letters are the most.')
    fields = tuple((key, value.strip()) for key, value in pairs if value.strip())
    plain = dict(reversed(fields))
    return Ask(
        parts,
        today,
        read_field_day(plain.get("on", "")),
        plain.get("under", CURRENT_LAW),
        _facts([value for key, value in fields if key == "given"]),
        tuple(pair for pair in fields if pair[0] not in ("on", "under", "given")),
    )


def read_field_day(text: str) -> date | None:
    """A day as a form or an address has it; none where it was left empty."""
    if not text:
        return None
    day = read_day(text)
    if day is None:
        raise MisaskedError(f'"{text[:40]}" is not a day. Write it as 2026-11-22 or 22 November 2026.')
    return day


def _facts(pairs: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not (name.strip() and sign and value.strip()):
            raise MisaskedError(f'"{pair[:60]}" is not a fact. Write it as road-class=trunk.')
        if found.setdefault(name.strip(), value.strip()) != value.strip():
            raise MisaskedError(f'"{name.strip()}" is given twice, with two values. Keep one of them.')
    return found
