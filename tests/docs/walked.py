"""Pages that are walked from top to bottom in one folder: files that they show are written, and commands are run.

A block that starts with three backticks, a language and a path shows a file. A console block holds commands, each
after `$ `, and what they print. `cd` is followed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.docs.generated import PROMPT, TODAY, commands

_BLOCK = re.compile(r"^```(?P<kind>[a-z]+)(?: (?P<path>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def walked(page: str) -> str:
    """The page with what every command prints, as it is now."""
    with TemporaryDirectory() as made:
        folder = Path(made)

        def fresh(block: re.Match[str]) -> str:
            nonlocal folder
            if block["path"]:
                path = folder / block["path"]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block["text"], encoding="utf-8")
                return block[0]
            if block["kind"] != "console":
                return block[0]
            told = ""
            for command, _ in commands(block["text"]):
                told += f"{PROMPT}{command}\n"
                if command.startswith("cd "):
                    folder = folder / command.removeprefix("cd ")
                else:
                    told += _printed(command, folder)
            return f"```console\n{told}```"

        return _BLOCK.sub(fresh, page)


def _printed(command: str, folder: Path) -> str:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    ran = subprocess.run(
        ["bash", "-c", command],
        cwd=folder, env={**os.environ, "PATH": path, "ACCOUNTABILITY_TODAY": TODAY, "COLUMNS": "80"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return ran.stdout
