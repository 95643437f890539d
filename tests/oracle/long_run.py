"""Many random rulebooks, put to the engine, the slow reference and the answer-set rules, for as long as you let it.

    python -m tests.oracle.long_run --seed 8 --count 100000

A few hundred rulebooks are drawn from the seed. Each of the many is put together from parts of those, one part from one
of them and another from another: the rules of the outcome, those of the role, the facts, the seats, the powers. The
same seed and count are the same rulebooks. It can be stopped and taken up again: --start says how many to pass over.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, Phase, given, seed, settings

from accountability.model.pack import Pack
from tests.oracle.random_books import compiled, packs
from tests.oracle.test_three_evaluators import differing

DRAWN = 400
"""How many rulebooks are drawn to take parts from."""
TOLD = 250
"""After how many it is told how far it is."""


def drawn(from_seed: int, count: int = DRAWN) -> list[Pack]:
    """Rulebooks from a seed."""
    found: list[Pack] = []

    @seed(from_seed)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(packs())
    def draw(pack: Pack) -> None:
        found.append(pack)

    draw()
    return found


def put_together(parts: list[Pack], random: Random) -> Pack:
    """A rulebook of parts of others, each from any of them."""
    rules, role, facts, seats, powers = (random.choice(parts) for _ in range(5))
    return replace(rules, roles=role.roles, facts=facts.facts, seats=seats.seats, powers=powers.powers)


def main() -> int:
    """Compare, and say how many were; 1 at the first disagreement, with the number of the rulebook."""
    asked = argparse.ArgumentParser(description="Compare the three evaluators on random rulebooks.")
    asked.add_argument("--seed", type=int, default=8)
    asked.add_argument("--count", type=int, default=100_000)
    asked.add_argument("--start", type=int, default=0)
    options = asked.parse_args()
    parts = drawn(options.seed)
    began = time.monotonic()
    for number in range(options.start, options.start + options.count):
        pack = put_together(parts, Random(f"{options.seed}/{number}"))
        wrong = differing(compiled(pack), every=False)
        if wrong:
            sys.stdout.write(f"Rulebook {number} of seed {options.seed}:\n" + "\n".join(wrong[:10]) + "\n")
            return 1
        done = number + 1 - options.start
        if done % TOLD == 0 or done == options.count:
            seconds = time.monotonic() - began
            sys.stdout.write(f"{done:,} rulebooks of seed {options.seed} agree, in {seconds:,.0f} seconds.\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
