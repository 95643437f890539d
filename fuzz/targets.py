"""What is fuzzed: each target takes bytes, asks one reader, and fails where that fails or says what it must not."""

from __future__ import annotations

import functools
import io
import json
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from accountability.bdd.shape import outline
from accountability.cli.asked import MisaskedError
from accountability.cli.batch_input import Batch
from accountability.files.cases import read_cases
from accountability.files.formatted import formatted
from accountability.files.money_import import Mapped, imported, read_table
from accountability.files.read_pack import mistakes_in
from accountability.files.workspace import RawFile
from accountability.files.yaml_text import RefusedError, read
from accountability.lookup.outcomes import find_outcome
from accountability.lookup.places import find_place
from accountability.model.answer import Answer
from accountability.model.asked import Asked
from accountability.model.diagnostic import Diagnostic, PackError
from accountability.model.match import Matched
from accountability.present.receipt_json import NoReceiptError, read_receipt
from accountability.rulebook import Rulebook
from accountability.web.site import Site
from accountability.web.sources import sources_of

TODAY = date(2026, 11, 22)
Target = Callable[[bytes], None]


@functools.cache
def book() -> Rulebook:
    """The built-in rulebook, read once."""
    return Rulebook.load()


@functools.cache
def _site() -> Site:
    return Site(sources_of(book(), None), lambda: TODAY)


def _told(problem: Diagnostic) -> None:
    assert problem.message.endswith((".", "?")), problem
    assert problem.message.replace("\t", " ").replace("\u00a0", " ").isprintable(), problem


def _harmless(says: str) -> None:
    assert says.strip(), says


def yaml(content: bytes) -> None:
    """A text as YAML, and in its one form, which says the same and is its own form."""
    try:
        read("a.yaml", content)
        made = formatted("a.yaml", content)
    except RefusedError as refused:
        _told(refused.diagnostic)
        return
    assert formatted("a.yaml", made) == made


def pack(content: bytes) -> None:
    """A file of a pack of any kind: every mistake is told in words."""
    for name in ("a.yaml", "pack.yaml"):
        for problem in mistakes_in(RawFile(f"rules/{name}", name, content)):
            _told(problem)
    with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
        Path(file.name).write_bytes(content)
        try:
            read_cases(Path(file.name), "cases/a.yaml")
        except PackError as error:
            for problem in error.diagnostics:
                _told(problem)


def table(content: bytes) -> None:
    """A table of a pack, and a published table of money."""
    for problem in mistakes_in(RawFile("rules/a.csv", "a.csv", content)):
        _told(problem)
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        Path(file.name).write_bytes(content)
        try:
            mapped = Mapped({"body": "body", "amount": "amount"}, {"year": "2022-23", "line": "trans"})
            imported("a.csv", read_table(Path(file.name)), mapped, lambda name: (name, ""))
        except PackError as error:
            for problem in error.diagnostics:
                _told(problem)


def feature(content: bytes) -> None:
    """A feature file."""
    found = outline(content)
    assert found.scenarios or found.flaws


def receipt(content: bytes) -> None:
    """A receipt from somebody else."""
    try:
        text = content.decode()
        book().verify(read_receipt(text))
    except (UnicodeDecodeError, NoReceiptError):
        return


def place(content: bytes) -> None:
    """The name of a place, on a day of the records and with every other question."""
    typed = content.decode(errors="replace")
    found = find_place(book().compiled, typed, TODAY)
    assert found.how is not Matched.ONE or found.id in book().compiled.places


def outcome(content: bytes) -> None:
    """The words for an outcome."""
    found = find_outcome(book().compiled, content.decode(errors="replace"))
    assert found.how is not Matched.ONE or found.id in book().compiled.outcomes


def question(content: bytes) -> None:
    """A whole question: an outcome, a place and facts, with lines between them."""
    parts = [*content.decode(errors="replace").split("\n"), "", "", ""]
    given = {parts[2]: parts[3]} if parts[2] else {}
    assert book().who(parts[0] or "bins", parts[1] or "Leeds", TODAY, given=given).message


def batch(content: bytes) -> None:
    """A file of many questions: each line is a question or an answer that there is none."""
    for name in ("a.csv", "a.jsonl"):
        try:
            for line in Batch(io.BytesIO(content), name, Asked("", "", TODAY)):
                assert isinstance(line.asked, Asked) or line.asked.message
                if isinstance(line.asked, Answer):
                    assert line.number >= 1
        except MisaskedError as error:
            _harmless(str(error))


def site(content: bytes) -> None:
    """An address: whatever it is, a page or a document comes back, and it is never a fault of ours."""
    path, _, query = content.decode("ascii", "replace").partition("?")
    found = _site().respond(f"/{path.lstrip('/')}", query)
    assert found.status < 500, found
    found.headers()
    if found.type.startswith("application/json"):
        json.loads(found.body)


TARGETS: Mapping[str, Target] = {
    one.__name__: one for one in (yaml, pack, table, feature, receipt, place, outcome, question, batch, site)
}
