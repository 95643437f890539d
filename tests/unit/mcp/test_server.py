"""The server as an assistant meets it: a real client, over standard input and output, to the installed program."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from anyio.from_thread import start_blocking_portal
from jsonschema import Draft202012Validator
from mcp import Client, MCPError, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult, ListToolsResult
from tests.unit.cli.command_line import NEVER, TODAY, ask

from accountability.mcp_server.next_step import as_arguments, next_step
from accountability.mcp_server.serving import server
from accountability.model.answer import SETTLED, Answer, Status
from accountability.rulebook import Rulebook
from accountability.version import VERSION

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = str(Path(sys.executable).with_name("accountability"))
TOOLS = ("who", "why_not", "trace", "place", "body", "outcomes", "places")
STARTED = StdioServerParameters(command=PROGRAM, args=["mcp"], env={"ACCOUNTABILITY_TODAY": TODAY}, cwd=ROOT)


class Told(NamedTuple):
    """What came of a call."""

    text: str
    ask_next: dict[str, Any]
    document: dict[str, Any]
    understood: bool
    data: dict[str, Any]

    @property
    def plain(self) -> str:
        return " ".join(self.text.split())


Call = Callable[..., Told]


def read(result: CallToolResult) -> Told:
    """A result, seen to tell the same to those that read data and those that read text."""
    data = result.structured_content
    text, rest = (block.text for block in result.content if block.type == "text")
    assert data["text"] == text
    assert {"text": text, **json.loads(rest)} == data
    for word in NEVER:
        assert word not in text.replace('File "', "")
    return Told(text, data["ask_next"], data["document"], not result.is_error, data)


class Assistant(NamedTuple):
    """A client that is connected."""

    client: Client
    tools: ListToolsResult
    call: Call
    raw: Callable[[str, dict[str, Any]], CallToolResult]
    log: Path


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    log = tmp_path_factory.mktemp("mcp") / "stderr"
    with (
        log.open("w") as errors,
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Client(stdio_client(STARTED, errlog=errors))) as client,
    ):

        def raw(name: str, arguments: dict[str, Any]) -> CallToolResult:
            found: CallToolResult = portal.call(client.call_tool, name, arguments)
            return found

        def call(name: str, **arguments: Any) -> Told:
            return read(raw(name, arguments))

        yield Assistant(client, portal.call(client.list_tools), call, raw, log)


@pytest.fixture
def call(assistant: Assistant) -> Call:
    return assistant.call


def test_it_says_who_it_is_and_how_to_quote(assistant: Assistant) -> None:
    server_info = assistant.client.server_info
    assert server_info is not None
    assert (server_info.name, server_info.version) == ("accountability", VERSION)
    able = assistant.client.server_capabilities.model_dump(exclude_none=True)
    assert set(able) == {"tools"}
    told = assistant.client.instructions or ""
    for words in ('with its "unless"', "Cite the law", "how sure", 'that is not in "answerable"', "stored or sent"):
        assert words in told, words
    assert told.isascii()


def test_the_tools_have_plain_descriptions_and_typed_arguments(assistant: Assistant) -> None:
    tools = {tool.name: tool for tool in assistant.tools.tools}
    assert tuple(tools) == TOOLS
    for tool in tools.values():
        Draft202012Validator.check_schema(tool.input_schema)
        assert tool.description
        assert tool.annotations
        assert tool.annotations.read_only_hint
        assert tool.input_schema["additionalProperties"] is False
        assert all(one["description"] for one in tool.input_schema["properties"].values())
    required = {name: tuple(tool.input_schema["required"]) for name, tool in tools.items()}
    assert required == {
        "who": ("outcome", "place"),
        "why_not": ("body", "outcome", "place"),
        "trace": ("outcome", "place"),
        "place": ("place",),
        "body": ("body",),
        "outcomes": (),
        "places": ("search",),
    }
    takes = tools["who"].input_schema["properties"]
    assert tuple(takes) == ("outcome", "place", "on", "given", "under")
    assert (takes["on"]["type"], takes["on"]["format"]) == ("string", "date")
    assert (takes["given"]["type"], takes["given"]["additionalProperties"]["type"]) == ("object", "string")
    assert takes["under"]["default"] == "current-law"


@pytest.mark.parametrize(
    ("tool", "arguments", "command"),
    [
        ("who", {"outcome": "bins", "place": "Sevenoaks"}, ("who", "bins", "--in", "Sevenoaks")),
        (
            "who",
            {"outcome": "libraries", "place": "Eden", "on": "2023-03-31"},
            ("who", "libraries", "--in", "Eden", "--on", "2023-03-31"),
        ),
        (
            "who",
            {"outcome": "potholes", "place": "Sevenoaks", "given": {"road-class": "trunk"}, "under": "current-law"},
            ("who", "potholes", "--in", "Sevenoaks", "--given", "road-class=trunk"),
        ),
        ("who", {"outcome": "bins", "place": "East Sussex"}, ("who", "bins", "--in", "East Sussex")),
        ("who", {"outcome": "bins", "place": "Sevenoakes"}, ("who", "bins", "--in", "Sevenoakes")),
        ("trace", {"outcome": "buses", "place": "Wigan"}, ("trace", "buses", "--in", "Wigan")),
        ("place", {"place": "Sevenoaks", "on": None}, ("place", "Sevenoaks")),
        ("place", {"place": "Sevenoaks", "everything": True}, ("place", "Sevenoaks", "--all")),
        ("body", {"body": "Kent County Council"}, ("body", "Kent County Council")),
        ("outcomes", {"search": "bus"}, ("outcomes", "--search", "bus")),
        ("places", {"search": "newport"}, ("places", "--search", "newport")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_tool_tells_what_the_command_prints(
    call: Call, tool: str, arguments: dict[str, Any], command: tuple[str, ...]
) -> None:
    told = call(tool, **arguments)
    printed = ask(*command)
    assert told.text == printed.out
    assert told.document == json.loads(ask(*command, "--format", "json").out)
    assert told.understood == (printed.status != 2)


def test_an_answer_names_the_law_and_the_rule(call: Call) -> None:
    told = call("who", outcome="bins", place="Sevenoaks")
    schema = json.loads((ROOT / "docs" / "answer.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(told.document)
    assert [party["name"] for party in told.document["answerable"]] == ["Sevenoaks District Council"]
    first = told.document["because"][0]
    assert (first["rule"], first["file"]) == ("waste-collection/england", "rules/outcomes/waste/waste-collection.yaml")
    assert first["law"][0]["url"].startswith("https://www.legislation.gov.uk/")
    assert told.ask_next == {"says": "", "add": []}


def test_a_place_that_is_too_wide_is_data_with_what_to_ask_next(call: Call) -> None:
    told = call("who", outcome="bins", place="East Sussex")
    assert (told.document["status"], told.document["answerable"], told.understood) == ("narrow", [], True)
    assert "Find out where exactly" in told.ask_next["says"]
    assert told.ask_next["add"] == [
        {"place": name} for name in ("Eastbourne", "Hastings", "Lewes", "Rother", "Wealden")
    ]


@pytest.mark.parametrize(
    ("outcome", "place", "status", "says"),
    [
        ("bins", "Richmond", "ambiguous", "Find out which is meant"),
        ("school standards", "Wigan", "depends", "Which type of school is it? Find out"),
        ("bins", "Sevenoakes", "not-found", "Ask whether that is what was meant"),
        ("binz", "Sevenoaks", "not-found", "Ask whether that is what was meant"),
        ("libraries", "Cumbria County Council", "narrow", "Find out where exactly"),
        ("potholes", "Sevenoaks", "answered", "If the case is not the one assumed"),
    ],
)
def test_what_to_ask_next_settles_it(call: Call, outcome: str, place: str, status: str, says: str) -> None:
    asked = {"outcome": outcome, "place": place}
    told = call("who", **asked)
    assert told.document["status"] == status
    assert says in told.ask_next["says"]
    assert told.ask_next["add"]
    for add in told.ask_next["add"]:
        assert call("who", **(asked | add)).document["status"] == "answered", add


def test_an_unknown_place_is_not_guessed(call: Call) -> None:
    told = call("who", outcome="bins", place="Nowhereville")
    assert told.text == 'No place called "Nowhereville" is known.\n'
    assert (told.document["status"], told.understood) == ("not-found", False)
    assert "tools outcomes and places" in told.ask_next["says"]


@pytest.mark.parametrize(
    ("tool", "arguments", "says"),
    [
        ("who", {"outcome": "bins", "place": "Leeds", "on": "soon"}, '"soon" is not a day. Write it as 2026-11-22.'),
        ("who", {"outcome": "bins", "place": "Leeds", "on": "2026-02-30"}, '"2026-02-30" is not a day.'),
        ("who", {"outcome": "bins", "place": "Leeds", "on": 20261122}, '"on" must be text.'),
        ("who", {"outcome": "bins"}, "Where? Name a place, such as Sevenoaks."),
        ("who", {"place": "Leeds"}, "What? Name an outcome, such as bins."),
        ("who", {"outcome": " ", "place": "Leeds"}, "No outcome was named."),
        ("who", {"outcome": "bins", "place": ["Leeds"]}, '"place" must be text.'),
        ("who", {"outcome": "bins", "place": "L\0" + "x" * 100_000}, 'No place called "L x'),
        ("who", {"outcome": "bins", "where": "Leeds"}, '"who" has no argument called "where". It takes outcome'),
        ("who", {"outcome": "bins", "place": "Leeds", "given": "trunk"}, '"given" must hold facts by their names'),
        ("who", {"outcome": "bins", "place": "Leeds", "given": {"a": 1}}, 'The fact "a" must have a value in text'),
        ("who", {"outcome": "bins", "place": "Leeds", "given": {"a": "b"}}, 'does not turn on "a"'),
        ("who", {"outcome": "potholes", "place": "Leeds", "given": {"road-class": "x"}}, '"x" is not a value of'),
        ("who", {"outcome": "bins", "place": "Leeds", "under": "utopia"}, 'No reform called "utopia" is known.'),
        ("place", {"place": "Leeds", "everything": "yes"}, '"everything" must be true or false.'),
        ("body", {"body": ""}, "Who? Name a body, such as Kent County Council."),
        ("places", {}, "What do you look for?"),
        ("outcomes", {"search": "binz"}, 'No outcome has "binz" in it.'),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_bad_arguments_are_told_in_a_sentence(
    call: Call, assistant: Assistant, tool: str, arguments: dict[str, Any], says: str
) -> None:
    told = call(tool, **arguments)
    assert says in told.plain
    assert not told.understood
    assert told.ask_next["says"]
    assert max(map(len, told.text.splitlines())) <= 80
    assert assistant.log.read_text() == "", "nothing that is asked is told to anybody else"


def test_a_tool_that_is_not_there(assistant: Assistant) -> None:
    with pytest.raises(MCPError, match=r'No tool is called "whom"\. There are who, why_not, trace'):
        assistant.raw("whom", {})


def test_why_not(call: Call) -> None:
    told = call("why_not", body="Kent County Council", outcome="bins", place="Sevenoaks")
    assert told.text == ask("why-not", "Kent County Council", "bins", "--in", "Sevenoaks").out
    assert told.data["why_not"]["answers"] is False
    assert told.data["why_not"]["reason"] == "it answers for disposal of what is collected"
    assert any(verdict["what"] == "decides" for verdict in told.document["record"])


def test_the_smallest_change_can_be_asked(call: Call) -> None:
    asked = {"outcome": "planning", "place": "Keswick", "given": {"special-planning": "lake-district"}}
    told = call("why_not", body="Cumberland Council", **asked)
    assert told.ask_next["says"] == "Asked with this, that body would be named."
    again = call("who", **(asked | told.ask_next["add"][0]))
    assert [party["name"] for party in again.document["answerable"]] == ["Cumberland Council"]


@pytest.mark.parametrize(
    ("wrong", "add"),
    [
        ({"body": "Kent County Councl"}, {"body": "Kent County Council"}),
        ({"outcome": "binz"}, {"outcome": "household rubbish collection"}),
    ],
)
def test_why_not_of_what_is_not_known(call: Call, wrong: dict[str, str], add: dict[str, str]) -> None:
    told = call("why_not", **({"body": "Kent County Council", "outcome": "bins", "place": "Sevenoaks"} | wrong))
    assert not told.understood
    assert told.ask_next["add"] == [add]


def test_a_long_list_says_that_it_is_cut(call: Call) -> None:
    told = call("places", search="a")
    assert len(told.document["rows"]) == 100
    assert "These are 100 of" in told.plain


def test_an_assistant_of_an_older_protocol() -> None:
    async def talk() -> tuple[str, Told]:
        async with Client(STARTED, mode="legacy") as client:
            return client.protocol_version, read(
                await client.call_tool("who", {"outcome": "bins", "place": "Sevenoaks"})
            )

    version, told = asyncio.run(talk())
    assert version < "2026"
    assert told.document["status"] == "answered"


def test_a_fault_of_the_program_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Answer:
        raise RuntimeError("a wheel came off")

    book = Rulebook.load()
    monkeypatch.setattr(book, "who", broken)

    async def talk() -> CallToolResult:
        async with Client(server(book, lambda: date(2026, 11, 22))) as client:
            return await client.call_tool("who", {"outcome": "bins", "place": "Leeds"})

    result = asyncio.run(talk())
    assert result.is_error
    assert "Something went wrong inside the program (RuntimeError: a wheel came off)." in str(result.content)


def test_no_telemetry_of_the_library_hears_a_question() -> None:
    assert server(Rulebook.load(), date.today).middleware == []


@pytest.mark.parametrize("status", sorted(set(Status) - SETTLED))
def test_every_status_that_settles_nothing_says_what_to_do(status: Status) -> None:
    assert next_step(Answer(status, ""))["says"]


def test_what_cannot_be_pasted_is_no_argument() -> None:
    assert as_arguments('--in "Richmond') == {}
    assert as_arguments("--all") == {}


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, env={**os.environ, "ACCOUNTABILITY_TODAY": TODAY},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_without_the_extra_the_command_says_how_to_install_it() -> None:
    ran = python(
        "import sys; sys.modules['mcp'] = None; sys.argv = ['accountability', 'mcp']\n"
        "from accountability.cli import main; main()"
    )
    said = " ".join(ran.stderr.split())
    assert said == "What answers an assistant is not installed. Add it: pip install 'accountability[mcp]'"
    assert (ran.returncode, ran.stdout) == (2, "")


def test_a_question_loads_nothing_of_the_server() -> None:
    ran = python(
        "import sys; sys.argv = ['accountability', 'who', 'bins', '--in', 'Sevenoaks', '-q']\n"
        "from accountability.cli import main\n"
        "try: main()\n"
        "finally: print([name for name in sys.modules if name.split('.')[0] in ('mcp', 'mcp_types', 'anyio') "
        "or name.startswith('accountability.mcp_server')])"
    )
    assert ran.stdout.endswith("[]\n"), ran


@pytest.mark.parametrize("closed", ["<&-", ">&- </dev/null"])
def test_a_closed_input_or_output_is_a_sentence(closed: str) -> None:
    ran = subprocess.run(["bash", "-c", f"'{PROGRAM}' mcp {closed}"], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert " ".join(ran.stderr.split()).endswith("and one of them is closed.")


def test_somebody_at_a_terminal_is_told_what_it_waits_for_and_can_stop_it() -> None:
    keyboard, terminal = pytest.importorskip("pty").openpty()
    with subprocess.Popen([PROGRAM, "mcp"], stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stderr is not None
        assert running.stderr.readline().startswith(b"Waiting for an assistant.")
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=10)
    os.close(keyboard)
    os.close(terminal)
    assert said.endswith(b"Stopped.\n")
    assert running.returncode == 130
