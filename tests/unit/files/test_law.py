"""Citations and their addresses."""

from __future__ import annotations

import pytest

from accountability.files.law import LawBook

BOOK = LawBook(
    {
        "Highways Act 1980": "https://example.org/1980/66",
        "Local Government Act 2000": "https://example.org/2000/22",
        "SI 2022/331": "https://example.org/2022/331",
    },
    {"SI 2022/331": "The Cumbria (Structural Changes) Order 2022"},
)


@pytest.mark.parametrize(
    ("cite", "provision"),
    [
        ("Highways Act 1980", "1980/66"),
        ("Highways Act 1980 s.41", "1980/66/section/41"),
        ("Highways Act 1980 s.41(1A)", "1980/66/section/41"),
        ("Highways Act 1980 ss.1-2", "1980/66/section/1"),
        ("Highways Act 1980 Sch.4A", "1980/66/schedule/4A"),
        ("Local Government Act 2000 s.9FA", "2000/22/section/9FA"),
        ("SI 2022/331", "2022/331"),
        ("SI 2022/331 art.3", "2022/331/article/3"),
        ("SI 2022/331 reg.10", "2022/331/regulation/10"),
        ("Highways Act 1980 as a whole", "1980/66"),
    ],
)
def test_a_known_law_has_an_address(cite: str, provision: str) -> None:
    found = BOOK.cite(cite)
    assert (found.cite, found.url) == (cite, f"https://example.org/{provision}")


@pytest.mark.parametrize("cite", ["funding agreement", "Highways Act 1981 s.41", "SI 2022/3310 art.1", "s.41", ""])
def test_words_and_unknown_laws_have_none(cite: str) -> None:
    assert BOOK.cite(cite).url == ""


def test_an_instrument_has_its_title() -> None:
    assert BOOK.cite("SI 2022/331 art.3").title == "The Cumbria (Structural Changes) Order 2022"
    assert BOOK.cite("Highways Act 1980 s.41").title == ""


def test_several_keep_their_order() -> None:
    assert [one.cite for one in BOOK.law(["b", "a"])] == ["b", "a"]
