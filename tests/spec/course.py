"""Specs of course."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "A passed course counts for good",
        "met from 2020-02-10",
        asks="course: ancillary_coding",
        courses="""
            of               | on
            ancillary_coding | 2020-02-10
        """,
    ),
    spec(
        "A yearly refresher counts until the same day of the next year",
        "met from 2020-02-10 until 2021-02-10",
        "met from 2021-03-01 until 2022-03-01",
        asks="course: {of: refresher, within_months: 12}",
        courses="""
            of        | on
            refresher | 2021-03-01
            refresher | 2020-02-10
        """,
    ),
    spec(
        "One month after 31 January is the last day of February",
        "met from 2020-01-31 until 2020-02-29",
        asks="course: {of: refresher, within_months: 1}",
        courses="""
            of        | on
            refresher | 2020-01-31
        """,
    ),
    spec(
        "A week is seven days",
        "met from 2020-02-10 until 2020-02-24",
        asks="course: {of: refresher, within_weeks: 2}",
        courses="""
            of        | on
            refresher | 2020-02-10
        """,
    ),
)
