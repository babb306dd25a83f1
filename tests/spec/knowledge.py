"""Specs of knowledge."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "A demonstration counts while it is valid",
        "met from 2020-02-01 until 2020-08-01",
        asks="knowledge: {of: pathophysiology, by: [course, demonstration]}",
        knowledge="""
            of              | by            | on         | until
            pathophysiology | demonstration | 2020-02-01 | 2020-08-01
        """,
    ),
    spec(
        "By course, a passed course of that name counts as well",
        "met from 2020-03-01",
        asks="knowledge: {of: pathophysiology, by: course}",
        knowledge="""
            of              | by            | on
            pathophysiology | demonstration | 2020-02-01
        """,
        courses="""
            of              | on
            pathophysiology | 2020-03-01
        """,
    ),
    spec(
        "By demonstration alone, a course is not enough",
        asks="knowledge: {of: pathophysiology, by: demonstration}",
        courses="""
            of              | on
            pathophysiology | 2020-03-01
        """,
    ),
    spec(
        "By course, courses must be checked as well before absence counts",
        "not recorded from 2020-01-01 until 2020-03-01",
        asks="knowledge: {of: pathophysiology, by: course}",
        checked="""
            kind      | since
            knowledge | 2020-01-01
            courses   | 2020-03-01
        """,
    ),
)
