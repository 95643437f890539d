"""A sheet as Markdown: whatever the rules say is plain text there."""

from __future__ import annotations

from accountability.present.diff_markdown import plain_markdown
from accountability.present.sheet import Block, Sheet


def sheet_markdown(sheet: Sheet) -> str:
    """A heading, then a paragraph for each block, with its list below it."""
    notice = f"**{plain_markdown(sheet.notice)}**\n\n" if sheet.notice else ""
    return f"{notice}# {plain_markdown(sheet.title)}\n\n" + "\n".join(map(_block, sheet.blocks))


def _block(block: Block) -> str:
    label = f"**{plain_markdown(block.label)}:** " if block.label else ""
    head = f"{label}{plain_markdown(block.text)}".rstrip()
    items = "".join(f"\n- {plain_markdown(one)}" for one in block.items)
    return "\n".join(part for part in (head, items) if part) + "\n"
