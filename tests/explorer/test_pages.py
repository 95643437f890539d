"""Every page of the explorer on the whole pack, and the same as data."""

from __future__ import annotations

import html
import json
import re
from http import HTTPStatus

import pytest
from tests.explorer.asking import at, followed, read, site
from tests.unit.cli.command_line import NEVER
from tests.unit.cli.command_line import ask as command

from accountability.web.responses import HTML, JSON
from accountability.web.routes import PAGES

OK, MISSING, BAD = HTTPStatus.OK, HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST
SHOWN = [
    ("/", OK, "Who is answerable?"),
    ("/who/bins/sevenoaks", OK, "Sevenoaks District Council answers for"),
    ("/who/bins/Kent", OK, "Which one?"),
    ("/who/aircraft-noise/leeds", OK, "Nobody"),
    ("/who/potholes/leeds", OK, "National Highways"),
    ("/who/potholes/leeds?given=road-class%3Dtrunk", OK, "National Highways"),
    ("/who/bins/Sevenoakes", MISSING, "Did you mean something else?"),
    ("/who/bims/Sevenoaks", MISSING, "Did you mean"),
    ("/who/bins/Paris", MISSING, "No answer"),
    ("/who/bins/Richmond", OK, "Which one?"),
    ("/who/benefit-appeals/leeds", OK, "Tribunal"),
    ("/who/assets-of-community-value/cardiff", OK, "England"),
    ("/who/allotments/leeds", OK, "Which one?"),
    ("/who/bins/TN13%201HG", OK, "Sevenoaks"),
    ("/who/libraries/eden?on=2023-03-31", OK, "Cumbria County Council"),
    ("/who/libraries/sevenoaks?on=1999-01-01", OK, "begin on 1 January 2009"),
    ("/who/bins/sevenoaks?under=radical-devolution", OK, "Analysis of an assumption. Not law"),
    ("/why-not/bins/sevenoaks?body=Kent+County+Council", OK, "Why not Kent County Council"),
    ("/history/libraries/westmorland-and-furness", OK, "Cumbria County Council"),
    ("/place/sevenoaks", OK, "Who answers for what in Sevenoaks"),
    ("/body/kent-county-council", OK, "Kent County Council"),
    ("/outcome/waste-collection", OK, "What it is"),
    ("/list/outcomes", OK, "Everything that is answered for"),
    ("/list/bodies", OK, "Bodies that answer"),
    ("/list/interventions", OK, "Interventions by ministers"),
    ("/list/forthcoming", OK, "What is coming"),
    ("/list/reforms", OK, "Reforms to suppose"),
    ("/list/nothing", BAD, "There is no list of that name"),
    ("/compare", OK, "Compare two places"),
    ("/compare?in=eden&on=2023-03-31&and-on=2023-04-01&outcome=libraries", OK, "Cumbria County Council"),
    ("/compare?in=leeds&and-in=exeter&outcome=bins", OK, "what differs"),
    ("/compare?in=leeds&and-in=exeter&and-on=2020-01-01", BAD, "Compare one thing at a time"),
    ("/brief/libraries/kent", OK, "Kent County Council"),
    ("/brief/libraries/kent?for=nobody", BAD, "There is no such audience"),
    ("/levers/libraries/kent", OK, "What a minister can do"),
    ("/scrutiny/wigan/buses", OK, "How bus services in Wigan are held to account"),
    ("/scrutiny/wigan", OK, "How everything in Wigan is held to account"),
    ("/variation/council-tax-support?between=Wigan&between=Cardiff", OK, "differs from place to place"),
    ("/spend/exeter?year=2022-23", OK, "Where the money goes"),
    ("/spend/exeter?year=1066", BAD, "There are no figures of that year"),
    ("/whitehall", OK, "What is left of Whitehall"),
    ("/westminster", BAD, "Under which reform?"),
    ("/plan/radical-devolution", OK, ""),
    ("/plan/nothing", MISSING, ""),
    ("/rules/rules/outcomes/waste/waste-collection.yaml?lines=1-2", OK, "waste-collection"),
    ("/rules/outcomes/nothing.yaml", MISSING, "There is no such file of rules here."),
    ("/rules/..%2F..%2Fpyproject.toml", MISSING, "There is no such file of rules here."),
    ("/mistake?page=/who/bins/leeds", OK, "Report a mistake"),
    ("/about", OK, "not an official service"),
    ("/nothing", MISSING, "There is no such page here."),
    ("/who/bins", MISSING, "There is no such page here."),
    ("/ask", BAD, "What, and where?"),
    ("/who/bins/sevenoaks?on=yesterday", BAD, "is not a day"),
    ("/who/bins/sevenoaks?given=road-class", BAD, "is not a fact"),
    ("/who/bins/sevenoaks?given=a%3Db&given=a%3Dc", BAD, "is given twice"),
]


@pytest.mark.parametrize(("address", "status", "says"), SHOWN, ids=[row[0] for row in SHOWN])
def test_a_page_says_what_it_should_and_runs_nothing(address: str, status: HTTPStatus, says: str) -> None:
    response, _ = followed(address)
    assert response.status is status
    page = read(response)
    assert says in page.text
    for word in ("Traceback", "Exception", "<function", "object at 0x"):
        assert word not in page.text
    assert list(page.every("main")) == [{"id": "main", "tabindex": "-1"}]
    assert len(list(page.every("h1"))) == 1


