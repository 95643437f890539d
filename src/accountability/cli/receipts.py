"""Receipts: an answer kept with what it rests on, and asked again: who --receipt, verify."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accountability.cli.options import Form, Pack

if TYPE_CHECKING:
    from accountability.model.answer import Answer
    from accountability.model.asked import Asked
    from accountability.model.receipt import Receipt
    from accountability.rulebook import Rulebook

Kept = Annotated[str, typer.Argument(metavar="RECEIPT", help="A file that who --receipt wrote.")]


def verify(file: Kept, form: Form = "text", pack: Pack = None) -> None:
    """Ask again what a receipt answers, and say whether the answer still holds."""
    from accountability.cli.asked import format_asked
    from accountability.cli.exit_codes import ANSWERED, UNSETTLED
    from accountability.cli.terminal import say
    from accountability.present.verified_text import verified_json_text, verified_text
    from accountability.rulebook import Rulebook

    form = format_asked(form, ("text", "json"))
    receipt = _read(file)
    found = Rulebook.load(pack).verify(receipt)
    say(verified_json_text(found) if form == "json" else verified_text(found))
    raise typer.Exit(ANSWERED if found.holds else UNSETTLED)


def receipt_keeper(named: str) -> Callable[[Rulebook, Asked, Answer], None]:
    """What will write a receipt to a file, whole or not at all; only another receipt is written over.

    Raises `MisaskedError` before anything is asked where that file cannot be one.
    """
    from accountability.cli.terminal import tell
    from accountability.cli.writing import file_to_write, writing
    from accountability.present.receipt_json import is_receipt, receipt_text

    def ours(path: Path) -> bool:
        with path.open("rb") as stream:
            return is_receipt(stream.read(1000).decode("utf-8", "replace"))

    path = file_to_write(named, "--receipt", ours, "a receipt of this program")

    def keep(book: Rulebook, asked: Asked, answer: Answer) -> None:
        if answer.question is None:
            tell("No receipt was written, because there is no answer to keep.")
            return
        with writing(path) as making:
            making.write_bytes(receipt_text(book.receipt(asked, answer)).encode("utf-8", "replace"))

    return keep


def _read(named: str) -> Receipt:
    """The receipt in a file, or the sentence that says why there is none."""
    from accountability.cli.asked import MisaskedError
    from accountability.present.receipt_json import LARGEST, NoReceiptError, read_receipt

    shown = named[:200]
    try:
        path = Path(named)
        if path.is_dir():
            raise MisaskedError(f'"{shown}" is a folder. Name the receipt in it.')
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise NoReceiptError("it is too large")
        return read_receipt(content.decode("utf-8"))
    except FileNotFoundError:
        raise MisaskedError(f'There is no file called "{shown}".') from None
    except UnicodeDecodeError:
        raise MisaskedError(f'"{shown}" is not a receipt: it is not text.') from None
    except NoReceiptError as error:
        raise MisaskedError(f'"{shown}" is not a receipt that can be read: {error}.') from None
    except (OSError, ValueError) as error:
        raise MisaskedError(f'"{shown}" cannot be read: {getattr(error, "strerror", None) or error}.') from None
