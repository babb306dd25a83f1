"""Specs of credential."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "A credential counts from its first day until the day it lapses",
        "met from 2020-03-15 until 2021-03-15",
        asks="credential: RHIT",
        credentials="""
            credential | since      | until
            RHIT       | 2020-03-15 | 2021-03-15
            CCS        | 2020-01-01 |
        """,
    ),
    spec(
        "One of several is enough",
        "met from 2020-02-01",
        asks="credential: {any_of: [CCA, RHIT]}",
        credentials="""
            credential | since
            CCA        | 2020-02-01
        """,
    ),
    spec(
        "One that counts as it is enough, also through a third",
        "met from 2020-02-01 until 2020-05-01",
        asks="credential: CCA",
        more="credentials: {RHIA: {counts_as: [RHIT]}, RHIT: {counts_as: [CCA]}}",
        credentials="""
            credential | since      | until
            RHIA       | 2020-02-01 | 2020-05-01
        """,
    ),
    spec(
        "What counts as another is not replaced by it: an RHIT is no RHIA",
        asks="credential: RHIA",
        more="credentials: {RHIA: {counts_as: [RHIT]}}",
        credentials="""
            credential | since
            RHIT       | 2020-02-01
        """,
    ),
)