def test_every_page_of_the_table_is_shown_here() -> None:
    assert {address.lstrip("/").split("/")[0].split("?")[0] for address, _, _ in SHOWN} >= set(PAGES) - {"map"}


SAME = [
    ("/who/waste-collection/sevenoaks.json", ("why", "bins", "--in", "sevenoaks")),
    ("/who/libraries/eden.json?on=2023-03-31", ("why", "libraries", "--in", "eden", "--on", "2023-03-31")),
    ("/who/potholes/leeds.json?given=road-class%3Dtrunk",
     ("why", "potholes", "--in", "leeds", "--given", "road-class=trunk")),
    ("/place/sevenoaks.json", ("place", "sevenoaks")),
    ("/body/kent-county-council.json", ("body", "kent-county-council")),
    ("/list/interventions.json", ("interventions",)),
    ("/levers/libraries/kent.json", ("levers", "libraries", "--in", "kent")),
    ("/scrutiny/wigan/buses.json", ("scrutiny", "buses", "--in", "wigan")),
    ("/who/bins/Paris.json", ("why", "bins", "--in", "Paris")),
    ("/why-not/bins/sevenoaks.json?body=Kent+County+Council",
     ("why-not", "Kent County Council", "bins", "--in", "sevenoaks")),
    ("/why-not/bins/Paris.json?body=Kent+County+Council", ("why-not", "Kent County Council", "bins", "--in", "Paris")),
]  # fmt: skip


@pytest.mark.parametrize(("address", "words"), SAME, ids=[row[0] for row in SAME])
def test_the_data_behind_a_page_are_those_of_the_command_byte_for_byte(address: str, words: tuple[str, ...]) -> None:
    response, _ = followed(address)
    assert response.type == JSON
    assert response.body.decode() == command(*words, "--format", "json").out


WORDS_ALONE = {"", "ask", "rules", "mistake", "about"}
"""Pages that hold no answer: the box, and what is written."""


def test_every_page_that_holds_an_answer_is_data_too() -> None:
    assert {name for name, page in PAGES.items() if not page.data} == WORDS_ALONE - {"ask"}


def test_the_history_as_data_covers_every_day_once() -> None:
    found = json.loads(at("/history/libraries/westmorland-and-furness.json").body)
    ends = [(spell["days"]["from"], spell["days"]["until"]) for spell in found["spells"]]
    assert ends == [("2009-01-01", "2023-04-01"), ("2023-04-01", None)]
    assert found["spells"][0]["parties"][0]["name"] == "Cumbria County Council"


def test_what_is_wrong_is_data_too() -> None:
    response = at("/who/bins/sevenoaks.json?on=yesterday")
    assert (response.status, response.type) == (BAD, JSON)
    assert json.loads(response.body) == {
        "message": '"yesterday" is not a day. Write it as 2026-11-22 or 22 November 2026.'
    }
    assert at("/about.json").status is MISSING


def test_a_fixed_document_is_one_and_bad_fields_are_no_fault_of_ours() -> None:
    assert json.loads(at("/healthz").body)["status"] == "ok"
    assert json.loads(at("/openapi.json").body)["openapi"] == "3.1.0"
    assert at("/robots.txt").status is OK
    assert json.loads(at("/suggest.json?what=place&typed=seven").body)["suggestions"][0]["value"].startswith("Seven")
    assert json.loads(at("/suggest.json").body)["suggestions"] == []
    assert at("/suggest.json?" + "&".join(f"a{n}=1" for n in range(9))).status is BAD
    assert at("/static/nothing.css").status is MISSING
    assert at("/static/../site.py").status is MISSING


def test_no_word_of_the_program_is_on_a_page() -> None:
    for address in ("/who/bins/sevenoaks", "/place/sevenoaks", "/who/bins/Paris"):
        text = read(followed(address)[0]).text
        assert not [word for word in NEVER if word in text.replace(".py", "")], address
    assert site().respond("/").type == HTML


def test_the_history_steps_from_change_to_change() -> None:
    response, _ = followed("/history/libraries/carlisle?on=2023-03-31")
    page = response.body.decode()
    assert '<p class="govuk-body">Cumbria County Council<br>' in page
    later = re.search(r'rel="next" href="([^"]+)">Later: Cumberland Council<', page)
    assert later is not None
    assert "No earlier change in these records." in page
    after, _ = followed(html.unescape(later[1]))
    assert 'rel="prev"' in after.body.decode()
    assert "No later change so far." in after.body.decode()


def test_no_page_tells_anybody_to_type_an_option() -> None:
    for address in (
        "/who/bins/kent",
        "/why-not/planning/keswick?body=Cumberland Council",
        "/who/school standards/wigan",
    ):
        response, _ = followed(address.replace(" ", "%20"))
        said = re.sub(r"<[^>]+>", " ", response.body.decode())
        assert not re.search(r"--(in|on|given|under|all)\b", said), address
