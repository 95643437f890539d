"""The slips themselves: each changes its module, in a way that can be compiled, and leaves what people read alone."""

from __future__ import annotations

import ast

import pytest
from mutation.__main__ import drawn
from mutation.mutants import SOURCE, mutants, slipped

MODULES = ("engine/decide.py", "compiled/places.py", "checks/told.py", "model/days.py")


@pytest.mark.parametrize("module", MODULES)
def test_every_slip_changes_its_module_and_can_be_compiled(module: str) -> None:
    plain = ast.unparse(ast.parse((SOURCE / module).read_text(encoding="utf-8")))
    for mutant in mutants(module)[::7]:
        tree = slipped(mutant)
        compile(tree, module, "exec")
        assert ast.unparse(tree) != plain, mutant


def test_a_slip_is_found_again_by_its_number() -> None:
    every = mutants("model/days.py")
    assert [one.number for one in every] == list(range(len(every)))
    assert len({one.id for one in every}) == len(every)


def test_boundaries_are_moved_and_conditions_are_made_always_so() -> None:
    of = [(one.kind, one.after) for one in mutants("model/days.py") if one.inside == "Days.is_possible"]
    assert ("comparison", "self.start <= self.end") in of
    assert any(kind == "what is returned" and after.startswith("return not (") for kind, after in of)
    assert ("and or", "self.start is None or self.end is None") in of


def test_no_docstring_annotation_decorator_or_sentence_is_touched() -> None:
    for mutant in mutants("model/answer.py"):
        assert mutant.kind != "constant" or " " not in mutant.before, mutant
        assert "dataclass" not in mutant.before, mutant


def test_the_same_seed_draws_the_same_and_another_draws_others() -> None:
    first = [one.id for one in drawn("checks", 40, 8)]
    assert len(first) == 40
    assert first == [one.id for one in drawn("checks", 40, 8)]
    assert first != [one.id for one in drawn("checks", 40, 9)]
