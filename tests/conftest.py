"""What all tests share."""

from __future__ import annotations

import pytest

from accountability.model.compiled import Compiled


@pytest.fixture(scope="session")
def built_in() -> Compiled:
    """The built-in pack, compiled in memory from the files of this checkout."""
    from accountability.building import build
    from accountability.files.workspace import built_in as pack
    from accountability.files.workspace import read_files

    return build(read_files(pack()), "")
