"""Specs of qualifies_for."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Another level's whole minimum must be met",
        "met from 2020-03-01",
        levels="""
            - level: base
              minimum: [{credential: RHIT}]
            - level: rung
              builds_on: base
              minimum: [{course: coding}]
            - level: trainer
              minimum: [{qualifies_for: rung}]
        """,
        level="trainer",
        credentials="""
            credential | since
            RHIT       | 2020-02-01
        """,
        courses="""
            of     | on
            coding | 2020-03-01
        """,
    ),
    spec(
        "What is not recorded there is not recorded here, and what is presumed there is met here",
        "not recorded from 2020-01-01 until 2020-03-01",
        "met from 2020-03-01 until 2020-05-01",
        levels="""
            - level: rung
              minimum:
                - skill: mentoring
                - skill: teamwork
                  presumed: true
            - level: trainer
              minimum: [{qualifies_for: rung}]
        """,
        level="trainer",
        skills="""
            of        | held | on
            mentoring | yes  | 2020-03-01
            teamwork  | no   | 2020-05-01
        """,
    ),
)
