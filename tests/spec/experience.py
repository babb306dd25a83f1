"""Specs of experience."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Enough time before the day: the day after the last needed one is the first",
        "met from 2020-03-01",
        asks="experience: {in: acute, months: 6}",
        hired="2020-01-01",
        experience="""
            in     | since      | until
            acute  | 2019-09-01 | 2020-03-01
            clinic | 2010-01-01 | 2019-09-01
        """,
    ),
    spec(
        "A day short of six months is not enough",
        asks="experience: {in: acute, months: 6}",
        experience="""
            in    | since      | until
            acute | 2019-09-01 | 2020-02-29
        """,
    ),
    spec(
        "Days left over are pooled, 30 to a month",
        "met from 2020-07-25",
        asks="experience: {in: acute, months: 3}",
        experience="""
            in    | since      | until
            acute | 2020-01-01 | 2020-02-16
            acute | 2020-06-10 | 2020-07-25
        """,
    ),
    spec(
        "Thirty days of January leave at most 29 days over",
        "met from 2020-03-02",
        asks="experience: {in: acute, months: 1}",
        experience="""
            in    | since      | until
            acute | 2020-01-01 | 2020-01-31
            acute | 2020-03-01 | 2020-03-31
        """,
    ),
    spec(
        "Overlapping spells count once, and positions here count with those before",
        "met from 2020-03-01",
        asks="experience: {in: hospital, months: 3}",
        experience="""
            in       | since      | until
            hospital | 2019-12-01 | 2020-02-01
        """,
        positions="""
            level | since
            rung  | 2020-01-01
        """,
    ),
    spec(
        "In weeks all days count, seven to a week",
        "met from 2020-02-05",
        asks="experience: {in: acute, weeks: 4}",
        experience="""
            in    | since      | until
            acute | 2019-12-01 | 2019-12-15
            acute | 2020-01-22 | 2020-03-01
        """,
    ),
    spec(
        "At full time: a position counts by its share, experience from before in full",
        "met from 2020-02-12",
        asks="experience: {in: hospital, weeks: 5, full_time_equivalent: true}",
        experience="""
            in       | since      | until
            hospital | 2019-12-01 | 2019-12-15
        """,
        positions="""
            level | fte | since
            rung  | 0.5 | 2020-01-01
        """,
    ),
    spec(
        "Without long leaves: experience from before counts also while on leave",
        "met from 2020-04-16",
        asks="experience: {in: hospital, months: 3, without_leave_over_months: 1}",
        experience="""
            in       | since      | until
            hospital | 2020-01-01 | 2020-02-01
        """,
        positions="""
            level | since
            rung  | 2020-01-01
        """,
        leaves="""
            since      | until
            2020-01-15 | 2020-02-01
            2020-02-01 | 2020-02-16
        """,
    ),
    spec(
        "Both: what is left of positions counts by its share",
        "met from 2020-04-02",
        asks="""
            experience:
              {in: hospital, weeks: 6, full_time_equivalent: true, without_leave_over_weeks: 1}
        """,
        positions="""
            level | fte | since
            rung  | 0.5 | 2020-01-01
        """,
        leaves="""
            since      | until
            2020-01-10 | 2020-01-18
        """,
    ),
)
