"""The shapes of `pack.yaml` and of the list of places outside the United Kingdom."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import WithJsonSchema

from accountability.files.fields import Day, Id, Several, Shape, Words
from accountability.files.shapes.keys import key


class Manifest(Shape):
    """`pack.yaml`: the name of a pack, and what it builds on."""

    name: Annotated[Id, key("The id of the pack.", "my-rules")]
    format: Annotated[
        Literal["1"], WithJsonSchema({"enum": [1, "1"]}), key("The version of this way of writing rule files.", 1)
    ]
    title: Annotated[Words, key("What the pack is, in a few words.", "Rules of our own, beside the built-in ones")] = ""
    checked_on: Annotated[Day, key("The day to which the facts of the pack were checked.", "2026-11-22")]
    extends: Annotated[
        Id | None, key("The pack to which this one adds. Left out: it stands by itself.", "built-in")
    ] = None


class OutsideShape(Shape):
    """A place outside the United Kingdom."""

    name: Annotated[Words, key("What people say.", "Jersey")]
    says: Annotated[Words, key("What to answer there.", "Jersey is outside the United Kingdom and makes its own law.")]
    also_known_as: Annotated[Several[Words], key("Other names of it.", ["Bailiwick of Jersey"])] = []


class OutsideFile(Shape):
    """`places/outside.yaml`: places that people ask about and that these rules do not cover."""

    outside: Annotated[
        list[OutsideShape],
        key(
            "The places.",
            [{"name": "Jersey", "says": "Jersey is outside the United Kingdom and makes its own law."}],
        ),
    ]
