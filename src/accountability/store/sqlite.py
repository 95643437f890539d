"""The compiled rulebook in one file, read one entry at a time. The home of sqlite3."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from threading import RLock
from typing import Any, Generic, TypeVar
from zlib import crc32

from accountability.model.answer import CURRENT_LAW
from accountability.model.compiled import SECTIONS, About, Compiled, type_of
from accountability.store.cache import RULEBOOK, believed, cache_folder, made_whole
from accountability.store.codec import decoder, encoder

_MOST_ABSENT = 50_000
"""So many names that are not there are remembered: what people type never ends."""
_KEYS = "keys"
"""The section that lists the keys of every other, so that an entry which is lost is told from one never there."""
_FAILURES = (sqlite3.Error, ValueError, TypeError, AttributeError, MemoryError)
"""Whatever comes of a file whose bytes are not as they were written."""
V = TypeVar("V")
Mend = Callable[[], Compiled]
"""Makes the rulebook anew from the files of the pack."""
LAYOUT = "11"
"""Changes whenever what is stored changes shape."""


class BrokenStoreError(Exception):
    """The stored rulebook is missing, old, or not as it was written. It is made anew, never repaired in place."""


def kept_at(digest: str, version: str, first: str, under: str = CURRENT_LAW) -> Path:
    """Where a compiled rulebook is kept: by its bytes, program and reform, and the folder that its file names show.

    `first` is one of those names. A rulebook of another version of the program is left alone and never read.
    """
    made_by = crc32(f"{version}/{LAYOUT}/{first}/{under}".encode())
    return cache_folder() / f"{digest[:24]}{made_by:08x}{RULEBOOK}"


_NOT_READ: Any = object()


class Opened:
    """A stored rulebook that is open: one connection, which threads use in turn, and the way to make it anew.

    An entry is read once and is the same thing to every thread: rules are told apart by which they are.
    """

    def __init__(self, connection: sqlite3.Connection, mend: Mend) -> None:
        """Let threads take turns."""
        self.connection = connection
        self.mend = mend
        self.turn = RLock()


class Section(Mapping[str, V], Generic[V]):
    """One mapping of a stored rulebook. An entry is read, checked and decoded when first asked for, and kept.

    Where a byte has changed since it was written, or the file cannot be read, the rulebook is made anew (`mend`) and
    the entry comes from that.
    """

    def __init__(self, opened: Opened, name: str) -> None:
        """Read nothing yet."""
        self._opened = opened
        self._name = name
        self._kept: dict[str, V] = {}
        self._absent: set[str] = set()
        self._keys: dict[str, None] | None = None

    def __getitem__(self, key: str) -> V:
        """The entry with this key. Raises `KeyError` where there is none."""
        found: V = self._kept.get(key, _NOT_READ)
        return self._first(key) if found is _NOT_READ else found

    def get(self, key: str, default: Any = None) -> Any:
        """The entry with this key, or the default."""
        if key in self._absent:
            return default
        found: V = self._kept.get(key, _NOT_READ)
        if found is not _NOT_READ:
            return found
        try:
            return self._first(key)
        except KeyError:
            return default

    def _first(self, key: str) -> V:
        """An entry that has not been read yet."""
        with self._opened.turn:
            if key in self._absent:
                raise KeyError(key)
            if key not in self._kept:
                try:
                    self._kept[key] = self._read(key)
                except (*_FAILURES, BrokenStoreError):
                    self._kept[key] = self._sound()[key]
            return self._kept[key]

    def _read(self, key: str) -> V:
        text = _marked(self._opened.connection, self._name, key)
        if text is None:
            if key in self._all_keys():
                raise BrokenStoreError(f"{self._name}/{key}")
            if len(self._absent) < _MOST_ABSENT:
                self._absent.add(key)
            raise KeyError(key)
        found: V = decoder(type_of(self._name))(json.loads(text))
        return found

    def _sound(self) -> Mapping[str, V]:
        found: Mapping[str, V] = getattr(self._opened.mend(), self._name)
        return found

    def _all_keys(self) -> dict[str, None]:
        if self._keys is None:
            with self._opened.turn:
                try:
                    listed = json.loads(_marked(self._opened.connection, _KEYS, self._name) or "")
                    self._keys = dict.fromkeys(listed)
                except (*_FAILURES, BrokenStoreError):
                    self._keys = dict.fromkeys(self._sound())
        return self._keys

    def __iter__(self) -> Iterator[str]:
        """The keys, sorted."""
        return iter(self._all_keys())

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self._all_keys())


_ONE_ENTRY = "SELECT data, mark FROM entry WHERE section = ? AND name = ?"


def _marked(connection: sqlite3.Connection, section: str, key: str) -> str | None:
    """The text of an entry, or none. Raises `BrokenStoreError` where its mark does not fit it."""
    row = connection.execute(_ONE_ENTRY, (section, key)).fetchone()
    if row is None:
        return None
    text: str = row[0]
    if _mark(section, key, text) != row[1]:
        raise BrokenStoreError(f"{section}/{key}")
    return text


def _mark(section: str, key: str, text: str) -> int:
    return crc32(text.encode(), crc32(f"{section}/{key}".encode()))


def write(book: Compiled, path: Path) -> None:
    """Write a compiled rulebook, whole or not at all. Raises `OSError` where it cannot be written."""
    with made_whole(path) as making:
        try:
            connection = sqlite3.connect(making)
            try:
                _fill(connection, book)
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise OSError(str(error)) from error


def _fill(connection: sqlite3.Connection, book: Compiled) -> None:
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(
        "CREATE TABLE entry (section TEXT, name TEXT, data TEXT, mark INTEGER, PRIMARY KEY (section, name))"
        " WITHOUT ROWID"
    )
    for section in ("about", *SECTIONS):
        encode = encoder(About if section == "about" else type_of(section))
        entries = {"": book.about} if section == "about" else getattr(book, section)
        keys = sorted(entries)
        _put(connection, section, ((key, _json(encode(entries[key]))) for key in keys))
        _put(connection, _KEYS, ((section, _json(keys)),))
    connection.commit()


def _put(connection: sqlite3.Connection, section: str, entries: Iterable[tuple[str, str]]) -> None:
    connection.executemany(
        "INSERT INTO entry VALUES (?, ?, ?, ?)",
        ((section, key, text, _mark(section, key, text)) for key, text in entries),
    )


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def read(path: Path, digest: str, mend: Mend, under: str = CURRENT_LAW) -> Compiled:
    """Open a stored rulebook. Raises `BrokenStoreError` when it is missing, is not one, or is another one."""
    if not believed(path):
        raise BrokenStoreError("missing, or somebody else's")
    try:
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        found: About = decoder(About)(json.loads(_marked(connection, "about", "") or ""))
    except _FAILURES as error:
        raise BrokenStoreError("not a store") from error
    if (found.digest, found.under) != (digest, under):
        raise BrokenStoreError("of another pack")
    opened = Opened(connection, mend)
    kept: dict[str, Any] = {name: Section(opened, name) for name in SECTIONS}
    return Compiled(about=found, **kept)
