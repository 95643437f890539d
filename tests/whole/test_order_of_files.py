"""The order in which files are found changes no byte of the compiled rulebook."""

from __future__ import annotations

import hashlib
from random import Random

from accountability.compiled.compile import compile_pack
from accountability.files.read_pack import read_pack
from accountability.files.workspace import RawFile, built_in, read_files
from accountability.graph.chains import chains
from accountability.model.compiled import SECTIONS, Compiled, type_of
from accountability.store.codec import encoder


def fingerprint(book: Compiled) -> str:
    """A hash of everything in a compiled rulebook, where it was written included."""
    seen = hashlib.sha256(repr(book.about).encode())
    for section in SECTIONS:
        encode = encoder(type_of(section))
        for key, one in getattr(book, section).items():
            seen.update(f"{section}/{key}={encode(one)}".encode())
    return seen.hexdigest()


def compiled(files: tuple[RawFile, ...]) -> Compiled:
    book, problems = compile_pack(read_pack(files, "same"))
    assert not problems
    return book


def test_shuffled_files_compile_to_the_same_bytes() -> None:
    files = read_files(built_in())
    shuffled = tuple(Random(7).sample(files, len(files)))
    assert shuffled != files
    one, other = compiled(files), compiled(shuffled)
    assert fingerprint(one) == fingerprint(other)
    assert chains(one) == chains(other)
