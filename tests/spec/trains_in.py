"""Specs of trains_in."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Begun is enough from the first day until the training ends",
        "met from 2020-02-01 until 2020-05-01",
        asks="trains_in: {types: [inpatient, emergency], at_least: 2, stage: begun}",
        training="""
            type      | begun      | ended
            inpatient | 2020-01-01 |
            emergency | 2020-02-01 | 2020-05-01
        """,
    ),
    spec(
        "Proficient counts for good, also after the training has ended",
        "met from 2020-04-01",
        asks="trains_in: {types: inpatient, at_least: 1, stage: proficient}",
        training="""
            type      | begun      | proficient | ended
            inpatient | 2020-01-01 | 2020-04-01 | 2020-05-01
        """,
    ),
    spec(
        "Proficiency also counts as begun once the training has ended",
        "met from 2020-01-01",
        asks="trains_in: {types: [inpatient], at_least: 1, stage: begun}",
        training="""
            type      | begun      | proficient | ended
            inpatient | 2020-01-01 | 2020-04-01 | 2020-05-01
        """,
    ),
    spec(
        "One type in two trainings is one type",
        asks="trains_in: {types: [inpatient, emergency], at_least: 2, stage: begun}",
        training="""
            type      | begun      | ended
            inpatient | 2020-01-01 | 2020-03-01
            inpatient | 2020-02-01 | 2020-05-01
        """,
    ),
)
