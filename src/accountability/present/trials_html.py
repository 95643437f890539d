"""What came of policy tests as one page to read and to print: no script, nothing fetched, every word escaped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape

from accountability.model.days import in_words
from accountability.model.trial import Block, Came, Trial, Trials
from accountability.model.words import capital
from accountability.present.layout import page
from accountability.present.trials_text import NO_THEME, figures, shown, total

_STYLE = """\
body { font: 1rem/1.5 Georgia, serif; color: #111; background: #fff; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; }
h1, h2, h3 { font-family: Arial, sans-serif; line-height: 1.2; }
h3 { font-size: 1rem; margin: 0 0 .3rem; }
.test { border-left: .4rem solid #595959; padding: .1rem 0 .1rem 1rem; margin: 1.2rem 0; break-inside: avoid; }
.failed { border-color: #a3122a; }
.not-understood { border-color: #7a4b00; }
.question { border-color: #1d3f6e; }
.where { color: #444; font-size: .875rem; }
blockquote { margin: .4rem 0; font-style: italic; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #999; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } }"""
_PARTS = (
    (Came.FAILED, "failed", "The rules and the test disagree", "One of the two is wrong in each of these."),
    (
        Came.NOT_UNDERSTOOD,
        "not-understood",
        "Tests that are not understood",
        "Nothing is known of the rules from these until they are mended.",
    ),
    (
        Came.QUESTION,
        "question",
        "Questions for a person",
        "These neither pass nor fail: whether the rules are right is for somebody to decide.",
    ),
)


def trials_html(found: Trials, today: date) -> str:
    """The whole page: the figures, what broke and why, what waits for a person, then every test by theme."""
    lines = [
        "<!doctype html>",
        '<html lang="en-GB">',
        '<head><meta charset="utf-8"><title>Policy tests</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<style>\n{_STYLE}\n</style></head>",
        "<body>",
        "<h1>Policy tests</h1>",
        f"<p>{_safe(total(found))} Run on {in_words(today)}.</p>",
    ]
    for came, name, heading, says in _PARTS:
        trials = found.of(came)
        if trials:
            lines += [f"<h2>{heading}</h2>", f"<p>{says}</p>", *(_told(trial, name) for trial in trials)]
    lines += ["<h2>By theme</h2>", *_summary(found), "<h2>Every test</h2>"]
    for theme, part in found.by_theme():
        lines += [f"<h3>{_safe(capital(theme or NO_THEME))}</h3>", *_list(part.tests)]
    return page([*lines, "</body>", "</html>"])


def _told(trial: Trial, name: str) -> str:
    title = trial.title or "The whole file"
    said = "".join(_block(block) for block in trial.told)
    return f'<section class="test {name}"><h3>{_safe(title)}</h3>{said}<p class="where">{_where(trial)}</p></section>'


def _block(block: Block) -> str:
    quoted = f"<blockquote>{_safe(block.sentence)}</blockquote>" if block.sentence else ""
    return quoted + "".join(f"<p>{_safe(paragraph)}</p>" for paragraph in block.says)


def _where(trial: Trial) -> str:
    return _safe(f"{trial.file}, line {trial.told[0].line if trial.told else trial.line}")


def _summary(found: Trials) -> list[str]:
    rows = [(theme or NO_THEME, str(len(part.tests)), figures(part)) for theme, part in found.by_theme()]
    return _table(("Theme", "Tests", "What came of them"), rows)


def _list(trials: Iterable[Trial]) -> list[str]:
    rows = [(trial.title or "The whole file", trial.came.value, f"{trial.file}:{trial.line}") for trial in trials]
    return _table(("Test", "What came of it", "Where"), rows)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    head = "".join(f'<th scope="col">{one}</th>' for one in heads)
    body = ("<tr>" + "".join(f"<td>{_safe(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return [f"<table><thead><tr>{head}</tr></thead><tbody>", *body, "</tbody></table>"]


def _safe(text: str) -> str:
    return escape(shown(text))
