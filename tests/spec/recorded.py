"""Specs of what is not recorded, and of what is checked."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Without the file checked, absence counts as not met",
        "met from 2020-03-01",
        asks="credential: RHIT",
        credentials="""
            credential | since
            RHIT       | 2020-03-01
        """,
    ),
    spec(
        "With it, absence is not recorded until the day on which the kind is checked",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-03-01",
        asks="credential: RHIT",
        credentials="""
            credential | since
            RHIT       | 2020-03-01
        """,
        checked="""
            kind        | since
            credentials | 2020-02-01
        """,
    ),
    spec(
        "What is met is met, checked or not",
        "met from 2020-01-01 until 2020-03-01",
        "not recorded from 2020-03-01",
        asks="credential: RHIT",
        credentials="""
            credential | since      | until
            RHIT       | 2019-03-01 | 2020-03-01
        """,
        checked="""
            kind    | since
            courses | 2019-01-01
        """,
    ),
    spec(
        "A share of full time is read from positions and needs no checking",
        asks="fte: {at_least: 1}",
        checked="""
            kind        | since
            credentials | 2019-01-01
        """,
    ),
)
