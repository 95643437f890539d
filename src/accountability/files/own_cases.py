"""A reader's own figures of who pays and who gains: a case in YAML as a pack has it, or a plain table."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from pydantic import ValidationError

from accountability.files.csv_text import header, rows
from accountability.files.fields import read_pounds
from accountability.files.law import LawBook
from accountability.files.problems import in_document
from accountability.files.shapes import InvestFile
from accountability.files.spending import investment
from accountability.files.workspace import read_bytes
from accountability.files.yaml_text import RefusedError, read
from accountability.model.diagnostic import Code, Diagnostic, PackError
from accountability.model.invest import Figures, Flow, Investment
from accountability.model.source import Span

COLUMNS = ("answers-for", "pays", "gains", "cashable")
"""The columns of a table of who pays and who gains: an outcome by its id, then amounts in pounds over all years."""


def read_cases(path: Path) -> tuple[Investment, ...]:
    """The cases in a file. Raises `PackError` with every mistake found in it."""
    content = read_bytes(path, path.name)
    try:
        return (_table(path, content),) if path.suffix.lower() == ".csv" else (_document(path, content),)
    except RefusedError as refused:
        raise PackError([refused.diagnostic]) from None


def _document(path: Path, content: bytes) -> Investment:
    document = read(path.name, content)
    if not isinstance(document.data, dict) or "invests" not in document.data:
        message = "This file does not start with invests."
        help_ = "How such a file is written: docs/rule-files.md. A table ends in .csv."
        raise RefusedError(Diagnostic(Code.UNREADABLE, message, Span(path.name, 1), help_))
    try:
        shape = InvestFile.model_validate(document.data)
    except ValidationError as error:
        raise PackError(list(in_document(document, InvestFile, error))) from None
    return investment(document, shape, LawBook({}, {}))


def _table(path: Path, content: bytes) -> Investment:
    columns = header(path.name, content)
    wrong = [column for column in columns if column not in COLUMNS]
    if wrong or COLUMNS[0] not in columns:
        found = f'The column "{wrong[0]}" is not known.' if wrong else f'The column "{COLUMNS[0]}" is missing.'
        help_ = f"The columns are {', '.join(COLUMNS)}."
        raise RefusedError(Diagnostic(Code.UNKNOWN_KEY, found, Span(path.name, 1), help_))
    problems: list[Diagnostic] = []
    flows: list[Flow] = []
    for line, cells in rows(path.name, content):
        span = Span(path.name, line)
        try:
            pays, gains, cashable = (read_pounds(cells.get(name, "0")) for name in COLUMNS[1:])
        except ValueError as error:
            problems.append(Diagnostic(Code.BAD_VALUE, str(error), span))
            continue
        if "answers-for" not in cells:
            problems.append(Diagnostic(Code.MISSING_KEY, "There is no outcome in this row.", span))
        elif cashable > gains:
            message = f"{cashable:,} of the gain is cash, and all of the gain is {gains:,}."
            problems.append(Diagnostic(Code.BAD_VALUE, message, span, "Only a part of the gain can be cash."))
        else:
            flows.append(Flow(cells["answers-for"], _one(pays), _one(gains), _one(cashable), span))
    if problems:
        raise PackError(problems)
    return Investment(path.stem, path.stem.replace("-", " ").replace("_", " "), "", 0, Figures.OWN, tuple(flows))


def _one(amount: Decimal) -> tuple[Decimal, ...]:
    return (amount,) if amount else ()
