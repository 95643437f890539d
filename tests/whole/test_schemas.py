"""The schemas of rule files: every file of the pack fits, broken ones do not, and every key explains itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.unit.files.as_an_editor import ROOT, kind_of, read, validator

from accountability.files.cases import read_cases
from accountability.files.read_pack import FILES, read_pack
from accountability.files.schemas import KINDS, file_name, schema
from accountability.files.workspace import RawFile
from accountability.model.diagnostic import PackError

WRITTEN = sorted(path for folder in ("rules", "cases") for path in (ROOT / folder).rglob("*.yaml"))
validator, schema, kind_of = cache(validator), cache(schema), cache(kind_of)


def test_every_kind_of_file_that_is_read_has_a_schema() -> None:
    assert set(KINDS) == {*FILES, "cases", "pilot"}
    assert {kind_of(path) for path in WRITTEN} <= set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(kind))
    assert schema(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_of_the_pack_and_every_case_fits(kind: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}: {error.json_path}: {error.message[:200]}"
        for path in WRITTEN
        if kind_of(path) == kind
        for error in validator(kind).iter_errors(read(path.read_bytes()))
    ]
    assert wrong == []


def test_the_first_line_of_a_rule_file_leads_to_the_schema_of_its_kind() -> None:
    led = {
        path: re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text(encoding="utf-8"))
        for path in WRITTEN
    }
    found = {path: (path.parent / match[1]).resolve() for path, match in led.items() if match}
    assert len(found) > 100
    assert {path: to for path, to in found.items() if to != ROOT / "schema" / file_name(kind_of(path))} == {}
    assert [to for to in set(found.values()) if not to.is_file()] == []


# Broken files. Each begins from a sound one, in which one thing is written otherwise.

SOUND = {
    "pack": "name: p\nformat: 1\nchecked-on: 2026-11-22\nextends: built-in\n",
    "outcome": """\
outcome: bins
title: bins
definition: Bins are emptied.
theme: waste
lgsl: [524]
cofog: "05.1"
differs: {36: a reason}
ministers: {england: {minister: local-government, answers-for: [funding]}, wales: devolved, scotland: {reserved: Act}}
variation: need
certainty: checked
checked-on: 2026-11-22
facts:
  size: {asks: How big is it?, values: {big: a big one, small: a small one}, usual: small, only: {big: {in: kent}}}
gaps: [{applies: {nation: scotland, not: {held-by: {lower: anyone}}}, reason: There is none.}]
rules:
  - id: a
    applies: {nation: [england, wales], from: 2010-04-01, given: {size: big}}
    answerable: lower
    law: An Act 1990 s.1
    exception-to: {b: [An Act 1990 s.2]}
    not-for: []
    beside: [{who: {tier: upper}, does: must help, law: An Act 1990 s.3}]
    delivers: [a firm, {body: x, says: the firm}]
  - {id: b, applies: {}, answerable: {jointly: [lower, {minister: m}]}, law: [An Act 1990 s.1]}
  - {id: c, applies: {}, answerable: {disputed: [{reading: one, law: An Act}]}, law: [An Act 1990 s.1]}
  - {id: d, applies: {}, answerable: nobody, may-act: [upper], law: [An Act 1990 s.1]}
""",
    "role": "role: r\ntitle: the r\nrules: [{id: a, applies: {}, answerable: {independent: k}, law: [An Act]}]\n",
    "adds-to": "adds-to: bins\namends: [{id: a, applies: {}, answerable: {body: b}, law: [An Act]}]\nrepeals: b\n",
    "fact": "fact: f\nasks: Which?\nvalues: {a: one, b: another}\n",
    "tier": """\
tier: t
title: the t
filled: {nation: england, from: 2009-01-01}
seats:
  - over: [a, {part-of: b}]
    holders: [{body: x, until: 2012-11-22}, {minister: m, as: k, from: 2012-11-22, usual: this}]
""",
    "kind": """\
