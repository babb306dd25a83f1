"""Options that several commands share, and what they mean."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from coderpath.days import Day
from coderpath.facts.values.instants import instant_of

FactsArgument: TypeAlias = Annotated[
    Path, typer.Argument(help="A folder of fact files, or a workbook with a sheet for each.")
]
PathOption: TypeAlias = Annotated[
    str, typer.Option("--path", "-p", help="A path document, or the name of a shipped one.")
]
OnOption: TypeAlias = Annotated[
    str | None, typer.Option("--on", help="The day to judge, year-month-day; today if left out.")
]
KnownOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--known", help="Judge with what was recorded by this moment (UTC)."),
]
CoderOption: TypeAlias = Annotated[
    str | None, typer.Option("--coder", "-c", help="Only this coder, by id.")
]
JsonOption: TypeAlias = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def day_option(text: str | None, name: str) -> Day | None:
    """Read a day given as an option; stop with a clear message when it is none."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        message = f'"{text}" is not a day; write year-month-day, for instance 2026-03-01'
        raise typer.BadParameter(message, param_hint=f"--{name}") from None


def day_or_today(text: str | None) -> Day:
    """Read --on; the clock is asked here and nowhere below."""
    day = day_option(text, "on")
    return day if day is not None else date.today().toordinal()  # noqa: DTZ011 -- calendar days have no zone


def moment_option(text: str | None) -> datetime | None:
    """Read --known: a date-time in UTC, or a day at midnight."""
    if text is None:
        return None
    try:
        return instant_of(text)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--known") from None
