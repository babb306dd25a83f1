"""Reading what a command works on; whatever is wrong with it is printed, and the command stops."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import typer

from coderpath.cli.options import day_or_today, moment_option
from coderpath.cli.output import stop_on_errors
from coderpath.documents.path import read_path
from coderpath.facts.reading import read_facts
from coderpath.facts.record import CoderRecord, Facts
from coderpath.findings import Finding, closest
from coderpath.fit import misfits
from coderpath.path import CareerPath


def load_path(name: str, *, as_json: bool) -> CareerPath:
    """Read a path; stop when it has errors. Its warnings are `check`'s to tell."""
    path, findings = read_path(name)
    if path is None:
        stop_on_errors(findings, as_json=as_json)
        raise typer.Exit(1)
    return path


class Loaded(NamedTuple):
    """Facts that may be judged, and the warnings about them."""

    facts: Facts
    warnings: tuple[Finding, ...]

    def about(self, record: CoderRecord) -> list[Finding]:
        """Give the warnings that stand at one of a coder's rows."""
        if not self.warnings:
            return []
        places = {(row.source.file, row.source.line) for row in record.every_row()}
        return [one for one in self.warnings if (one.file, one.line) in places]


def load_facts(
    place: Path,
    known: str | None,
    paths: Sequence[CareerPath],
    *,
    as_json: bool,
    on: str | None = None,
) -> Loaded:
    """Read facts; stop when they have errors, count their warnings under these paths.

    `on` is the day of the check, today if left out.
    """
    facts, findings = read_facts(place, moment_option(known), on=day_or_today(on))
    if facts is None:
        stop_on_errors(findings, as_json=as_json)
        raise typer.Exit(1)
    misfitting = [one for path in paths for one in misfits(facts, path)]
    warnings = tuple(dict.fromkeys((*findings, *misfitting)))
    stop_on_errors(warnings, as_json=as_json)
    return Loaded(facts, warnings)


def chosen(facts: Facts, coder: str | None) -> Iterable[CoderRecord]:
    """Give all coders, or the one that was named; stop when nobody has that id."""
    if coder is None:
        return facts.coders.values()
    return [named(facts, coder, "--coder")]


def named(facts: Facts, coder: str, option: str) -> CoderRecord:
    """Give the coder named by an option; stop when nobody has that id."""
    if coder not in facts.coders:
        near = closest(coder, facts.coders)
        hint = f' Did you mean "{near}"?' if near else ""
        message = f'no coder "{coder}" in the facts.{hint}'
        raise typer.BadParameter(message, param_hint=option)
    return facts.coders[coder]
