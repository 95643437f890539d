"""What is stored comes back as it was, and what was changed on the way is noticed and made anew."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from accountability.model.compiled import Compiled, type_of
from accountability.store import cache, sqlite
from accountability.store.codec import decoder, encoder

SECTIONS = sorted({field.name for field in fields(Compiled)} - {"about"})


def never() -> Compiled:
    """Stands for making a rulebook anew, where that must not be needed."""
    raise AssertionError("the store is sound, and was made anew")


@pytest.fixture(scope="module")
def stored(built_in: Compiled, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "book.sqlite"
    sqlite.write(built_in, path)
    return path


@pytest.fixture(scope="module")
def again(built_in: Compiled, stored: Path) -> Compiled:
    return sqlite.read(stored, built_in.about.digest, never)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_comes_back_as_it_was(section: str, built_in: Compiled, again: Compiled) -> None:
    before, after = getattr(built_in, section), getattr(again, section)
    assert len(after) == len(before)
    assert sorted(after) == sorted(before)
    for key, value in before.items():
        assert after[key] == value, key


@pytest.mark.parametrize("section", SECTIONS)
def test_where_things_were_written_comes_back_too(section: str, built_in: Compiled, again: Compiled) -> None:
    code = encoder(type_of(section))  # spans do not count in equality: look at all of it
    for key, value in getattr(built_in, section).items():
        assert code(getattr(again, section)[key]) == code(value)


def test_what_is_said_of_the_pack_comes_back(built_in: Compiled, again: Compiled) -> None:
    assert again.about == built_in.about


def test_an_entry_that_is_not_there_is_a_key_error(again: Compiled) -> None:
    with pytest.raises(KeyError):
        _ = again.outcomes["no-such-outcome"]
    assert again.seats.get("no/seat") is None


def test_a_second_look_gives_the_very_same_value(again: Compiled) -> None:
    assert again.outcomes["waste-collection"] is again.outcomes["waste-collection"]


def test_the_same_rulebook_is_the_same_bytes(built_in: Compiled, stored: Path, tmp_path: Path) -> None:
    sqlite.write(built_in, tmp_path / "other.sqlite")
    assert (tmp_path / "other.sqlite").read_bytes() == stored.read_bytes()


def test_nothing_is_left_beside_the_store(stored: Path) -> None:
    assert [path.name for path in stored.parent.iterdir()] == ["book.sqlite"]


def test_a_changed_byte_is_noticed_and_the_entry_made_anew(built_in: Compiled, stored: Path, tmp_path: Path) -> None:
    content = stored.read_bytes()
    changed = content.replace(b"household rubbish collection", b"household rubbish collectiom")
    assert changed != content
    (tmp_path / "book.sqlite").write_bytes(changed)
    made = []

    def anew() -> Compiled:
        made.append(True)
        return built_in

    book = sqlite.read(tmp_path / "book.sqlite", built_in.about.digest, anew)
    assert book.outcomes["waste-collection"] == built_in.outcomes["waste-collection"]
    assert made
    assert all(book.outcomes[key] == value for key, value in built_in.outcomes.items())


def test_a_store_cut_short_is_noticed_whenever_that_is(built_in: Compiled, stored: Path, tmp_path: Path) -> None:
    content = stored.read_bytes()
    for share in (0.01, 0.3, 0.6, 0.9):
        (tmp_path / "book.sqlite").write_bytes(content[: int(len(content) * share)])
        try:
            book = sqlite.read(tmp_path / "book.sqlite", built_in.about.digest, lambda: built_in)
        except sqlite.BrokenStoreError:
            continue
        for section in SECTIONS:
            assert dict(getattr(book, section)) == dict(getattr(built_in, section)), (share, section)


@pytest.mark.parametrize("content", [b"", b"not a store", b"SQLite format 3\0" + b"\0" * 4096])
def test_what_is_no_store_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "book.sqlite").write_bytes(content)
    with pytest.raises(sqlite.BrokenStoreError):
        sqlite.read(tmp_path / "book.sqlite", "", never)


def test_a_missing_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(sqlite.BrokenStoreError):
        sqlite.read(tmp_path / "book.sqlite", "", never)


def test_a_store_of_another_pack_is_refused(stored: Path) -> None:
    with pytest.raises(sqlite.BrokenStoreError):
        sqlite.read(stored, "another", never)


def test_a_store_that_cannot_be_written_is_an_os_error(built_in: Compiled, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match=r"Not a directory|exists"):
        sqlite.write(built_in, tmp_path / "file" / "book.sqlite")


@pytest.mark.parametrize("value", [5, "x", None, [], [1, 2], {"a": 1}])
def test_data_of_another_shape_does_not_decode(value: object) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        decoder(type_of("outcomes"))(value)


def test_the_cache_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ACCOUNTABILITY_CACHE", str(tmp_path))
    assert cache.cache_folder() == tmp_path


def test_the_cache_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ACCOUNTABILITY_CACHE", raising=False)
    assert cache.cache_folder().name == "accountability"
