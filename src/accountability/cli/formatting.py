"""The commands that write rule files anew: rules fmt, and what rules check can mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from accountability.model.diagnostic import Diagnostic

Paths = Annotated[list[str] | None, typer.Argument(metavar="PATHS", help="Files or folders: rules and cases if none.")]
Check = Annotated[bool, typer.Option("--check", help="Change nothing: list the files that would change.")]
_YAML = (".yaml", ".yml")


@dataclass(slots=True)
class _Run:
    """What came of the files so far, by the names that people know."""

    changed: list[str] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)


def fmt(paths: Paths = None, check: Check = False) -> None:
    """Bring rule files and cases to one form. What they say, and every comment, stays as it is."""
    from accountability.cli.rewriting import leads_out, rewrite
    from accountability.files.formatted import formatted
    from accountability.files.workspace import read_bytes
    from accountability.files.yaml_text import RefusedError
    from accountability.model.diagnostic import PackError

    files, run = _files(paths), _Run()
    for name, path, root in files:
        try:
            before = read_bytes(path, name)
            after = formatted(name, before)
        except RefusedError as refused:
            run.problems.append(refused.diagnostic)
            continue
        except PackError as error:
            run.problems += error.diagnostics
            continue
        if before != after:
            why = leads_out(path, root) if check else rewrite(path, root, before, after)
            if why:
                run.left.append((name, why))
            else:
                run.changed.append(name)
    _tell(run, len(files), check)


def _tell(run: _Run, looked_at: int, check: bool) -> None:
    """Say what came of it, and leave with the exit status."""
    from accountability.cli.problems import source_lines
    from accountability.cli.terminal import say, tell
    from accountability.present.folding import fold
    from accountability.present.layout import page
    from accountability.present.pieces import sentence
    from accountability.present.problems_text import problems_text

    files = "1 file" if looked_at == 1 else f"{looked_at} files"
    said = f"{len(run.changed)} of {files} {'would change' if check else 'changed'}."
    lines = [*run.changed, *sentence(said)]
    if check and run.changed:
        lines.append("To change them: accountability rules fmt")
    say(page(lines))
    if run.problems:
        tell(problems_text(run.problems, source_lines(), "What cannot be read was left as it is."))
    for name, why in run.left:
        tell("\n".join(fold(f"{name} was left as it is: {why}.")))
    raise typer.Exit(2 if run.problems or run.left else 1 if check and run.changed else 0)


def _files(named: Sequence[str] | None) -> list[tuple[str, Path, Path]]:
    """The YAML files that are named, or below the folders that are: the name of each, its path, and its root."""
    from accountability.cli.asked import MisaskedError

    found: dict[Path, tuple[str, Path, Path]] = {}
    for start in (Path(name) for name in named or _workspace()):
        shown = str(start)[:200]
        try:
            is_folder, is_there = start.is_dir(), start.exists() or start.is_symlink()
        except (OSError, ValueError):
            is_folder = is_there = False
        if not is_there:
            raise MisaskedError(f'There is no file or folder "{shown}".')
        if not is_folder and start.suffix not in (*_YAML, ".csv"):
            raise MisaskedError(f'"{shown}" is not a rule file: those end in .yaml. Name one, or a folder of them.')
        here = start.absolute().is_relative_to(Path.cwd())
        root = Path.cwd() if here else start if is_folder else start.parent
        for path in _below(start) if is_folder else [start]:
            if path.suffix in _YAML:
                found.setdefault(path.absolute(), (path.as_posix(), path, root))
    return [found[path] for path in sorted(found)]


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if not any(part.startswith(".") for part in path.relative_to(folder).parts) and not path.is_dir():
            yield path


def _workspace() -> list[str]:
    from accountability.cli.asked import MisaskedError

    if not (Path("rules") / "pack.yaml").is_file():
        raise MisaskedError("There is no workspace here. Name files or folders: accountability rules fmt PATHS")
    return [name for name in ("rules", "cases") if Path(name).is_dir()]


def mend(pack: str | None, only_show: bool) -> None:
    """Mend what can be mended without a person, or show it. Leaves with exit status 1 after showing anything."""
    from accountability.cli.asked import MisaskedError
    from accountability.cli.rewriting import rewrite
    from accountability.cli.terminal import say, tell
    from accountability.files.mending import mended
    from accountability.files.workspace import built_in, find_pack, read_files
    from accountability.present.folding import fold
    from accountability.present.layout import page

    folder = find_pack(pack)
    if folder.resolve() == built_in().resolve() and folder != Path.cwd() / "rules":
        raise MisaskedError("There is no workspace here to mend. To make one: accountability init my-rules")
    lines, shown, left = [], [], []
    for file in (file for file in read_files(folder) if not file.pack):
        made = mended(file)
        if made.content == file.content:
            continue
        if only_show:
            shown.append(_diff(file.name, file.content, made.content))
            continue
        why = rewrite(folder / file.inside, folder.parent, file.content, made.content)
        left += fold(f"{file.name} was left as it is: {why}.") if why else []
        lines += (
            []
            if why
            else [f"{file.name}:{line}: {words}" if line else f"{file.name}: {words}" for line, words in made.done]
        )
    if shown:
        say("".join(shown))
        files = "1 file" if len(shown) == 1 else f"{len(shown)} files"
        tell(f"{files} can be mended. To do it: accountability rules check --fix")
        raise typer.Exit(1)
    if lines:
        say(page(["Mended:", *(folded for line in lines for folded in fold(line, "  "))]))
    if left:
        tell("\n".join(left))
        raise typer.Exit(2)
    if not lines:
        tell("There is nothing that can be mended without you.")


def _diff(name: str, before: bytes, after: bytes) -> str:
    """What a mend changes in a file, as a unified diff that can be applied."""
    from difflib import unified_diff

    old, new = (text.decode("utf-8").splitlines(keepends=True) for text in (before, after))
    ended = (
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in unified_diff(old, new, name, name)
    )
    return "".join(ended)
