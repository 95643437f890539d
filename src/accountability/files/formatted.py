"""A rule file in its one form, once it is certain that nothing which it says is lost."""

from __future__ import annotations

from collections.abc import Mapping

from accountability.files.canonical import canonical
from accountability.files.document import Document
from accountability.files.forms import CASES, FORMS, Form
from accountability.files.problems import not_a_rule_file
from accountability.files.written import comments, written
from accountability.files.yaml_text import RefusedError, decode, nodes, read
from accountability.model.diagnostic import Code, Diagnostic
from accountability.model.source import Span


def formatted(name: str, content: bytes) -> bytes:
    """The file in its one form. Raises `RefusedError` where it cannot be read, or where anything would be lost."""
    text = with_line_feeds(decode(name, content))
    before = read(name, text.encode())
    form = _form(before)
    made = canonical(written(nodes(text), text), form)
    if made == text:
        return made.encode()
    try:
        after = read(name, made.encode())
        same = after.data == before.data and comments(nodes(made), made) == comments(nodes(text), text)
    except RefusedError:
        same = False
    if not same:
        message = "In another form this file would not say the same, so it was left as it is."
        raise RefusedError(Diagnostic(Code.REFUSED, message, Span(name, 1), "Write it more plainly, and try again."))
    return made.encode()


def in_form(texts: Mapping[str, str]) -> dict[str, str]:
    """Texts of a workspace by their paths in it, with those of rules and cases in their one form.

    Raises `RefusedError` as `formatted` does.
    """
    return {
        name: formatted(name, text.encode()).decode()
        if name.startswith(("rules/", "cases/")) and name.endswith(".yaml")
        else text
        for name, text in texts.items()
    }


def with_line_feeds(text: str) -> str:
    """The text with the ends of its lines as they are on any machine but a few."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _form(document: Document) -> Form:
    data = document.data
    first = next(iter(data), "") if isinstance(data, dict) else ""
    if first not in FORMS:
        raise RefusedError(not_a_rule_file(first, FORMS, document.span()))
    return CASES if first == "outcome" and "cases" in data else FORMS[first]
