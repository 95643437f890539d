"""The line from Parliament to the voters as a drawing inside a page."""

from __future__ import annotations

from markupsafe import Markup

from accountability.engine.picture import picture
from accountability.model.answer import Answer
from accountability.present.to_svg import svg


def line_svg(answer: Answer) -> Markup:
    """The drawing; its title, description and facts say all that it shows. Nothing where there is no line."""
    return Markup(svg(picture(answer))) if answer.chain else Markup("")  # noqa: S704  (every text in it is escaped)
