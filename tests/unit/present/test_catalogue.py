"""The catalogue: complete, and true of the shapes of rule files."""

from __future__ import annotations

import pytest

from accountability.files.fields import Shape
from accountability.files.shapes import OutcomeFile, RoleFile, RuleShape, When
from accountability.model.diagnostic import Code
from accountability.present.catalogue import CATALOGUE
from accountability.present.explained_files import KEYS


@pytest.mark.parametrize(
    ("what", "shape"), [("an outcome", OutcomeFile), ("a role", RoleFile), ("a rule", RuleShape), ("applies", When)]
)
def test_the_keys_that_are_told_are_the_keys_that_are_known(what: str, shape: type[Shape]) -> None:
    told = dict(KEYS)[what].split(", ")
    assert sorted(told) == sorted(field.alias or name for name, field in shape.model_fields.items())


@pytest.mark.parametrize("code", list(Code))
def test_every_page_is_filled_in_and_its_title_is_short(code: Code) -> None:
    page = CATALOGUE[code]
    assert page.wrong != page.right
    assert len(page.title) <= 30
    for text in (page.why, page.not_raised):
        assert text.endswith(".")
        assert text[0].isupper()
        assert text.isascii()
