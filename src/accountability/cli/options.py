"""The options that several commands share: one name, one meaning, one help text each."""

from __future__ import annotations

from typing import Annotated

import typer

Words = Annotated[
    list[str], typer.Argument(metavar="OUTCOME", help="What you want answered for: bins, potholes, lgsl:524.")
]
SomeWords = Annotated[
    list[str] | None, typer.Argument(metavar="OUTCOME", help="What you want answered for: bins, potholes, lgsl:524.")
]
In = Annotated[str | None, typer.Option("--in", metavar="PLACE", help="A council, town, county, postcode or code.")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="A day, such as 2023-03-31. Today if left out.")]
Under = Annotated[str, typer.Option("--under", metavar="REFORM", help="A reform. The law as it is if left out.")]
Given = Annotated[
    list[str] | None, typer.Option("--given", metavar="FACT=VALUE", help="A fact that a place cannot tell.")
]
Form = Annotated[str, typer.Option("--format", metavar="KIND", help="text, json, and others where they help.")]
All = Annotated[bool, typer.Option("--all", help="Name everything instead of counting it.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only what can be quoted.")]
Pack = Annotated[str | None, typer.Option("--rules", metavar="DIR", help="A folder with a pack.yaml.")]
Fix = Annotated[bool, typer.Option("--fix", help="First mend what can only mean one thing.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")]
Receipt = Annotated[
    str | None, typer.Option("--receipt", metavar="FILE", help="Keep the answer in a file, for verify to ask again.")
]
Batch = Annotated[
    str | None,
    typer.Option(
        "--batch", metavar="FILE", help="Many questions: CSV or JSON Lines with outcome and place. - is stdin."
    ),
]
