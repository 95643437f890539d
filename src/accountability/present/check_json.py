"""What `rules check` found, as data."""

from __future__ import annotations

import json

from accountability.model.diagnostic import Diagnostic
from accountability.model.examined import Examined
from accountability.model.source import Span
from accountability.present.catalogue import CATALOGUE
from accountability.present.to_json import Data

SCHEMA = "accountability/check/1"


def check_json_text(examined: Examined) -> str:
    """The document as text. It is in ASCII, so that no character of a file can act on a terminal."""
    return json.dumps(check_json(examined), indent=2)


def check_json(examined: Examined) -> Data:
    """Every finding with its full span."""
    return {
        "schema": SCHEMA,
        "used": examined.used,
        "errors": len(examined.errors),
        "faults": len(examined.faults),
        "advice": len(examined.advice),
        "elsewhere": examined.elsewhere,
        "files": len(examined.files),
        "found": [_one(one) for one in examined.found],
    }


def _one(one: Diagnostic) -> Data:
    return {
        "code": one.code,
        "title": CATALOGUE[one.code].title,
        "severity": one.severity,
        "message": one.message,
        "notes": list(one.notes),
        "help": one.help,
        "paste": {"line": one.paste.line, "at": _span(one.paste.span)} if one.paste else None,
        "at": _span(one.span),
        "related": [{"says": says, "at": _span(span)} for span, says in one.related],
    }


def _span(span: Span) -> Data:
    """Lines and columns count from 1, and the end is exclusive; 0 where it is not known."""
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def whole_message(one: Diagnostic) -> str:
    """All that is said of one finding, for programs that show one text."""
    paste = f"That is a question of law. If it is one, write, with the reason: {one.paste.line}" if one.paste else ""
    return "\n".join(part for part in (one.message, *one.notes, one.help, paste) if part)
