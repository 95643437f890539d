"""Responses that are kept for whoever asks the same next: the last ones, within a bound of memory."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field

from accountability.web.responses import Response

MOST_KEPT = 96 * 1024 * 1024
"""Bytes of responses that are kept, the last asked for; the same question costs nothing the second time."""
_BESIDE = 2_000
"""Bytes that a kept response takes beside its body and its address."""


@dataclass
class Kept:
    """The last responses, by what was asked. Nothing is kept of a question that was not answered."""

    most: int = MOST_KEPT
    size: int = 0
    _by_key: OrderedDict[str, Response] = field(default_factory=OrderedDict, repr=False)
    _turn: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._by_key)

    def find(self, key: str) -> Response | None:
        """The response to what was asked, now the last asked for."""
        with self._turn:
            found = self._by_key.get(key)
            if found is not None:
                self._by_key.move_to_end(key)
            return found

    def keep(self, key: str, response: Response) -> None:
        """Keep a response, and forget those not asked for the longest where there is no room."""
        with self._turn:
            if key in self._by_key or room(key, response) > self.most:
                return
            self._by_key[key] = response
            self.size += room(key, response)
            while self.size > self.most:
                self.size -= room(*self._by_key.popitem(last=False))


def room(key: str, response: Response) -> int:
    """What a response takes: its body, the same packed to half or less, its address, and what stands around them."""
    return len(response.body) * 3 // 2 + 4 * len(key) + _BESIDE
