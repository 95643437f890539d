"""The command that puts the rules to an evaluator that shares nothing with ours: rules prove."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import All, Form, Pack, SomeWords, Under

if TYPE_CHECKING:
    from accountability.model.answer import Answer
    from accountability.model.proof import Proof
    from accountability.rulebook import Rulebook

Every = Annotated[bool, typer.Option("--every", help="Ask every cell, also where no rule can tell it from another.")]
Write = Annotated[
    str | None,
    typer.Option("--write", metavar="DIR", help="Write the rules and facts to a folder, and prove nothing."),
]


def prove(
    outcome: SomeWords = None,
    every: Every = False,
    write: Write = None,
    everything: All = False,
    under: Under = "current-law",
    form: Form = "text",
    pack: Pack = None,
) -> None:
    """Compare the answers with those of a second evaluator: answer-set rules, which clingo reads.

    Every outcome, or the one named, on all ground, on every day since 2009 on which something changes, in every case of
    fact. --write gives what others need to do it without this program: clingo decision.lp facts-OUTCOME.lp
    """
    from accountability.cli.asked import format_asked
    from accountability.cli.exit_codes import ANSWERED, UNSETTLED
    from accountability.cli.refusing import refuse
    from accountability.cli.terminal import say
    from accountability.model.answer import Answer
    from accountability.present.proof_text import proof_json_text, proof_text
    from accountability.rulebook import Rulebook

    form = format_asked(form, ("text", "json"))
    book = Rulebook.load(pack).under(under)
    if isinstance(book, Answer):
        refuse(book, form)
    named = " ".join(outcome or ())
    if write is not None:
        facts = book.facts(named)
        if isinstance(facts, Answer):
            refuse(facts, form)
        say(_written(write, facts))
        return
    found = _proved(book, named, every)
    if isinstance(found, Answer):
        refuse(found, form)
    say(proof_json_text(found) if form == "json" else proof_text(found, everything))
    raise typer.Exit(UNSETTLED if found.disagreements else ANSWERED)


def _proved(book: Rulebook, named: str, every: bool) -> Proof | Answer:
    from accountability.cli.asked import MisaskedError
    from accountability.cli.progress import Progress

    progress = Progress("Proving")
    try:
        return book.prove(named, every, progress.bar)
    except ImportError as error:
        if (error.name or "").startswith("accountability"):
            raise
        raise MisaskedError("What proves rules is not installed. Add it: pip install 'accountability[prove]'") from None
    finally:
        progress.wipe()


def _written(named: str, texts: dict[str, str]) -> str:
    """Write the files, over nothing that this command did not write, and say how to run them."""
    from accountability.cli.asked import MisaskedError
    from accountability.cli.writing import file_to_write, write_together
    from accountability.present.layout import page
    from accountability.present.pieces import sentence

    folder = Path(named)
    if not named.strip() or (folder.exists() and not folder.is_dir()):
        raise MisaskedError(f'"{named[:200]}" is not a folder that can be written to. Name another.')
    if folder.is_dir():
        for name in texts:
            file_to_write(str(folder / name), "--write", _ours, "a file of this command")
    write_together(folder, texts)
    facts = next(name for name in texts if name != "decision.lp")
    of = "an outcome" if len(texts) == 2 else f"{len(texts) - 1:,} outcomes"
    run = f"clingo {folder / 'decision.lp'} {folder / facts}"
    said = sentence(f"Wrote the rules, and the facts of {of}, to {named}.")
    return page([*said, *sentence("To run them without this program:", run)])


def _ours(path: Path) -> bool:
    from accountability.proving.facts import MADE_BY

    with path.open("rb") as stream:
        return stream.readline(200).decode("utf-8", "replace").startswith(MADE_BY)
