"""A page written out: the templates, and what all of them are given."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from accountability.model.answer import CURRENT_LAW, Answer
from accountability.model.days import RECORDS_BEGIN, in_words
from accountability.present.harmless import harmless
from accountability.present.pieces import Said, Table
from accountability.web.address import Address, Written
from accountability.web.figures import line_svg, map_svg
from accountability.web.rulings import rule_links
from accountability.web.saying import contents, html_of
from accountability.web.sections import law_links
from accountability.web.shown import Shown
from accountability.web.sources import Sources
from accountability.web.static import PLAIN
from accountability.web.tables import cell_html, linked, rows_html
from accountability.web.words import Words

if TYPE_CHECKING:
    from accountability.web.published import InFolder

PARTS = ("who", "why-not", "history", "brief", "levers")


@functools.cache
def _templates() -> Environment:
    """Every value is escaped, and a name that a template does not know is a fault of ours, not an empty space."""
    return Environment(
        loader=PackageLoader("accountability.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=_harmless,
    )


def _harmless(value: object) -> object:
    """Text that does nothing but be read; what is HTML already was made of such."""
    return harmless(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def written(
    at: Sources, shown: Shown, today: date, here: Address, write: Written, inside: InFolder | None = None
) -> str:
    """The page, as it is read today. `here` is its own address, and `write` how addresses are written in it.

    `inside` says in which folder of pages it stands, if in any.
    """
    links = {name: href for name, address in shown.links.items() if (href := write(address))}
    if isinstance(shown.value, Answer):
        links |= {name: href for name, address in rule_links(shown.value).items() if (href := write(address))}

    def to(page: str = "", /, *parts: str, **asked: object) -> str:
        return write(Address(page, parts, _plain(asked)))

    def file(name: str, line: int) -> str:
        return write(Address("rules", tuple(name.split("/")), (("lines", str(line)),))) if name in at.files else ""

    words = Words(links, file)

    def told(pieces: Iterable[Said]) -> list[Said]:
        return [one for one in pieces if isinstance(one, Table) or not shown.notice or one.text != shown.notice]

    def said(pieces: Iterable[Said], level: int = 2) -> Markup:
        return html_of(told(pieces), words, level)

    about = at.book.compiled.about
    return (
        _templates()
        .get_template(f"{shown.template}.html")
        .render(
            shown=shown,
            more=shown.more,
            here=here,
            answer=shown.value if isinstance(shown.value, Answer) else None,
            to=to,
            write=write,
            said=said,
            contents=contents(told(shown.said)),
            table=rows_html,
            cell=cell_html,
            linked=linked,
            kept=_kept(here),
            folder=inside,
            today=today,
            records_begin=RECORDS_BEGIN.isoformat(),
            in_words=in_words,
            reforms=[(one.id, one.title) for one in at.book.compiled.reforms.values()],
            about=about,
            law_links=law_links,
            line_svg=line_svg,
            map_svg=lambda found, address: map_svg(found, address, write),
            as_data=write(Address(here.page, here.parts, here.asked, "json")) if shown.value is not None else "",
            static=lambda name: write(Address("static", (PLAIN[name].name,))),
        )
    )


def _plain(asked: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """What a template asks of a page: `and_in` is the field and-in; what is empty is left out."""
    return tuple((key.rstrip("_").replace("_", "-"), str(value)) for key, value in asked.items() if value)


def _kept(here: Address) -> Mapping[str, str]:
    """The day and reform of this page, for links to others."""
    asked = dict(here.asked)
    kept = {"on": asked.get("on", ""), "under": asked.get("under", "")}
    return {key: value for key, value in kept.items() if value and value != CURRENT_LAW}
