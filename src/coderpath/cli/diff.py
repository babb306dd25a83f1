"""`coderpath diff A B`: what got stricter, looser, new, or is gone."""

from typing import Annotated

import typer

from coderpath.changes import diff
from coderpath.cli.inputs import load_path
from coderpath.cli.options import JsonOption
from coderpath.cli.output import console, print_json
from coderpath.explain.changes import lines


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
    for text in lines(changes, before, after):
        console().print(str(text), soft_wrap=True, markup=False)
