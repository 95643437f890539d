"""The semantics of docs/semantics.md on one screen: no indexes, no caches, obviously right and slow."""

from __future__ import annotations

from itertools import product


def seats(book, piece, day, tier):
    known = book.seats.get(f"{tier}/{piece}")
    full = [s for s in (known.full if known else ()) if s.days.holds_on(day)]
    part = [s for s in (known.part if known else ()) if s.days.holds_on(day)]
    return (full[0] if full else None), part


def sitting(book, piece, day, tier, facts):
    full, part = seats(book, piece, day, tier)
    return next((s for s in part if s.holder.name == facts.get(tier)), full)


def held(book, piece, day, tier, power, facts):
    seat = sitting(book, piece, day, tier, facts)
    for h in book.powers[power].held:
        if seat is not None and seat.holder.sort == "body" and h.body == seat.holder.name and h.days.holds_on(day):
            if h.ground is None or piece in h.ground or (piece in h.part and facts.get(power) == "held"):
                return True
    return False


def singles(book, c, piece, day, facts):
    """Every single thing in a condition, as true or false."""
    if c.nations:
        yield book.ground[str(piece)].nation in c.nations
    if c.ground is not None:
        yield piece in c.ground
    if c.days.edges():
        yield c.days.holds_on(day)
    for tier, sitters in c.held_by:
        seat = sitting(book, piece, day, tier, facts)
        names = {"anyone"} if seat else set()
        if seat and seat.holder.sort == "body":
            names |= {seat.seated_as, seat.holder.name, book.bodies[seat.holder.name].kind}
        elif seat:
            names.add("minister")
        yield bool(names & set(sitters))
    for tier, powers in c.holds:
        yield any(held(book, piece, day, tier, power, facts) for power in powers)
    for fact, values in c.given:
        yield facts.get(fact) in values


def applies(book, c, piece, day, facts):
    return all(singles(book, c, piece, day, facts)) and not (
        c.unless is not None and any(singles(book, c.unless, piece, day, facts))
    )


def above(matter, rule, target, seen=()):
    """Whether a rule reaches a target by exception-to edges, through rules that apply or not."""
    return any(
        e.to == target
        or any(r.id == e.to and r not in seen and above(matter, r, target, (*seen, r)) for r in matter.rules)
        for e in rule.exception_to
    )


def decide(book, matter, piece, day, facts):
    """(status, mode, who): `who` is a set of names."""
    cand = [r for r in matter.rules if applies(book, r.applies, piece, day, facts)]
    wins = [r for r in cand if not any(above(matter, e, r.id) for e in cand if e is not r)]
    results = {conclude(book, r, piece, day, facts) for r in wins}
    if not results:
        return ("no-rule", "sole", frozenset())
    if len(results) > 1 or next(iter(results))[0] == "conflict":
        return ("conflict", "sole", frozenset())
    return results.pop()


def conclude(book, rule, piece, day, facts):
    form, who = rule.answerable.form, rule.answerable.who
    if form in ("nobody", "independent", "disputed"):
        return (str(form), "sole", frozenset(w.name for w in who) if form == "independent" else frozenset())
    found = [name(book, w, piece, day, facts) for w in who]
    if form == "one":
        return found[0]
    bad = [f for f in found if f[0] not in ("answered", "vacant")]
    everybody = frozenset().union(*(f[2] for f in found))
    if bad:
        return bad[0]
    return (
        ("answered", str(form) if len(everybody) > 1 else "sole", everybody)
        if everybody
        else ("vacant", "sole", everybody)
    )


def minister(book, portfolio, piece, day):
    tenure = book.portfolios[portfolio].held_on(day, book.ground[str(piece)].nation)
    return ("answered", "sole", frozenset({tenure.department})) if tenure else ("vacant", "sole", frozenset())


def name(book, who, piece, day, facts):
    if who.sort == "role":
        return decide(book, book.roles[who.name], piece, day, facts)
    if who.sort == "minister":
        return minister(book, who.name, piece, day)
    if who.sort == "body" and not book.bodies[who.name].days.holds_on(day):
        return ("vacant", "sole", frozenset())
    if who.sort == "tier" and book.tiers[who.name].filling != "unlisted":
        seat, tier = sitting(book, piece, day, who.name, facts), book.tiers[who.name]
        if seat is None:
            return ("before-records" if tier.since and day < tier.since else "vacant", "sole", frozenset())
        if seat.holder.sort == "minister":
            return minister(book, seat.holder.name, piece, day)
        return ("answered", "sole", frozenset({seat.holder.name}))
    return ("answered", "sole", frozenset({who.name}))


def values(book, turns, piece, day):
    """Every combination of facts that can arise, and the usual values."""
    sides, usual = {}, {}
    for tier in turns.tiers:
        full, part = seats(book, piece, day, tier)
        if part:
            open_end = full is not None or book.tiers[tier].filling != "filled"
            sides[tier] = [*dict.fromkeys(s.holder.name for s in part), *(["elsewhere"] if open_end else [])]
            for s in (s for s in reversed(part) if s.usual):
                usual[tier] = "elsewhere" if s.usual == "elsewhere" else s.holder.name
    for power in turns.powers:
        partly = [h for h in book.powers[power].held if h.days.holds_on(day) and piece in h.part]
        if partly:
            sides[power] = ["held", "elsewhere"]
            for h in (h for h in reversed(partly) if h.usual):
                usual[power] = h.usual
    for fact in turns.facts:
        sides[fact] = [v for v, _ in book.facts[fact].values]
        usual |= {fact: book.facts[fact].usual} if book.facts[fact].usual else {}
    cases = [dict(zip(sides, combination, strict=True)) for combination in product(*sides.values())]
    possible = [
        case
        for case in cases
        if all(applies(book, c, piece, day, case) for f in turns.facts for v, c in book.facts[f].only if case[f] == v)
    ]
    return possible, {n: v for n, v in usual.items() if any(case.get(n) == v for case in possible)}


def over(book, outcome, turns, piece, day):
    """What is said of one piece: the answer at the usual values, or "depends"; and which other answers are told."""
    cases, usual = values(book, turns, piece, day)
    base = [c for c in cases if all(c.get(n, v) == v for n, v in usual.items())] or cases
    here = {decide(book, outcome, piece, day, c) for c in base}
    everything = {decide(book, outcome, piece, day, c) for c in cases}
    return ("depends", everything) if len(here) > 1 else (here.pop(), everything)
