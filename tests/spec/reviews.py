"""Specs of reviews."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Reviews of any kind count, each in its own window",
        "met from 2020-05-01 until 2021-02-01",
        asks="reviews: {at_least: 2, window_months: 12}",
        reviews="""
            on         | sample
            2020-02-01 | random
            2020-05-01 | focused
        """,
    ),
    spec(
        "One review too few is not enough",
        asks="reviews: {at_least: 3, window_months: 12}",
        reviews="""
            on         | sample
            2020-02-01 | random
            2020-05-01 | focused
        """,
    ),
    spec(
        "Where nobody has checked that reviews are complete, too few are not recorded",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2020-04-01",
        "not recorded from 2020-04-01",
        asks="reviews: {at_least: 1, window_months: 2}",
        reviews="""
            on         | sample
            2020-02-01 | random
        """,
        checked="""
            kind        | since
            credentials | 2020-01-01
        """,
    ),
)
