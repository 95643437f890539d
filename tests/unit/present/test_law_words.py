"""Provisions as written in files, and as people say them."""

from __future__ import annotations

import pytest
from tests.unit.present.present_answers import law

from accountability.present.law_words import law_words, what_was_read


@pytest.mark.parametrize(
    ("cites", "words"),
    [
        (["Environmental Protection Act 1990 s.45"], "Environmental Protection Act 1990, section 45"),
        (["Education Act 1996 s.13A"], "Education Act 1996, section 13A"),
        (["Highways Act 1980 s.41(1A)"], "Highways Act 1980, section 41(1A)"),
        (["Roads (Scotland) Act 1984 ss.1-2"], "Roads (Scotland) Act 1984, sections 1 to 2"),
        (["Local Government Act 2000 ss.9F-9FA"], "Local Government Act 2000, sections 9F to 9FA"),
        (["Coroners and Justice Act 2009 ss.1 and 24"], "Coroners and Justice Act 2009, sections 1 and 24"),
        (["Local Government Act 2000 Sch.5A"], "Local Government Act 2000, Schedule 5A"),
        (["Scotland Act 1998 Sch.5 para.2(1)"], "Scotland Act 1998, Schedule 5, paragraph 2(1)"),
        (["SI 2017/470 art.1"], "SI 2017/470, article 1"),
        (["SI 2012/2734 reg.4"], "SI 2012/2734, regulation 4"),
        (["Roads (Northern Ireland) Order 1993 art.8"], "Roads (Northern Ireland) Order 1993, article 8"),
        (["Levelling-up and Regeneration Act 2023 Pt.2"], "Levelling-up and Regeneration Act 2023, Part 2"),
        (["Transport Act 2000"], "Transport Act 2000"),
        (["funding agreement"], "funding agreement"),
        (
            ["Local Government Finance Act 1992 s.13A", "Local Government Finance Act 1992 Schs.1A and 1B"],
            "Local Government Finance Act 1992, section 13A, Schedules 1A and 1B",
        ),
        (
            ["Education Act 2002 s.21", "Education Act 1996 s.13A"],
            "Education Act 2002, section 21; Education Act 1996, section 13A",
        ),
    ],
)
def test_a_provision_in_words(cites: list[str], words: str) -> None:
    assert law_words(law(*cites)) == words


def test_what_a_reader_would_open() -> None:
    assert what_was_read(law("Highways Act 1980 s.41", "Highways Act 1980 s.1")) == "the Act"
    assert what_was_read(law("Highways Act 1980 s.41", "Transport Act 2000 s.1")) == "the Acts"
    assert what_was_read(law("SI 2017/470 art.1")) == "the law"
