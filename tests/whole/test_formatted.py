"""The one form of a rule file: what it looks like, and that nothing is lost on the way to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from accountability.files import shapes
from accountability.files.cases import CasesFile
from accountability.files.fields import Shape
from accountability.files.formatted import formatted
from accountability.files.forms import ANY, CASES, FORMS, Form, Layout
from accountability.files.scalars import misread, plain, quoted
from accountability.files.shapes import reforms, scrutiny
from accountability.files.shapes.cases import CaseShape
from accountability.files.shapes.pilots import CountedShape, PilotCaseShape, PilotFile, ThemeShape
from accountability.files.written import comments
from accountability.files.yaml_text import RefusedError, nodes, read

ROOT = Path(__file__).resolve().parents[2]
HEAD = "outcome: bins\n"


def form_of(text: str) -> str:
    """The text of an outcome in its one form, which is its form for good."""
    made = formatted("rules/o.yaml", text.encode())
    assert formatted("rules/o.yaml", made) == made
    return made.decode()


def same(text: str) -> None:
    """A text that is in its form already."""
    assert form_of(text) == text


LONG = ", ".join(f"word number {n}" for n in range(12))


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("title: 'bins'", "title: bins"),
        ('title: "a, b"', "title: a, b"),
        ('not-for: ["a, b"]', 'not-for: ["a, b"]'),
        ('title: "who: me"', 'title: "who: me"'),
        ("title: 'the \"floor\"'", 'title: the "floor"'),
        ("title: '\"floor\"'", "title: '\"floor\"'"),
        ('cofog: "04.5"', 'cofog: "04.5"'),
        ("cofog: 04.5", "cofog: 04.5"),
        ("checked-on: '2026-11-22'", "checked-on: 2026-11-22"),
        ('title: "no"', 'title: "no"'),
        ('title: "x #1"', 'title: "x #1"'),
        ("title:   bins   ", "title: bins"),
        ("title: a\n  b", "title: a b"),
        ('title: "a\\tb"', 'title: "a\\tb"'),
        ("title: ~", "title:"),
        ("not-for: [~]", "not-for: [null]"),
        ("title: |\n      a\n       b\n", "title: |\n  a\n   b"),
        ("title: >-   # why\n  a\n  b\n", "title: >- # why\n  a\n  b"),
        ("title: |+\n  a\n", 'title: "a\\n\\n"'),
        ("not-for:\n- a\n- b", "not-for: [a, b]"),
        ("not-for:\n  - a\n  - b # why", "not-for:\n  - a\n  - b # why"),
        ("not-for: [a, # why\n  b]", "not-for:\n  - a # why\n  - b"),
        ("not-for: [ # why\n  a]", "not-for: [a] # why"),
        ("not-for: [a\n  # why\n  ]", "not-for:\n  - a\n  # why"),
        ("not-for: [] # why", "not-for: [] # why"),
        ("not-for: [\n  # why\n  ]", "# why\nnot-for: []"),
        ("not-for:\n  - # why\n    a", "not-for:\n  # why\n  - a"),
        ("facts: {a: {asks: b}}", "facts:\n  a:\n    asks: b"),
        ("rules: [{applies: {}, id: a}]", "rules:\n  - id: a\n    applies: {}"),
        ("rules:\n  - # why\n    id: a", "rules:\n  # why\n  - id: a"),
        ("rules:\n  - applies: {}\n    # why\n    id: a", "rules:\n  # why\n  - id: a\n    applies: {}"),
        ("rules: # why\n  - id: a", "rules: # why\n  - id: a"),
        ("rules:\n- id: a\n# end\n", "rules:\n  - id: a\n# end"),
        ("rules:\n  - id: a\n  # end\n", "rules:\n  - id: a\n  # end"),
        ("rules:\n  - id: a\n    # end\n", "rules:\n  - id: a\n    # end"),
        ("rules:\n\n\n  - id: a\n\n\n\n  - id: b\n\n", "rules:\n  - id: a\n\n  - id: b"),
        ("# one\n\n\n# two\ntitle: a", "# one\n\n# two\ntitle: a"),
        ("instead:\n  - {who: lower, answers-for: sweeping}", "instead: [{who: lower, answers-for: sweeping}]"),
        ("ministers: {england: {answers-for: [a], minister: m}}",
         "ministers:\n  england: {minister: m, answers-for: [a]}"),
        (f"also-known-as: [{LONG}]",
         "also-known-as: [\n  " + LONG.replace(" word number 7,", "\n  word number 7,") + "]"),
        (f"rules:\n  - applies: {{nation: england, in: [{LONG}]}}",
         "rules:\n  - applies:\n      nation: england\n      in: [\n        "
         + LONG.replace(" word number 7,", "\n        word number 7,") + "]"),
        (f"rules:\n  - beside: [{{who: lower, does: {LONG.replace(', ', ' ')}, law: [A]}}]",
         f"rules:\n  - beside:\n      - {{who: lower, does: {LONG.replace(', ', ' ')}, law: [A]}}"),
        ("zzz: a\ntitle: b", "zzz: a\ntitle: b"),
        ("definition: b\ntitle: a", "title: a\ndefinition: b"),
    ],
)  # fmt: skip
def test_the_form_of_a_text(written: str, form: str) -> None:
    assert form_of(f"{HEAD}{written}\n") == f"{HEAD}{form}\n"


def test_a_row_of_a_register_stands_on_one_line_however_long() -> None:
    row = f"{{body: b, from: 2020-01-01, law: [{LONG}]}}"
    same(f"tier: lower\ntitle: t\nseats:\n  - over: [a]\n    holders:\n      - {row}\n")
    assert len(row) > 120


def test_the_ends_of_lines_and_the_end_of_the_file_are_one_line_feed() -> None:
    assert form_of("---\r\noutcome: bins\r\ntitle: a\r\n\r\n") == "outcome: bins\ntitle: a\n"
    assert form_of("\ufeffoutcome: bins") == "outcome: bins\n"


def test_cases_have_an_order_of_their_own() -> None:
    text = "outcome: bins\ncases:\n  - in: Leeds\n    says: Leeds answers\n    answerable:\n      - a\n"
    assert form_of(text) == "outcome: bins\ncases:\n  - says: Leeds answers\n    in: Leeds\n    answerable: [a]\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "The file is empty."),
        ("a: [b\n", "cannot be read as YAML"),
        ("- a\n", "This is not a rule file."),
        ("repos: []\n", 'starts with "repos"'),
        ("outcome: &a b\n", "may not use & or *"),
    ],
)
def test_what_cannot_be_read_is_refused_as_the_reader_refuses_it(text: str, says: str) -> None:
    with pytest.raises(RefusedError) as caught:
        formatted("o.yaml", text.encode())
    assert says in caught.value.diagnostic.message


def test_what_would_be_lost_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the form itself, put there on purpose: a comment dropped, and a word changed."""
    for bad in ("outcome: bins\n", "outcome: tins # why\n"):
        monkeypatch.setattr("accountability.files.formatted.canonical", lambda *_, bad=bad: bad)
        with pytest.raises(RefusedError) as caught:
            formatted("o.yaml", b"outcome:  bins # why\n")
        assert caught.value.diagnostic.message.startswith("In another form this file would not say the same")


