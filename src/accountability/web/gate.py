"""One long page at a time: whoever comes while too many wait is told to come back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

MOST_WAITING = 4
"""So many may wait for a long page, each in a thread that quick pages could have."""
COME_BACK = 5
"""Seconds after which to ask again."""


class BusyError(Exception):
    """Too many wait already."""


@dataclass
class Gate:
    """Lets one through at a time."""

    most: int = MOST_WAITING
    waiting: int = 0
    _inside: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _count: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @contextmanager
    def through(self) -> Iterator[None]:
        """Wait for one's turn. Raises `BusyError` where too many wait."""
        with self._count:
            if self.waiting > self.most:
                raise BusyError
            self.waiting += 1
        try:
            with self._inside:
                yield
        finally:
            with self._count:
                self.waiting -= 1
