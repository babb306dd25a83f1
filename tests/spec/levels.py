"""Specs of levels: qualifies, ready, keeps, and what builds on what."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "A coder is judged from hired until left, in each spell of employment",
        "met from 2020-02-01 until 2020-05-01",
        "met from 2020-07-01",
        levels="- level: rung",
        coders="""
            hired      | left       | facility
            2020-02-01 | 2020-05-01 | north
            2020-07-01 |            | north
        """,
    ),
    spec(
        "Facts from before the hire count",
        "met from 2020-01-01",
        asks="credential: RHIT",
        credentials="""
            credential | since
            RHIT       | 2005-01-01
        """,
    ),
    spec(
        "A level's minimum comes along with what builds on it",
        "met from 2020-03-01",
        levels="""
            - level: base
              minimum: [{credential: RHIT}]
            - level: rung
              builds_on: base
              minimum: [{course: coding}]
        """,
        credentials="""
            credential | since
            RHIT       | 2020-03-01
        """,
        courses="""
            of     | on
            coding | 2020-02-01
        """,
    ),
    spec(
        "What a level waives does not come along",
        "met from 2020-02-01",
        levels="""
            - level: base
              minimum: [{id: licence, credential: RHIT}]
            - level: rung
              builds_on: base
              waives: [licence]
              minimum: [{course: coding}]
        """,
        courses="""
            of     | on
            coding | 2020-02-01
        """,
    ),
    spec(
        "Ready asks for the minimum, the advance, and a level named in after",
        "met from 2020-04-01 until 2020-06-01",
        levels="""
            - level: base
            - level: rung
              after: [base]
              minimum: [{credential: RHIT}]
              advance: [{course: coding}]
        """,
        what="ready",
        credentials="""
            credential | since
            RHIT       | 2020-02-01
        """,
        courses="""
            of     | on
            coding | 2020-03-01
        """,
        positions="""
            level | since      | until
            base  | 2020-04-01 | 2020-06-01
        """,
    ),
    spec(
        "Qualifies asks neither for the advance nor for a level held",
        "met from 2020-02-01",
        levels="""
            - level: base
            - level: rung
              after: [base]
              minimum: [{credential: RHIT}]
              advance: [{course: coding}]
        """,
        credentials="""
            credential | since
            RHIT       | 2020-02-01
        """,
    ),
    spec(
        "An entry level is open to whoever holds no level of the path",
        "met from 2020-01-01 until 2020-04-01",
        levels="- level: rung",
        what="ready",
        positions="""
            level     | since      | until
            volunteer | 2020-02-01 | 2020-03-01
            rung      | 2020-04-01 |
        """,
    ),
    spec(
        "A holder keeps a level while what it asks of holders is met",
        "met from 2020-03-01 until 2020-06-01",
        "met from 2020-08-01 until 2020-09-01",
        levels="""
            - level: rung
              keep: [{credential: RHIT}]
        """,
        what="keeps",
        positions="""
            level | since      | until
            rung  | 2020-03-01 | 2020-09-01
        """,
        credentials="""
            credential | since      | until
            RHIT       | 2020-01-01 | 2020-06-01
            RHIT       | 2020-08-01 |
        """,
    ),
    spec(
        "In grace it is not asked, counted from the day the spell in the level began",
        "met from 2020-01-31 until 2020-02-29",
        levels="""
            - level: rung
              keep:
                - credential: RHIT
                  grace_months: 1
        """,
        what="keeps",
        positions="""
            level | since      | until
            rung  | 2020-01-31 | 2020-02-10
            rung  | 2020-02-10 |
        """,
    ),
    spec(
        "A grace from hire is counted from the day of hire, whenever the level began",
        "met from 2020-03-01 until 2020-07-01",
        levels="""
            - level: rung
              keep:
                - credential: RHIT
                  grace_months: 6
                  grace_from: hired
        """,
        what="keeps",
        positions="""
            level | since
            rung  | 2020-03-01
        """,
    ),
    spec(
        "What is presumed reads met while not recorded, and a recorded no is not met",
        "met from 2020-01-01 until 2020-05-01",
        asks="""
            skill: teamwork
            presumed: true
        """,
        skills="""
            of       | held | on
            teamwork | no   | 2020-05-01
        """,
    ),
    spec(
        "From a day on, a level begun on that very day is gone on from",
        "third on 2020-05-15",
        levels="""
            - level: first
            - level: second
              after: [first]
            - level: third
              after: [second]
        """,
        what="taken",
        start="2020-05-15",
        last="2020-12-31",
        positions="""
            level  | since      | until
            first  | 2020-02-01 | 2020-05-15
            second | 2020-05-15 |
        """,
    ),
)
