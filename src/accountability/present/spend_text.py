"""The count of money as a person would tell it: the sum, who settles it, who spends it, and what is not in it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from accountability.model.answer import CURRENT_LAW
from accountability.model.money import NOTHING, Activity, Basis, Purpose, Spender, Spending, grouped
from accountability.model.words import capital, listed
from accountability.present import names
from accountability.present.called_text import called_for_text, why
from accountability.present.money_words import pounds, share_of
from accountability.present.pieces import Said, figures, labelled, sentence, typed
from accountability.present.report_words import in_a_row, one_below_the_other
from accountability.present.spend_rows import BY, by_control
from accountability.present.supposed import headed

_POINTS = ("town", "postcode")
_FEW = 8
"""So many rows of a table are told unless all are asked for."""
_DONE = {Basis.OUTTURN: "spent", Basis.BUDGET: "budgeted"}
_HEADS = {"body": "By body", "tier": "By tier", "outcome": "By outcome", "cofog": "By function of government (COFOG)"}


def spending_said(found: Spending, by: str = "", everything: bool = False) -> list[Said]:
    """The whole report; `by` groups the money in one way, `everything` leaves no row out."""
    lines = headed(found.under) + _before_the_reform(found) + _first(found)
    if found.spenders:
        lines += _table("Who settles how much", by_control(found), found.total)
        lines += _grouped(found, by, everything) if by else _in_lines(found, everything)
        lines += _without_outcome(found, everything)
        lines += _counted_once(found)
    lines += _wider(found, everything)
    lines += labelled(
        "No figures of this year for", f"{listed(map(names.the, found.without))}." if found.without else ""
    )
    for one in (*found.spenders, *found.wider):
        lines += sentence(f"{capital(names.the(one.name))} {one.missing}." if one.missing else "")
    lines += labelled("Not in it", f"{'; '.join(found.gaps)}." if found.gaps else "")
    for source in found.sources:
        told = [source.publisher, source.title, source.published if source.published != "not stated" else ""]
        lines += labelled("Source", f"{', '.join(filter(None, told))}. {source.address}".strip())
    return lines


def _first(found: Spending) -> list[Said]:
    """What was counted, how much it comes to, and how much of it elected people answer for."""
    where, done = names.the_place(found.place.name), _DONE[found.basis]
    made_up = "Illustrative money. " if any(one.illustrative for one in found.activities) else ""
    if not found.spenders:
        said = f"No body's money of {found.year} is for {where} alone."
        there = "there or near it" if found.place.kind in _POINTS else "there"
        return sentence(said + (f" These spend {there}, and beyond:" if found.wider else ""))
    many = len(found.spenders)
    said = (
        f"{made_up}{pounds(found.total)} pounds were {done} in {where} in {found.year} by "
        f"{_bodies(many)} whose whole area lies in it, after fees and charges."
    )
    return sentence(f"{said} {_elected(found)}")


def _bodies(many: int) -> str:
    return "the one body" if many == 1 else f"the {many} bodies"


def _elected(found: Spending) -> str:
    """The share that locally elected people answer for."""
    if found.elected == found.total:
        return "People elected locally answer for all of it."
    share = share_of(found.elected, found.total)
    others = grouped_spenders(found, "appointed"), grouped_spenders(found, "minister")
    said = f"People elected locally answer for {pounds(found.elected)} of it{f', {share}' if share else ''}."
    for amount, who in zip(others, ("bodies whose members others appoint", "ministers"), strict=True):
        said += f" {capital(who)} answer for {pounds(amount)}." if amount else ""
    return said


def grouped_spenders(found: Spending, held: str) -> Decimal:
    """What the bodies spend that voters reach in one way."""
    return sum((one.spends for one in found.spenders if one.held == held), NOTHING)


def _table(head: str, rows: Sequence[tuple[str, Decimal]], total: Decimal, left_out: int = 0) -> list[Said]:
    """Amounts with their share of all, and all of it below."""
    told = [(capital(name), pounds(amount), share_of(amount, total)) for name, amount in rows]
    rest = total - sum((amount for _, amount in rows), NOTHING)
    more = [(f"{left_out} more", pounds(rest), share_of(rest, total))] if left_out else []
    return figures([(head, "Pounds", "Of all"), *told, *more, ("All", pounds(total), "")])


def _grouped(found: Spending, by: str, everything: bool) -> list[Said]:
    rows = grouped(found.activities, BY[by])
    shown = rows if everything else rows[:_FEW]
    return _table(_HEADS[by], shown, found.total, len(rows) - len(shown)) + _to_see_all(rows, shown)


def _to_see_all(rows: Sequence[object], shown: Sequence[object]) -> list[Said]:
    return typed("For every row, add --all") if len(rows) > len(shown) else []


def _in_lines(found: Spending, everything: bool) -> list[Said]:
    """What it is spent on, with the purpose test of each line; line by line of each body where all is asked for."""
    many = len(found.spenders) > 1
    if everything:
        rows = [(f"{one.title}{f', {one.name}' if many else ''}", one.amount, why([one])) for one in found.activities]
    else:
        by_line: dict[str, list[Activity]] = {}
        for one in found.activities:
            by_line.setdefault(one.title, []).append(one)
        rows = [(title, sum((o.amount for o in own), NOTHING), why(own)) for title, own in by_line.items()]
        rows.sort(key=lambda row: (-row[1], row[0]))
    shown = rows if everything else rows[:_FEW]
    told = [(title, pounds(amount), why) for title, amount, why in shown]
    if len(rows) > len(shown):
        told.append((f"{len(rows) - len(shown)} more", pounds(sum((row[1] for row in rows[_FEW:]), NOTHING)), ""))
    lines = figures([("On what", "Pounds", "Why"), *told]) + _to_see_all(rows, shown)
    lines += called_for_text(found.activities, everything)
    return lines + sentence("Evidence that it works: not known, for any of it. None is in these figures.")


def _without_outcome(found: Spending, everything: bool) -> list[Said]:
    """Money for which no outcome is named, and outcomes for which no money is."""
    aimless = [one for one in found.activities if one.purpose is Purpose.NO_OUTCOME]
    lines: list[Said] = []
    if aimless:
        total = sum((one.amount for one in aimless), NOTHING)
        titles = dict(grouped(aimless, lambda one: one.title))
        lines += labelled("Money with no outcome", f"{pounds(total)} pounds: {listed(titles)}.")
    titles_ = [title for _, title in found.no_money]
    if everything:
        return lines + one_below_the_other("Outcomes with no money of their own in these figures", titles_)
    return lines + in_a_row("Outcomes with no money of their own", titles_)


def _counted_once(found: Spending) -> list[Said]:
    """How a pound that passes from body to body is kept from being counted twice."""
    passed, grants, taxes = (
        sum((getattr(one, name) for one in found.spenders), NOTHING) for name in ("passes_on", "grants", "taxes")
    )
    told = [f"levies and precepts of {pounds(passed)}, which whoever receives them spends"] if passed else []
    told += [f"grants from ministers of {pounds(grants)}"] if grants else []
    told += [f"council tax and business rates of {pounds(taxes)}"] if taxes else []
    return labelled("Not counted again", f"{listed(told)}." if told else "")


def _wider(found: Spending, everything: bool) -> list[Said]:
    """Bodies that act here and beyond."""
    if not found.wider:
        return []
    shown = found.wider if everything else found.wider[:_FEW]
    rows = [(_spender_name(one), pounds(one.spends)) for one in shown]
    head = "Act here and beyond: all their area, in no sum" if found.spenders else "For all of their area"
    return figures([(head, "Pounds"), *rows]) + _to_see_all(found.wider, shown)


def _spender_name(one: Spender) -> str:
    return capital(one.name)


def _before_the_reform(found: Spending) -> list[Said]:
    """Money was spent before any reform could hold: who answers for it is told by the law of then."""
    said = f"The money is of {found.year}, before the reform would hold: who answers for it is by the law of then."
    return sentence(said) if found.under != CURRENT_LAW else []
