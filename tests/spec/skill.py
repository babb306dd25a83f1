"""Specs of skill."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Nobody has said anything: not recorded; then the latest word counts",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2020-06-01",
        asks="skill: mentoring",
        skills="""
            of        | held | on
            mentoring | no   | 2020-06-01
            mentoring | yes  | 2020-02-01
        """,
    ),
    spec(
        "Of one day a no counts before a yes",
        "not recorded from 2020-01-01 until 2020-02-01",
        asks="skill: mentoring",
        skills="""
            of        | held | on
            mentoring | yes  | 2020-02-01
            mentoring | no   | 2020-02-01
        """,
    ),
    spec(
        "A word that has lapsed is not recorded, and no older word comes back",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2020-05-01",
        "not recorded from 2020-05-01",
        asks="skill: mentoring",
        skills="""
            of        | held | on         | until
            mentoring | yes  | 2020-02-01 |
            mentoring | yes  | 2020-04-01 | 2020-05-01
        """,
    ),
    spec(
        "Of equal words of one day the one that lasts longer counts",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2020-06-01",
        "not recorded from 2020-06-01",
        asks="skill: mentoring",
        skills="""
            of        | held | on         | until
            mentoring | yes  | 2020-02-01 | 2020-05-01
            mentoring | yes  | 2020-02-01 | 2020-06-01
        """,
    ),
    spec(
        "Words of other roles are left out, also a later no",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2021-02-01",
        "not recorded from 2021-02-01",
        asks="skill: {of: mentoring, attested_by: supervisor, within_months: 12}",
        skills="""
            of        | attested_by | held | on
            mentoring | supervisor  | yes  | 2020-02-01
            mentoring | peer        | no   | 2020-03-01
        """,
    ),
)
