"""The picture in README.md: `.venv/bin/python -m tests.browser.picture ADDRESS`."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import NAMES, QUIET

PICTURE = Path(__file__).resolve().parents[2] / "docs" / "explorer.png"


def take(site: str) -> None:
    """Write the top of an answer's page, 1,000 wide."""
    path = next(found for name in NAMES if (found := shutil.which(name)))
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=path, args=[*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
        )
        page = browser.new_page(viewport={"width": 1000, "height": 960}, color_scheme="light", locale="en-GB")
        page.goto(f"{site.rstrip('/')}/who/waste-collection/sevenoaks?on=2026-11-22")
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    take(sys.argv[1])
