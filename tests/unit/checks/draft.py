"""A small pack in the making, and every sort of edit that its writer may make."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

from tests.unit.engine.small import BODIES, KINDS, LOWER, UPPER, raw, tier

Texts = dict[str, str]
Edit = Callable[["Draft", random.Random], None]


class Draft:
    """A small pack as its writer has it in mind: every rule apart, every table row by row."""

    def __init__(self) -> None:
        """Four outcomes, of which two ask one role and one turns on a fact of its own."""
        self.rules: dict[str, list[dict[str, Any]]] = {
            "outcomes/roads": [self.rule("all", "role: keeper")],
            "outcomes/lamps": [self.rule("all", "role: keeper"), self.rule("ash", "lower", into="all")],
            "outcomes/waste": [
                self.rule("england", "lower", nation="england"),
                self.rule("rest", "upper", nation="scotland"),
            ],
            "outcomes/paths": [
                self.rule("all", "upper"),
                self.rule("lit", "lower", given={"lit": "yes-lit"}, into="all"),
            ],
            "roles/keeper": [self.rule("all", "upper")],
        }
        self.heads: dict[str, dict[str, Any]] = {name: {} for name in self.rules}
        self.heads["outcomes/waste"]["lgsl"] = [12]
        self.heads["outcomes/paths"]["facts"] = {
            "lit": {"asks": "Is it lit?", "values": {"yes-lit": "a lit path", "dark": "a dark path"}, "usual": "dark"}
        }
        self.tables = {
            "bodies/all.csv": BODIES.splitlines(),
            "tiers/upper.csv": [f"{UPPER.splitlines()[0]},from,until", *(f"{row},," for row in UPPER.splitlines()[1:])],
            "tiers/lower.csv": [f"{LOWER.splitlines()[0]},from,until", *(f"{row},," for row in LOWER.splitlines()[1:])],
            "anchors/services.csv": ["service,tier,state,reason", "12,upper,live,"],
        }
        self.remarks: dict[str, int] = {}
        self.checked_on = "2026-11-22"

    @staticmethod
    def rule(id_: str, answers: str, into: str = "", **applies: object) -> dict[str, Any]:
        """A rule as it stands in a file; `into` is the rule to which it is an exception."""
        who: object = {"role": answers.removeprefix("role: ")} if answers.startswith("role: ") else answers
        found: dict[str, Any] = {"id": id_, "applies": applies, "answerable": who, "law": ["Roads Act 1980 s.1"]}
        return {**found, "exception-to": {into: ["Roads Act 1980 s.2"]}} if into else found

    def texts(self) -> Texts:
        """The files of the pack."""
        found = {
            file.inside: file.content.decode()
            for file in raw({"tiers/upper.yaml": open_ended("upper"), "tiers/lower.yaml": open_ended("lower")})
        }
        for kind in KINDS:
            voters = {"by": "voters", "says": "voters in {area}", "law": ["Local Government Act 1972 s.7"]}
            found[f"kinds/{kind}.yaml"] = f"kind: {kind}\ntitle: {kind}\nelected-by: {json.dumps([voters])}\n"
        found["pack.yaml"] = f"name: small\nformat: 1\nchecked-on: {self.checked_on}\n"
        for name, rules in self.rules.items():
            kind, id_ = name.split("/")
            outcome = kind == "outcomes"
            words = {"definition": "It is done.", "theme": "transport"} if outcome else {}
            body = {kind[:-1]: id_, "title": f"{id_} kept", **words, **self.heads[name], "rules": rules}
            lines = [f"{key}: {json.dumps(value)}" for key, value in body.items()]
            found[f"{name}.yaml"] = "\n".join(["# a remark"] * self.remarks.get(name, 0) + lines) + "\n"
        found |= {name: "\n".join(rows) + "\n" for name, rows in self.tables.items()}
        return found


def open_ended(name: str) -> str:
    """A tier that promises nothing, so that an empty seat is a fault of who asks it and not a mistake."""
    return tier(name, "where-listed")


def some(draft: Draft, by: random.Random) -> list[dict[str, Any]]:
    """The rules of some outcome or role."""
    return draft.rules[by.choice(sorted(draft.rules))]


def one(draft: Draft, by: random.Random) -> dict[str, Any]:
    """Some rule."""
    return by.choice(some(draft, by))


def a_day(draft: Draft, by: random.Random) -> None:
    one(draft, by)["applies"]["from"] = f"20{by.randint(10, 25)}-04-01"


def a_scope(draft: Draft, by: random.Random) -> None:
    scopes: list[dict[str, Any]] = [{}, {"nation": "england"}, {"nation": "scotland"}, {"in": ["ash"]}]
    one(draft, by)["applies"] = dict(by.choice(scopes))


def another_answerer(draft: Draft, by: random.Random) -> None:
    one(draft, by)["answerable"] = by.choice(["upper", "lower", {"body": "park"}, "nobody"])


def a_rule_less(draft: Draft, by: random.Random) -> None:
    rules = max(draft.rules.values(), key=len)
    if len(rules) > 1:
        gone = rules.pop(by.randrange(len(rules)))
        for rule in rules:
            if gone["id"] in rule.get("exception-to", {}):
                del rule["exception-to"]


def an_exception_more(draft: Draft, by: random.Random) -> None:
    rules = some(draft, by)
    into = by.choice(rules)["id"]
    rules.append(
        draft.rule(f"new-{by.randrange(10**6)}", by.choice(["upper", "lower"]), str(into), **{"in": ["birch"]})
    )


def a_rule_more(draft: Draft, by: random.Random) -> None:
    some(draft, by).append(draft.rule(f"new-{by.randrange(10**6)}", "lower", nation="england"))


def a_role(draft: Draft, by: random.Random) -> None:
    draft.rules["roles/keeper"][0]["answerable"] = by.choice(["upper", "lower"])


def a_gap(draft: Draft, by: random.Random) -> None:
    head = draft.heads[by.choice(sorted(draft.heads))]
    head["gaps"] = [{"applies": {"nation": by.choice(["england", "scotland"])}, "reason": "Nobody does it."}]


def a_usual_value(draft: Draft, by: random.Random) -> None:
    draft.heads["outcomes/paths"]["facts"]["lit"]["usual"] = by.choice(["yes-lit", "dark"])


def where_a_value_arises(draft: Draft, by: random.Random) -> None:
    places = by.choice([{"nation": "england"}, {"nation": "scotland"}, {"in": ["ash"]}])
    draft.heads["outcomes/paths"]["facts"]["lit"]["only"] = dict.fromkeys(("yes-lit", "dark"), places)


def a_seat(draft: Draft, by: random.Random) -> None:
    rows = draft.tables[by.choice(["tiers/upper.csv", "tiers/lower.csv"])]
    place = by.randrange(1, len(rows))
    over, body, *_ = rows[place].split(",")
    rows[place] = f"{over},{body},{by.choice(['', '2012-05-01', '2019-04-01'])},"


def a_service(draft: Draft, by: random.Random) -> None:
    draft.tables["anchors/services.csv"][1] = f"12,{by.choice(['upper', 'lower', 'either'])},live,"


def a_remark(draft: Draft, by: random.Random) -> None:
    draft.remarks[by.choice(sorted(draft.rules))] = by.randint(1, 3)


def the_day_of_the_check(draft: Draft, by: random.Random) -> None:
    draft.checked_on = f"202{by.randint(4, 6)}-11-22"


EVERY: tuple[Edit, ...] = (
    a_day, a_scope, another_answerer, a_rule_less, an_exception_more, a_rule_more, a_role, a_gap, a_usual_value,
    where_a_value_arises, a_seat, a_service, a_remark, the_day_of_the_check,
)  # fmt: skip
