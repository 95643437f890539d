"""What goes out over HTTP: headers on everything, hosts and methods refused, and nothing sent twice."""

from __future__ import annotations

import gzip
import logging
import threading
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from tests.explorer.asking import TODAY, read, site, sources
from tests.explorer.protocol import Sent, sent

from accountability.web.gate import BusyError, Gate
from accountability.web.keeping import Kept, room
from accountability.web.responses import SAFE, Response
from accountability.web.site import Site

HOT = "/who/waste-collection/sevenoaks"
EVERY = [
    ("GET", HOT, 200),
    ("HEAD", HOT, 200),
    ("GET", "/who/bins/sevenoaks", 303),
    ("GET", "/nothing", 404),
    ("GET", "/ask", 400),
    ("GET", "/" + "a" * 3000, 414),
    ("GET", "/who/bins/" + "a" * 300, 400),
    ("GET", "/who/bins/leeds?" + "&".join(f"f{n}=1" for n in range(40)), 400),
    ("GET", "/static/nothing", 404),
    ("GET", "/healthz", 200),
    *((method, HOT, 405) for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FIND")),
]


@pytest.mark.parametrize(("method", "address", "status"), EVERY, ids=[f"{m} {a[:40]} {s}" for m, a, s in EVERY])
def test_everything_that_goes_out_has_the_headers_that_keep_it_safe(method: str, address: str, status: int) -> None:
    found = sent(site(), address, method)
    assert found.status == status
    assert {name.lower(): value for name, value in SAFE.items()}.items() <= found.headers.items()
    assert "cache-control" in found.headers
    assert "server" not in found.headers
    assert status != 405 or found.headers["allow"] == "GET, HEAD"


def test_an_end_of_line_in_an_address_is_a_letter_like_any_other() -> None:
    found = sent(site(), "/map/a%0Ab.json")
    assert (found.status, found.headers["content-type"]) == (404, "application/json; charset=utf-8")
    assert "No outcome called" in found.body.decode()
    assert sent(site(), "/who/a%0Ab/leeds", "POST").status == 405


def test_no_script_or_style_may_stand_in_a_page() -> None:
    policy = sent(site(), HOT).headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:80", "[::1]", "[::1]:8000", "LOCALHOST"])
def test_a_host_on_this_machine_is_answered(host: str) -> None:
    assert sent(site(), "/healthz", host=host).status == 200


@pytest.mark.parametrize(
    "host",
    ["example.org", "localhost.example.org", "", None, "localhost@evil", "[::2]", "localhost:x", "a:1:2", "\u00e9"],
)
def test_any_other_host_is_refused_in_a_sentence(host: str | None) -> None:
    found = sent(site(), HOT, host=host)
    assert found.status == 400
    assert found.body == b"This site does not answer to that name. Its host adds it with --host NAME.\n"
    assert found.headers["x-frame-options"] == "DENY"


def test_a_host_that_was_named_is_answered() -> None:
    assert sent(site(), "/healthz", hosts=("answers.example.org",), host="Answers.example.org:443").status == 200
    assert sent(site(), "/healthz", hosts=("*",), host="anything.example").status == 200


def test_nothing_is_sent_to_whoever_has_it_and_what_is_packed_is_the_same() -> None:
    plain, packed = sent(site(), HOT), sent(site(), HOT, accept_encoding="br, gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert plain.headers["etag"] != packed.headers["etag"]
    assert plain.headers["vary"] == "Accept-Encoding"
    ways: list[tuple[Sent, dict[str, Any]]] = [(plain, {}), (packed, {"accept_encoding": "gzip"})]
    for found, asked in ways:
        mark = found.headers["etag"]
        for known in (mark, f'W/{mark}, "other"'):
            again = sent(site(), HOT, if_none_match=known, **asked)
            assert (again.status, again.body, again.headers["etag"]) == (304, b"", mark)
            assert again.headers["x-content-type-options"] == "nosniff"
        assert sent(site(), HOT, if_none_match='"other"', **asked).status == 200


def test_equal_bytes_have_an_equal_mark_in_every_process() -> None:
    assert sent(site(), HOT).headers["etag"] == sent(Site(sources(), lambda: TODAY), HOT).headers["etag"]


def test_what_has_a_hash_in_its_address_may_be_kept_for_ever() -> None:
    page = read(site().respond(HOT))
    address = str(next(page.every("script"))["src"])
    assert sent(site(), address).headers["cache-control"] == "public, max-age=31536000, immutable"


def test_a_fault_of_ours_is_a_page_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(Site):
        def respond(self, path: str, query: str = "") -> Response:  # noqa: ARG002
            raise RuntimeError("broken on purpose")

    for address, kind in ((HOT, "text/html"), (HOT + ".json", "application/json")):
        with caplog.at_level(logging.ERROR):
            found = sent(Broken(sources(), lambda: TODAY), address)
        assert (found.status, found.headers["cache-control"]) == (500, "no-store")
        assert found.headers["content-type"].startswith(kind)
        assert b"Something went wrong here" in found.body
        assert b"on purpose" not in found.body
        assert "broken on purpose" in caplog.text


def test_nothing_that_is_asked_is_written_to_a_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="accountability"):
        for address in (HOT, "/who/bins/nowhere-at-all", "/ask", "/nothing"):
            sent(site(), address)
    assert "nowhere" not in caplog.text
    assert [one for one in caplog.records if one.name.startswith("accountability")] == []


def test_what_is_kept_is_bounded_and_the_last_asked_for_stay() -> None:
    one = site().respond(HOT)
    kept = Kept(most=3 * room("a", one))
    for key in ("a", "b", "c"):
        kept.keep(key, one)
    assert kept.find("a") is one
    kept.keep("d", one)
    assert (kept.find("b"), kept.find("a"), kept.find("d")) == (None, one, one)
    assert (len(kept), kept.size <= kept.most) == (3, True)
    kept.keep("large", replace(one, body=b"x" * kept.most))
    assert kept.find("large") is None
    assert kept.find("a") is one


def test_only_answers_are_kept() -> None:
    fresh = Site(sources(), lambda: TODAY)
    for address in ("/nothing", "/who/bins/leeds", "/ask", "/healthz", "/who/bins/Nowhere"):
        fresh.respond(address)
    assert len(fresh.kept) == 0
    assert fresh.respond(HOT) is fresh.respond(HOT)


def test_today_changes_at_midnight() -> None:
    now = [date(2023, 3, 31)]
    fresh = Site(sources(), lambda: now[0])
    before = fresh.respond("/who/libraries/eden")
    assert b"Cumbria County Council" in before.body
    now[0] += timedelta(days=1)
    assert b"Westmorland and Furness Council" in fresh.respond("/who/libraries/eden").body


def test_one_long_page_at_a_time_and_few_wait() -> None:
    gate, inside, go = Gate(most=1), threading.Event(), threading.Event()

    def first() -> None:
        with gate.through():
            inside.set()
            go.wait(10)

    def second() -> None:
        with gate.through():
            pass

    threads = [threading.Thread(target=first), threading.Thread(target=second)]
    threads[0].start()
    assert inside.wait(10)
    threads[1].start()
    while gate.waiting < 2:
        pass
    with pytest.raises(BusyError), gate.through():
        pass
    busy = Site(sources(), lambda: TODAY, gate=gate)
    found = sent(busy, "/whitehall")
    assert (found.status, found.headers["retry-after"]) == (503, "5")
    assert b"Too many long pages are asked for. Try again." in found.body
    assert sent(busy, HOT).status == 200
    go.set()
    for thread in threads:
        thread.join(10)
    assert gate.waiting == 0
