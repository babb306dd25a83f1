"""`coderpath facts ...`: checking fact files, templates, and facts from any roster."""

from pathlib import Path
from typing import Annotated

import typer

from coderpath.cli.inputs import load_path
from coderpath.cli.options import (
    FactsArgument,
    JsonOption,
    KnownOption,
    day_or_today,
    moment_option,
)
from coderpath.cli.output import (
    console,
    print_findings,
    print_json,
    stop_on_errors,
    written_to,
)
from coderpath.facts.files.place import open_place
from coderpath.facts.reading import read_facts
from coderpath.facts.template import write_template
from coderpath.facts.writing import write_tables
from coderpath.findings import Grade, errors
from coderpath.fit import misfits
from coderpath.roster.apply import apply_map
from coderpath.roster.read import read_map
from coderpath.sentence.words import counted

app = typer.Typer(no_args_is_help=True, add_completion=False)


@app.callback()
def about() -> None:
    """Check fact files, or make them."""


@app.command()
def check(
    facts: FactsArgument,
    path: Annotated[
        str | None, typer.Option("--path", "-p", help="Also check against this path.")
    ] = None,
    known: KnownOption = None,
    on: Annotated[
        str | None,
        typer.Option("--on", help="The day of the check, year-month-day; today if left out."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Check fact files: errors stop them from being taken, warnings do not."""
    reading = read_facts(facts, moment_option(known), on=day_or_today(on))
    findings = list(reading.findings)
    if path is not None and reading.facts is not None:
        findings += misfits(reading.facts, load_path(path, as_json=as_json))
    if as_json:
        print_json(finding.as_json() for finding in findings)
    else:
        print_findings(findings, stderr=False)
        bad = len(errors(findings))
        warned = sum(finding.grade is Grade.WARNING for finding in findings)
        coders = f"{counted(len(reading.facts.coders), 'coder')}; " if reading.facts else ""
        console().print(f"{coders}{counted(bad, 'error')}, {counted(warned, 'warning')}.")
    if errors(findings):
        raise typer.Exit(1)


@app.command()
def template(
    folder: Annotated[Path, typer.Argument(help="Where to write; nothing is overwritten.")],
) -> None:
    """Write one empty CSV file for each kind of fact, and a README of their columns."""
    with written_to(folder, "FOLDER"):
        files = write_template(folder)
    console().print(f"{len(files)} files in {folder}. Only coders is required.")


@app.command()
def from_roster(
    table: Annotated[Path, typer.Argument(help="Any table: a CSV file or a workbook.")],
    mapping: Annotated[
        Path, typer.Option("--map", "-m", help="Which column becomes which fact (YAML).")
    ],
    folder: Annotated[
        Path, typer.Option("--to", help="Where to write; nothing is overwritten.")
    ] = Path("facts"),
    coders: Annotated[
        Path | None,
        typer.Option("--coders", help="Fact files with the coders whom the table names."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Turn a roster that nobody made for this into fact files, by a saved mapping."""
    roster, findings = read_map(mapping)
    if roster is None:
        stop_on_errors(findings, as_json=as_json)
        raise typer.Exit(1)
    applied = apply_map(roster, table, _coders(coders, as_json=as_json))
    stop_on_errors(applied.findings, as_json=as_json)
    with written_to(folder, "--to"):
        files = write_tables(applied.tables, folder, applied.notes)
    for note in applied.notes:
        console().print(note, soft_wrap=True, markup=False)
    console().print(f"{len(files)} files in {folder}.")


def _coders(facts: Path | None, *, as_json: bool) -> list[dict[str, str]]:
    """Give the rows of the coders in fact files."""
    if facts is None:
        return []
    stop_on_errors(read_facts(facts).findings, as_json=as_json)
    with open_place(facts) as place:
        table = place.tables["coders"]()
        return [
            dict(zip(table.header, row, strict=False))
            for block in table.blocks
            for row in block.rows
        ]
