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
    spec(
        "Of the last three rating days two reach the value; while some are missing, it is open",
        "not recorded from 2020-01-01 until 2020-03-01",
        "met from 2020-03-01 until 2020-05-01",
        "met from 2020-06-01",
        asks="rating: {of: overall, at_least: 3, times: 2, of_last: 3}",
        ratings="""
            of      | value | on
            overall | 3     | 2020-02-01
            overall | 3     | 2020-03-01
            overall | 2     | 2020-04-01
            overall | 2     | 2020-05-01
            overall | 4     | 2020-06-01
            overall | 4     | 2020-05-15
        """,
    ),
    spec(
        "Looking back, a rating counts after its own end, and of one day the lowest",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2020-04-01",
        asks="rating: {of: overall, at_least: 3, times: 1, of_last: 1}",
        ratings="""
            of      | value | on         | until
            overall | 3     | 2020-02-01 | 2020-03-01
            overall | 2     | 2020-04-01 |
            overall | 4     | 2020-04-01 |
        """,
    ),
    spec(
        "Too few of the last can be too low for good",
        "not recorded from 2020-01-01 until 2020-02-01",
        asks="rating: {of: overall, at_least: 3, times: 2, of_last: 2}",
        ratings="""
            of      | value | on
            overall | 2     | 2020-02-01
        """,
    ),
    spec(
        "Every rating of the window counts, until the one that is too low leaves it",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-08-01 until 2020-09-01",
        "not recorded from 2020-09-01",
        asks="rating: {of: overall, at_least: 3, every: true, within_months: 6}",
        ratings="""
            of      | value | on
            overall | 2     | 2020-02-01
            overall | 3     | 2020-03-01
        """,
    ),
)
