"""The server: the tools offered over standard input and output to one assistant, until it leaves.

The library's plainer server is used, for it leaves every sentence to us, offers nothing but tools, and lets go of the
telemetry that it comes with.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from datetime import date
from typing import Any

from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError
from mcp.types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    ToolAnnotations,
)
from mcp.types import Tool as Offered

from accountability.engine.refused import as_typed
from accountability.mcp_server.arguments import MisaskedError, read_call, schema_of
from accountability.mcp_server.instructions import INSTRUCTIONS
from accountability.mcp_server.tools import TOOLS, Told, Tool, misasked
from accountability.model.words import listed
from accountability.rulebook import Rulebook
from accountability.version import VERSION

_HARMLESS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_RESULT: dict[str, Any] = {
    "type": "object",
    "properties": {
        "text": {"type": "string", "description": "The answer in sentences. The first can be quoted alone."},
        "ask_next": {
            "type": "object",
            "description": "What to find out and ask next, and sets of arguments to add to those of this question.",
            "properties": {"says": {"type": "string"}, "add": {"type": "array", "items": {"type": "object"}}},
            "required": ["says", "add"],
        },
        "why_not": {"type": "object", "description": "Only of why_not: the reason and the smallest change."},
        "document": {
            "type": "object",
            "description": "The answer as data: status, answerable, because with rule and law, certainty.",
            "properties": {"schema": {"type": "string"}},
            "required": ["schema"],
        },
    },
    "required": ["text", "ask_next", "document"],
}
_KNOWN = {tool.name: tool for tool in TOOLS}


def offered(tool: Tool) -> Offered:
    """A tool as an assistant sees it."""
    return Offered(
        name=tool.name,
        title=tool.title,
        description=tool.says,
        input_schema=schema_of(tool.takes),
        output_schema=_RESULT,
        annotations=_HARMLESS,
    )


def result(told: Told) -> CallToolResult:
    """What was told, for assistants that read data and for those that read text: the answer first."""
    rest = {key: value for key, value in told.data.items() if key != "text"}
    return CallToolResult(
        content=[TextContent(text=told.text), TextContent(text=json.dumps(rest, ensure_ascii=False))],
        structured_content=told.data,
        is_error=not told.understood,
    )


def server(book: Rulebook, today: Callable[[], date]) -> Server[Any]:
    """A server that answers from a rulebook. `today` is asked anew for each question."""

    async def list_tools(_: ServerRequestContext[Any], __: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(tools=[offered(tool) for tool in TOOLS])

    async def call_tool(_: ServerRequestContext[Any], params: CallToolRequestParams) -> CallToolResult:
        tool = _KNOWN.get(params.name)
        if tool is None:
            known = listed(_KNOWN)
            raise MCPError(INVALID_PARAMS, f'No tool is called "{as_typed(params.name)}". There are {known}.')
        try:
            return result(answer(book, tool, params.arguments or {}, today()))
        except Exception as error:
            fault = f"{type(error).__name__}: {error}"
            says = f"Something went wrong inside the program ({fault}). Please report it, with what you asked."
            return CallToolResult(content=[TextContent(text=says)], is_error=True)

    found: Server[Any] = Server(
        "accountability",
        version=VERSION,
        title="Who is answerable?",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )
    found.middleware.clear()  # the library's own: it would tell of each question wherever telemetry is set up
    return found


def answer(book: Rulebook, tool: Tool, sent: dict[str, Any], today: date) -> Told:
    """What a tool tells, of arguments that can be read or not."""
    try:
        call = read_call(tool.name, tool.takes, sent, today)
    except MisaskedError as error:
        return misasked(str(error), today)
    return tool.run(book, call, today)


def serve(book: Rulebook, today: Callable[[], date]) -> None:
    """Answer one assistant until it leaves. Nothing is logged: the library would repeat what was asked."""
    logging.getLogger("mcp").setLevel(logging.CRITICAL + 1)
    serving = server(book, today)

    async def run() -> None:
        async with stdio_server() as (reading, writing):
            await serving.run(reading, writing, serving.create_initialization_options())

    try:
        asyncio.run(run())
    except* OSError:  # it left while an answer was on its way
        pass
