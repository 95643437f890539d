"""The example in docs/diff.md is what the command prints of the built-in pack and one edit of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.docs.generated import BLOCK, ROOT, commands
from tests.unit.cli.command_line import ask
from tests.unit.cli.history import kept

ROLE = "rules/roles/waste-disposal-authority.yaml"


def test_the_example_is_what_the_command_prints(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "diff.md").read_text(encoding="utf-8")
    ((command, output),) = (pair for block in BLOCK.findall(page) for pair in commands(block))
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    now = (tmp_path / ROLE).read_text(encoding="utf-8")
    before, taken = re.subn(r"(?m)^  - id: greater-manchester\n(?:    .*\n)+", "", now)
    assert taken == 2
    (tmp_path / ROLE).write_text(before, encoding="utf-8")
    kept(tmp_path)
    (tmp_path / ROLE).write_text(now, encoding="utf-8")
    said = ask(*command.split()[1:], folder=tmp_path)
    assert (said.out, said.err, said.status) == (output, "", 0)
