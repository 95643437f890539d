"""A pack that extends another: what it adds, writes anew and takes out, and what it may not do."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.engine.small import TODAY, outcome, raw

from accountability.building import build
from accountability.checks.touched import touched
from accountability.compiled.compile import compile_pack
from accountability.engine.ask import ask
from accountability.files.read_pack import read_pack
from accountability.files.workspace import RawFile, digest
from accountability.model.compiled import Compiled
from accountability.model.diagnostic import Code, PackError

ENGLAND = "  - {id: england, applies: {nation: england}, answerable: upper, law: [Roads Act 1980 s.1]}\n"
SCOTLAND = "  - {id: scotland, applies: {nation: scotland}, answerable: upper, law: [Roads Act 1984 s.1]}\n"
LATE = """\
  - {id: late, applies: {in: [birch]}, answerable: lower, law: [L 2019 s.1], exception-to: {england: [L 2019 s.2]}}
"""
ASH = (
    "adds-to: roads\nalso-known-as: [tracks]\nrules:\n"
    "  - {id: ash, applies: {in: [ash]}, answerable: lower, law: [Ash Act 2020 s.1], "
    "exception-to: {england: [Ash Act 2020 s.2]}}\n"
)
MANIFEST = "name: mine\nformat: 1\nchecked-on: 2026-11-22\nextends: built-in\n"
LAW = "title,address\nRoads Act 1980,https://example.org/roads\n"


def files(**own: str) -> tuple[RawFile, ...]:
    """A small pack in the part of the built-in one, and one that extends it. In the names of files write __ for /."""
    base = raw({"outcomes/roads.yaml": outcome(ENGLAND + SCOTLAND + LATE), "law/acts.csv": LAW})
    others = tuple(RawFile(f"built-in/{one.inside}", one.inside, one.content, "built-in") for one in base)
    mine = {"pack.yaml": MANIFEST} | {f"{name.replace('__', '/')}.yaml": text for name, text in own.items()}
    return (*others, *(RawFile(f"rules/{name}", name, text.encode()) for name, text in mine.items()))


def compiled(**own: str) -> Compiled:
    book, problems = compile_pack(read_pack(files(**own), ""))
    assert not problems, problems
    return book


def who(place: str, on: date = TODAY, **own: str) -> list[str]:
    book = compiled(**own)
    answer = ask(book, book.outcomes["roads"], book.places[place], on, {})
    return [party.name for party in answer.answerable]


def mistakes(**own: str) -> list[tuple[str, str, str]]:
    with pytest.raises(PackError) as caught:
        build(files(**own), "")
    return [(str(d.span), d.message, d.help) for d in caught.value.diagnostics]


def test_without_changes_the_answers_are_those_of_the_other_pack() -> None:
    assert [who(place) for place in ("ash", "birch", "glen")] == [["Wood Council"], ["Birch Council"], ["Glen Council"]]


def test_a_rule_is_added_with_its_exception_and_its_words() -> None:
    assert who("ash", changes__roads=ASH) == ["Ash Council"]
    assert who("birch", changes__roads=ASH) == ["Birch Council"]
    assert compiled(changes__roads=ASH).outcomes["roads"].also_known_as == ("tracks",)


def test_a_rule_is_written_anew_and_the_exceptions_to_it_stand() -> None:
    text = (
        "adds-to: roads\namends:\n  - {id: england, applies: {nation: england}, answerable: lower, law: [N 2020 s.1]}\n"
    )
    assert who("ash", changes__roads=text) == ["Ash Council"]
    assert who("birch", changes__roads=text) == ["Birch Council"]


def test_a_rule_is_taken_out() -> None:
    assert who("birch", changes__roads="adds-to: roads\nrepeals: [late]\n") == ["Wood Council"]


def test_a_rule_that_an_exception_names_is_not_taken_out() -> None:
    (mistake,) = mistakes(changes__roads="adds-to: roads\nrepeals: [england]\n")
    assert mistake[0] == "rules/changes/roads.yaml:2"
    assert mistake[1] == 'The rule "england" cannot be taken out: "late" is an exception to it.'


@pytest.mark.parametrize(
    ("text", "says", "next_step"),
    [
        ("adds-to: roadz\nrepeals: [late]\n", 'No outcome or role is called "roadz".', "Did you mean roads?"),
        ("adds-to: roads\nrepeals: [scotlend]\n", 'roads has no rule "scotlend".', "Did you mean scotland?"),
        (
            "adds-to: roads\nrules:\n" + ENGLAND,
            'The rule "england" is in roads already.',
            "Give it another id; or write",
        ),
    ],
)
def test_what_cannot_be_changed_is_told_with_the_next_step(text: str, says: str, next_step: str) -> None:
    ((_, message, help_),) = mistakes(changes__roads=text)
    assert message == says
    assert help_.startswith(next_step)


def test_an_id_is_never_defined_again() -> None:
    with pytest.raises(PackError) as caught:
        build(files(outcomes__roads=outcome(ENGLAND)), "")
    assert {d.code for d in caught.value.diagnostics} == {Code.REPEATED_ID}


def test_a_pack_that_extends_nothing_has_nothing_to_change() -> None:
    own = raw({"outcomes/roads.yaml": outcome(ENGLAND + SCOTLAND), "changes/roads.yaml": ASH})
    with pytest.raises(PackError, match="1 problems") as caught:
        build(own, "")
    assert caught.value.diagnostics[0].message == 'This pack extends no other, so it cannot add to "roads".'


def test_an_unknown_pack_is_refused() -> None:
    own = (RawFile("rules/pack.yaml", "pack.yaml", MANIFEST.replace("built-in", "other").encode()),)
    with pytest.raises(PackError) as caught:
        read_pack(own, "")
    assert caught.value.diagnostics[0].message == 'No pack called "other" is known.'


def test_a_citation_finds_its_address_in_the_other_pack() -> None:
    text = ASH.replace("Ash Act 2020 s.1", "Roads Act 1980 s.7")
    book = compiled(changes__roads=text)
    (rule,) = (one for one in book.outcomes["roads"].rules if one.id == "ash")
    assert rule.law[0].url == "https://example.org/roads/section/7"


def test_only_what_can_change_is_looked_at_again() -> None:
    def looked_at(**own: str) -> tuple[str, ...]:
        every = files(**own)
        return touched(read_pack(every, ""), compiled(**own))

    assert looked_at() == ()
    assert looked_at(changes__roads=ASH) == ("roads",)
    tier = "tier: extra\ntitle: an extra tier\nfilled: where-listed\n"
    assert looked_at(tiers__extra=tier) == ("roads",)


def test_the_hash_is_of_both_packs() -> None:
    mine = files(changes__roads=ASH)
    assert digest(mine) != digest(tuple(one for one in mine if not one.pack))
    moved = tuple(RawFile(one.name, one.inside, one.content) if one.inside == "law/acts.csv" else one for one in mine)
    assert digest(moved) != digest(mine)
