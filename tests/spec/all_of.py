"""Specs of all_of: every branch is judged, and one that is not recorded leaves it open."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "All of them must be met at once",
        "met from 2020-03-01 until 2020-06-01",
        asks="""
            all_of:
              - credential: RHIT
              - course: coding
        """,
        credentials="""
            credential | since      | until
            RHIT       | 2020-01-15 | 2020-06-01
        """,
        courses="""
            of     | on
            coding | 2020-03-01
        """,
    ),
    spec(
        "One that is not recorded leaves all of them not recorded, one that is not met settles it",
        "not recorded from 2020-02-01 until 2020-04-01",
        "met from 2020-04-01",
        asks="""
            all_of:
              - credential: RHIT
              - skill: mentoring
        """,
        credentials="""
            credential | since
            RHIT       | 2020-02-01
        """,
        skills="""
            of        | held | on
            mentoring | yes  | 2020-04-01
        """,
    ),
)
