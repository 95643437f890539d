"""The command line. `main` is the console script."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run a command; whatever happens, say a sentence and leave with the right exit status."""
    from accountability.cli.terminal import UnwrittenError, prepare, tell

    prepare()
    from accountability.cli.app import app
    from accountability.cli.asked import MisaskedError
    from accountability.cli.exit_codes import BROKEN, NOT_UNDERSTOOD
    from accountability.model.diagnostic import PackError

    try:
        app(*sys.argv[1:2])()
    except MisaskedError as error:
        from accountability.present.folding import fold
        from accountability.present.harmless import harmless_lines

        tell("\n".join(fold(harmless_lines(str(error)))))
        sys.exit(NOT_UNDERSTOOD)
    except PackError as error:
        from accountability.cli.problems import source_lines
        from accountability.present.problems_text import problems_text

        tell(problems_text(error.diagnostics, source_lines()))
        sys.exit(NOT_UNDERSTOOD)
    except UnwrittenError as error:
        tell(f"The answer could not be written: {error}.")
        sys.exit(NOT_UNDERSTOOD)
    except Exception as error:
        if os.environ.get("ACCOUNTABILITY_DEBUG"):
            raise
        fault = f"{type(error).__name__}: {error}"
        tell(f"Something went wrong inside the program ({fault}). Please report it, with what you asked.")
        sys.exit(BROKEN)
