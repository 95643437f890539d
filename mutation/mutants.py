"""Every small slip that can be made in a module, from its syntax tree.

Left out: docstrings, annotations, decorators, imports, and text that a person reads, which is any string that holds a
space and every fixed part of an f-string.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src" / "accountability"
_OTHER: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,), ast.And: (ast.Or,), ast.Or: (ast.And,),
    ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.FloorDiv,), ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mult,), ast.Mod: (ast.Mult,), ast.BitOr: (ast.BitAnd,), ast.BitAnd: (ast.BitOr,),
}  # fmt: skip
_CALLED = {"any": "all", "all": "any", "min": "max", "max": "min", "sorted": "list", "reversed": "tuple"}
_PLAIN = ("strip", "lstrip", "rstrip", "lower", "upper", "casefold", "title", "capitalize")
_EMPTY = {
    "str": "''",
    "int": "0",
    "tuple": "()",
    "list": "[]",
    "dict": "{}",
    "set": "set()",
    "frozenset": "frozenset()",
}
_YES_OR_NO = (ast.Compare, ast.BoolOp)
_TEXT = (ast.JoinedStr, ast.Tuple, ast.List)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One slip: the n-th that can be made in a module."""

    module: str
    number: int
    line: int
    statement: int
    inside: str
    names: tuple[str, ...]
    kind: str
    before: str
    after: str

    @property
    def id(self) -> str:
        """How it is spoken of: `engine/decide.py#12`."""
        return f"{self.module}#{self.number}"


@dataclass(slots=True)
class _Slip:
    """A change to make in a tree: one field of one node, or one of its items. No new node takes it away."""

    kind: str
    owner: ast.AST
    field: str
    index: int | None
    new: ast.AST | object | None
    at: ast.AST

    def make(self) -> tuple[str, str]:
        """Make it, and say what it was and what it is."""
        held = getattr(self.owner, self.field)
        taken = (held if self.index is None else held[self.index]) is self.at
        before = _text(self.at)
        if self.index is None:
            setattr(self.owner, self.field, self.new)
        elif self.new is None:
            del held[self.index]
        else:
            held[self.index] = self.new
        return _apart(before, _text(self.new if taken else self.at))


def _text(node: object) -> str:
    return " ".join(ast.unparse(node).split()) if isinstance(node, (ast.stmt, ast.expr)) else ""


def _apart(one: str, other: str, around: int = 60) -> tuple[str, str]:
    """Two texts, or what is about the place where they part if they are long."""
    parted = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    start = max(0, parted - around)
    return one[start : parted + around], other[start : parted + around]


def mutants(module: str) -> list[Mutant]:
    """Every slip in a module, in the order of its text."""
    text = (SOURCE / module).read_text(encoding="utf-8")
    tree = ast.parse(text)
    found = []
    for number, (slip, place) in enumerate(_slips(tree)):
        line = getattr(slip.at, "lineno", place.line)
        shadow = copy.copy(slip)
        memo: dict[int, object] = {}
        shadow.owner = copy.deepcopy(slip.owner, memo)
        shadow.at = memo.get(id(slip.at), slip.at)  # type: ignore[assignment]
        before, after = shadow.make()
        found.append(Mutant(module, number, line, place.line, place.inside, place.names, slip.kind, before, after))
    return found


