"""`coderpath show PATH`: a path laid out as levels, duties beside minimum and preferred."""

from typing import Annotated

import typer
from rich.markdown import Markdown

from coderpath.cli.inputs import load_path
from coderpath.cli.options import JsonOption
from coderpath.cli.output import console, print_json
from coderpath.explain.shown_path import path_markdown, path_rows

NAME = "show"


def run(
    path: Annotated[str, typer.Argument(help="A path document, or the name of a shipped one.")],
    as_json: JsonOption = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown as text.")] = False,
) -> None:
    """Show a path as people read it."""
    found = load_path(path, as_json=as_json)
    if as_json:
        print_json(row.as_json() for row in path_rows(found))
    elif markdown:
        typer.echo(path_markdown(found))
    else:
        console().print(Markdown(path_markdown(found)))
