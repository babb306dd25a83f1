"""What must hold between the columns of a row."""

from collections.abc import Sequence
from typing import Any

from coderpath.records.formats.table.fields.unread import Unread
from coderpath.records.formats.table.rows import Rows

LONG_BEFORE = 31
"""Days that a record may be coded before its discharge, as some are while the patient stays."""

_CORRECT = "Correct the cell"
NO_NUMBER = Unread(
    "The row has no number", "Every record has one that tells it from others", _CORRECT
)
NO_PLACE = Unread("The row has no facility", "Every record is of a facility", _CORRECT)
NO_DAY_CODED = Unread(
    "The row names a coder and no day on which it was coded",
    "A coder's record counts on the day coded",
    "Fill in the day, or take the coder out",
)
NOBODY_CODED = Unread(
    "The row has a day coded and names no coder",
    "A record without a coder counts for nobody",
    "Fill in the coder, unless nobody coded it",
)
BACKWARDS = Unread(
    "The day of discharge lies before the first day of service",
    "Service comes first",
    "Correct one of the two",
)
CODED_EARLY = Unread(
    f"The record was coded over {LONG_BEFORE} days before the discharge",
    "Records are coded after the discharge, or shortly before",
    "Correct one of the two days",
)

Values = dict[str, list[Any]]


def check_rows(rows: Rows, values: Values, headings: dict[str, str]) -> None:
    """Refuse rows that cannot be, and note those that are odd; `headings` are those of fields."""
    _check_filled(rows, values, headings)
    coders, coded = values.get("coder"), values.get("coded")
    if coders is not None and coded is not None:
        _check_coder(rows, coders, coded, headings)
    discharged, service = values.get("discharged"), values.get("service")
    if discharged is not None and service is not None:
        for place in _before(discharged, service, 0):
            rows.refuse(place, headings["discharged"], BACKWARDS)
    if coded is not None and discharged is not None:
        for place in _before(coded, discharged, LONG_BEFORE):
            rows.refuse(place, headings["coded"], CODED_EARLY)


def _check_filled(rows: Rows, values: Values, headings: dict[str, str]) -> None:
    for name, why in (("number", NO_NUMBER), ("surrogate", NO_NUMBER), ("facility", NO_PLACE)):
        cells = values.get(name, ())
        if "" in cells:
            for place, cell in enumerate(cells):
                if cell == "":
                    rows.refuse(place, headings[name], why)


def _check_coder(rows: Rows, coders: list[Any], coded: list[Any], headings: dict[str, str]) -> None:
    if None not in coded and "" not in coders:
        return
    for place, (coder, day) in enumerate(zip(coders, coded, strict=True)):
        if coder and day is None:
            rows.refuse(place, headings["coded"], NO_DAY_CODED)
        elif not coder and day is not None:
            coded[place] = None
            rows.doubt(place, headings["coder"], NOBODY_CODED)


def _before(early: Sequence[Any], late: Sequence[Any], days: int) -> list[int]:
    """Give the places of rows where one day lies over so many days before another."""
    return [
        place
        for place, (one, other) in enumerate(zip(early, late, strict=True))
        if type(one) is int and type(other) is int and one < other - days
    ]
