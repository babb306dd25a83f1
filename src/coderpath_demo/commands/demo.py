"""`coderpath demo`: the main job on an invented organisation, from nothing to the board."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from coderpath.board import board
from coderpath.cli.board import print_board
from coderpath.cli.inputs import load_facts, load_path
from coderpath.cli.output import console, written_to
from coderpath_demo import generate, write
from coderpath_demo.commands.demo_data import SEED
from coderpath_demo.generate import UNTIL

PATH = "intermountain-revised"
MOST_ROWS = 25


def run(
    folder: Annotated[
        Path, typer.Argument(help="Where the demo organization is kept; made when missing.")
    ] = Path("demo-data"),
) -> None:
    """Make the demo organization, judge everyone, and show who is one step away."""
    out = console()
    if not (folder / "coders.csv").exists():
        with written_to(folder, "FOLDER"):
            write(generate(SEED), folder, SEED, UNTIL)
        out.print(f"Wrote the demo organization to {folder}/ (its README.md tells the stories).")
    path = load_path(PATH, as_json=False)
    facts = load_facts(folder, None, [path], as_json=False).facts
    day = UNTIL + timedelta(days=15)
    on = day.toordinal()
    rows = board(facts.coders.values(), path, on)
    out.print(f"{len({row.record.coder for row in rows})} coders with a next level.\n")
    print_board(rows, path, on, most=MOST_ROWS)
    out.print(
        f"\nNext: coderpath board {folder} --path {PATH} --on {day}\n"
        f"      coderpath judge {folder} --path {PATH} --on {day} --coder {rows[0].record.coder}"
    )
