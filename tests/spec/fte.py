"""Specs of fte."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Shares of full time add up, exactly",
        "met from 2020-02-01 until 2020-05-01",
        asks="fte: {at_least: 0.3}",
        positions="""
            level  | fte | since      | until
            rung   | 0.1 | 2020-01-01 |
            helper | 0.2 | 2020-02-01 | 2020-05-01
        """,
    ),
    spec(
        "A share that is not stated is full time",
        "met from 2020-02-01",
        asks="fte: {at_least: 1}",
        positions="""
            level | since
            rung  | 2020-02-01
        """,
    ),
    spec(
        "A share just below is not enough",
        asks="fte: {at_least: 0.5}",
        positions="""
            level | fte  | since
            rung  | 0.49 | 2020-02-01
        """,
    ),
)
