"""Which rows count: recorded and not retracted by a moment, or not retracted at all."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from coderpath.facts.reading import read_tables
from coderpath.facts.values.instants import instant_of
from tests.unit.facts.made import error, tables

EVENTS = """\
coder,of,on,recorded,retracted
c01,always,2024-01-01,,
c01,later,2024-01-01,2026-01-05T10:00:00Z,
c01,mended,2024-01-01,2026-01-05,2026-02-01 08:30
"""


def counting(known: datetime | None) -> list[str]:
    facts = read_tables(tables(events=EVENTS), known).facts
    assert facts is not None
    return [event.of for event in facts.coders["c01"].events]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (None, ["always", "later"]),
        (datetime(2026, 1, 4, 23, 59, 59, tzinfo=UTC), ["always"]),
        (datetime(2026, 1, 5, tzinfo=UTC), ["always", "mended"]),
        (datetime(2026, 1, 5, 10, tzinfo=UTC), ["always", "later", "mended"]),
        (datetime(2026, 2, 1, 8, 29, 59, tzinfo=UTC), ["always", "later", "mended"]),
        (datetime(2026, 2, 1, 8, 30, tzinfo=UTC), ["always", "later"]),
        (datetime(2026, 1, 5, 10), ["always", "later", "mended"]),  # noqa: DTZ001 -- read as UTC
        (
            datetime(2026, 1, 5, 11, 59, tzinfo=timezone(timedelta(hours=2))),
            ["always", "mended"],
        ),
    ],
)
def test_a_row_counts_from_recorded_until_retracted(
    known: datetime | None, expected: list[str]
) -> None:
    assert counting(known) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-05T10:00:00Z",
        "2026-01-05t10:00z",
        "2026-01-05 10:00",
        "2026-01-05T10:00:00+00:00",
        "2026-01-05 12:00:00 +0200",
        "2026-01-05 10:00:00.000 UTC",
    ],
)
def test_ways_to_write_one_moment(text: str) -> None:
    assert instant_of(text) == datetime(2026, 1, 5, 10, tzinfo=UTC)


def test_a_date_alone_is_its_midnight_in_utc() -> None:
    assert instant_of(" 2026-01-05 ") == datetime(2026, 1, 5, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "today", "2026-1-5", "2026-02-30", "2026-01-05T24:01"])
def test_what_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        instant_of(text)


def test_rows_that_do_not_count_must_be_readable() -> None:
    leaves = "coder,since,retracted\nc01,soon,2024-01-01\n"
    assert read_tables(tables(leaves=leaves)).findings == (
        error(
            "leaves.csv:2:since",
            '"soon" cannot be read as a date',
            'The column "since" takes a date (year-month-day), such as 2025-03-01',
            "Write year-month-day, in figures",
        ),
    )


def test_rows_that_do_not_count_are_not_compared_with_others() -> None:
    reading = read_tables(
        tables(
            hours=(
                "coder,month,productive_minutes,retracted\nc01,2024-01,95,\nc01,2024-01,6,2024-03-01\n"
            ),
            leaves="coder,since,until,retracted\nc01,2024-01-02,2024-01-01,2024-03-01\n",
            events="coder,of,on,retracted\nx99,late,2024-01-02,2024-03-01\n",
            productivity="coder,type,month,records\nc01,inpatient,2024-01,5\n",
            standards="facility,type,since,records,minutes\n*,inpatient,2020-01-01,22,420\n",
        )
    )
    assert reading.findings == ()
    assert reading.facts is not None
    assert [row.productive_minutes for row in reading.facts.coders["c01"].hours] == [95]


def test_a_corrected_row_of_a_coder_takes_the_place_of_the_retracted_one() -> None:
    coders = (
        "coder,hired,recorded,retracted\nc01,2020-01-01,,2026-01-01\nc01,2020-02-01,2026-01-01,\n"
    )
    events = "coder,of,on\nc01,late,2024-01-02\n"
    now = read_tables(tables(coders=coders, events=events)).facts
    then = read_tables(tables(coders=coders, events=events), datetime(2025, 1, 1, tzinfo=UTC)).facts
    assert now is not None
    assert then is not None
    hired = [facts.coders["c01"].employment[0].source.line for facts in (now, then)]
    assert hired == [3, 2]
