"""A file that is written whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A new file in the same folder, to be written to. It takes the name when all went well; else nothing is left.

    What stood under the name stays as it was until then, and its permissions are kept. Raises `OSError` at once where
    the folder cannot be written to.
    """
    path = Path(os.path.realpath(path))
    making = path.with_name(f".making-{secrets.token_hex(8)}")
    try:
        making.open("xb").close()
        yield making
        if path.exists():
            making.chmod(path.stat().st_mode & 0o777)
        making.replace(path)
    finally:
        making.unlink(missing_ok=True)
