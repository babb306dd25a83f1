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
)
