"""The files of a new workspace, and of a new outcome in one, as texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from accountability.model.reform import HEADINGS

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 '()./&-]*[A-Za-z0-9.)]|[A-Za-z0-9]")
_NATIONS = {"england": "England", "scotland": "Scotland", "wales": "Wales", "northern-ireland": "Northern Ireland"}
_SCHEMA = "# yaml-language-server: $schema=../../../schema/outcome.schema.json\n"


@dataclass(frozen=True, slots=True)
class NewOutcome:
    """What is asked about a new outcome. `answers` is a tier or a role by its id."""

    id: str
    title: str
    definition: str
    theme: str
    words: tuple[str, ...]
    nations: tuple[str, ...]
    answers: str
    law: tuple[str, ...]


def quoted(text: str) -> str:
    """A text as YAML: as it is where that can be misread by nobody, else in quotes.

    >>> quoted("Highways Act 1980 s.41"), quoted("who: me"), quoted("yes")
    ('Highways Act 1980 s.41', '"who: me"', '"yes"')
    """
    misread = text.lower() in ("yes", "no", "on", "off", "true", "false", "null", "y", "n")
    return text if _PLAIN.fullmatch(text) and not misread and " #" not in text else json.dumps(text, ensure_ascii=False)


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(_in_list(text) for text in texts)}]"


def _in_list(text: str) -> str:
    return json.dumps(text, ensure_ascii=False) if "," in text else quoted(text)


def outcome_text(new: NewOutcome, today: date) -> str:
    """The file of a new outcome, with one rule for each nation that is named, and a reason for each that is not."""
    words = wrap(", ".join(_in_list(word) for word in new.words), 110, break_long_words=False, break_on_hyphens=False)
    others = [nation for nation in _NATIONS if nation not in new.nations]
    lines = [
        f"outcome: {new.id}",
        f"title: {quoted(new.title)}",
        f"definition: {quoted(new.definition)}",
        f"theme: {new.theme}",
        *(["also-known-as: [", *(f"  {line}" for line in words)] if len(words) > 1 else []),
        *([f"also-known-as: [{words[0]}]"] if len(words) == 1 else []),
        "variation: unknown",
        "certainty: from-memory",
        f"checked-on: {today.isoformat()}",
    ]
    if len(words) > 1:
        lines[lines.index(f"  {words[-1]}")] += "]"
    if others:
        lines.append("gaps:")
        for nation in others:
            reason = quoted(f"These rules do not yet say who answers in {_NATIONS[nation]}.")
            lines.append(f"  - {{applies: {{nation: {nation}}}, reason: {reason}}}")
    lines.append("rules:")
    for nation in new.nations:
        lines += [
            f"  - id: {nation}",
            f"    applies: {{nation: {nation}}}",
            f"    answerable: {new.answers}",
            f"    law: {_list(new.law)}",
        ]
    return _SCHEMA + "\n".join(lines) + "\n"


def case_text(outcome: str, title: str, place: str, today: date, rule: str, answerable: Iterable[str]) -> str:
    """A file with one case of a new outcome."""
    return (
        f"outcome: {outcome}\n"
        "cases:\n"
        f"  - says: {quoted(f'Who answers for {title} in {place}')}\n"
        f"    in: {quoted(place)}\n"
        f"    on: {today.isoformat()}\n"
        f"    answerable: {_list(answerable)}\n"
        f"    rule: {rule}\n"
        "    source: from memory\n"
    )


def reform_texts(id_: str, title: str, intent: str, parent: str, today: date) -> dict[str, str]:
    """The files of a new reform by their paths: its head with every heading, blank, and one theme without a move."""
    folder = f"rules/reforms/{id_}"
    head = [
        f"reform: {id_}",
        f"title: {quoted(title)}",
        f"intent: {quoted(intent)}",
        f"parent: {parent}",
        f"from: {today.isoformat()}",
        "extent: [england]",
        "certainty: from-memory",
        f"checked-on: {today.isoformat()}",
        "findings:",
        *(f"  {heading}: {{}}" for heading in HEADINGS),
    ]
    moves = ["moves: first", f"of: {id_}", "certainty: from-memory", f"checked-on: {today.isoformat()}", "each: []"]
    return {
        f"{folder}/reform.yaml": _SCHEMA.replace("outcome", "reform") + "\n".join(head) + "\n",
        f"{folder}/first.yaml": _SCHEMA.replace("outcome", "moves") + "\n".join(moves) + "\n",
    }


def workspace(name: str, today: date) -> dict[str, str]:
    """Every file of a new workspace, by its path: a pack that extends the built-in one, with one outcome."""
    return {
        "README.md": _README.format(name=name),
        "rules/pack.yaml": _PACK.format(name=name, today=today.isoformat()),
        "rules/outcomes/local/community-orchards.yaml": _ORCHARDS.format(today=today.isoformat()),
        "cases/local/community-orchards.yaml": _CASE.format(today=today.isoformat()),
        "features/community-orchards.feature": _FEATURE,
        ".vscode/settings.json": _EDITOR,
        ".vscode/extensions.json": '{"recommendations": ["redhat.vscode-yaml", "alexkrechik.cucumberautocomplete"]}\n',
        ".pre-commit-config.yaml": _PRE_COMMIT,
        ".github/workflows/rules.yml": _WORKFLOW,
    }


_PACK = """\
name: {name}
format: 1
title: Rules of our own, beside the built-in ones
checked-on: {today}
extends: built-in
"""
_ORCHARDS = """\
# yaml-language-server: $schema=../../../schema/outcome.schema.json
outcome: community-orchards
title: community orchards
definition: People can plant fruit trees on public land and share what grows.
theme: local
also-known-as: [community orchard, shared orchard, fruit trees in the park, planting fruit trees]
ministers:
  england: {{minister: local-government, answers-for: [the law, council funding]}}
