"""Specs of rating."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "The latest rating counts, exactly at its threshold and not below it",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2020-08-01",
        asks="rating: {of: overall, at_least: 3.7}",
        ratings="""
            of      | value | on
            overall | 3.7   | 2020-02-01
            overall | 3.69  | 2020-08-01
        """,
    ),
    spec(
        "Of one day the lowest value counts",
        "not recorded from 2020-01-01 until 2020-02-01",
        asks="rating: {of: overall, at_least: 3}",
        ratings="""
            of      | value | on
            overall | 4     | 2020-02-01
            overall | 2     | 2020-02-01
        """,
    ),
    spec(
        "A rating that is too old is not recorded",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2021-02-01",
        "not recorded from 2021-02-01",
        asks="rating: {of: overall, at_least: 3, within_months: 12}",
        ratings="""
            of      | value | on
            overall | 3     | 2020-02-01
        """,
    ),
)
