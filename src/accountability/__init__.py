"""Who is answerable for this outcome, in this place, on this day, and why?

`Rulebook.load().who("bins", "Sevenoaks")` answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from accountability.model.answer import Answer, Status
    from accountability.model.diagnostic import PackError
    from accountability.rulebook import Rulebook
    from accountability.version import VERSION as __version__  # noqa: N811  (the name that Python tools look for)

__all__ = ["Answer", "PackError", "Rulebook", "Status", "__version__"]

_HOMES = {
    "Answer": ("accountability.model.answer", "Answer"),
    "PackError": ("accountability.model.diagnostic", "PackError"),
    "Rulebook": ("accountability.rulebook", "Rulebook"),
    "Status": ("accountability.model.answer", "Status"),
    "__version__": ("accountability.version", "VERSION"),
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that a look-up starts fast."""
    if name not in _HOMES:
        raise AttributeError(f"module 'accountability' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    module, inner = _HOMES[name]
    return getattr(import_module(module), inner)
