"""The SQL and the columns in docs/bulk.md are those of the relation, and its short example is what is printed."""

from __future__ import annotations

import re

from accountability.present.matrix_rows import PERIOD_COLUMNS
from tests.docs.generated import BLOCK, ROOT, commands, printed

PAGE = (ROOT / "docs" / "bulk.md").read_text(encoding="utf-8")
MADE_IN_THE_SQL = {"day"}


def test_the_join_names_only_columns_that_there_are() -> None:
    sql = PAGE.partition("```sql\n")[2].partition("```")[0]
    named = set(re.findall(r"\br\.(\w+)", sql))
    assert len(named) > 10
    assert named - MADE_IN_THE_SQL <= set(PERIOD_COLUMNS)


def test_every_column_is_explained_in_order() -> None:
    rows = re.findall(r"^\| (`.*?) \|", PAGE.partition("## One join")[0], re.MULTILINE)
    assert tuple(name for row in rows for name in re.findall(r"`(\w+)`", row)) == PERIOD_COLUMNS


def test_the_short_example_is_what_the_command_prints() -> None:
    (shown,) = (pair for block in BLOCK.findall(PAGE) for pair in commands(block) if "--periods" in pair[0])
    assert printed(shown[0]) == shown[1]
