"""Where a fact was read, in brackets after it."""

from collections.abc import Iterable, Sequence
from typing import Any

from coderpath.days import Day
from coderpath.facts.kinds import KIND_OF
from coderpath.facts.source import Source
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.parts import SourcePart
from coderpath.sentence.plain import part_text
from coderpath.sentence.words import listed, runs

MOST_ALONE = 2


def source_of(row: tuple[Any, ...]) -> SourcePart:
    """Give a row's source; a row that was read nowhere names its kind."""
    source: Source = row[-1]
    return SourcePart(str(source) if source.file else KIND_OF[type(row)])


def on_record(day: Day, row: tuple[Any, ...]) -> Said:
    """Say on which day a row stands, and where it was read."""
    return said("on ", say_day(day), source_of(row))


def in_files(*kinds: str) -> SourcePart:
    """Name the kinds that were searched in vain, or that an answer rests on."""
    return SourcePart(", ".join(kinds))


def sourced(row: tuple[Any, ...]) -> str:
    """Write a row's source in brackets."""
    return part_text(source_of(row)).strip()


def sources_text(rows: Iterable[tuple[Any, ...]]) -> str:
    """Give the sources of several rows, once for each file: hours.csv, rows 3 to 5 and 9."""
    lines: dict[str, list[int]] = {}
    for row in rows:
        source: Source = row[-1]
        lines.setdefault(source.file or KIND_OF[type(row)], []).append(source.line)
    return "; ".join(_file_text(file, found) for file, found in lines.items())


def _file_text(file: str, lines: Sequence[int]) -> str:
    numbered = [line for line in sorted(set(lines)) if line]
    if not numbered:
        return file
    places = listed([text for run in runs(numbered) for text in _run_texts(run)])
    return f"{file}, {'row' if len(numbered) == 1 else 'rows'} {places}"


def _run_texts(run: Sequence[int]) -> list[str]:
    """Write a run: two rows by themselves, more as a span."""
    return [f"{run[0]} to {run[-1]}"] if len(run) > MOST_ALONE else [str(line) for line in run]
