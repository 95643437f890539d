"""Every command that writes, and the folder in which it is asked to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.unit.cli.small_pack import small_pack

OUTCOME = "rules/outcomes/waste/waste-collection.yaml"


class Writing(NamedTuple):
    """A command that writes. `prepare` makes what it finds; `wrong` is its exit status where it cannot write."""

    words: tuple[str, ...]
    prepare: Callable[[Path], object] = small_pack
    status: int = 0


def _untidy(folder: Path) -> None:
    small_pack(folder)
    path = folder / "rules/kinds/district.yaml"
    path.write_text(path.read_text().replace("title: ", "title:   "), encoding="utf-8", newline="\n")


def _in_leeds(folder: Path) -> None:
    """The pack as if it were of the city in which a first case is set."""
    for path in small_pack(folder).rglob("*.*"):
        text = path.read_text().replace("Sevenoaks", "Leeds").replace("sevenoaks", "leeds")
        path.write_text(text, encoding="utf-8", newline="\n")


def _slipped(folder: Path) -> None:
    small_pack(folder)
    slips = {OUTCOME: ("nation: england", "naton: englnd"), "rules/tiers/lower.yaml": ("filled:", "filed:")}
    for name, (right, wrong) in slips.items():
        path = folder / name
        path.write_text(path.read_text().replace(right, wrong, 1), encoding="utf-8", newline="\n")


def _kept(*words: str) -> Callable[[Path], None]:
    """A pack, and something that the command wrote before and is to write over."""

    def prepare(folder: Path) -> None:
        from tests.unit.cli.command_line import ask

        small_pack(folder)
        assert ask(*words, folder=folder).status == 0

    return prepare


def _older_schemas(folder: Path) -> None:
    _kept("rules", "schema")(folder)
    for path in (folder / "schema").iterdir():
        path.write_text(path.read_text() + "\n")


def _published(folder: Path) -> None:
    small_pack(folder)
    rows = "".join(f"E07000111,Sevenoaks,{amount}\n" for amount in range(300))
    (folder / "published.csv").write_text(f"code,Council,Roads\n{rows}", encoding="utf-8")


_MATRIX = ("matrix", "--outcomes", "bins", "--in", "Sevenoaks", "--output")
_RECEIPT = ("who", "bins", "--in", "Sevenoaks", "--receipt", "r.json")
WRITING: Mapping[str, Writing] = {
    "init": Writing(("init", "my-rules"), Path.touch),
    "rules new": Writing((
        "rules", "new", "village-halls", "--title", "village halls", "--definition", "There is a hall to meet in.",
        "--theme", "culture", "--words", "village hall", "--nation", "england", "--answers", "lower",
        "--law", "Local Government (Miscellaneous Provisions) Act 1976 s.19",
    ), _in_leeds),
    "rules fmt": Writing(("rules", "fmt"), _untidy),
    "rules check --fix": Writing(("rules", "check", "--fix"), _slipped),
    "rules schema": Writing(("rules", "schema")),
    "rules schema, over older ones": Writing(("rules", "schema"), _older_schemas),
    "reform new": Writing(("reform", "new", "local-health", "--title", "local", "--intent", "Health is local.")),
    "matrix to CSV": Writing((*_MATRIX, "m.csv")),
    "matrix to Excel": Writing((*_MATRIX, "m.xlsx", "--format", "xlsx")),
    "matrix to Parquet": Writing((*_MATRIX, "m.parquet", "--format", "parquet")),
    "matrix, over an older one": Writing((*_MATRIX, "m.csv"), _kept(*_MATRIX, "m.csv", "--on", "2020-01-01")),
    "a receipt": Writing(_RECEIPT),
    "a receipt, over an older one": Writing(_RECEIPT, _kept(*_RECEIPT, "--on", "2020-01-01")),
    "spend import": Writing((
        "spend", "import", "published.csv", "--map", "code=body", "--map", "Roads=line:trans", "--set",
        "year=2022-23", "--out", "our.csv",
    ), _published),
}  # fmt: skip
