"""What is sent back: a status, a type, the bytes, and the headers that keep a page safe and let it be kept."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing is fetched but from this site, and no script or style stands in a page."""
SAFE: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""Headers of every response."""
HTML = "text/html; charset=utf-8"
JSON = "application/json; charset=utf-8"
ASK_AGAIN = "public, max-age=300"
"""How long an answer may be kept: rules change when they are put in place again, and a page is dated."""
FOR_EVER = "public, max-age=31536000, immutable"
"""For what has a hash of its bytes in its address."""
NOT_KEPT = "no-store"
_LEAST_PACKED = 1_000


@dataclass(frozen=True)
class Response:
    """One response, whole. The same question gives the same bytes, and so the same mark (`etag`)."""

    status: HTTPStatus
    type: str
    body: bytes
    keep: str = ASK_AGAIN
    location: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def etag(self) -> str:
        """A hash of what is sent, in quotes."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:24]}"'

    @cached_property
    def packed(self) -> bytes | None:
        """The body made smaller with gzip; none where that is not worth it."""
        return gzip.compress(self.body, 6, mtime=0) if len(self.body) >= _LEAST_PACKED else None

    def headers(self) -> dict[str, str]:
        """Every header but those of length and packing."""
        found = {**SAFE, "Content-Type": self.type, "Cache-Control": self.keep, **self.extra}
        if self.location:
            found["Location"] = self.location
        if self.keep != NOT_KEPT:
            found["ETag"] = self.etag
        return found