kind: k
title: k
elected-by: [{by: voters, carries: nothing}]
money: [{by: {minister: m}}]
polls: [2028-05-04]
""",
    "portfolio": "portfolio: p\ntitle: p\nengland: [{department: d, office: Secretary of State, from: 2016-07-14}]\n",
    "power": "power: p\ntitle: p\nheld: [{body: b, over: [a, {part-of: c}], usual: held}]\n",
    "intervention": (
        "intervention: i\nbody: b\nfrom: 2023-10-05\ntakes: [finance]\npower: taken\n"
        "held-by: commissioners\nsent-by: {minister: m}\n"
    ),
    "invests": (
        "invests: i\ntitle: i\nin: exeter\nyears: 2\nfigures: own\n"
        "parties: [{answers-for: bins, pays: 10.50}, {answers-for: care, gains: [1, 20], cashable: 3}]\n"
        "through: {says: a fund, law: [An Act 2006 s.75]}\n"
    ),
    "questions": "questions: wales\nsays: It must be so.\nunless: [is about a Bill]\naccounting: Ask {officer}.\n",
    "trigger": "trigger: t\nnation: england\nminister: m\ntest: it fails\ndoes: act\nlaw: [An Act]\nfrom: 2020-04-01\n",
    "precedent": "precedent: p\ntitle: p\nmoved-on: 2012-11-22\nblame: moved\nsays: It moved.\nsource: A report\n",
    "saying": "saying: bins\nnations: [england]\ntopics: [{words: the law, from: 2025-10-27}]\n",
    "dispute": "dispute: d\nbody: b\noutcome: bins\ncalled: the strike\nshows: employs them\npressed: no party\n",
    "red-flag": "red-flag: r\nclaim: it is nobody\noccasions: [always]\nbecause: it is not\n",
    "lever": (
        "lever: l\ntitle: a lever\nkind: default\ndoes: It acts.\nwho: m\nover: {outcomes: [bins], kinds: [k]}\n"
        "nations: [england]\nlaw: [An Act 1990 s.1]\nused: [{whom: Leeds, when: May 2001}]\n"
    ),
    "route": (
        "route: r\ntitle: an order\ninstrument: order\ndoes: It moves.\nfrom-holder: [minister]\nto: [upper]\n"
        "nations: [england]\nconsents: [the council]\n"
    ),
    "assessment": "assessment: a\ntitle: equality\ndoes: It is weighed.\nnations: [england]\n",
    "estimate": """\
estimate: dft
title: Department for Transport
year: 2025-26
sections:
  - {title: Roads, letter: B, budget: departmental-expenditure-limit, money: [resource, capital], voted: voted,
     amount: 1234, pays-for: [bins], pays-part-of: [care], besides: bridges, certainty: checked, source: [hc-1]}
""",
    "test": """\
test: redress
title: a way
asks: can it?
asks-of: [{asks: can one?, outcomes: [a], kinds: [k]}]
together: {tests: [elected], asks: who?, says: "{person}.", people: {mayor: the Mayor}}
settle: ask
told: {passes: "{what}."}
tells: law
years: 4
cycles: [{by: Ofsted, years: 5, themes: t}]
remedies: [{route: act, says: an Act, nations: wales}]
findings:
  - {verdict: fails, says: It does not., kinds: [k], forms: [nobody], from: 2010-01-01, law: An Act 1990 s.1}
""",
    "outside": "outside: [{name: Jersey, says: Jersey is outside., also-known-as: []}]\n",
    "reform": """\
reform: everything-local
title: a reform
intent: What can be local is.
from: 2026-11-22
extent: [england]
headings: some
creates: [{body: b, name: B, kind: k, sits-at: upper, over: [kent], because: it was asked for}]
confers: [{power: p, on: upper, law: [Act 2000 s.1]}]
promises: [{tier: upper, nation: england}]
findings: {money: {open: [Who pays is not settled.], assumes: [], answers: [It does.]}}
stays: [{outcomes: [pensions], test: insurance, because: one pool}]
plan: [{step: an-act, title: An Act, does: It makes the law., route: act, law: [Act 2000 s.1], moves: [bins]}]
""",
    "moves": """\
moves: waste
of: everything-local
each:
  - move: bins
    outcomes: [bins]
    applies: {nation: england}
    answerable: upper
    assumption: The crews move.
    route: order
    law: [Act 2000 s.1]
    reversible-by: an Act
    floor: Bins are emptied.
    whitehall: {funds: {keeps: the formula}, runs: goes}
""",
    "varies": """\
