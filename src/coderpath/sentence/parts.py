"""What a sentence is made of: words as they stand, and what machines should find among them."""

from typing import NamedTuple, TypeAlias

from coderpath.days import Day, Month


class DayPart(NamedTuple):
    """A day of the calendar, never an open end."""

    day: Day


class MonthPart(NamedTuple):
    """A month of the calendar."""

    month: Month


class SourcePart(NamedTuple):
    """Where a fact was read, or the kinds that were searched: in brackets, after a space."""

    place: str


class PersonPart(NamedTuple):
    """Somebody by their id, for whom whoever knows names may put the name."""

    code: str


class FormPart(NamedTuple):
    """What is said otherwise in a form: rows have no numbers there, and ends are last days."""

    in_file: str
    in_form: str


Part: TypeAlias = str | DayPart | MonthPart | SourcePart | FormPart | PersonPart
"""One piece of a sentence."""
