"""`coderpath board FACTS --path P`: who is ready, and who is one step away and lacks what."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from coderpath.board import BoardRow, board
from coderpath.cli.inputs import load_facts, load_path, named
from coderpath.cli.options import (
    FactsArgument,
    JsonOption,
    KnownOption,
    OnOption,
    PathOption,
    day_or_today,
)
from coderpath.cli.output import console, print_json, print_table
from coderpath.days import Day, iso
from coderpath.explain.ahead import say_lack
from coderpath.facts.record import CoderRecord, Facts
from coderpath.path import CareerPath
from coderpath.sentence import Said, Table, said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import counted

ALL_STEPS = 99


def run(
    facts: FactsArgument,
    path: PathOption,
    on: OnOption = None,
    to: Annotated[str | None, typer.Option("--to", help="Only who reports to this person.")] = None,
    steps: Annotated[
        int, typer.Option("--steps", min=0, help="At most so many steps away.")
    ] = ALL_STEPS,
    posts: Annotated[bool, typer.Option("--posts", help="Posts too, which need openings.")] = False,
    known: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the readiness board: one step away first."""
    found = load_path(path, as_json=as_json)
    department = load_facts(facts, known, [found], as_json=as_json, on=on)
    day = day_or_today(on)
    if to is not None:
        named(department.facts, to, "--to")
    rows = board(team(department.facts, to, day), found, day, posts=posts)
    near = [row for row in rows if row.steps <= steps]
    if as_json:
        print_json(line(row) for row in near)
        return
    print_board(near, found, day)


def team(facts: Facts, to: str | None, on: Day) -> list[CoderRecord]:
    """Give everyone, or who reports to a person on a day."""
    return [
        record
        for record in facts.coders.values()
        if to is None or any(row.to == to and row.since <= on < row.until for row in record.reports)
    ]


def line(row: BoardRow) -> dict[str, object]:
    """Give a board row as JSON."""
    held = row.held
    return {
        "coder": row.record.coder,
        "name": row.record.name,
        "holds": held.level.level if held else None,
        "since": iso(held.held_since) if held and held.held_since is not None else None,
        "next": row.next.level.level,
        "steps": row.steps,
        "lacks": list(row.ways[0].ids),
        "ready_since": iso(row.next.ready.since) if not row.steps else None,
    }


def print_board(rows: Sequence[BoardRow], path: CareerPath, on: Day, most: int = 0) -> None:
    """Print who is ready and who is one step away; whoever is further off is counted."""
    ready = [row for row in rows if row.steps == 0]
    one = [row for row in rows if row.steps == 1]
    shown = most or len(rows)
    when = day_words(on)
    print_table(
        f"Ready on {when} ({len(ready)}), {path.title}",
        Table(
            ("Coder", "Name", "Holds", "Since", "Ready for", "Since"), map(_ready, ready[:shown])
        ),
    )
    print_table(
        f"One step away on {when} ({len(one)})",
        Table(("Coder", "Name", "Holds", "Next", "What is missing"), map(_away, one[:shown])),
    )
    for text in _rest(rows, len(ready), len(one), shown):
        console().print(text)


def _ready(row: BoardRow) -> tuple[str | Said, ...]:
    return (*_who(row), _since(row), row.next.level.title, say_day(row.next.ready.since))


def _away(row: BoardRow) -> tuple[str | Said, ...]:
    lack = row.ways[0].lacks[0]
    other = len(row.ways) - 1
    more = f" (or {counted(other, 'other way')})" if other else ""
    return (*_who(row), row.next.level.title, say_lack(lack, row.judgement) + more)


def _who(row: BoardRow) -> tuple[str, str, str]:
    held = row.held.level.title if row.held else "no level yet"
    return row.record.coder, row.record.name, held


def _since(row: BoardRow) -> Said:
    since = row.held.held_since if row.held else None
    return say_day(since) if since is not None else said()


def _rest(rows: Sequence[BoardRow], ready: int, one: int, shown: int) -> Iterator[str]:
    cut = max(ready - shown, 0) + max(one - shown, 0)
    if cut:
        yield f"{cut} more rows; coderpath board prints them all."
    further = len(rows) - ready - one
    if further:
        yield f"{further} further off: two steps or more to the next level."
