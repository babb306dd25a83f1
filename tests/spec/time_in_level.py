"""Specs of time_in_level."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "The present spell must be old enough, and a gap begins it anew",
        "met from 2020-07-01 until 2020-09-01",
        "met from 2021-03-02",
        asks="time_in_level: {level: rung, months: 6}",
        positions="""
            level | since      | until
            rung  | 2020-01-01 | 2020-09-01
            rung  | 2020-09-02 |
        """,
    ),
    spec(
        "Spells that touch are one",
        "met from 2020-07-01",
        asks="time_in_level: {level: rung, months: 6}",
        positions="""
            level | since      | until
            rung  | 2020-05-01 |
            rung  | 2020-01-01 | 2020-05-01
        """,
    ),
    spec(
        "Not continuous: all spells are added up, and once enough it stays enough",
        "met from 2020-09-01",
        asks="time_in_level: {level: rung, months: 4, continuous: false}",
        positions="""
            level | since      | until
            rung  | 2020-01-01 | 2020-03-01
            rung  | 2020-07-01 | 2020-09-01
        """,
    ),
    spec(
        "Positions held under a level's former name count as that level",
        "met from 2020-02-01",
        levels="""
            - level: rung
              formerly: [coder-1]
              minimum:
                - time_in_level: {level: rung, months: 1}
        """,
        positions="""
            level   | since      | until
            coder-1 | 2020-01-01 | 2020-01-20
            rung    | 2020-01-20 |
        """,
    ),
    spec(
        "Below: from the first day of the present spell until it is so old",
        "met from 2020-01-31 until 2020-02-29",
        "met from 2020-09-02 until 2020-09-10",
        asks="time_in_level: {level: rung, below_months: 1}",
        positions="""
            level | since      | until
            rung  | 2020-01-31 | 2020-09-01
            rung  | 2020-09-02 | 2020-09-10
        """,
    ),
    spec(
        "Below, in weeks: spells that touch are one, under whatever name",
        "met from 2020-01-06 until 2020-01-20",
        levels="""
            - level: rung
              formerly: [coder-1]
              minimum:
                - time_in_level: {level: rung, below_weeks: 2}
        """,
        positions="""
            level   | since      | until
            coder-1 | 2020-01-06 | 2020-01-13
            rung    | 2020-01-13 |
        """,
    ),
    spec(
        "At full time: each day counts for its share, and 365 such days are twelve months",
        "met from 2022-01-01",
        asks="""
            time_in_level:
              {level: rung, months: 12, continuous: false, full_time_equivalent: true}
        """,
        positions="""
            level | fte | since      | until
            rung  | 0.5 | 2020-01-01 | 2020-12-31
            rung  |     | 2021-07-02 |
        """,
    ),
    spec(
        "At full time: positions of one day add up, at most to one",
        "met from 2020-01-15",
        levels="""
            - level: top
            - level: rung
              minimum:
                - time_in_level:
                    {level: [rung, top], weeks: 2, continuous: false, full_time_equivalent: true}
        """,
        positions="""
            level | fte | since
            rung  | 0.8 | 2020-01-01
            top   | 0.5 | 2020-01-01
        """,
    ),
    spec(
        "Without long leaves: days inside a leave that is longer do not count",
        "met from 2020-10-02",
        asks="""
            time_in_level:
              {level: rung, months: 6, continuous: false, without_leave_over_months: 3}
        """,
        positions="""
            level | since
            rung  | 2020-01-01
        """,
        leaves="""
            since      | until
            2020-03-01 | 2020-06-02
        """,
    ),
    spec(
        "Without long leaves: a leave of just so long counts as worked",
        "met from 2020-07-01",
        asks="""
            time_in_level:
              {level: rung, months: 6, continuous: false, without_leave_over_months: 3}
        """,
        positions="""
            level | since
            rung  | 2020-01-01
        """,
        leaves="""
            since      | until
            2020-03-01 | 2020-06-01
        """,
    ),
    spec(
        "Without long leaves: leaves that touch are one, and an open one is always longer",
        asks="""
            time_in_level:
              {level: rung, months: 5, continuous: false, without_leave_over_months: 3}
        """,
        positions="""
            level | since
            rung  | 2020-01-01
        """,
        leaves="""
            since      | until
            2020-02-01 | 2020-04-01
            2020-04-01 | 2020-06-01
            2020-08-01 |
        """,
    ),
    spec(
        "In a what-if the level is made up, the share of full time is the real one",
        "rung on 2020-01-01",
        "top on 2020-02-26",
        levels="""
            - level: rung
              after: []
            - level: top
              after: [rung]
              advance:
                - time_in_level:
                    {level: rung, weeks: 4, continuous: false, full_time_equivalent: true}
        """,
        what="taken",
        last="2020-12-31",
        positions="""
            level | fte | since
            other | 0.5 | 2020-01-01
        """,
    ),
)