not-for: [where a tree is planted]
variation: democratic-choice
certainty: from-memory
checked-on: {today}
gaps:
  - {{applies: {{nation: [scotland, wales, northern-ireland]}}, reason: These rules are about England only.}}
rules:
  # A council may hold open spaces and plant in them. No law says that it must.
  - id: england
    applies: {{nation: england}}
    answerable: nobody
    may-act: [lower, neighbourhood]
    law: [Open Spaces Act 1906 s.10]
"""
_CASE = """\
outcome: community-orchards
cases:
  - says: Nobody must plant an orchard in Leeds
    in: Leeds
    on: {today}
    status: nobody
    rule: england
    source: Open Spaces Act 1906, from memory
"""
_FEATURE = """\
Feature: Community orchards
  What a council may do, and need not.

  Scenario: Nobody has to plant an orchard
    When I ask who is answerable for "community orchards" in "Leeds"
    Then nobody is answerable
    And "Leeds City Council" may act

  Scenario: The built-in rules are here too
    When I ask who is answerable for "bins" in "Leeds"
    Then Leeds City Council is answerable
"""
_EDITOR = """\
{
  "yaml.schemas": {
    "./schema/pack.schema.json": "rules/pack.yaml",
    "./schema/outcome.schema.json": "rules/outcomes/**/*.yaml",
    "./schema/adds-to.schema.json": "rules/changes/**/*.yaml",
    "./schema/role.schema.json": "rules/roles/**/*.yaml",
    "./schema/fact.schema.json": "rules/facts/**/*.yaml",
    "./schema/tier.schema.json": "rules/tiers/**/*.yaml",
    "./schema/kind.schema.json": "rules/kinds/**/*.yaml",
    "./schema/portfolio.schema.json": "rules/portfolios/**/*.yaml",
    "./schema/power.schema.json": "rules/powers/**/*.yaml",
    "./schema/intervention.schema.json": "rules/interventions/**/*.yaml",
    "./schema/reform.schema.json": "rules/reforms/*/reform.yaml",
    "./schema/moves.schema.json": "rules/reforms/*/[!r]*.yaml",
    "./schema/invests.schema.json": "rules/spending/**/*.yaml",
    "./schema/varies.schema.json": "rules/variation/[!l]*.yaml",
    "./schema/limits.schema.json": "rules/variation/limits.yaml",
    "./schema/questions.schema.json": "rules/briefing/questions/**/*.yaml",
    "./schema/trigger.schema.json": "rules/briefing/triggers/**/*.yaml",
    "./schema/precedent.schema.json": "rules/briefing/precedents/**/*.yaml",
    "./schema/saying.schema.json": "rules/briefing/sayings/**/*.yaml",
    "./schema/dispute.schema.json": "rules/briefing/disputes/**/*.yaml",
    "./schema/red-flag.schema.json": "rules/briefing/red-flags/**/*.yaml",
    "./schema/lever.schema.json": "rules/levers/**/*.yaml",
    "./schema/route.schema.json": "rules/routes/**/*.yaml",
    "./schema/assessment.schema.json": "rules/assessments/**/*.yaml",
    "./schema/estimate.schema.json": "rules/estimates/**/*.yaml",
    "./schema/test.schema.json": "rules/scrutiny/**/*.yaml",
    "./schema/pilot.schema.json": "cases/total-place/**/*.yaml",
    "./schema/outside.schema.json": "rules/places/outside.yaml",
    "./schema/cases.schema.json": "cases/**/*.yaml"
  },
  "editor.rulers": [120],
  "files.insertFinalNewline": true
}
"""
_PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: rules-check
        name: the rules have no mistakes
        entry: accountability rules check
        language: system
        pass_filenames: false
        files: ^rules/
      - id: policy-tests
        name: the cases and scenarios hold
        entry: accountability test
        language: system
        pass_filenames: false
        files: ^(rules|cases|features)/
"""
_WORKFLOW = """\
name: rules
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with: {python-version: "3.12"}
      - run: pipx install "accountability[features]"
      - run: accountability rules check
      - run: accountability test
"""
_README = """\
# {name}

Rules of our own, beside those that come with accountability.

    accountability rules check
    accountability test
    accountability who "community orchards" --in Leeds

- `rules/` the rules. `rules/outcomes/local/community-orchards.yaml` is one to begin from: change it, or take it away.
- `cases/` documented questions with the expected answer, `features/` policy tests in plain sentences.
- `schema/` what lets an editor complete and explain the keys: `accountability rules schema` writes it anew.
- `accountability rules new` writes another outcome. To change a built-in one, write a file that starts with `adds-to:`.
"""
