"""Whatever bytes a file holds, its reader reads them or refuses them in words: it never fails, and never takes long.

Real files are cut, doubled and sown with what has broken readers elsewhere. What was ever found stays in
`tests/corpus/`. `EXAMPLES=20000` asks for more.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accountability.bdd.shape import outline
from accountability.files.cases import read_cases
from accountability.files.read_pack import mistakes_in
from accountability.files.workspace import RawFile
from accountability.model.diagnostic import PackError

ROOT = Path(__file__).resolve().parents[3]
CORPUS = sorted((ROOT / "tests" / "corpus").glob("*"))
SEEDS = [
    (ROOT / name).read_bytes()
    for name in (
        "rules/outcomes/waste/waste-collection.yaml",
        "rules/roles/highway-authority.yaml",
        "rules/tiers/police.yaml",
        "rules/interventions/birmingham-2023.yaml",
        "rules/bodies/strategic-authorities.csv",
        "rules/forthcoming/forthcoming.csv",
        "cases/waste/waste-collection.yaml",
        "features/waste.feature",
    )
]
SEEDS = [seed[:3000] for seed in SEEDS]
NASTY = [
    b"&a [*a]", b"!!python/object:os.system", b"[" * 500, b"{" * 500, b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\t",
    b"\r\n",
    b"NO", b"010", b"12:30", b"2025-02-30", b"'", b'"', b"|", b">", b"#", b"---", b"...", b"? ", b": ", b"- ", b"<<: ",
    b"\\x1b[31m", b"\xe2\x80\xae", b"=1+1", b"@SUM(A1)", b"<script>", b"../../etc/passwd", b"%s%n", b"\x85",
    b"\xe2\x80\xa8",
    b"Scenario: a\n", b"Examples:\n", b'"""\n', b"| a | b |\n", b"Given ", b"@tag", b"a" * 5000, b",,,,", b'""""',
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A real file, or a part of one, with some pieces taken out, doubled or replaced."""
    content = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 60)))
        put = draw(
            st.one_of(st.just(b""), st.sampled_from(NASTY), st.binary(max_size=8), st.just(content[start:end] * 2))
        )
        content = content[:start] + put + content[end:]
    return content


def survive(content: bytes, folder: Path) -> None:
    """Every reader of files reads these bytes, or says what is wrong with them."""
    for name in ("a.yaml", "a.csv", "pack.yaml"):
        for problem in mistakes_in(RawFile(f"rules/{name}", name, content)):
            assert problem.message.endswith((".", "?")), problem
            assert problem.message.replace("\t", " ").replace("\u00a0", " ").isprintable(), problem
    path = folder / "cases.yaml"
    path.write_bytes(content)
    with contextlib.suppress(PackError):
        read_cases(path, "cases/a.yaml")
    found = outline(content)
    assert found.scenarios or found.flaws


@given(mutated())
@settings(
    max_examples=int(os.environ.get("EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_no_bytes_break_a_reader(tmp_path: Path, content: bytes) -> None:
    survive(content, tmp_path)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_once_broke_a_reader_does_not(path: Path, tmp_path: Path) -> None:
    survive(path.read_bytes(), tmp_path)


def test_there_is_a_corpus() -> None:
    assert len(CORPUS) >= len(NASTY) // 4
