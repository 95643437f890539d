"""The one form of a rule file: what fits on its line stands on it, and what does not is opened by one step."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from accountability.files.forms import Form, Layout
from accountability.files.scalars import misread, plain, quoted
from accountability.files.written import Group, Item, Words

WIDTH = 120
"""A line is longer only where it is one row of a list, or a text that cannot be broken."""
_STEP = "  "


def canonical(group: Group, form: Form) -> str:
    """The text of a file in its one form."""
    return "".join(f"{line}\n" for line in _opened(group, form, ""))


def _opened(group: Group, form: Form, indent: str) -> list[str]:
    """A list or mapping with a member or a key a line."""
    lines: list[str] = []
    for item in _in_order(group, form):
        above, own = _item(item, form, indent)
        lines += [*_set_in(_single(above, at_start=not lines), indent), *own]
    return [*lines, *_set_in(_single(group.foot, at_start=not lines), indent)]


def _in_order(group: Group, form: Form) -> tuple[Item, ...]:
    """The keys in the order of their form; as they are where one of them is not of it."""
    order = {key: place for place, key in enumerate(form.keys)}
    if not all(_name(item) in order for item in group.items):
        return group.items
    return tuple(sorted(group.items, key=lambda item: order[_name(item)]))


def _name(item: Item) -> str:
    return item.key.text or "" if item.key else ""


def _set_in(lines: Iterator[str], indent: str) -> list[str]:
    return [f"{indent}{line}" if line else "" for line in lines]


def _single(lines: tuple[str, ...], at_start: bool) -> Iterator[str]:
    """Comments, with no blank lines but single ones, and none at the start of a list or mapping."""
    blank = at_start
    for line in lines:
        if line or not blank:
            yield line
        blank = not line


def _item(item: Item, form: Form, indent: str) -> tuple[tuple[str, ...], list[str]]:
    """The comments above a member of a list, or above a key with its value; and its own lines."""
    lead = f"{indent}{_words(item.key, in_flow=True)}:" if item.key else f"{indent}-"
    side = f" {item.side}" if item.side else ""
    under = form.of(_name(item)) if item.key else form
    value = item.value
    if isinstance(value, Words):
        sign, *lines = value.block or ("" if item.key and value.text is None else _words(value, in_flow=False),)
        return item.before, [f"{lead} {sign}".rstrip() + side, *_set_in(iter(lines), indent + _STEP)]
    if _on_one_line(value, under, lead, is_row=not item.key):
        return item.before, [f"{lead} {_flow(value, under)}{side}"]
    if _is_list_of_words(value) and under.layout is Layout.FITTED and not _must_open(value):
        return item.before, [f"{lead} [", *_filled(value, under, indent + _STEP, side)]
    inner = _opened(value, under, indent + _STEP)
    if item.key:
        return item.before, [f"{lead}{side}", *inner]
    above = [*takewhile(lambda line: not line or line.lstrip().startswith("#"), inner)]
    first, *rest = inner[len(above) :]
    comments = (*item.before, *filter(None, [item.side]), *(line.strip() for line in above))
    return comments, [f"{lead} {first.lstrip()}", *rest]


def _on_one_line(value: Group, form: Form, lead: str, is_row: bool) -> bool:
    if not value.items or _must_open(value):
        return not value.items
    if form.layout is Layout.OPEN or (form.layout is Layout.ROWS and not is_row):
        return False
    return is_row or len(f"{lead} {_flow(value, form)}") <= WIDTH


def _must_open(value: Group) -> bool:
    """Whether something stands in a list or mapping that one line cannot hold: a comment, or text in lines."""
    return bool(value.foot) or any(
        any(item.before) or item.side or (_must_open(item.value) if isinstance(item.value, Group) else item.value.block)
        for item in value.items
    )


def _is_list_of_words(value: Group) -> bool:
    """Whether a list is to be wrapped as a text is: one of words, or of single pairs of words."""
    return not value.mapping and all(
        isinstance(item.value, Words)
        or (item.value.mapping and len(item.value.items) == 1 and isinstance(item.value.items[0].value, Words))
        for item in value.items
    )


def _filled(value: Group, form: Form, indent: str, side: str) -> list[str]:
    """The members of a list on as few lines as hold them, and the bracket that closes it."""
    lines, line = [], ""
    for number, item in enumerate(value.items, 1):
        word = _member(item, form) + ("," if number < len(value.items) else "]")
        if line and len(f"{indent}{line} {word}") > WIDTH:
            lines.append(indent + line)
            line = word
        else:
            line = f"{line} {word}".lstrip()
    return [*lines, f"{indent}{line}{side}"]


def _flow(value: Group, form: Form) -> str:
    inside = ", ".join(_member(item, form) for item in _in_order(value, form))
    return f"{{{inside}}}" if value.mapping else f"[{inside}]"


def _member(item: Item, form: Form) -> str:
    """A member of a list, or a key and its value, within one line."""
    under = form.of(_name(item)) if item.key else form
    value = _flow(item.value, under) if isinstance(item.value, Group) else _words(item.value, in_flow=True)
    return f"{_words(item.key, in_flow=True)}: {value}" if item.key else value


def _words(words: Words, in_flow: bool) -> str:
    """A text, with quotes where it needs them; those that somebody put round what might be misread stay."""
    if words.text is None:
        return "null"
    stays = words.in_quotes and misread(words.text)
    return words.text if plain(words.text, in_flow) and not stays else quoted(words.text)
