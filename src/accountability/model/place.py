"""Places, and the ground on which they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from accountability.model.days import ALWAYS, Days
from accountability.model.source import NOWHERE, Certainty, Span


@dataclass(frozen=True, slots=True)
class Ground:
    """A piece of ground: a smallest area that never split since records begin.

    `path` is the lower-tier or single-tier areas that it has belonged to, in order of time.
    """

    index: int
    id: str
    nation: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """An area with a name, a kind and a lifespan. `ground` are indexes of pieces of ground.

    `within` are the names that tell it from others of its name, the nearest first; `near` the areas that its edge may
    reach; `point` says that it is answered for one spot (a town's centre, a postcode). `alone` says that people who say
    its name mean it; where that is not known, they are asked. `people` live in a council area of today, by the last
    yearly estimate; `population` is that of a town, by which towns of one name are told apart.
    """

    id: str
    name: str
    kind: str
    nation: str = ""
    code: str = ""
    ground: tuple[int, ...] = ()
    days: Days = ALWAYS
    also_known_as: tuple[str, ...] = ()
    former_codes: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    population: int = 0
    certainty: Certainty = Certainty.FROM_MEMORY
    span: Span = field(default=NOWHERE, compare=False)
    people: int = 0
    alone: bool = True

    @property
    def point(self) -> bool:
        """Whether the place is answered for one spot only, which lies somewhere on its ground."""
        return self.kind in ("town", "postcode")


@dataclass(frozen=True, slots=True)
class Outside:
    """A place outside the United Kingdom, with the sentence that says so kindly."""

    name: str
    says: str
    also_known_as: tuple[str, ...] = ()
