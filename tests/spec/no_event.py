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
        "While nobody has checked events, a recorded one leaves it not recorded too",
        "not recorded from 2020-01-01 until 2020-04-01",
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
)
