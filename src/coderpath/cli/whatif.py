"""`coderpath whatif FACTS --path A --path B`: careers as they would have gone under each path."""

from typing import Annotated

import typer

from coderpath.cli.inputs import chosen, load_facts, load_path
from coderpath.cli.options import CoderOption, FactsArgument, JsonOption, KnownOption, day_option
from coderpath.cli.output import print_json, print_table
from coderpath.days import iso
from coderpath.explain.dates import day_text
from coderpath.whatif import Taken, whatif

NAME = "whatif"


def run(
    facts: FactsArgument,
    path: Annotated[
        list[str], typer.Option("--path", "-p", help="A path; repeat it to compare several.")
    ],
    start: Annotated[
        str | None, typer.Option("--from", help="Real positions count before this day.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--until", help="The last day of the simulation.")
    ] = None,
    coder: CoderOption = None,
    known: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    """Simulate careers: each level is taken on the first day that the path allows."""
    paths = [load_path(name, as_json=as_json) for name in path]
    department = load_facts(facts, known, as_json=as_json)
    days = day_option(start, "from"), day_option(last, "until")
    taken = (
        one
        for record in chosen(department, coder)
        for found in paths
        for one in whatif(record, found, start=days[0], last=days[1])
    )
    if as_json:
        print_json(line(one) for one in taken)
        return
    rows = ((one.coder, one.path, one.level, day_text(one.since)) for one in taken)
    print_table("What if", ("Coder", "Path", "Level", "Taken on"), rows)


def line(taken: Taken) -> dict[str, object]:
    """Give a taken level in the shape of `whatif --json`."""
    return {
        "coder": taken.coder,
        "path": taken.path,
        "level": taken.level,
        "since": iso(taken.since),
    }
