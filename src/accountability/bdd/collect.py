"""Feature files as modules of tests, with no Python beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

import pytest
from pytest_bdd import scenario
from pytest_bdd.feature import features, get_feature

from accountability.bdd.failures import NotUnderstoodError
from accountability.bdd.mentions import MENTIONED, Mentioned, of_scenario
from accountability.bdd.place import OURS, place_of
from accountability.bdd.shape import Outline, outline
from accountability.model.trial import Block


class FeatureFile(pytest.Module):
    """A feature file: one test for each scenario, or each row of its examples."""

    _outline = Outline()

    def _getobj(self) -> ModuleType:
        """A module with one function for each scenario that can be run, under the scenario's own title."""
        module, folder, name = ModuleType(self.path.stem), str(self.path.parent), self.path.name
        features.pop(str(self.path), None)
        for title, _ in self._outline.scenarios:
            made = scenario(name, title, encoding="utf-8-sig", features_base_dir=folder)(_nothing())
            setattr(module, title, made)
        return module

    def funcnamefilter(self, name: str) -> bool:  # noqa: ARG002
        """Every function is a scenario."""
        return True

    def classnamefilter(self, name: str) -> bool:  # noqa: ARG002
        """There are no classes."""
        return False

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """The scenarios, each reported at its own line, and what cannot be run as a failure of its own."""
        self._outline = outline(self.path.read_bytes())
        for tag in self._outline.tags:
            self.config.addinivalue_line("markers", f"{tag}: a tag of a feature file")
        lines = dict(self._outline.scenarios)
        found: list[tuple[int, pytest.Item | pytest.Collector]] = []
        for item in super().collect() if lines else ():
            line = lines.get(getattr(item, "originalname", ""), 1)
            item.stash[OURS] = True
            item.stash[MENTIONED] = _mentioned(item)
            vars(item)["reportinfo"] = _at(item, line)
            found.append((line, item))
        for flaw in self._outline.flaws:
            name = flaw.title.partition(": ")[2] or self.path.name
            made = Unusable.from_parent(self, name=name, title=flaw.title, block=flaw.block)
            found.append((flaw.block.line, made))
        for _, item in sorted(found, key=lambda pair: pair[0]):
            yield item


def _nothing() -> Callable[[], None]:
    """A function of its own for each scenario, since marks are kept on it."""

    def run() -> None: ...

    return run


def _mentioned(item: Any) -> Callable[[], Mentioned]:
    """What a scenario names, with its row of the examples, once that is asked."""

    def read() -> Mentioned:
        template = get_feature(str(item.path.parent), item.path.name, encoding="utf-8-sig").scenarios[item.originalname]
        row = item.callspec.params.get("_pytest_bdd_example", {}) if hasattr(item, "callspec") else {}
        return of_scenario(template.render(row))

    return read


def _at(item: Any, line: int) -> Callable[[], tuple[Any, int, str]]:
    return lambda: (item.path, line - 1, item.name)


class Unusable(pytest.Item):
    """A test, or a whole file of them, that cannot be run."""

    def __init__(self, *, title: str, block: Block, **kwargs: Any) -> None:
        """Keep what there is to say."""
        super().__init__(**kwargs)
        self._title, self._block = title, block
        self.stash[OURS] = True

    def runtest(self) -> None:
        """Fail, and say why."""
        stopped = NotUnderstoodError(blocks=(self._block,))
        stopped.locate(place_of(self.config, self.path), self._title)
        raise stopped

    def reportinfo(self) -> tuple[Any, int, str]:
        """The line at fault."""
        return self.path, max(self._block.line - 1, 0), self.name
