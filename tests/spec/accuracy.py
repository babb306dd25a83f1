"""Specs of accuracy."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Reviews of a window are pooled: 57 of 60 codes are exactly 95 percent",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-03-01 until 2021-03-01",
        "not recorded from 2021-03-01",
        asks='accuracy: {method: codes, window_months: 12, threshold: ">= 95%"}',
        reviews="""
            on         | codes | codes_correct
            2020-02-01 | 20    | 18
            2020-03-01 | 40    | 39
        """,
    ),
    spec(
        "Exactly 95 percent is not more than 95 percent",
        "not recorded from 2020-01-01 until 2020-02-01",
        "not recorded from 2021-02-01",
        asks='accuracy: {method: codes, window_months: 12, threshold: "> 95%"}',
        reviews="""
            on         | codes | codes_correct
            2020-02-01 | 60    | 57
        """,
    ),
    spec(
        "Focused reviews, other types and blank figures are left out before anything is counted",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01",
        asks="""
            accuracy: {method: codes, last_reviews: 1, types: inpatient, threshold: ">= 95%"}
        """,
        reviews="""
            on         | type      | sample  | codes | codes_correct
            2020-02-01 | inpatient | random  | 20    | 20
            2020-03-01 | inpatient | focused | 20    | 0
            2020-04-01 | emergency | random  | 20    | 0
            2020-05-01 | inpatient | random  |       |
        """,
    ),
    spec(
        "Of the last reviews, all of the oldest one's day count",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-03-01",
        asks='accuracy: {method: codes, last_reviews: 2, threshold: ">= 95%"}',
        reviews="""
            on         | codes | codes_correct
            2020-02-01 | 20    | 18
            2020-02-01 | 20    | 19
            2020-03-01 | 20    | 20
        """,
    ),
    spec(
        "A sample that is too small is not recorded",
        "not recorded from 2020-01-01 until 2020-03-01",
        "met from 2020-03-01",
        asks="""
            accuracy: {method: records, last_reviews: 4, sample_at_least: 30, threshold: ">= 90%"}
        """,
        reviews="""
            on         | records | records_correct
            2020-02-01 | 29      | 29
            2020-03-01 | 1       | 1
        """,
    ),
    spec(
        "An upper bound asks for no more than it says",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2020-03-01",
        asks='accuracy: {method: codes, last_reviews: 1, threshold: "<= 90%"}',
        reviews="""
            on         | codes | codes_correct
            2020-02-01 | 20    | 18
            2020-03-01 | 20    | 19
        """,
    ),
)
