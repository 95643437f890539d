"""The documents that are made from the code: `make docs` writes them, and the tests see that they are in step.

What a command in README.md prints is written by running it, with 22 November 2026 as today.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from accountability import Rulebook
from accountability.bdd.questions import questions_in
from accountability.bdd.sentences import SENTENCES
from accountability.building import build, cover
from accountability.files.cases import read_cases
from accountability.files.schemas import KINDS, file_name, schema_text
from accountability.files.workspace import read_files
from accountability.model.asked import Asked
from accountability.model.exercised import Exercised
from accountability.present.catalogue import CATALOGUE, catalogue_page, explained_page
from accountability.present.coverage_page import coverage_page
from accountability.present.json_schema import answer_schema
from accountability.present.report_schema import report_schemas
from accountability.present.steps_text import steps_page

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-22"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
PROMPT = "$ "


def printed(command: str) -> str:
    """What a command line prints in a shell, in a folder of its own: what it writes is gone with it."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    with TemporaryDirectory() as folder:
        ran = subprocess.run(
            ["bash", "-c", command],
            cwd=folder, env={**os.environ, "PATH": path, "ACCOUNTABILITY_TODAY": TODAY, "COLUMNS": "80"},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
    return ran.stdout


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Each command of a block and what the document says that it prints."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


PAGES = (ROOT / "README.md", ROOT / "docs" / "essay.md")
"""The pages on which what commands print is shown."""


def is_ours(command: str) -> bool:
    """Say whether a command is one to run here: the others install things."""
    return command.startswith("accountability ") or "| accountability " in command


def with_output(text: str) -> str:
    """A document with the output of every command of ours as it is now."""

    def fresh(block: re.Match[str]) -> str:
        return "".join(
            f"{PROMPT}{command}\n{printed(command) if is_ours(command) else output}"
            for command, output in commands(block[0])
        )

    return BLOCK.sub(fresh, text)


def coverage() -> str:
    """The page of what the rules cover, counted from the pack, its cases and its scenarios."""
    folder, today = ROOT / "rules", date.fromisoformat(TODAY)
    book = build(read_files(folder), "")
    cases = [
        Asked(case.outcome, case.place, case.on or today, case.under, dict(case.given))
        for path in sorted((ROOT / "cases").rglob("*.yaml"))
        for case in read_cases(path)
    ]
    scenarios = list(questions_in(ROOT / "features", today))
    tested = Rulebook(book).tested([*cases, *scenarios])
    assert isinstance(tested, Exercised)
    return coverage_page(book, cover(str(folder)), tested, len(cases), len(scenarios))


def diagnostics() -> dict[Path, str]:
    """The list of codes, and a page for each."""
    folder = ROOT / "docs" / "diagnostics"
    pages = {folder / f"{code}.md": explained_page(one) for code, one in CATALOGUE.items()}
    return {folder / "README.md": catalogue_page(), **pages}


def documents() -> dict[Path, str]:
    """Every document that is made from the code and the rules, and what it should say."""
    schemas = {"answer": answer_schema(), **report_schemas()}
    return {
        **{
            ROOT / "docs" / f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
            for name, schema in schemas.items()
        },
        **{ROOT / "schema" / file_name(kind): schema_text(kind) for kind in KINDS},
        **diagnostics(),
        ROOT / "docs" / "coverage.md": coverage(),
        ROOT / "docs" / "steps.md": steps_page(SENTENCES),
    }


def run() -> dict[Path, str]:
    """The documents in which commands are run, and what they should say. Tests of their own see that they do."""
    from tests.docs.walked import walked  # it runs commands as this module does

    drafting = ROOT / "docs" / "drafting.md"
    return {
        **{page: with_output(page.read_text(encoding="utf-8")) for page in PAGES},
        drafting: walked(drafting.read_text(encoding="utf-8")),
    }


def stale() -> list[str]:
    """The documents that do not say what they should."""
    return [
        path.relative_to(ROOT).as_posix()
        for path, text in documents().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]


def main(words: list[str]) -> int:
    """Write every document, or with --check only say which are out of step."""
    if "--check" in words:
        for name in (found := stale()):
            sys.stderr.write(f"{name} is out of step with the code: run make docs, and read what changed.\n")
        return 1 if found else 0
    for path, text in {**documents(), **run()}.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
