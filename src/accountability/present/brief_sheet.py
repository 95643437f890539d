"""A brief as text, Markdown or a page: the sheet for its audience, in the form that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from accountability.model.brief import Audience, Brief
from accountability.model.days import in_words
from accountability.present.brief_correspondence import correspondence
from accountability.present.brief_media import media
from accountability.present.brief_officer import officer
from accountability.present.brief_parliament import parliament
from accountability.present.brief_resident import resident
from accountability.present.sheet import Sheet, sheet_text
from accountability.present.sheet_html import sheet_html
from accountability.present.sheet_markdown import sheet_markdown
from accountability.present.supposed import notice, under_of

_SHEETS: Mapping[Audience, Callable[[Brief, date], Sheet]] = {
    Audience.PARLIAMENT: parliament,
    Audience.CORRESPONDENCE: correspondence,
    Audience.MEDIA: media,
    Audience.RESIDENT: resident,
    Audience.OFFICER: officer,
}


def brief_sheet(brief: Brief, today: date) -> Sheet:
    """What is said to the audience; under a reform it says first that it is not law."""
    sheet = _SHEETS[brief.audience](brief, today)
    return replace(sheet, notice=notice(under_of(brief.answer)))


def brief_text(brief: Brief, today: date) -> str:
    """The brief as text."""
    return sheet_text(brief_sheet(brief, today))


def brief_markdown(brief: Brief, today: date) -> str:
    """The brief as Markdown."""
    return sheet_markdown(brief_sheet(brief, today))


def brief_html(brief: Brief, today: date) -> str:
    """The brief as a page."""
    return sheet_html(brief_sheet(brief, today), f"Written on {in_words(today)} from the rules. Not legal advice.")
