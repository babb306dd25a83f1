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
from coderpath.explain.placing import placing_reason
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
    near = [row for row in rows if row.is_to_be_placed or _within(row, steps)]
    if as_json:
        print_json(line(row) for row in near)
        return
    print_board(near, found, day)


def _within(row: BoardRow, steps: int) -> bool:
    return steps >= ALL_STEPS if row.steps is None else row.steps <= steps


def team(facts: Facts, to: str | None, on: Day) -> list[CoderRecord]:
    """Give everyone, or who reports to a person on a day; whoever leads that person is not led."""
    if to is None:
        return list(facts.coders.values())
    above = _above(facts, to, on)
    return [
        record
        for record in facts.coders.values()
        if record.coder not in above and to in _to(record, on)
    ]


def _above(facts: Facts, who: str, on: Day) -> set[str]:
    """Give whoever leads up from somebody: that person too, and in a circle all of it."""
    above, asked = {who}, [who]
    while asked:
        record = facts.coders.get(asked.pop())
        new = _to(record, on) - above if record else set()
        above |= new
        asked += new
    return above


def _to(record: CoderRecord, on: Day) -> set[str]:
    return {row.to for row in record.reports if row.since <= on < row.until}


def line(row: BoardRow) -> dict[str, object]:
    """Give a board row as JSON."""
    held = row.held
    return {
        "coder": row.record.coder,
        "name": row.record.name,
        "holds": held.level.level if held else None,
        "since": iso(held.held_since) if held and held.held_since is not None else None,
        "next": row.next.level.level,
        "place": row.is_to_be_placed,
        "steps": row.steps,
        "lacks": list(row.ways[0].ids) if row.ways else list(row.next.ready.lacks),
        "ready_since": iso(row.next.ready.since) if row.next.is_ready else None,
    }


def print_board(rows: Sequence[BoardRow], path: CareerPath, on: Day, most: int = 0) -> None:
    """Print who is to be placed, ready, one step away; whoever is further off is counted."""
    placed = [row for row in rows if row.is_to_be_placed]
    ready = [row for row in rows if row.next.is_ready]
    one = [row for row in rows if row.steps == 1 and not row.is_to_be_placed]
    shown = most or len(rows)
    when = day_words(on)
    if placed:
        print_table(
            f"To be placed on {when} ({len(placed)})",
            Table(("Coder", "Name", "Level", "By what"), map(_placed, placed[:shown])),
        )
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
    for text in _rest(rows, (placed, ready, one), shown):
        console().print(text)


def _placed(row: BoardRow) -> tuple[str, ...]:
    fits = row.next.placing is not None and row.next.placing.fits
    level = row.next.level.title if fits else "none fits yet"
    return row.record.coder, row.record.name, level, placing_reason(row.next, row.judgement)


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


def _rest(
    rows: Sequence[BoardRow], groups: Sequence[Sequence[BoardRow]], shown: int
) -> Iterator[str]:
    cut = sum(max(len(group) - shown, 0) for group in groups)
    if cut:
        yield f"{cut} more rows; coderpath board prints them all."
    further = len(rows) - sum(map(len, groups))
    if further:
        yield f"{further} further off: two steps or more to the next level."
