"""The commands levers and route on the real pack: what they say, their forms and their exit statuses."""

from __future__ import annotations

import json

import pytest
from tests.unit.cli.command_line import ask, misunderstood


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("levers", "libraries", "--in", "Kent"), 0, "Act in default: Default order on libraries."),
        (("levers", "public toilets", "--in", "Leeds"), 0, "No minister can enforce a duty that nobody has."),
        (("levers", "inquest", "--in", "Norfolk"), 0, "No minister can change the decision itself."),
        (("levers", "Universal Credit", "--in", "Leeds"), 0, "It is the minister's own"),
        (("levers", "bins", "--in", "Kent"), 1, "Ask again with a district"),
        (("levers", "school standards", "--in", "Wigan"), 1, "It depends on the type of school. Which is it?"),
        (("levers", "bins", "--in", "Kent", "--on", "2008-12-31"), 1, "These records begin on 1 January 2009"),
        (("route", "probation", "--to", "strategic", "--in", "Wigan"), 0, "At that tier here: Greater Manchester"),
        (("route", "bins", "--to", "upper", "--in", "Leeds"), 0, "It is there already: nothing has to move."),
        (("route", "adult skills", "--to", "strategic"), 0, "In part it is there already."),
        (("route", "bins", "--to", "upper", "--in", "United Kingdom"), 1, "Ask in one of them."),
    ],
)
def test_what_is_said_and_the_exit_status(words: tuple[str, ...], status: int, says: str) -> None:
    said = ask(*words)
    assert said.status == status, said
    assert says in said.plain
    assert not said.err
    assert said.out.isascii()
    assert all(len(line) <= 80 for line in said.out.splitlines())


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("levers", "bins"), "Where? Add --in and a place, such as --in Sevenoaks."),
        (("levers", "bims", "--in", "Leeds"), 'No outcome called "bims" is known.'),
        (("levers", "bins", "--in", "Leeds", "--format", "png"), '"png" is not a format.'),
        (("route", "bins", "--in", "Leeds"), "To which tier? Add --to and a tier"),
        (("route", "bins", "--to", "uper", "--in", "Leeds"), "Did you mean upper?"),
    ],
)
def test_what_is_not_understood_is_said(words: tuple[str, ...], says: str) -> None:
    assert says in misunderstood(ask(*words))


def test_all_tells_every_lever_in_full_with_its_source() -> None:
    short, whole = (ask("levers", "libraries", "--in", "Kent", *more).out for more in ((), ("--all",)))
    assert len(whole.splitlines()) > len(short.splitlines())
    assert "For the rest in full, add --all" in short
    found = json.loads(ask("levers", "libraries", "--in", "Kent", "--format", "json").out)
    assert whole.count("  Source: ") == len(found["levers"])
    assert "Source: " not in short


@pytest.mark.parametrize(
    ("words", "schema", "key"),
    [
        (("levers", "bins", "--in", "Sevenoaks"), "accountability/levers/1", "levers"),
        (("route", "adult skills", "--to", "strategic", "--in", "Kent"), "accountability/moving/1", "ways"),
    ],
)
def test_as_data(words: tuple[str, ...], schema: str, key: str) -> None:
    document = json.loads(ask(*words, "--format", "json").out)
    assert document["schema"] == schema
    assert document[key]
    assert all(one["certainty"] and one["span"]["file"].startswith("rules/") for one in document[key])
