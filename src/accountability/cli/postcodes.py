"""The index of postcodes, made once, after an answer has been given."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accountability.rulebook import Rulebook


def keep_index(book: Rulebook, always: bool = False) -> None:
    """Make the index if it was missed: for somebody at a terminal, who sees how far it is, or `always`.

    Where it cannot be kept, or is interrupted, nothing is lost: the next answer reads the longer files again.
    """
    if not book.postcodes.wants_index or not (always or sys.stderr.isatty()):
        return
    from accountability.cli.progress import Progress
    from accountability.store.postcodes import PostcodesError

    sys.stdout.flush()
    progress = Progress("Keeping an index of postcodes for next time")
    try:
        book.postcodes.keep(progress.bar)
    except (OSError, PostcodesError, KeyboardInterrupt):
        return
    finally:
        progress.wipe()
