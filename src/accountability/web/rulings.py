"""The lines of rule files that an answer rests on, each with the address of the file, its deciding lines marked."""

from __future__ import annotations

from collections.abc import Mapping

from accountability.model.answer import Answer
from accountability.model.source import Span
from accountability.web.address import Address


def rule_links(answer: Answer) -> Mapping[str, Address]:
    """Where each rule that is named stands, by file and line as it is written in the page."""
    spans = [one.span for one in answer.because] + [one.span for one in answer.record]
    deciding: dict[str, list[Span]] = {}
    for one in answer.because:
        deciding.setdefault(one.span.file, []).append(one.span)
    return {str(span): rule_address(span.file, deciding.get(span.file, [span])) for span in spans if span.file}


def rule_address(file: str, spans: list[Span]) -> Address:
    """The page of a file with the lines of some rules marked."""
    lines = ",".join(f"{span.line}-{max(span.line, span.end_line - 1)}" for span in spans)
    return Address("rules", tuple(file.split("/")), (("lines", lines),))
