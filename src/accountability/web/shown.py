"""What a page comes to before it is written: a heading, what is said, the value behind it, and what else it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from accountability.model.answer import Answer
from accountability.present.pieces import Said
from accountability.present.report_json import Report
from accountability.web.address import Address


@dataclass(frozen=True, slots=True)
class Shown:
    """A page to show. `value` is the same as data, where there is any; `links` are names that lead to other pages."""

    heading: str
    said: tuple[Said, ...] = ()
    value: Answer | Report | None = None
    template: str = "report"
    status: HTTPStatus = HTTPStatus.OK
    links: Mapping[str, Address] = field(default_factory=dict)
    notice: str = ""
    more: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another address at which the same question has its page."""

    address: Address


class MisaskedError(Exception):
    """The address cannot be understood; the sentence says what to write."""
