"""`coderpath demo-data DIR`: an invented organisation as fact files."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from coderpath.cli.output import console, written_to
from coderpath_demo import generate, write
from coderpath_demo.generate import UNTIL

SEED = 1


def run(
    folder: Annotated[Path, typer.Argument(help="A new or empty folder.")],
    seed: Annotated[int, typer.Option(help="The same seed gives the same people.")] = SEED,
    until: Annotated[str, typer.Option(help="The last day of the data.")] = UNTIL.isoformat(),
) -> None:
    """Write 21 hospitals, their coders and six years of facts."""
    if folder.is_dir() and any(folder.iterdir()):
        message = f"{folder} is not empty; name a new folder"
        raise typer.BadParameter(message, param_hint="DIR")
    try:
        last = date.fromisoformat(until)
        tables = generate(seed, last)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--until") from None
    with written_to(folder, "DIR"):
        write(tables, folder, seed, last)
    rows = sum(len(table) for table in tables.values())
    console().print(f"{rows:,} rows in {len(tables)} files; {folder}/README.md tells the stories.")
