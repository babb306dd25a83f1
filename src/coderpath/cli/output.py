"""Printing: JSON lines for programs, tables for people, findings for whoever has to mend them."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import groupby
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table as Printed
from rich.text import Text

from coderpath.findings import Finding, Grade, errors
from coderpath.sentence import Table
from coderpath.sentence.words import counted

MOST_PRINTED = 50
"""Findings of one file and grade that are printed; the rest is counted."""


def console(*, stderr: bool = False) -> Console:
    """Give a console; output to a file or pipe is wide enough not to break a table."""
    wide = None if sys.stdout.isatty() else 160
    return Console(stderr=stderr, highlight=False, soft_wrap=False, width=wide)


def print_json(lines: Iterable[Mapping[str, object]]) -> None:
    """Print one JSON object a line."""
    for line in lines:
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


def print_table(title: str, table: Table) -> None:
    """Print a table."""
    printed = Printed(title=title, title_justify="left", title_style="bold", header_style="bold")
    for head in table.heads:
        printed.add_column(head, overflow="fold")
    for row in table.texts:
        printed.add_row(*map(Text, row))
    if printed.row_count:
        console().print(printed)
    else:
        console().print(Text(f"{title}: none."))


@contextmanager
def written_to(folder: Path, option: str) -> Iterator[None]:
    """Say in a line what kept a folder from being written to."""
    try:
        yield
    except OSError as error:
        because = error.strerror or str(error)
        message = f"{folder} cannot be written to ({because.lower()}); name a new folder"
        raise typer.BadParameter(message, param_hint=option) from None


def speak_utf8() -> None:
    """Write UTF-8 to files and pipes, and never fail on a sign that a terminal does not have."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def print_findings(findings: Sequence[Finding], *, stderr: bool = True) -> None:
    """Print findings for people, errors first; of very many alike the rest is counted."""
    out = console(stderr=stderr)
    ordered = sorted(findings, key=lambda one: (one.grade, one.file))
    for (grade, file), group in groupby(ordered, key=lambda one: (one.grade, one.file)):
        listed = list(group)
        for finding in listed[:MOST_PRINTED]:
            out.print(Text(str(finding)), soft_wrap=True)
        if len(listed) > MOST_PRINTED:
            rest = counted(len(listed) - MOST_PRINTED, f"more {grade}")
            out.print(f"{file}: {rest}; --json prints them all", soft_wrap=True)


def stop_on_errors(findings: Sequence[Finding], *, as_json: bool) -> None:
    """Print findings and stop when one of them is an error; count warnings otherwise."""
    if errors(findings):
        if as_json:
            print_json(finding.as_json() for finding in findings)
        else:
            print_findings(findings)
        raise typer.Exit(1)
    warnings = sum(finding.grade is Grade.WARNING for finding in findings)
    if warnings and not as_json:
        message = f"{counted(warnings, 'warning')} about the facts; facts check names each."
        console(stderr=True).print(message, style="dim")