def test_every_file_of_the_pack_and_its_cases_is_formatted_without_loss() -> None:
    """That it loses nothing is checked on the way: a file of which anything were lost would be refused."""
    paths = sorted([*(ROOT / "rules").rglob("*.yaml"), *(ROOT / "cases").rglob("*.yaml")])
    assert len(paths) > 250
    for path in paths:
        made = formatted(path.name, path.read_bytes())
        assert made.endswith(b"\n"), path


def test_every_key_of_every_shape_has_its_place() -> None:
    kinds: dict[str, type[Shape]] = {
        "name": shapes.Manifest, "outcome": shapes.OutcomeFile, "role": shapes.RoleFile, "adds-to": shapes.PatchFile,
        "fact": shapes.FactFile, "tier": shapes.TierFile, "kind": shapes.KindFile, "portfolio": shapes.PortfolioFile,
        "power": shapes.PowerFile, "intervention": shapes.InterventionFile, "outside": shapes.OutsideFile,
        "reform": shapes.ReformFile, "moves": shapes.MovesFile,
        "invests": shapes.InvestFile,
        "varies": shapes.VariationFile, "limits": shapes.LimitsFile, "pilot": PilotFile,
        "questions": shapes.QuestionsFile, "trigger": shapes.TriggerFile, "precedent": shapes.PrecedentFile,
        "saying": shapes.SayingFile, "dispute": shapes.DisputeFile, "red-flag": shapes.RedFlagFile,
        "lever": shapes.LeverFile, "route": shapes.RouteFile, "assessment": shapes.AssessmentFile,
        "test": shapes.TestFile, "estimate": shapes.EstimateFile,
    }  # fmt: skip
    assert set(kinds) == set(FORMS)
    for first, shape in kinds.items():
        assert set(FORMS[first].keys) == keys(shape), first
        assert FORMS[first].keys[0] == first
    assert set(CASES.keys) == keys(CasesFile)
    inner: list[tuple[Form, type[Shape]]] = [
        (CASES.of("cases"), CaseShape),
        (FORMS["outcome"].of("rules"), shapes.RuleShape),
        (FORMS["outcome"].of("gaps"), shapes.GapShape),
        (FORMS["outcome"].of("instead"), shapes.InsteadShape),
        (FORMS["outcome"].of("facts").of("road-class"), shapes.FactShape),
        (FORMS["outcome"].of("rules").of("applies"), shapes.When),
        (FORMS["outcome"].of("rules").of("ask"), shapes.AskedShape),
        (FORMS["outcome"].of("rules").of("beside"), shapes.BesideShape),
        (FORMS["tier"].of("seats"), shapes.SeatShape),
        (FORMS["tier"].of("seats").of("holders"), shapes.HolderShape),
        (FORMS["tier"].of("filled"), shapes.FilledShape),
        (FORMS["kind"].of("redress"), shapes.RelationShape),
        (FORMS["portfolio"].of("england"), shapes.TenureShape),
        (FORMS["power"].of("held"), shapes.HoldingShape),
        (FORMS["lever"].of("over"), shapes.ReachShape),
        (FORMS["lever"].of("used"), shapes.UseShape),
        (FORMS["route"].of("used"), shapes.UseShape),
        (FORMS["outside"].of("outside"), shapes.OutsideShape),
        (FORMS["reform"].of("creates"), reforms.CreatedShape),
        (FORMS["reform"].of("confers"), reforms.ConferredShape),
        (FORMS["reform"].of("promises"), reforms.PromisedShape),
        (FORMS["reform"].of("findings").of("money"), reforms.FindingShape),
        (FORMS["reform"].of("stays"), reforms.StayShape),
        (FORMS["moves"].of("plan"), reforms.StepShape),
        (FORMS["moves"].of("each"), reforms.MoveShape),
        (FORMS["estimate"].of("sections"), shapes.SectionShape),
        (FORMS["invests"].of("parties"), shapes.FlowShape),
        (FORMS["invests"].of("through"), shapes.ThroughShape),
        (FORMS["varies"].of("within").of("wales"), shapes.WithinShape),
        (FORMS["varies"].of("standards"), shapes.StandardShape),
        (FORMS["varies"].of("safeguards"), shapes.SafeguardShape),
        (FORMS["limits"].of("limits"), shapes.LimitShape),
        (FORMS["pilot"].of("themes"), ThemeShape),
        (FORMS["pilot"].of("figures"), CountedShape),
        (FORMS["pilot"].of("cases"), PilotCaseShape),
        (FORMS["test"].of("asks-of"), scrutiny.AsksShape),
        (FORMS["test"].of("together"), scrutiny.TogetherShape),
        (FORMS["test"].of("cycles"), scrutiny.CycleShape),
        (FORMS["test"].of("remedies"), scrutiny.RemedyShape),
        (FORMS["test"].of("findings"), scrutiny.FindingShape),
        (FORMS["test"].of("findings").of("remedies"), scrutiny.RemedyShape),
    ]
    for form, shape in inner:
        assert set(form.keys) == keys(shape), shape