varies: bins
what: how often bins are emptied
within: {england: {says: Each council decides, freedom: bounded}}
standards: [{for: Every home, says: waste is collected, covers: some, law: [An Act 1990 s.1]}]
safeguards: [{title: a complaint, protects: people, enforced-by: a court, recentralises: a little, how: it mends one}]
""",
    "limits": "limits: [{title: equality, says: due regard, enforced-by: the courts, nations: [england, wales]}]\n",
    "pilot": """\
pilot: kent
title: Kent
then: 2010-03-05
places: [Kent]
themes: [{theme: property, certainty: from-memory}]
figures: [{what: spending, amount: "7", unit: pounds, period: the year, source: A paper}]
outcomes: [bins]
cases: [{outcome: bins, says: one, in: Kent, on: 2010-03-05, status: nobody}]
""",
    "cases": """\
outcome: bins
cases:
  - {says: one, in: Kent, on: 2023-03-31, status: nobody}
  - {says: two, in: LA9 4DQ, on: 31 March 2023, given: {size: big}, answerable: [kent]}
""",
}  # fmt: skip
BROKEN = [
    ("reform", "test: insurance", "test: habit"),
    ("reform", "extent: [england]", "extent: [everywhere]"),
    ("reform", "findings: {money:", "findings: {cash:"),
    ("moves", "floor: Bins are emptied.", "flor: Bins are emptied."),
    ("moves", "route: order", "route: letter"),
    ("moves", "runs: goes", "runs: stops"),
    ("moves", "{funds: {keeps:", "{funds: {likes:"),
    # an unknown key
    ("pack", "extends:", "extend:"),
    ("outcome", "theme:", "them:"),
    ("outcome", "from: 2010", "since: 2010"),
    ("outcome", "exception-to:", "exceptions:"),
    ("outcome", "{tier: upper}", "{tear: upper}"),
    ("outcome", "{reading: one,", "{read: one,"),
    ("role", "title:", "filled: upper\ntitle:"),
    ("adds-to", "repeals:", "repeal:"),
    ("kind", "elected-by:", "elected:"),
    ("intervention", "held-by:", "commissioners:"),
    ("saying", "{words: the law,", "{word: the law,"),
    ("cases", "in: Kent", "place: Kent"),
    ("lever", "does:", "do:"),
    ("route", "from-holder:", "from-whom:"),
    ("assessment", "does:", "do:"),
    ("cases", "in: Kent", "place: Kent"),
    ("varies", "what:", "which:"),
    ("varies", "recentralises: a little", "recentralises: very much"),
    ("varies", "england: {says", "france: {says"),
    ("limits", "title: equality", "name: equality"),
    ("pilot", "period: the year", "year: 2009"),
    ("pilot", "outcome: bins, ", ""),
    # a value of the wrong sort
    ("outcome", "title: bins", "title: [bins]"),
    ("outcome", "lgsl: [524]", "lgsl: [bins]"),
    ("outcome", "id: b, applies: {}", "id: b, applies: [england]"),
    ("outcome", "rules:", "rules: []\nfunds:"),
    ("outcome", "differs: {36: a reason}", "differs: [36]"),
    ("role", "rules: [", "rules: {id: a}\ngaps: ["),
    ("fact", "values: {a: one, b: another}", "values: [a, b]"),
    ("tier", "[{body: x, until: 2012-11-22}", "{body: x}\n    none: [{body: x}"),
    ("portfolio", "england: [", "england: nobody\nwales: ["),
    ("outside", "name: Jersey", "name: {a: b}"),
    ("test", "years: 4", "years: four"),
    ("test", "people: {mayor: the Mayor}", "people: [mayor]"),
    # an id that is none
    ("pack", "name: p", "name: My rules"),
    ("outcome", "id: a", "id: A"),
    ("outcome", "answerable: lower", "answerable: Lower tier"),
    ("outcome", "{size: big}}", "{Size: big}}"),
    ("outcome", "{b: [An Act 1990 s.2]}", "{b c: [An Act 1990 s.2]}"),
    ("fact", "{a: one", "{A a: one"),
    ("tier", "part-of: b", "part-of: b_c"),
    # a day that is none
    ("pack", "2026-11-22", "22/11/2026"),
    ("outcome", "from: 2010-04-01", "from: 2010-02-30"),
    ("outcome", "from: 2010-04-01", "from: 2010-02-29"),
    ("outcome", "from: 2010-04-01", "from: 2010-4-1"),
    ("outcome", "from: 2010-04-01", "from: 2010"),
    ("kind", "2028-05-04", "May 2028"),
    ("cases", "on: 31 March 2023", "on: last March"),
    # a key that is missing
    ("pack", "name: p\n", ""),
    ("outcome", "definition: Bins are emptied.\n", ""),
    ("outcome", "    answerable: lower\n", ""),
    ("outcome", ", reason: There is none.", ""),
    ("outcome", "does: must help, ", ""),
    ("fact", "asks: Which?\n", ""),
    ("tier", "filled: {nation: england, from: 2009-01-01}\n", ""),
    ("tier", "filled: {nation: england, from", "filled: {from"),
    ("portfolio", "department: d, ", ""),
    ("power", "body: b, ", ""),
    ("intervention", "sent-by: {minister: m}\n", ""),
    ("outside", ", says: Jersey is outside.", ""),
    ("test", "settle: ask\n", ""),
    ("test", "verdict: fails, ", ""),
    ("cases", "says: one, ", ""),
    ("precedent", "source: A report\n", ""),
    ("trigger", "test: it fails\n", ""),
    ("cases", ", status: nobody", ""),
    # a nation that is none
    ("outcome", "nation: [england, wales]", "nation: [england, cornwall]"),
    ("outcome", "{nation: scotland,", "{nation: france,"),
    ("outcome", "wales: devolved", "cornwall: devolved"),
    ("tier", "nation: england", "nation: britain"),
    ("invests", "years: 2\n", ""),
    ("invests", "pays:", "costs:"),
    ("invests", "pays: 10.50", "pays: 10.505"),
    ("estimate", "year:", "years:"),
    ("estimate", "amount: 1234", "amount: £1,234"),
    ("estimate", "voted: voted", "voted: perhaps"),
    # a word that is not of the list
    ("invests", "figures: own", "figures: guessed"),
    ("pack", "format: 1", "format: 2"),
    ("outcome", "certainty: checked", "certainty: sure"),
    ("outcome", "variation: need", "variation: whim"),
    ("outcome", "wales: devolved", "wales: reserved"),
    ("tier", "usual: this", "usual: that"),
    ("tier", "filled: {nation: england, from: 2009-01-01}", "filled: everywhere"),
    ("kind", "carries: nothing", "carries: blame"),
    ("power", "usual: held", "usual: this"),
    ("intervention", "power: taken", "power: all"),
    ("precedent", "blame: moved", "blame: gone"),
    ("red-flag", "[always]", "[sometimes]"),
    ("dispute", "body: b", "body: A body"),
    ("questions", "questions: wales", "questions: cornwall"),
    ("lever", "kind: default", "kind: revolution"),
    ("route", "instrument: order", "instrument: magic"),
    ("test", "test: redress", "test: charm"),
    ("test", "route: act", "route: wish"),
    ("test", "verdict: fails", "verdict: no"),
    ("test", "forms: [nobody]", "forms: [somebody]"),
    ("test", "{passes:", "{wins:"),
    ("test", "tells: law", "tells: tales"),
    ("cases", "status: nobody", "status: solved"),
    # somebody who cannot answer, or nobody who is named
    ("outcome", "{jointly: [lower, {minister: m}]}", "{jointly: [lower]}"),
    ("outcome", "{jointly: [lower, {minister: m}]}", "{kind: k}"),
    ("outcome", "{jointly: [lower, {minister: m}]}", "{body: b, minister: m}"),
    ("outcome", "{tier: upper}", "{says: somebody}"),
    ("role", "{independent: k}", "{independent: k, says: nobody}"),
    ("adds-to", "{body: b}", "{}"),
]


def raw(kind: str, text: str) -> tuple[RawFile, ...]:
    manifest = RawFile("rules/pack.yaml", "pack.yaml", SOUND["pack"].replace("extends: built-in\n", "").encode())
    if kind == "pack":
        return (RawFile("rules/pack.yaml", "pack.yaml", text.encode()),)
    others = (RawFile("rules/y.yaml", "y.yaml", SOUND["reform"].encode()),) if kind == "moves" else ()
    return (manifest, RawFile("rules/x.yaml", "x.yaml", text.encode()), *others)


def refused_by_the_program(kind: str, text: str, folder: Path) -> bool:
    """Say whether the program finds a mistake in a file, as it stands alone."""
    try:
        if kind in ("cases", "pilot"):
            path = folder / "cases.yaml"
            path.write_text(text, encoding="utf-8")
            read_cases(path)
        else:
            read_pack(raw(kind, text), "")
    except PackError:
        return True
    return False


@pytest.mark.parametrize("kind", KINDS)
def test_a_sound_file_fits_and_is_taken(kind: str, tmp_path: Path) -> None:
    assert [error.message for error in validator(kind).iter_errors(read(SOUND[kind]))] == []
    assert not refused_by_the_program(kind, SOUND[kind], tmp_path)


@pytest.mark.parametrize(("kind", "old", "new"), BROKEN)
def test_a_broken_file_does_not_fit_and_is_not_taken(kind: str, old: str, new: str, tmp_path: Path) -> None:
    assert old in SOUND[kind]
    broken = SOUND[kind].replace(old, new, 1)
    assert not validator(kind).is_valid(read(broken)), broken
    assert refused_by_the_program(kind, broken, tmp_path), broken


def test_every_kind_was_broken() -> None:
    assert {kind for kind, _, _ in BROKEN} == set(KINDS)


# What the program takes and people do not write: the editor asks for the usual way.


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("until: 2012-11-22", "until: "),
        ("title: the t", "title: 2020"),
        ("{body: x, until: 2012-11-22}", "{body: x, minister: m}"),
    ],
)
def test_an_editor_asks_for_the_usual_way(old: str, new: str, tmp_path: Path) -> None:
    text = SOUND["tier"].replace(old, new, 1)
    assert not validator("tier").is_valid(read(text))
    assert not refused_by_the_program("tier", text, tmp_path)


# What an editor shows.


def keys(part: Any, at: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key at every level of a schema, closed lists of keys and named ones alike, with what it says of itself."""
    if isinstance(part, list):
        for n, one in enumerate(part):
            yield from keys(one, f"{at}/{n}")
    elif isinstance(part, dict):
        for group in ("properties", "patternProperties"):
            yield from ((f"{at}/{group}/{name}", one) for name, one in part.get(group, {}).items())
        for name, inner in part.items():
            if name in ("properties", "patternProperties", "$defs"):
                for key, one in inner.items():
                    yield from keys(one, f"{at}/{name}/{key}")
            elif name not in ("examples", "default"):
                yield from keys(inner, f"{at}/{name}")


