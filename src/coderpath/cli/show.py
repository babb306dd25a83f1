"""`coderpath show PATH`: a path laid out as levels, duties beside minimum and preferred."""

from collections.abc import Iterable
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from coderpath.cli.inputs import load_path
from coderpath.cli.options import JsonOption
from coderpath.cli.output import console, print_json
from coderpath.explain.path_rows import Entry, LevelRow, path_rows
from coderpath.explain.shown_path import path_markdown


def run(
    path: Annotated[str, typer.Argument(help="A path document, or the name of a shipped one.")],
    as_json: JsonOption = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Markdown, with where each entry comes from.")
    ] = False,
) -> None:
    """Show a path as people read it."""
    found = load_path(path, as_json=as_json)
    if as_json:
        print_json(row.as_json() for row in path_rows(found))
    elif markdown:
        typer.echo(path_markdown(found))
    else:
        console().print(Text(found.title, style="bold"))
        for row in path_rows(found):
            _print_level(row)


def _print_level(row: LevelRow) -> None:
    table = Table(title=row.title, title_justify="left", title_style="bold", expand=True)
    table.caption = "\n".join(row.notes)
    table.caption_justify = "left"
    for column in ("Duties", "Minimum", "To move up and to keep it", "Preferred"):
        table.add_column(column, overflow="fold", ratio=1)
    cells = (row.duties, row.minimum, (*row.advance, *row.keep), row.preferred)
    table.add_row(*(_listed(entries) for entries in cells))
    console().print(table)


def _listed(entries: Iterable[Entry]) -> Text:
    return Text("\n".join(f"- {entry.text}" for entry in entries) or "-")
