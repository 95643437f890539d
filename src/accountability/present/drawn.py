"""The table of forms in which a drawing can be written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from accountability.model.picture import Picture
from accountability.present.to_dot import dot
from accountability.present.to_mermaid import mermaid
from accountability.present.to_svg import svg

FORMS: Mapping[str, Callable[[Picture], str]] = {"mermaid": mermaid, "dot": dot, "svg": svg}


def drawn(picture: Picture, form: str) -> str:
    """The drawing in one of the forms."""
    return FORMS[form](picture)
