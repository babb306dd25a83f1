"""Specs of at_least: so many of several."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Two of three are met from the day of the second",
        "met from 2020-03-01",
        asks="""
            at_least:
              count: 2
              of: [{course: coding}, {course: anatomy}, {course: law}]
        """,
        courses="""
            of     | on
            law    | 2020-02-01
            coding | 2020-03-01
        """,
    ),
    spec(
        "Not recorded only while what is not recorded could still make up the count",
        "not recorded from 2020-02-01 until 2020-05-01",
        asks="""
            at_least:
              count: 2
              of: [{course: coding}, {skill: mentoring}, {course: law}]
        """,
        courses="""
            of     | on
            coding | 2020-02-01
        """,
        skills="""
            of        | held | on
            mentoring | no   | 2020-05-01
        """,
    ),
)
