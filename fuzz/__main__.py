"""One target for a while: `python -m fuzz site --seconds 60 --seed 1`. It needs atheris, which is no part of ours.

What makes a target fail is written to the folder `found`, and is then kept as a test: see README.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "fuzz" / "corpus"
_MISSING = """\
The fuzzer is not installed here, so nothing was fuzzed: pip install atheris
It has wheels for Linux alone. The inputs that it found are run by make trust all the same.
"""


def main() -> int:
    """Fuzz until the time is up or something fails; the exit status says which."""
    asked = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    asked.add_argument("target")
    asked.add_argument("--seconds", type=int, default=60)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--new", type=Path, help="A folder in which new inputs are kept.")
    told = asked.parse_args()
    try:
        import atheris  # noqa: PLC0415  (no part of ours)
    except ImportError:
        sys.stderr.write(_MISSING)
        return 0
    with atheris.instrument_imports(include=["accountability"]):
        from fuzz.targets import TARGETS  # noqa: PLC0415  (watched while it is imported)

    target = TARGETS[told.target]
    target(b"")  # what is read once is read before the time runs
    new = told.new or Path(tempfile.mkdtemp())
    new.mkdir(parents=True, exist_ok=True)
    found = Path("found")
    found.mkdir(exist_ok=True)
    options = (
        f"-max_total_time={told.seconds}", f"-seed={told.seed}", "-timeout=20", "-rss_limit_mb=4096",
        f"-artifact_prefix={found}/{told.target}-", "-print_final_stats=1", "-verbosity=1",
    )  # fmt: skip
    atheris.Setup([sys.argv[0], *options, str(new), str(CORPUS / told.target)], target)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
