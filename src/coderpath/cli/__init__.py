"""The command line: one file a command."""

import typer

from coderpath.cli.later import added, group_of
from coderpath.cli.output import speak_utf8

OWN = (
    *("start", "check", "show", "diff", "judge", "replay", "whatif", "way", "board"),
    "verify",
)
DEMO = ("demo", "demo-data")
"""The demo stands above this package, which knows no more of it than these names."""

app = typer.Typer(
    help="Judge a department's coders against its career path.",
    cls=group_of(
        *((name, f"coderpath.cli.{name}") for name in OWN),
        *((name, f"coderpath_demo.commands.{name.replace('-', '_')}") for name in DEMO),
        ("schema", "coderpath.cli.schema"),
        *added(),
        ("records", "coderpath.cli.records"),
        ("facts", "coderpath.cli.facts"),
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _group() -> None:
    """Make the commands a group: to typer none is registered yet."""


def main() -> None:
    """Run the program."""
    speak_utf8()
    app()
