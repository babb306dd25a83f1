"""`coderpath whatif FACTS --path A --path B`: careers as they would have gone under each path."""

from collections.abc import Iterator
from typing import Annotated

import typer

from coderpath.cli.inputs import chosen, load_facts, load_path
from coderpath.cli.options import CoderOption, FactsArgument, JsonOption, KnownOption, day_option
from coderpath.cli.output import console, print_json, print_table
from coderpath.days import Day, iso
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath
from coderpath.placement import place
from coderpath.sentence import Table
from coderpath.sentence.calendar import day_words
from coderpath.sentence.dates import say_day
from coderpath.whatif import Taken, whatif


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
    department = load_facts(facts, known, paths, as_json=as_json)
    days = day_option(start, "from"), day_option(last, "until")
    _refuse_what_cannot_be_told_apart(paths, *days)
    records = list(chosen(department.facts, coder))
    taken = [
        one
        for record in records
        for found in paths
        for one in whatif(record, found, start=days[0], last=days[1])
    ]
    if as_json:
        print_json(line(one) for one in taken)
        return
    rows = ((one.coder, one.path, one.level, say_day(one.since)) for one in taken)
    print_table("What if", Table(("Coder", "Path", "Level", "Taken on"), rows))
    for text in _unplaced(records, paths, {(one.coder, one.path, one.since) for one in taken}):
        console().print(text, soft_wrap=True, markup=False)


def _refuse_what_cannot_be_told_apart(
    paths: list[CareerPath], start: Day | None, last: Day | None
) -> None:
    if start is not None and last is not None and last < start:
        message = "the last day lies before the day of --from"
        raise typer.BadParameter(message, param_hint="--until")
    names = [path.path for path in paths]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        message = f'two paths are named "{twice}"; give one another name in its "path:" line'
        raise typer.BadParameter(message, param_hint="--path")


def _unplaced(
    records: list[CoderRecord], paths: list[CareerPath], taken: set[tuple[str, str, Day]]
) -> Iterator[str]:
    """Say of each hire without a placement what the first level lacks."""
    for record in records:
        for path in paths:
            for hired, _ in record.employed:
                if (record.coder, path.path, hired) in taken:
                    continue
                lacks = place(record, path, hired).lacks
                if lacks:
                    when = day_words(hired)
                    yield (
                        f"{record.coder}, {path.path}: no placement on {when}; "
                        f"the first level lacks {', '.join(lacks)}."
                    )


def line(taken: Taken) -> dict[str, object]:
    """Give a taken level in the shape of `whatif --json`."""
    return {
        "coder": taken.coder,
        "path": taken.path,
        "level": taken.level,
        "since": iso(taken.since),
    }
