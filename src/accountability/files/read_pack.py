"""A folder of files to one `Pack`, or every mistake in it at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from accountability.files import (
    briefings,
    estimates,
    levers,
    reforms,
    register,
    scrutiny,
    shapes,
    spending,
    to_model,
    variation,
)
from accountability.files.csv_text import header, rows
from accountability.files.document import Document
from accountability.files.law import LawBook
from accountability.files.problems import in_document, in_row, not_a_rule_file
from accountability.files.workspace import MANIFEST, RawFile
from accountability.files.yaml_text import RefusedError, decode, read
from accountability.model.diagnostic import Code, Diagnostic, PackError
from accountability.model.pack import Known, Pack
from accountability.model.source import BUILT_IN, Span

S = TypeVar("S", bound=BaseModel)


class _Reader:
    """Gathers what the files say, and every mistake in them."""

    def __init__(self, before: _Reader | None = None) -> None:
        self.problems: list[Diagnostic] = []
        self.found: dict[str, list[Any]] = {}
        self.addresses: dict[str, str] = dict(before.addresses) if before else {}
        self.titles: dict[str, str] = dict(before.titles) if before else {}
        self.law = LawBook(self.addresses, self.titles)
        self.reforms = reforms.Parts()
        self.folder = ""

    def keep(self, field: str, *values: Any) -> None:
        self.found.setdefault(field, []).extend(values)

    def table(self, file: RawFile) -> None:
        """A CSV file, told apart by its first column."""
        try:
            columns = header(file.name, file.content)
            handler = _TABLES.get("relation" if "relation" in columns else columns[0])
            if handler is None:
                message = f'This table starts with the column "{columns[0]}", which no kind of table does.'
                raise RefusedError(
                    Diagnostic(
                        Code.UNREADABLE, message, Span(file.name, 1), help="The tables are in docs/rule-files.md."
                    )
                )
            shape, renamed, keep = handler
            for line, cells in rows(file.name, file.content):
                if renamed in cells:
                    cells["id"] = cells.pop(renamed)
                try:
                    row = shape.model_validate(cells)
                except ValidationError as error:
                    text = decode(file.name, file.content)
                    self.problems.extend(in_row(file.name, line, shape, error, text))
                else:
                    keep(self, file, row, Span(file.name, line))
        except RefusedError as refused:
            self.problems.append(refused.diagnostic)

    def document(self, file: RawFile) -> None:
        """A YAML file, told apart by its first key."""
        self.folder = reforms.folder_of(file.inside)
        try:
            document = read(file.name, file.content)
            first = next(iter(document.data), "") if isinstance(document.data, dict) else ""
            handler = FILES.get("pack" if file.inside == MANIFEST else first)
            if handler is None:
                known = (key for key in FILES if key != "pack")
                raise RefusedError(not_a_rule_file(first, known, document.span()))
            shape, keep = handler
            try:
                keep(self, document, shape.model_validate(document.data))
            except ValidationError as error:
                self.problems.extend(in_document(document, shape, error))
        except RefusedError as refused:
            self.problems.append(refused.diagnostic)


def _act(reader: _Reader, _: RawFile, row: Any, __: Span) -> None:
    number = getattr(row, "number", "")
    reader.addresses[number or row.title] = row.address
    if number and row.title:
        reader.titles[number] = row.title


def _seat_row(reader: _Reader, file: RawFile, row: Any, span: Span) -> None:
    tier = file.inside.rsplit("/", 1)[-1].removesuffix(".csv")
    reader.keep("seats", register.seat_row(tier, row, reader.law, span))


def _governance(reader: _Reader, _: RawFile, row: Any, span: Span) -> None:
    reader.keep("governance", (row.body, register.governance(row, reader.law, span)))


def _simple(field: str, build: Callable[[Any, Span], Any]) -> Callable[[_Reader, RawFile, Any, Span], None]:
    return lambda reader, _, row, span: reader.keep(field, build(row, span))


def _finding(build: Callable[[Any, LawBook, Span], Any]) -> Callable[[_Reader, RawFile, Any, Span], None]:
    return lambda reader, _, row, span: reader.keep("findings", build(row, reader.law, span))


_AREA = _simple("areas", register.area)
_TABLES: dict[str, tuple[type[BaseModel], str, Callable[[_Reader, RawFile, Any, Span], None]]] = {
    "area": (shapes.AreaRow, "area", _AREA),
    "wider-area": (shapes.AreaRow, "wider-area", _AREA),
    "constituency": (shapes.AreaRow, "constituency", _AREA),
    "town": (shapes.TownRow, "", _simple("areas", register.town)),
    "tile-of": (shapes.SpotRow, "", _simple("spots", register.spot)),
    "body": (shapes.BodyRow, "", _simple("bodies", register.body)),
    "relation": (shapes.GovernanceRow, "", _governance),
    "over": (shapes.SeatRow, "", _seat_row),
    "forthcoming": (shapes.ForthcomingRow, "", _simple("forthcoming", register.forthcoming)),
    "service": (shapes.ServiceRow, "", _simple("services", register.service)),
    "group": (shapes.GroupRow, "", _simple("functions", register.function)),
    "series": (shapes.SeriesRow, "", _simple("series", variation.series)),
    "figure-of": (shapes.FigureRow, "", _simple("figures", variation.figure)),
    "title": (shapes.ActRow, "", _act),
    "number": (shapes.InstrumentRow, "", _act),
    "measure": (shapes.MeasureRow, "", _finding(scrutiny.measure)),
    "officer": (shapes.OfficerRow, "", _finding(scrutiny.officer)),
    "source": (
        shapes.SourceRow,
        "",
        _simple("sources", lambda r, _: Known(r.source, r.publisher, r.title, r.address, r.licence)),
    ),
}


def _outcome(reader: _Reader, document: Document, shape: Any) -> None:
    reader.keep("facts", *to_model.facts(document, shape))
    reader.keep("outcomes", to_model.outcome(document, shape, reader.law))


def _role(reader: _Reader, document: Document, shape: Any) -> None:
    reader.keep("facts", *to_model.facts(document, shape))
    reader.keep("roles", to_model.role(document, shape, reader.law))


def _patch(reader: _Reader, document: Document, shape: Any) -> None:
    reader.keep("facts", *to_model.facts(document, shape))
    found = to_model.patch(document, shape, reader.law)
    if reader.folder:
        reader.reforms.patches.append((reader.folder, found))
    else:
        reader.keep("patches", found)


def _tier(reader: _Reader, document: Document, shape: Any) -> None:
    reader.keep("tiers", register.tier(document, shape))
    reader.keep("seats", *register.seats(document, shape, reader.law))


FILES: dict[str, tuple[type[BaseModel], Callable[[_Reader, Document, Any], None]]] = {
    "pack": (shapes.Manifest, lambda r, _, s: r.keep("manifest", s)),
    "outcome": (shapes.OutcomeFile, _outcome),
    "role": (shapes.RoleFile, _role),
    "adds-to": (shapes.PatchFile, _patch),
    "reform": (shapes.ReformFile, lambda r, d, s: r.reforms.heads.append(reforms.head(d, s, r.law))),
    "moves": (shapes.MovesFile, lambda r, d, s: r.reforms.moves.extend(reforms.moves(d, s, r.law))),
    "fact": (shapes.FactFile, lambda r, d, s: r.keep("facts", to_model.fact(d, s.fact, s))),
    "tier": (shapes.TierFile, _tier),
    "kind": (shapes.KindFile, lambda r, d, s: r.keep("kinds", register.kind(d, s, r.law))),
    "portfolio": (shapes.PortfolioFile, lambda r, d, s: r.keep("portfolios", register.portfolio(d, s))),
    "power": (shapes.PowerFile, lambda r, d, s: r.keep("powers", register.power(d, s, r.law))),
    "intervention": (
        shapes.InterventionFile,
        lambda r, d, s: r.keep("interventions", register.intervention(d, s, r.law)),
    ),
    "invests": (shapes.InvestFile, lambda r, d, s: r.keep("investments", spending.investment(d, s, r.law))),
    "varies": (shapes.VariationFile, lambda r, d, s: r.keep("variations", variation.variation(d, s, r.law))),
    "limits": (shapes.LimitsFile, lambda r, d, s: r.keep("limits", *variation.limits(d, s, r.law))),
    "questions": (shapes.QuestionsFile, lambda r, d, s: r.keep("questions", briefings.questions(d, s, r.law))),
    "trigger": (shapes.TriggerFile, lambda r, d, s: r.keep("triggers", briefings.trigger(d, s, r.law))),
    "precedent": (shapes.PrecedentFile, lambda r, d, s: r.keep("precedents", briefings.precedent(d, s, r.law))),
    "saying": (shapes.SayingFile, lambda r, d, s: r.keep("sayings", briefings.saying(d, s, r.law))),
    "dispute": (shapes.DisputeFile, lambda r, d, s: r.keep("disputes", briefings.dispute(d, s))),
    "red-flag": (shapes.RedFlagFile, lambda r, d, s: r.keep("red_flags", briefings.red_flag(d, s))),
    "lever": (shapes.LeverFile, lambda r, d, s: r.keep("levers", levers.lever(d, s, r.law))),
    "route": (shapes.RouteFile, lambda r, d, s: r.keep("routes", levers.route(d, s, r.law))),
    "assessment": (
        shapes.AssessmentFile,
        lambda r, d, s: r.keep("assessments", levers.assessment(d, s, r.law)),
    ),
    "estimate": (shapes.EstimateFile, lambda r, d, s: r.keep("estimates", estimates.estimate(d, s))),
    "test": (shapes.TestFile, lambda r, d, s: r.keep("probes", scrutiny.probe(d, s, r.law))),
    "outside": (shapes.OutsideFile, lambda r, _, s: r.keep("outside", *register.outside(s))),
}
"""Every kind of YAML file of a pack, by the first key of its file: its shape, and what is kept of it."""


def mistakes_in(file: RawFile) -> tuple[Diagnostic, ...]:
    """What is wrong with one file of a pack by itself."""
    reader = _Reader()
    (reader.table if file.inside.endswith(".csv") else reader.document)(file)
    return tuple(reader.problems)


def _in_order(files: tuple[RawFile, ...]) -> Iterator[RawFile]:
    """The law first, since every other file cites it; then by name, so that order on disk changes nothing."""
    return iter(sorted(files, key=lambda f: (not f.inside.startswith("law/"), f.inside)))


def read_pack(files: tuple[RawFile, ...], digest: str) -> Pack:
    """The pack that the files say, and the one it extends. Raises `PackError` with every mistake found in them."""
    reader, extended = _Reader(), None
    others = tuple(file for file in files if file.pack)
    if others:
        extended, before = _extended(others)
        reader = _Reader(before)
    pack, _ = _read(tuple(file for file in files if not file.pack), reader, digest)
    return replace(pack, extends=extended)


@lru_cache(maxsize=1)
def _extended(files: tuple[RawFile, ...]) -> tuple[Pack, _Reader]:
    """The pack that is extended, read once by a program that reads several packs that extend it."""
    return _read(files, _Reader(), "")


def _read(files: tuple[RawFile, ...], reader: _Reader, digest: str) -> tuple[Pack, _Reader]:
    for file in _in_order(files):
        (reader.table if file.inside.endswith(".csv") else reader.document)(file)
    manifests = reader.found.pop("manifest", [])
    if reader.problems or not manifests:
        raise PackError(reader.problems or [Diagnostic(Code.UNREADABLE, "There is no pack.yaml.", Span(MANIFEST, 1))])
    manifest = manifests[0]
    if manifest.extends not in (None, BUILT_IN):
        message = f'No pack called "{manifest.extends}" is known.'
        raise PackError([Diagnostic(Code.UNKNOWN_NAME, message, Span(MANIFEST, 1), f"Write extends: {BUILT_IN}")])
    fields: dict[str, Any] = {field: tuple(values) for field, values in reader.found.items()}
    fields["reforms"], problems = reforms.together(reader.reforms)
    if problems:
        raise PackError(problems)
    return Pack(manifest.name, manifest.title, manifest.checked_on, digest, **fields), reader
