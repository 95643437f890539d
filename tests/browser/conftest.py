"""The real server and the real browser, each started once; and what a page asked for and complained of."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, sync_playwright

from tests.browser.kinds import TODAY

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""Under which the browser is known on different systems."""
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address at which the real server is, as it says itself."""
    command = [sys.executable, "-m", "accountability.cli", "serve", "--port", "0"]
    env = {**os.environ, "ACCOUNTABILITY_TODAY": TODAY}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=env) as server:
        assert server.stderr is not None
        said = server.stderr.readline()
        found = re.search(r"http://localhost:\d+", said)
        assert found, said
        yield found[0]
        server.terminate()
        server.stderr.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    assert path, f"None of these browsers is installed: {', '.join(NAMES)}."
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=path, args=[*QUIET, *root])
        yield started
        started.close()


@dataclass
class Watched:
    """What went wrong on pages, as the browser tells it."""

    host: str
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Note every complaint, and every request to any other host."""
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _asked(self, request: Request) -> None:
        if urlsplit(request.url).netloc != self.host and not request.url.startswith(("data:", "blob:")):
            self.elsewhere.append(request.url)

    def _answered(self, response: Response) -> None:
        if response.status >= 500 or (response.status >= 400 and not response.request.is_navigation_request()):
            self.complaints.append(f"{response.status} {response.url}")


Opener = Callable[..., BrowserContext]


@pytest.fixture
def opened(browser: Browser, site: str) -> Iterator[Opener]:
    """Open a browser's window with some settings; at the end nothing may have gone wrong in any."""
    watched = Watched(urlsplit(site).netloc)
    contexts = []

    def open_(width: int = 1000, height: int = 900, **settings: object) -> BrowserContext:
        context = browser.new_context(
            base_url=site, viewport={"width": width, "height": height}, locale="en-GB", **settings
        )
        context.set_default_timeout(60_000)
        watched.watch(context)
        contexts.append(context)
        return context

    yield open_
    for context in contexts:
        context.close()
    expected = "Failed to load resource: the server responded with a status of 4"
    assert [said for said in watched.complaints if not said.startswith(expected)] == []
    assert watched.elsewhere == []


@pytest.fixture
def page(opened: Opener) -> Page:
    """A page of a usual width."""
    return opened().new_page()
