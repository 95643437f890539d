"""What `rules check` found, as workflow commands of GitHub: each is shown beside its line in a pull request."""

from __future__ import annotations

from accountability.model.diagnostic import Diagnostic, Severity
from accountability.model.examined import Examined
from accountability.present.check_json import whole_message
from accountability.present.harmless import harmless, harmless_lines

_COMMANDS = {Severity.ERROR: "error", Severity.FAULT: "error", Severity.ADVICE: "notice"}


def check_github_text(examined: Examined) -> str:
    """One command a line; nothing at all where nothing was found."""
    return "".join(f"{_command(one)}\n" for one in examined.found)


def _command(one: Diagnostic) -> str:
    span = one.span
    where = {"file": span.file, "line": str(span.line), "col": str(span.column)} if span.file and span.line else {}
    if where and span.end_line:
        where["endLine"] = str(span.end_line)
        where |= {"endColumn": str(span.end_column)} if span.end_line == span.line else {}
    properties = ",".join(f"{name}={_property(value)}" for name, value in {**where, "title": one.code}.items())
    return f"::{_COMMANDS[one.severity]} {properties}::{_data(whole_message(one))}"


def _data(text: str) -> str:
    """A message: only a line's end has a meaning of its own, which is written so that it has none.

    >>> _data("50%\\n::error::x")
    '50%25%0A::error::x'
    """
    return harmless_lines(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    """A value: commas and colons would end it.

    >>> _property("a,b:c.yaml")
    'a%2Cb%3Ac.yaml'
    """
    return harmless(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
