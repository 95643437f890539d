"""A reference to somebody: a tier or role, a minister, a body, a kind of provider, or the voters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What a reference names."""

    TIER = "tier"
    ROLE = "role"
    SEATED = "seated"  # a tier or a role, before the names are resolved
    MINISTER = "minister"
    BODY = "body"
    PROVIDER = "provider"
    KIND = "kind"
    VOTERS = "voters"
    WORDS = "words"


@dataclass(frozen=True, slots=True, order=True)
class Who:
    """A reference: its sort and an id (or plain words)."""

    sort: Sort
    name: str
    says: str = ""

    def __str__(self) -> str:
        return self.name if self.sort in (Sort.TIER, Sort.ROLE, Sort.SEATED) else f"{self.sort}: {self.name}"
