"""Specs of conditions at entries: when, not and hired."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Under a condition a requirement is asked only where the condition is met",
        "met from 2020-01-01 until 2020-03-01",
        "met from 2020-06-01",
        asks="""
            credential: CCS
            when: {credential: RHIT}
        """,
        credentials="""
            credential | since
            RHIT       | 2020-03-01
            CCS        | 2020-06-01
        """,
    ),
    spec(
        "While the condition is not recorded, an unmet requirement is not recorded",
        "not recorded from 2020-01-01 until 2020-03-01",
        "met from 2020-03-01 until 2020-05-01",
        asks="""
            credential: CCS
            when: {skill: coding}
        """,
        skills="""
            of     | held | on
            coding | no   | 2020-03-01
            coding | yes  | 2020-05-01
        """,
    ),
    spec(
        "Not turns met and not met around, and leaves not recorded as it is",
        "not recorded from 2020-01-01 until 2020-03-01",
        "met from 2020-05-01",
        asks="""
            credential: CCS
            when: {not: {skill: coding}}
        """,
        skills="""
            of     | held | on
            coding | no   | 2020-03-01
            coding | yes  | 2020-05-01
        """,
    ),
    spec(
        "Not around several asks that not all of them are met",
        "met from 2020-04-01",
        asks="""
            education: {level: bachelor}
            when: {not: {all_of: [{credential: RHIT}, {credential: CCS}]}}
        """,
        credentials="""
            credential | since
            RHIT       | 2020-02-01
            CCS        | 2020-04-01
        """,
    ),
    spec(
        "Who was hired before the day is not asked, and touching spells of employment are one",
        "met from 2020-01-01",
        asks="""
            credential: CCS
            when: {hired: {since: 2020-06-01}}
        """,
        coders="""
            hired      | left
            2020-01-01 | 2020-07-01
            2020-07-01 |
        """,
    ),
    spec(
        "Who was hired from the first day on and before the last is asked",
        "met from 2021-01-01",
        asks="""
            credential: CCS
            when: {hired: {since: 2020-01-01, until: 2020-01-02}}
        """,
        credentials="""
            credential | since
            CCS        | 2021-01-01
        """,
    ),
    spec(
        "What is presumed is presumed before the condition is asked",
        "met from 2020-01-01 until 2020-03-01",
        "met from 2020-05-01",
        asks="""
            skill: teamwork
            presumed: true
            when: {not: {credential: RHIT}}
        """,
        skills="""
            of       | held | on
            teamwork | no   | 2020-03-01
        """,
        credentials="""
            credential | since
            RHIT       | 2020-05-01
        """,
    ),
    spec(
        "A new hire may be slotted in by what they do not hold",
        "rung on 2020-01-01",
        levels="""
            - level: rung
              minimum: [{credential: CCS}]
        """,
        more="entry: [{when: {not: {credential: RHIT}}, level: rung, assumed: example}]",
        what="placed",
    ),
)