def test_the_walk_goes_everywhere() -> None:
    found = [at for at, _ in keys(schema("outcome"))]
    for at in ("/properties/outcome", "/properties/ministers/properties/wales", "/$defs/rule/properties/law",
               "/$defs/when/properties/held-by", "/$defs/somebody/properties/minister",
               "/$defs/rule/properties/answerable/anyOf/2/properties/disputed/items/properties/reading"):  # fmt: skip
        assert at in found
    assert "/properties/differs/patternProperties/\\S" in found
    text = json.dumps(schema("outcome"))
    assert text.count('"properties": {') + text.count('"patternProperties": {') == len(
        {at.rsplit("roperties/", 1)[0] for at in found}
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_at_every_level_says_what_it_means_with_an_example(kind: str) -> None:
    found = list(keys(schema(kind)))
    assert len(found) >= 3
    assert [at for at, one in found if not one.get("description") or not one.get("examples")] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_and_default_fits_its_own_key(kind: str) -> None:
    whole = schema(kind)
    wrong = []
    for at, one in keys(whole):
        check = jsonschema.Draft202012Validator(
            {**one, "$defs": whole["$defs"]}, format_checker=jsonschema.FormatChecker()
        )
        shown = [*one["examples"], *([one["default"]] if "default" in one else [])]
        wrong += [f"{at}: {value}" for value in shown if not check.is_valid(value)]
    assert wrong == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_said_is_plain(kind: str) -> None:
    told = [one["description"] for _, one in keys(schema(kind))]
    told += [one["description"] for one in (schema(kind), *schema(kind)["$defs"].values()) if "description" in one]
    for words in told:
        assert words.isascii()
        assert words[0].isupper() or words.startswith("`"), words
        assert words.endswith("."), words
        assert not re.search(r"_|\b(?:None|null|string|array|object|Shape|dict|str|bool|enum)\b", words), words
    assert not re.search(r'"title": "[A-Z]|Shape|_', json.dumps(schema(kind)))
