"""The list of parts of a release (a software bill of materials), in CycloneDX JSON: the same files give the same bytes.

It lists what the program and its extras need, and what those need in turn on the machine that makes the list, each at
the version in `constraints.txt`: what the tests run with. An installer without those constraints may take others.
"""

from __future__ import annotations

import json
import re
import tomllib
import uuid
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement

FOR_THE_TESTS = {"test", "features", "browser", "bench"}
"""The extras that no user of the program installs."""
_NAME = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?")
_SPACE = uuid.UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")


def _plain(name: str) -> str:
    """The name as it is compared: small letters, and one hyphen for each mark between them."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _named(requirements: Iterable[str]) -> list[str]:
    return [_plain(found[1]) for one in requirements if (found := _NAME.match(one))]


def pinned(constraints: str) -> dict[str, str]:
    """The version of each package that is held to one.

    >>> pinned("Typer==0.2\\n# a note\\nrich==1.0 ; python_version > '3'\\n")
    {'typer': '0.2', 'rich': '1.0'}
    """
    lines = (line.partition("#")[0].partition(";")[0].strip() for line in constraints.splitlines())
    return {_plain(name): version for line in lines if line for name, _, version in [line.partition("==")]}


def parts(project: Mapping[str, object], versions: Mapping[str, str], moment: int) -> str:
    """The list of a project that is described so, put out at a moment in seconds since 1970."""
    name, version = str(project["name"]), str(project["version"])
    extras = {key: values for key, values in _extras(project).items() if key not in FOR_THE_TESTS}
    needed = {one: _needed_by(one) for one in _named(_texts(project["dependencies"]))}
    added = {one: _needed_by(one) for values in extras.values() for one in _named(values)}
    lines = {**_in_turn(added), **_in_turn(needed)}
    scope = dict.fromkeys(lines, "optional") | dict.fromkeys(_in_turn(needed), "required")
    missing = [one for one in scope if one not in versions]
    if missing:
        raise ValueError(f"constraints.txt holds no version of {', '.join(missing)}")
    root = f"pkg:pypi/{name}@{version}"
    components = [
        {"type": "library", "bom-ref": _ref(one, versions), "name": one, "version": versions[one],
         "purl": _ref(one, versions), "scope": scope[one]}
        for one in sorted(scope)
    ]  # fmt: skip
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": "",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {"type": "application", "bom-ref": root, "name": name, "version": version, "purl": root,
                          "licenses": [{"license": {"id": str(project["license"])}}]},
        },
        "components": components,
        "dependencies": [
            {"ref": root, "dependsOn": [_ref(one, versions) for one in sorted({*needed, *added})]},
            *({"ref": _ref(one, versions), "dependsOn": [_ref(other, versions) for other in lines[one]]}
              for one in sorted(lines)),
        ],
        "compositions": [{"aggregate": "incomplete", "assemblies": [root]}],
    }  # fmt: skip
    document["serialNumber"] = f"urn:uuid:{uuid.uuid5(_SPACE, json.dumps(document, sort_keys=True))}"
    return json.dumps(document, indent=2) + "\n"


def parts_of(folder: Path, moment: int) -> str:
    """The list of the project in a folder."""
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return parts(project, pinned((folder / "constraints.txt").read_text(encoding="utf-8")), moment)


def _needed_by(name: str) -> list[str]:
    """What an installed package needs here, without its own extras."""
    found = map(Requirement, requires(name) or ())
    return sorted({_plain(one.name) for one in found if one.marker is None or one.marker.evaluate({"extra": ""})})


def _in_turn(first: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Some packages with what each needs, and what that needs, to the end."""
    found = dict(first)
    waiting = [one for values in first.values() for one in values]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found[one] = _needed_by(one)
            waiting += found[one]
    return found


def _ref(name: str, versions: Mapping[str, str]) -> str:
    return f"pkg:pypi/{name}@{versions[name]}"


def _texts(found: object) -> list[str]:
    assert isinstance(found, list)
    return [str(one) for one in found]


def _extras(project: Mapping[str, object]) -> dict[str, list[str]]:
    found = project.get("optional-dependencies", {})
    assert isinstance(found, dict)
    return {str(key): _texts(values) for key, values in found.items()}
