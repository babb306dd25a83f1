"""`coderpath diff A B`: what got stricter, looser, new, or is gone."""

from typing import Annotated

import typer

from coderpath.cli.inputs import load_path
from coderpath.cli.options import JsonOption
from coderpath.cli.output import console, print_json
from coderpath.diff import diff
from coderpath.explain.changes import say

NAME = "diff"


def run(
    old: Annotated[str, typer.Argument(help="The earlier path: a document or a shipped name.")],
    new: Annotated[str, typer.Argument(help="The later path: a document or a shipped name.")],
    as_json: JsonOption = False,
) -> None:
    """Compare two paths, in words or as JSON."""
    before, after = load_path(old, as_json=as_json), load_path(new, as_json=as_json)
    changes = diff(before, after)
    if as_json:
        print_json(change.as_json() for change in changes)
        return
    out = console()
    for change in changes:
        out.print(say(change, before, after), soft_wrap=True, markup=False)
    if not changes:
        out.print("The two paths ask the same.")
