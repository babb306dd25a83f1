"""`coderpath check PATH`: a document's errors and warnings, and whether its examples hold."""

from pathlib import Path
from typing import Annotated

import typer

from coderpath.cli.misses import missed
from coderpath.cli.options import JsonOption
from coderpath.cli.output import console, print_findings, print_json
from coderpath.documents.path import read_path
from coderpath.documents.path.examples import CHANGE_OVER, EXAMPLES, read_examples, run_examples
from coderpath.documents.path.shipped import find
from coderpath.findings import Finding, errors
from coderpath.path import CareerPath
from coderpath.sentence.words import counted


def run(
    path: Annotated[str, typer.Argument(help="A path document, or the name of a shipped one.")],
    as_json: JsonOption = False,
) -> None:
    """Check a path document, and run the examples beside it."""
    reading = read_path(path)
    findings = list(reading.findings)
    place = find(path)
    count = 0
    if reading.path is not None and place is not None:
        for name in (EXAMPLES, CHANGE_OVER):
            ran, misses = _examples(place.with_name(name), reading.path)
            count += ran
            findings += misses
    if as_json:
        print_json(finding.as_json() for finding in findings)
    else:
        print_findings(findings, stderr=False)
        _say_well(reading.path, findings, count)
    if errors(findings):
        raise typer.Exit(1)


def _examples(file: Path, path: CareerPath) -> tuple[int, list[Finding]]:
    if not file.is_file():
        return 0, []
    examples, findings = read_examples(file)
    if examples is None:
        return 0, list(findings)
    misses = missed(file, run_examples(examples, path), "fix the path, or the example")
    return len(examples.examples), misses


def _say_well(path: CareerPath | None, findings: list[Finding], examples: int) -> None:
    if path is None or errors(findings):
        return
    ran = f"; all {examples} examples hold" if examples else ""
    console().print(f"{path.path}: {counted(len(path.levels), 'level')}, no errors{ran}.")