def keys(shape: type[Shape]) -> set[str]:
    return {field.alias or name for name, field in shape.model_fields.items()}


def test_every_form_under_a_form_is_under_one_of_its_keys() -> None:
    def look(form: Form) -> None:
        assert set(form.under) <= {*form.keys, ANY, "disputed"}
        assert form.layout is not Layout.ROWS or not any(one.layout is Layout.OPEN for one in form.under.values())
        for one in form.under.values():
            look(one)

    for form in (*FORMS.values(), CASES):
        look(form)


TEXTS = st.text(st.sampled_from("ab1 ,:#[]{}'\"-?&*!|>%@`~\\.\n\t=éü\u00a0\u0085\u2028\ufeff\U0001f600"), max_size=12)


@given(TEXTS)
@example("1:?")
def test_a_text_is_the_same_with_or_without_quotes(text: str) -> None:
    assert yaml.safe_load(f"a: {quoted(text)}") == {"a": text}
    for in_flow, frame in ((False, "a: {}"), (True, "a: [{}]"), (True, "{{{}: b}}"), (True, "{}: b")):
        if plain(text, in_flow):
            read_back = read("o.yaml", frame.format(text).encode()).data
            expected = None if text in ("~", "null") else text
            assert read_back in ({"a": expected}, {"a": [expected]}, {text: "b"}), frame


