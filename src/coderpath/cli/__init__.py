"""The command line: one file a command."""

from importlib.metadata import entry_points

import typer

from coderpath.cli import (
    board,
    check,
    demo,
    demo_data,
    diff,
    facts,
    judge,
    replay,
    schema,
    show,
    way,
    whatif,
)
from coderpath.cli.output import speak_utf8

app = typer.Typer(
    help="Judge a department's coders against its career path.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (check, show, diff, judge, replay, whatif, way, board, demo, demo_data, schema):
    app.command(command.NAME)(command.run)
app.add_typer(facts.app, name="facts")
for further in entry_points(group="coderpath.commands"):
    # Other packages, such as the product, add commands of their own.
    command = further.load()
    app.command(command.NAME)(command.run)


def main() -> None:
    """Run the program."""
    speak_utf8()
    app()
