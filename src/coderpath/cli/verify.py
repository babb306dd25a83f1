"""`coderpath verify LEDGER CHECKPOINT`: whether an exported ledger is as it was written."""

from pathlib import Path
from typing import Annotated

import typer

from coderpath.ledger import verify as by_itself
from coderpath.ledger.verify import main


def run(
    ledger: Annotated[
        Path | None, typer.Argument(help="A file that `coderpath ledger export` has written.")
    ] = None,
    checkpoints: Annotated[
        list[Path] | None, typer.Argument(help="Signed checkpoints, kept elsewhere until now.")
    ] = None,
    program: Annotated[
        bool,
        typer.Option(
            "--program", help="Say where the one file is that checks, to read or copy it."
        ),
    ] = False,
) -> None:
    """Check an exported ledger: entries, rows, and its tree against checkpoints kept elsewhere.

    Ends with exit code 1 where something is not as it was, and 2 where nothing was checked.
    """
    if program:
        typer.echo(by_itself.__file__)
        return
    if ledger is None:
        message = "which one? Name a file that `coderpath ledger export` has written"
        raise typer.BadParameter(message, param_hint="LEDGER")
    raise typer.Exit(main([str(ledger), *map(str, checkpoints or [])]))