@given(TEXTS)
def test_what_nobody_misreads_is_text_to_any_reader(text: str) -> None:
    if plain(text, in_flow=False) and not misread(text):
        assert str(yaml.safe_load(f"a: {text}")["a"]) == text


WORDS = st.sampled_from(
    [
        "a",
        "no",
        "a b",
        "a, b",
        "it's",
        "x: y",
        "04.5",
        "2026-11-22",
        "",
        'say "x"',
        "#",
        "é",
        "a" * 50,
        "b c " * 30 + "d",
    ]
)
KEYS = st.sampled_from(
    [
        "title",
        "law",
        "applies",
        "nation",
        "id",
        "rules",
        "from",
        "facts",
        "ministers",
        "holders",
        "who",
        "x y",
        "9",
        "is: so",
    ]
)
NOTES = st.sampled_from(["", "", "", " # note", "  #another: [", " # {}"])


@st.composite
def values(draw: st.DrawFn, depth: int = 0) -> list[str]:
    """A value, as one person or another might write it: the rest of its key's line, then the lines under it."""
    sort = draw(st.integers(0, 8 if depth < 3 else 3))
    note = draw(NOTES)
    if sort <= 2:
        text = draw(WORDS)
        return [" " + (json.dumps(text) if sort or not plain(text, in_flow=True) else text) + note]
    if sort == 3:
        return [
            f" {draw(st.sampled_from(['|', '>', '|-', '>-', '|+', '>2', '|']))}{note}",
            "  one",
            "    two",
            "",
            "  three",
        ]
    if sort == 4:
        return [
            " " + draw(st.sampled_from(["[", "[ # open", "["])),
            *(f"    {line}" for line in draw(flows())),
            "    ]" + note,
        ]
    lead = " " * draw(st.sampled_from([2, 2, 4]))
    lines = [note]
    if sort <= 6:
        for _ in range(draw(st.integers(1, 3))):
            first, *rest = draw(values(depth + 1))
            lines += [*draw(gaps(lead)), f"{lead}-{first}", *(f"{lead}{line}" for line in rest)]
    else:
        for key in draw(st.lists(KEYS, min_size=1, max_size=3, unique=True)):
            first, *rest = draw(values(depth + 1))
            lines += [*draw(gaps(lead)), f"{lead}{quoted(key)}:{first}", *(f"{lead}{line}" for line in rest)]
    return lines


@st.composite
def flows(draw: st.DrawFn) -> list[str]:
    """The members of a list in brackets, with comments between them."""
    return [
        f"{draw(st.sampled_from([json.dumps(word), '{a: b}', '[]', '{law: [x, y], id: z}']))},{draw(NOTES)}"
        for word in draw(st.lists(WORDS, min_size=1, max_size=3))
    ]


@st.composite
def gaps(draw: st.DrawFn, lead: str) -> list[str]:
    """What may stand between two lines: nothing, blank lines, comments set in anyhow."""
    return draw(st.lists(st.sampled_from(["", "   ", "# left", f"{lead}# here", f"{lead}    # in"]), max_size=2))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(values(), values(), st.data())
def test_whatever_is_written_its_form_says_the_same_and_stays(
    one: list[str], two: list[str], data: st.DataObject
) -> None:
    end = data.draw(gaps(""))
    text = (
        "\n".join([HEAD + "title:" + one[0], *one[1:], *data.draw(gaps("")), "rules:" + two[0], *two[1:], *end]) + "\n"
    )
    try:
        before = read("o.yaml", text.encode())
    except RefusedError:
        assume(False)
    made = formatted("o.yaml", text.encode())
    after = read("o.yaml", made)
    assert after.data == before.data
    assert comments(nodes(made.decode()), made.decode()) == comments(nodes(text), text)
    assert formatted("o.yaml", made) == made
    assert all(line == line.rstrip() or "|" in text or ">" in text for line in made.decode().splitlines())
