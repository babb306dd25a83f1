"""The command line: one file a command."""

from importlib import import_module
from importlib.metadata import entry_points

import typer

from coderpath.cli import (
    board,
    check,
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

DEMO = ("coderpath_demo.commands.demo", "coderpath_demo.commands.demo_data")

app = typer.Typer(
    help="Judge a department's coders against its career path.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
# The demo stands above this package: its commands are named here, and it is imported nowhere.
demo, demo_data = map(import_module, DEMO)
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
