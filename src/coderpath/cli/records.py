"""`coderpath records ...`: what of a file would be taken as coded records, and by which types."""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_bytes
from typing import Annotated

import typer

from coderpath.cli.misses import missed
from coderpath.cli.options import JsonOption
from coderpath.cli.output import (
    console,
    print_findings,
    print_json,
    print_table,
    stop_on_errors,
)
from coderpath.facts.files.table import BadFile
from coderpath.findings import Finding, Grade, errors
from coderpath.records import read
from coderpath.records.formats.table.drafting import draft
from coderpath.records.formats.table.files import read_mapping
from coderpath.records.formats.table.headings import headings_of
from coderpath.records.formats.table.mapping import RecordMapping
from coderpath.records.tally import Tally
from coderpath.records.types import RecordTypes, read_types
from coderpath.records.types.examples import (
    EXAMPLES,
    read_record_examples,
    run_record_examples,
)
from coderpath.records.types.shipped import UB_04, find_table
from coderpath.sentence import Table
from coderpath.sentence.words import counted

app = typer.Typer(no_args_is_help=True, add_completion=False)

TypesOption = Annotated[
    str,
    typer.Option("--types", "-t", help="A table of record types, or the name of a shipped one."),
]
MapOption = Annotated[
    str | None,
    typer.Option(
        "--map", "-m", help="Which column of a table is which field, or the name of a shipped one."
    ),
]


@app.callback()
def about() -> None:
    """Check files of coded records and tables of record types, and begin a mapping."""


@app.command()
def check(
    files: Annotated[
        list[Path], typer.Argument(help="Files of X12 837I or FHIR R4, or tables with a mapping.")
    ],
    types: TypesOption = UB_04,
    mapping: MapOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read files as coded records: what is taken, what is refused and why. Nothing is kept."""
    table = _table(types, as_json=as_json)
    by = _mapping(mapping, as_json=as_json) if mapping else None
    refused = False
    for file in files:
        tally = _read(file, table, by, as_json=as_json)
        refused |= any(grade is Grade.ERROR for grade, _ in tally.reasons)
        if as_json:
            print_json([_told(file, tally)])
        else:
            _print(file, tally, table)
    if refused:
        raise typer.Exit(1)


@app.command()
def types(
    table: Annotated[
        str, typer.Argument(help="A table of record types, or the name of a shipped one.")
    ] = UB_04,
    as_json: JsonOption = False,
) -> None:
    """Check a table of record types, and run the examples beside it."""
    read_table, findings = read_types(table)
    place = find_table(table)
    count, misses = 0, list[Finding]()
    if read_table is not None and place is not None:
        count, misses = _examples(place.with_name(EXAMPLES), read_table)
    found = [*findings, *misses]
    if as_json:
        print_json(finding.as_json() for finding in found)
    else:
        print_findings(found, stderr=False)
        if read_table is not None and not errors(found):
            ran = f"; all {count} examples hold" if count else ""
            lines = counted(len(read_table.lines), "line")
            console().print(f"{read_table.table}: {lines}, no errors{ran}.")
    if errors(found):
        raise typer.Exit(1)


@app.command()
def mapping(
    table: Annotated[Path, typer.Argument(help="A table: CSV, workbook or Parquet.")],
    as_json: JsonOption = False,
) -> None:
    """Write a mapping to begin with, by the headings of a table; no value of it is shown."""
    try:
        found = headings_of(table)
    except BadFile as error:
        stop_on_errors([error.finding], as_json=as_json)
        raise typer.Exit(1) from None
    made = draft(found[0], table.stem)
    if as_json:
        print_json([{"mapping": made.text, "lacks": list(made.lacks)}])
    else:
        console().print(made.text, end="", soft_wrap=True, markup=False, highlight=False)
    if made.lacks:
        raise typer.Exit(1)


def _table(name: str, *, as_json: bool) -> RecordTypes:
    table, findings = read_types(name)
    if table is None:
        stop_on_errors(findings, as_json=as_json)
        raise typer.Exit(1)
    return table


def _mapping(name: str, *, as_json: bool) -> RecordMapping:
    mapping, findings = read_mapping(name)
    if mapping is None:
        stop_on_errors(findings, as_json=as_json)
        raise typer.Exit(1)
    return mapping


def _read(file: Path, table: RecordTypes, by: RecordMapping | None, *, as_json: bool) -> Tally:
    tally = Tally()
    try:
        # Codes that stand for numbers are not shown: any key does.
        for batch in read(file, mapping=by, types=table, key=token_bytes(32)):
            tally.add(batch)
            if as_json:
                print_json(finding.as_json() for finding in batch.findings)
    except BadFile as error:
        tally.refuse(error.finding)
        if as_json:
            print_json([error.finding.as_json()])
    return tally


def _told(file: Path, tally: Tally) -> dict[str, object]:
    lines = ({"type": one[0], "line": one[1], "records": n} for one, n in tally.by_line.items())
    return {
        "file": file.name,
        "rows": tally.rows,
        "taken": tally.taken,
        "refused": tally.refused,
        "types": list(lines),
        "passed_over": dict(tally.passed_over),
    }


def _print(file: Path, tally: Tally, table: RecordTypes) -> None:
    print_findings(tally.shown, stderr=False)
    figures = f"{tally.rows:,} in, {tally.taken:,} taken, {tally.refused:,} refused"
    if tally.whole:
        figures = "refused as a whole, nothing taken"
    passed = sum(tally.passed_over.values())
    over = f"; {passed:,} of other kinds passed over" if passed else ""
    console().print(f"{file.name}: {figures}{over}.", soft_wrap=True, markup=False)
    if tally.taken:
        heads = ("patient type", "records", "line that decided")
        print_table("By patient type", Table(heads, _by_line(tally, table)))


def _by_line(tally: Tally, table: RecordTypes) -> Iterator[tuple[str, str, str]]:
    for (name, line), many in tally.by_line.most_common():
        yield table.types.get(name, name), f"{many:,}", line


def _examples(file: Path, table: RecordTypes) -> tuple[int, list[Finding]]:
    if not file.is_file():
        return 0, []
    examples, findings = read_record_examples(file)
    if examples is None:
        return 0, list(findings)
    misses = missed(file, run_record_examples(examples, table), "Correct the table, or the example")
    return len(examples.examples), misses
