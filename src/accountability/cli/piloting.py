"""The command that tells of the Total Place pilots: pilots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import Form, On, Pack, Under
from accountability.present.layout import page

if TYPE_CHECKING:
    from accountability.model.pilot import Pilot

Name = Annotated[list[str] | None, typer.Argument(metavar="NAME", help="One of them. All, as a list, if left out.")]


def pilots(
    name: Name = None, on: On = None, under: Under = "current-law", form: Form = "text", pack: Pack = None
) -> None:
    """List the Total Place pilots, or tell of one: places, themes, figures, who answered then and answers now."""
    from accountability.cli.asked import MisaskedError, day_asked, format_asked
    from accountability.cli.loading import book_under
    from accountability.cli.terminal import say
    from accountability.files.cases import read_pilots
    from accountability.files.pilots import pilots_folder
    from accountability.files.workspace import find_pack
    from accountability.present.lists_text import list_text
    from accountability.present.pilots_text import pilot_said, pilots_listing
    from accountability.present.report_json import list_json_text, report_json_text

    form, day = format_asked(form, ("text", "json")), day_asked(on)
    known = read_pilots(pilots_folder(find_pack(pack)))
    if not name:
        found = pilots_listing(known)
        say(list_json_text(found) if form == "json" else list_text(found))
        return
    named = _named(" ".join(name), known)
    if isinstance(named, str):
        raise MisaskedError(named)
    told = book_under(pack, under, form).pilot(named, day)
    say(report_json_text(told) if form == "json" else page(pilot_said(told)))


def _named(typed: str, known: tuple[Pilot, ...]) -> Pilot | str:
    """The pilot that is meant, by its title, its id or a word of its title; or what to say where it is not one."""
    from accountability.model.near_miss import nearest
    from accountability.model.words import listed, plain

    asked = plain(typed)
    exact = [one for one in known if asked in (plain(one.id), plain(one.title))]
    found = exact or [one for one in known if set(asked.split()) <= set(plain(one.title).split())]
    if len(found) == 1:
        return found[0]
    if found:
        return f'"{typed[:60]}" is in {len(found)} pilots: {listed(one.title for one in found)}. Name one of them.'
    near = nearest(asked, [word for one in known for word in plain(one.title).split() if len(word) > 3])
    meant = f" Did you mean {near[0].capitalize()}?" if near else ""
    return f'No pilot is called "{typed[:60]}".{meant} For all of them: accountability pilots'
