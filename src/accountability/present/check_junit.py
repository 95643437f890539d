"""What `rules check` found, as JUnit XML: each file is a test, which fails where something in it must be mended."""

from __future__ import annotations

from html import escape

from accountability.model.diagnostic import Diagnostic, Severity
from accountability.model.examined import Examined
from accountability.present.check_json import whole_message
from accountability.present.harmless import harmless, harmless_lines

_NO_FILE = "the pack as a whole"


def check_junit_text(examined: Examined) -> str:
    """One suite. What is said of a file in advice is its output, and fails nothing."""
    by_file: dict[str, list[Diagnostic]] = {file: [] for file in examined.files}
    for one in examined.found:
        by_file.setdefault(one.span.file or _NO_FILE, []).append(one)
    cases = [_case(file, found) for file, found in sorted(by_file.items())]
    failed = sum(any(map(_fails, found)) for found in by_file.values())
    head = f'name="rules check" tests="{len(cases)}" failures="{failed}" errors="0"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuite {head}>", *cases, "</testsuite>"]
    return "".join(f"{line}\n" for line in lines)


def _fails(one: Diagnostic) -> bool:
    return one.severity is not Severity.ADVICE


def _case(file: str, found: list[Diagnostic]) -> str:
    failures = [one for one in found if _fails(one)]
    advice = [one for one in found if not _fails(one)]
    inside = ""
    if failures:
        first = _attribute(f"{failures[0].code}: {failures[0].message}")
        inside += f'<failure type="{failures[0].code}" message="{first}">{_text(failures)}</failure>'
    if advice:
        inside += f"<system-out>{_text(advice)}</system-out>"
    return f'  <testcase classname="rules" name="{_attribute(file)}">{inside}</testcase>'


def _text(found: list[Diagnostic]) -> str:
    told = (f"{one.span}:{one.span.column}: {one.code} {whole_message(one)}" for one in found)
    return escape(harmless_lines("\n".join(told)))


def _attribute(text: str) -> str:
    return escape(harmless(text), quote=True)
