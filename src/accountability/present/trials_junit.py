"""What came of policy tests as JUnit's XML, which most services that run tests can show."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from accountability.model.trial import Came, Trial, Trials
from accountability.present.layout import page
from accountability.present.trials_text import shown, trial_lines

_ELEMENTS: Mapping[Came, str] = {
    Came.FAILED: "failure",
    Came.NOT_UNDERSTOOD: "error",
    Came.QUESTION: "skipped",
    Came.LEFT_OUT: "skipped",
}


def trials_junit(found: Trials) -> str:
    """A suite for each file. A question for a person is skipped, and says so."""
    files = list(dict.fromkeys(trial.file for trial in found.tests))
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f"<testsuites {_counts(found)}>"]
    for file in files:
        suite = Trials(tuple(trial for trial in found.tests if trial.file == file))
        lines.append(f"  <testsuite name={_quoted(file)} {_counts(suite)}>")
        for trial in suite.tests:
            lines += _case(trial)
        lines.append("  </testsuite>")
    return page([*lines, "</testsuites>"])


def _counts(found: Trials) -> str:
    skipped = len(found.of(Came.QUESTION, Came.LEFT_OUT))
    failed, errors = len(found.of(Came.FAILED)), len(found.of(Came.NOT_UNDERSTOOD))
    return f'tests="{len(found.tests)}" failures="{failed}" errors="{errors}" skipped="{skipped}"'


def _case(trial: Trial) -> list[str]:
    name, file = _quoted(trial.title or trial.file), _quoted(trial.file)
    start = f'    <testcase classname={file} name={name} file={file} line="{trial.line}"'
    element = _ELEMENTS.get(trial.came)
    if element is None:
        return [f"{start}/>"]
    said = page(trial_lines(trial.file, trial.title, trial.came, trial.told))
    return [
        f"{start}>",
        f"      <{element} message={_quoted(trial.came)}>{escape(said)}</{element}>",
        "    </testcase>",
    ]


def _quoted(text: str) -> str:
    return quoteattr(shown(text))
