"""A sheet of paper as values: a title and blocks, each a label, a text and perhaps a list; and the same as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accountability.present.layout import page
from accountability.present.pieces import Said, item, labelled, sentence


@dataclass(frozen=True, slots=True)
class Block:
    """One thing that is said: without a label it is a sentence of its own, with items a list below it."""

    label: str
    text: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is said to one reader, in order; `notice` heads it where it is not the law."""

    title: str
    blocks: tuple[Block, ...]
    notice: str = ""


def blocks(*rows: Block | None) -> tuple[Block, ...]:
    """Those that say something."""
    return tuple(row for row in rows if row and (row.text or row.items))


def said(label: str, text: str) -> Block:
    """A labelled text; it ends in a full stop unless it ends in a mark already.

    >>> said("Law", "An Act").text, said("", 'He said "yes."').text
    ('An Act.', 'He said "yes."')
    """
    return Block(label, stopped(text.strip()))


def stopped(text: str) -> str:
    """A sentence with the stop at its end, unless it ends in a mark already.

    >>> stopped("It depends. Which road is it?"), stopped("It is the council's"), stopped("")
    ('It depends. Which road is it?', "It is the council's.", '')
    """
    return text if not text or text.endswith((".", "?", "!", '."', '?"')) else f"{text}."


def listing(label: str, items: Sequence[str], text: str = "") -> Block:
    """A label with a list below it."""
    return Block(label, text, tuple(dict.fromkeys(items)))


def sheet_text(sheet: Sheet) -> str:
    """The sheet as text, at most 80 columns wide."""
    return page([*sentence(sheet.notice), *sentence(sheet.title), *sheet_said(sheet)])


def sheet_said(sheet: Sheet) -> list[Said]:
    """What stands below the title, piece by piece."""
    lines: list[Said] = []
    for block in sheet.blocks:
        if block.items:
            lines += sentence(f"{block.label}: {block.text}".strip()) if block.label else sentence(block.text)
            lines += [line for one in block.items for line in item(one)]
        else:
            lines += labelled(block.label, block.text) if block.label else sentence(block.text)
    return lines
