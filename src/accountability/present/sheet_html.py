"""A sheet as one page to read and to print: no script, nothing fetched, every word escaped."""

from __future__ import annotations

from html import escape

from accountability.present.harmless import harmless
from accountability.present.sheet import Block, Sheet

_STYLE = """\
body { font: 1rem/1.5 Georgia, serif; color: #111; background: #fff; max-width: 44rem; margin: 2rem auto;
  padding: 0 1rem; }
h1 { font: bold 1.4rem/1.2 Arial, sans-serif; }
dt { font: bold 1rem/1.4 Arial, sans-serif; margin-top: 1rem; break-after: avoid; }
dd { margin: 0; break-inside: avoid; }
ul { margin: .2rem 0; padding-left: 1.2rem; }
@media print { body { margin: 0; max-width: none; } }"""


def sheet_html(sheet: Sheet, note: str) -> str:
    """The whole page; `note` is the line at its foot."""
    title = _safe(sheet.title)
    lines = [
        "<!doctype html>",
        '<html lang="en-GB">',
        f'<head><meta charset="utf-8"><title>{title}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<style>\n{_STYLE}\n</style></head>",
        "<body>",
        *([f"<p><strong>{_safe(sheet.notice)}</strong></p>"] if sheet.notice else []),
        f"<h1>{title}</h1>",
    ]
    inside = False
    for block in sheet.blocks:
        if bool(block.label) is not inside:
            lines.append("<dl>" if block.label else "</dl>")
            inside = bool(block.label)
        lines += _block(block)
    lines += [*(["</dl>"] if inside else []), f"<p>{_safe(note)}</p>", "</body>", "</html>"]
    return "\n".join(lines) + "\n"


def _block(block: Block) -> list[str]:
    items = [f"<ul>{''.join(f'<li>{_safe(one)}</li>' for one in block.items)}</ul>"] if block.items else []
    if not block.label:
        return [f"<p>{_safe(block.text)}</p>", *items] if block.text else items
    text = f"<p>{_safe(block.text)}</p>" if block.text else ""
    return [f"<dt>{_safe(block.label)}</dt>", f"<dd>{text}{''.join(items)}</dd>"]


def _safe(text: str) -> str:
    return escape(harmless(text))
