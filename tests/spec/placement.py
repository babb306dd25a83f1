"""Specs of placement, what-if and the change from one path to the next."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "A new hire is placed in the last level whose minimum and advance are met that day",
        "second on 2020-01-01",
        levels="""
            - level: first
            - level: second
              after: [first]
              minimum: [{credential: RHIT}]
              advance: [{course: coding}]
            - level: third
              after: [second]
              advance: [{course: law}]
        """,
        what="placed",
        credentials="""
            credential | since
            RHIT       | 2020-01-01
        """,
        courses="""
            of     | on
            coding | 2020-01-01
            law    | 2020-01-02
        """,
    ),
    spec(
        "Posts and levels after hire_at_most are left aside",
        "first on 2020-01-01",
        levels="""
            - level: lead
              opening: true
              after: [first]
            - level: first
            - level: second
              after: [first]
        """,
        more="hire_at_most: first",
        what="placed",
    ),
    spec(
        "An entry rule places whoever meets it, whatever the minimum",
        "second on 2020-01-01",
        levels="""
            - level: first
            - level: second
              after: [first]
              minimum: [{course: coding}]
        """,
        more="entry: [{when: {credential: RHIT}, level: second}]",
        what="placed",
        credentials="""
            credential | since
            RHIT       | 2019-01-01
        """,
    ),
    spec(
        "Where no level fits there is no placement",
        levels="""
            - level: first
              minimum: [{credential: RHIT}]
        """,
        what="placed",
        credentials="""
            credential | since
            RHIT       | 2020-01-02
        """,
    ),
)

WHAT_IF = (
    spec(
        "What-if takes a level on the first day ready for it, one level a day",
        "first on 2020-01-31",
        "second on 2020-02-29",
        "third on 2020-03-01",
        levels="""
            - level: first
            - level: second
              after: [first]
              advance: [{time_in_level: {level: first, months: 1}}]
            - level: third
              after: [second]
              advance: [{credential: RHIT}]
            - level: lead
              opening: true
              after: [third]
        """,
        hired="2020-01-31",
        what="taken",
        last="2020-12-31",
        credentials="""
            credential | since
            RHIT       | 2020-02-01
        """,
    ),
    spec(
        "The last day of a what-if belongs to it",
        "first on 2020-01-31",
        "second on 2020-02-29",
        levels="""
            - level: first
            - level: second
              after: [first]
              advance: [{time_in_level: {level: first, months: 1}}]
        """,
        hired="2020-01-31",
        what="taken",
        last="2020-02-29",
    ),
    spec(
        "A what-if that ends the day before takes the level no more",
        "first on 2020-01-31",
        levels="""
            - level: first
            - level: second
              after: [first]
              advance: [{time_in_level: {level: first, months: 1}}]
        """,
        hired="2020-01-31",
        what="taken",
        last="2020-02-28",
    ),
    spec(
        "What-if changes the level, never the share of full time",
        "first on 2020-01-01",
        "second on 2020-03-01",
        levels="""
            - level: first
            - level: second
              after: [first]
              minimum: [{fte: {at_least: 1}}]
        """,
        what="taken",
        last="2020-12-31",
        positions="""
            level | fte | since      | until
            first | 0.5 | 2020-01-01 | 2020-03-01
            first | 1   | 2020-03-01 |
        """,
    ),
    spec(
        "What-if changes the level, never the place of work",
        "first on 2020-01-01",
        "second on 2020-03-15",
        levels="""
            - level: first
            - level: second
              after: [first]
              minimum: [{experience: {in: acute, months: 1}}]
        """,
        what="taken",
        last="2020-12-31",
        facilities="""
            facility | setting
            north    | clinic
            south    | acute
        """,
        positions="""
            level | facility | since      | until
            first | north    | 2020-01-01 | 2020-02-15
            first | south    | 2020-02-15 |
        """,
    ),
    spec(
        "From a day on, it goes on from the level really held then",
        "second on 2020-05-15",
        "third on 2020-05-16",
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
            level | since
            first | 2020-02-01
        """,
    ),
)

GRANDFATHER = (
    spec(
        "A holder of a replaced level may be ready by either path until the rule ends",
        "met from 2020-02-01 until 2020-05-01",
        "met from 2020-06-01",
        levels="""
            - level: first
              formerly: [coder-1]
            - level: second
              after: [first]
              formerly: [coder-2]
              minimum: [{credential: RHIT}]
        """,
        more="""
            effective: 2020-02-01
            replaces: old
            grandfather: {until: 2020-05-01}
        """,
        replaces="""
            - level: coder-1
            - level: coder-2
              after: [coder-1]
        """,
        level="second",
        what="ready",
        positions="""
            level   | since
            coder-1 | 2020-01-01
        """,
        credentials="""
            credential | since
            RHIT       | 2020-06-01
        """,
    ),
    spec(
        "Who came a day after the path took effect is judged by the new one alone",
        levels="""
            - level: first
              formerly: [coder-1]
            - level: second
              after: [first]
              formerly: [coder-2]
              minimum: [{credential: RHIT}]
        """,
        more="""
            effective: 2020-02-01
            replaces: old
            grandfather: {until: 2020-05-01}
        """,
        replaces="""
            - level: coder-1
            - level: coder-2
              after: [coder-1]
        """,
        level="second",
        what="ready",
        positions="""
            level   | since
            coder-1 | 2020-02-02
        """,
    ),
    spec(
        "The path before leads nobody to a level below the one held",
        levels="""
            - level: door-now
              formerly: [door]
            - level: inpatient-now
              formerly: [inpatient]
              after: [door-now]
            - level: emergency-now
              formerly: [emergency]
              after: [inpatient-now]
        """,
        more="""
            effective: 2020-02-01
            replaces: old
            grandfather: {until: 2020-05-01}
        """,
        replaces="""
            - level: door
            - level: emergency
              after: [door]
            - level: inpatient
              after: [emergency]
        """,
        level="inpatient-now",
        what="ready",
        positions="""
            level     | since
            emergency | 2020-01-01
        """,
    ),
    spec(
        "While the rule runs, a level of the path before keeps from coming in a second time",
        "met from 2020-01-01 until 2020-02-01",
        "met from 2020-05-01",
        levels="- level: rung",
        more="""
            effective: 2020-02-01
            replaces: old
            grandfather: {until: 2020-05-01}
        """,
        replaces="- level: ended",
        what="ready",
        positions="""
            level | since
            ended | 2020-01-01
        """,
    ),
)
