"""Specs of no_event."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "An event stands in the way for its period, from its own day on",
        "met from 2020-01-01 until 2020-03-10",
        "met from 2021-03-10",
        asks="no_event: {of: discipline, within_months: 12}",
        events="""
            of         | on
            discipline | 2020-03-10
            award      | 2020-01-20
        """,
    ),
    spec(
        "While nobody has checked events, that there is none is not recorded",
        "not recorded from 2020-01-01 until 2020-04-01",
        "met from 2020-04-01",
        asks="no_event: {of: discipline, within_months: 12}",
        checked="""
            kind   | since
            events | 2020-04-01
        """,
    ),
    spec(
        "While nobody has checked events, one on file counts all the same",
        "not recorded from 2020-01-01 until 2020-03-10",
        "met from 2020-05-10",
        asks="no_event: {of: discipline, within_months: 2}",
        events="""
            of         | on
            discipline | 2020-03-10
        """,
        checked="""
            kind   | since
            events | 2020-04-01
        """,
    ),
    spec(
        "The period begins with the end of an event, and while it runs it counts",
        "met from 2020-01-01 until 2020-03-10",
        "met from 2020-11-01",
        asks="no_event: {of: discipline, within_months: 2}",
        events="""
            of         | on         | until
            discipline | 2020-03-10 | 2020-09-01
        """,
    ),
    spec(
        "An event whose end is a day of the year 9999 has no end yet",
        "met from 2020-01-01 until 2020-03-10",
        asks="no_event: {of: discipline, within_months: 2}",
        events="""
            of         | on         | until
            discipline | 2020-03-10 | 9999-12-31
        """,
    ),
    spec(
        "Within zero months an event counts until its end, one of a single day on that day",
        "met from 2020-01-01 until 2020-03-10",
        "met from 2020-03-11 until 2020-05-01",
        "met from 2020-06-01",
        asks="no_event: {of: discipline, within_months: 0}",
        events="""
            of         | on         | until
            discipline | 2020-03-10 |
            discipline | 2020-05-01 | 2020-06-01
        """,
    ),
    spec(
        "Without a period an event counts ever after",
        "met from 2020-01-01 until 2020-03-10",
        asks="no_event: {of: discipline}",
        events="""
            of         | on
            discipline | 2020-03-10
        """,
    ),
)