def slipped(mutant: Mutant) -> ast.Module:
    """The tree of its module with the slip in it."""
    tree = ast.parse((SOURCE / mutant.module).read_text(encoding="utf-8"))
    for number, (slip, _) in enumerate(_slips(tree)):
        if number == mutant.number:
            slip.make()
            return ast.fix_missing_locations(tree)
    raise LookupError(mutant.id)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: the outermost function, or the names that a statement outside functions binds."""

    line: int = 0
    inside: str = ""
    names: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    returns: str = ""
    bound: frozenset[str] = field(default=frozenset())


def _slips(tree: ast.Module) -> Iterator[tuple[_Slip, _Place]]:
    yield from _of_body(tree, "body", _Place())


def _of_body(owner: ast.AST, name: str, place: _Place) -> Iterator[tuple[_Slip, _Place]]:
    for index, statement in enumerate(getattr(owner, name)):
        yield from _of_statement(owner, name, index, statement, place)


def _of_statement(
    owner: ast.AST, name: str, index: int, node: ast.stmt, place: _Place
) -> Iterator[tuple[_Slip, _Place]]:
    here = _Place(node.lineno, place.inside, place.names, place.classes, place.returns, place.bound)
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()) | ast.Pass():
            return
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return
        case ast.ClassDef():
            yield from _of_body(
                node, "body", _Place(node.lineno, place.inside, (node.name,), (*place.classes, node.name))
            )
            return
        case ast.FunctionDef():
            yield from _of_function(node, place)
            return
    if not place.inside:
        bound = tuple(
            sorted({one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)})
        )
        here = _Place(node.lineno, "", (*bound, *place.classes), place.classes)
    for slip in _at_statement(owner, name, index, node, here):
        yield slip, here
    for field_name, value in ast.iter_fields(node):
        if field_name in ("annotation", "targets", "target", "type_comment", "type", "name"):
            continue
        if field_name in ("body", "orelse", "finalbody") and isinstance(value, list):
            yield from _of_body(node, field_name, here)
        elif field_name == "handlers":
            for handler in value:
                yield from _of_body(handler, "body", here)
        elif field_name == "cases":
            for case in value:
                if case.guard is not None:
                    yield from ((slip, here) for slip in _of_expression(case, "guard", None, case.guard, here))
                yield from _of_body(case, "body", here)
        elif field_name == "items" and isinstance(node, ast.With):
            for item in value:
                yield from (
                    (slip, here) for slip in _of_expression(item, "context_expr", None, item.context_expr, here)
                )
        elif isinstance(value, ast.expr):
            yield from ((slip, here) for slip in _of_expression(node, field_name, None, value, here))


def _of_function(node: ast.FunctionDef, place: _Place) -> Iterator[tuple[_Slip, _Place]]:
    named = ".".join((*place.classes, node.name))
    defined = place if place.inside else _Place(node.lineno, "", (node.name, *place.classes), place.classes)
    for held in ("defaults", "kw_defaults"):
        for index, value in enumerate(getattr(node.args, held)):
            if value is not None:
                yield from ((slip, defined) for slip in _of_expression(node.args, held, index, value, defined))
    returns = ast.unparse(node.returns) if node.returns else ""
    arguments = frozenset(one.arg for one in ast.walk(node.args) if isinstance(one, ast.arg))
    inner = _Place(node.lineno, place.inside or named, (), place.classes, returns, arguments)
    yield from _of_body(node, "body", inner)


def _at_statement(owner: ast.AST, name: str, index: int, node: ast.stmt, place: _Place) -> Iterator[_Slip]:
    gone = ast.copy_location(ast.Pass(), node)
    match node:
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            kind = place.returns.partition("[")[0]
            if kind == "bool":
                new: ast.expr = ast.UnaryOp(ast.Not(), value)
            else:
                new = ast.parse(_EMPTY.get(kind, "None"), mode="eval").body
            if ast.unparse(new) != ast.unparse(value):
                yield _Slip("what is returned", node, "value", None, ast.copy_location(new, value), node)
        case ast.Continue():
            yield _Slip("continue or break", owner, name, index, ast.copy_location(ast.Break(), node), node)
        case ast.Break():
            yield _Slip("continue or break", owner, name, index, ast.copy_location(ast.Continue(), node), node)
        case ast.Expr() | ast.AugAssign() | ast.Raise() if place.inside:
            yield _Slip("statement gone", owner, name, index, gone, node)
        case ast.Assign(targets=[ast.Name(id=to)]) if place.inside and to in place.bound:
            yield _Slip("statement gone", owner, name, index, gone, node)
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]) if place.inside:
            yield _Slip("statement gone", owner, name, index, gone, node)
        case ast.If(test=test) | ast.While(test=test):
            for way in (False,) if isinstance(node, ast.While) else (True, False):
                yield _Slip("condition", node, "test", None, ast.copy_location(ast.Constant(way), test), test)
        case ast.For(iter=over):
            yield _Slip("loop never runs", node, "iter", None, ast.copy_location(ast.Tuple([], ast.Load()), over), over)
        case ast.Match(cases=cases):
            for at, case in enumerate(cases[:-1]):
                yield _Slip("case gone", node, "cases", at, None, case.body[0])
        case _:
            pass


def _of_expression(owner: ast.AST, name: str, index: int | None, node: ast.expr, place: _Place) -> Iterator[_Slip]:
    def instead(kind: str, new: ast.expr) -> _Slip:
        return _Slip(kind, owner, name, index, ast.copy_location(new, node), node)

    match node:
        case ast.Compare():
            for at, op in enumerate(node.ops):
                for other in _OTHER.get(type(op), ()):
                    yield _Slip("comparison", node, "ops", at, other(), node)
        case ast.BoolOp(op=op):
            yield _Slip("and or", node, "op", None, _OTHER[type(op)][0](), node)
            for at in range(len(node.values)):
                kept = [copy.copy(value) for n, value in enumerate(node.values) if n != at]
                yield instead("and or", kept[0] if len(kept) == 1 else ast.BoolOp(op, kept))
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield instead("not gone", operand)
        case ast.BinOp(op=op, left=left, right=right) if place.inside and type(op) in _OTHER:
            text = any(
                isinstance(s, _TEXT) or (isinstance(s, ast.Constant) and isinstance(s.value, str))
                for s in (left, right)
            )
            if text:
                yield instead("one side gone", left)
                yield instead("one side gone", right)
            else:
                yield _Slip("arithmetic", node, "op", None, _OTHER[type(op)][0](), node)
        case ast.Constant(value=bool() as value):
            yield instead("constant", ast.Constant(not value))
        case ast.Constant(value=int() as value):
            yield instead("constant", ast.Constant(value + 1))
        case ast.Constant(value=str() as value) if not any(letter.isspace() for letter in value):
            yield instead("constant", ast.Constant(f"{value}XX"))
        case ast.IfExp(test=test):
            for value in (True, False):
                yield _Slip("condition", node, "test", None, ast.copy_location(ast.Constant(value), test), node)
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements) if len(elements) > 1:
            for at in range(len(elements)):
                yield _Slip("element gone", node, "elts", at, None, node)
        case ast.Dict() if len(node.keys) > 1:
            for at in range(len(node.keys)):
                kept_keys = [k for n, k in enumerate(node.keys) if n != at]
                kept_values = [v for n, v in enumerate(node.values) if n != at]
                yield instead("element gone", ast.Dict(kept_keys, kept_values))
        case ast.Slice(lower=lower, upper=upper):
            if lower is not None:
                yield _Slip("slice", node, "lower", None, None, node)
            if upper is not None:
                yield _Slip("slice", node, "upper", None, None, node)
        case ast.Call():
            yield from _at_call(node, instead)
        case ast.Lambda() | ast.JoinedStr():
            pass
    yield from _inside_expression(node, place)


def _at_call(node: ast.Call, instead: Callable[[str, ast.expr], _Slip]) -> Iterator[_Slip]:
    match node.func:
        case ast.Name(id=called) if called in _CALLED:
            new = ast.copy_location(ast.Name(_CALLED[called], ast.Load()), node.func)
            if called == "sorted":
                yield instead("sorted", ast.Call(new, node.args, []))
            else:
                yield _Slip("any all min max", node, "func", None, new, node)
        case ast.Attribute(value=value, attr=called) if called in _PLAIN and not node.args:
            yield instead("call gone", value)
        case ast.Attribute(attr="get") | ast.Name(id="next") if len(node.args) == 2:
            yield _Slip("default gone", node, "args", 1, None, node)
        case _:
            pass
    for at, keyword in enumerate(node.keywords):
        if keyword.arg is not None:
            yield _Slip("keyword gone", node, "keywords", at, None, node)


def _inside_expression(node: ast.expr, place: _Place) -> Iterator[_Slip]:
    match node:
        case ast.JoinedStr():
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _of_expression(part, "value", None, part.value, place)
            return
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
            for generator in node.generators:
                yield from _of_expression(generator, "iter", None, generator.iter, place)
                for at, test in enumerate(generator.ifs):
                    yield _Slip("condition", generator, "ifs", at, ast.copy_location(ast.Constant(True), test), test)
                    yield from _of_expression(generator, "ifs", at, test, place)
        case ast.Call():
            yield from _of_expression(node, "func", None, node.func, place)
            for at, argument in enumerate(node.args):
                yield from _of_expression(node, "args", at, argument, place)
            for keyword in node.keywords:
                yield from _of_expression(keyword, "value", None, keyword.value, place)
            return
        case _:
            pass
    for name, value in ast.iter_fields(node):
        if name == "generators":
            continue
        if isinstance(value, ast.expr):
            yield from _of_expression(node, name, None, value, place)
        elif isinstance(value, list):
            for at, one in enumerate(value):
                if isinstance(one, ast.expr):
                    yield from _of_expression(node, name, at, one, place)
