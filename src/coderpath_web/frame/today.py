"""What a room shows on the first page, beside what waits: figures that lead on, and parts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that whoever leads looks at on a Monday: on the first page, and in a mail.

    A mail tells the count and leads to the page, and says nothing of anybody.
    """

    label: str
    """What is counted: "One step away"."""
    count: int
    url: str
    """Where exactly those stand that are counted."""
    status: str
    """The status whose mark it takes."""
    says: str = ""
    """Who is meant, in a few words, for the page alone."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the first page: its template, and what that is given as `page`."""

    template: str
    page: object
