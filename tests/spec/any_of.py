"""Specs of any_of: alternative routes."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "One route is enough, and from one to the next there is no break",
        "met from 2020-02-01 until 2020-08-01",
        asks="""
            any_of:
              - credential: RHIT
              - credential: CCA
        """,
        credentials="""
            credential | since      | until
            CCA        | 2020-02-01 | 2020-05-01
            RHIT       | 2020-05-01 | 2020-08-01
        """,
    ),
    spec(
        "While a route is not recorded, the other not met is no failure",
        "not recorded from 2020-01-01 until 2020-03-01",
        "met from 2020-04-01",
        asks="""
            any_of:
              - credential: RHIT
              - skill: mentoring
        """,
        skills="""
            of        | held | on
            mentoring | no   | 2020-03-01
        """,
        credentials="""
            credential | since
            RHIT       | 2020-04-01
        """,
    ),
)
