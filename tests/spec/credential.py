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
    spec(
        "Held for so long: the days without a gap are counted from their first one",
        "met from 2020-07-31 until 2021-03-01",
        "met from 2021-09-02",
        asks="credential: {any_of: [RHIT], held_months: 6}",
        credentials="""
            credential | since      | until
            RHIT       | 2020-01-31 | 2021-03-01
            RHIT       | 2021-03-02 |
        """,
    ),
    spec(
        "Held for so long: what counts as it, also through a third, goes on where it touches",
        "met from 2020-09-01 until 2021-01-01",
        asks="credential: {any_of: [CCA], held_months: 6}",
        more="credentials: {RHIA: {counts_as: [RHIT]}, RHIT: {counts_as: [CCA]}}",
        credentials="""
            credential | since      | until
            CCA        | 2020-03-01 | 2020-05-01
            RHIA       | 2020-05-01 | 2021-01-01
        """,
    ),
    spec(
        "Held for so long: one of several listed, never two of them one after the other",
        asks="credential: {any_of: [CCA, CCS], held_months: 6}",
        credentials="""
            credential | since      | until
            CCA        | 2020-03-01 | 2020-08-01
            CCS        | 2020-08-01 | 2021-01-01
        """,
    ),
    spec(
        "So many: different ones, each counted once",
        "met from 2020-05-01 until 2020-09-01",
        asks="credential: {any_of: [CCA, RHIT, CCS], at_least: 2}",
        credentials="""
            credential | since      | until
            RHIT       | 2020-02-01 |
            RHIT       | 2020-03-01 | 2020-08-01
            CCS        | 2020-05-01 | 2020-09-01
        """,
    ),
    spec(
        "So many: one that counts as a listed one is one of them, beside the listed one",
        "met from 2020-05-01",
        asks="credential: {any_of: [RHIT], at_least: 2}",
        more="credentials: {RHIA: {counts_as: [RHIT]}}",
        credentials="""
            credential | since
            RHIT       | 2020-02-01
            RHIA       | 2020-05-01
        """,
    ),
    spec(
        "So many for so long: each by its own rows",
        "met from 2021-05-01",
        asks="credential: {any_of: [RHIT, CCS], at_least: 2, held_months: 12}",
        more="credentials: {RHIA: {counts_as: [RHIT]}}",
        credentials="""
            credential | since      | until
            CCS        | 2019-02-01 |
            RHIT       | 2019-05-01 | 2020-05-01
            RHIA       | 2020-05-01 |
        """,
    ),
    spec(
        "Held for so many weeks, while credentials are checked",
        "not recorded from 2020-01-01 until 2020-02-10",
        "met from 2020-02-15 until 2020-03-01",
        asks="credential: {any_of: [CCS], held_weeks: 2}",
        credentials="""
            credential | since      | until
            CCS        | 2020-02-01 | 2020-03-01
        """,
        checked="""
            kind        | since
            credentials | 2020-02-10
        """,
    ),
)
