"""A sentence as plain text."""

from collections.abc import Iterable

from coderpath.sentence.calendar import day_words, month_words
from coderpath.sentence.parts import DayPart, FormPart, MonthPart, Part, PersonPart, SourcePart


def plain_text(parts: Iterable[Part]) -> str:
    """Write a sentence for a terminal or a file."""
    return "".join(map(part_text, parts))


def part_text(part: Part) -> str:
    """Write one piece of a sentence."""
    match part:
        case DayPart():
            return day_words(part.day)
        case MonthPart():
            return month_words(part.month)
        case SourcePart():
            return f" ({part.place})"
        case FormPart():
            return part.in_file
        case PersonPart():
            return part.code
        case str():
            return part
