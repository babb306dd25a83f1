"""Specs of productivity: which months its window takes."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Leave from 2 January to 1 April, no January minutes: a standing average is left standing",
        "met from 2020-01-01 until 2020-05-01",
        "not recorded from 2020-05-01",
        asks='productivity: {window_months: 2, measure: average, threshold: ">= 100%"}',
        hired="2020-01-01",
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 1       | 60
        """,
        productivity="""
            month            | records
            2019-11..2019-12 | 1
        """,
        hours="""
            month            | productive_minutes
            2019-11..2019-12 | 60
        """,
        leaves="""
            since      | until
            2020-01-02 | 2020-04-01
        """,
    ),
    spec(
        "With January minutes the month that leave covers in part is taken",
        "met from 2020-01-01 until 2020-02-01",
        "not recorded from 2020-05-01",
        asks='productivity: {window_months: 2, measure: average, threshold: ">= 100%"}',
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 1       | 60
        """,
        productivity="""
            month            | records
            2019-11..2019-12 | 1
            2020-01          | 0
        """,
        hours="""
            month            | productive_minutes
            2019-11..2020-01 | 60
        """,
        leaves="""
            since      | until
            2020-01-02 | 2020-04-01
        """,
    ),
    spec(
        "Months that close on the 15th: on 3 December a November not loaded is not missed yet",
        "not recorded from 2020-01-01 until 2020-11-15",
        "met from 2020-11-15 until 2020-12-15",
        "not recorded from 2020-12-15",
        asks='productivity: {window_months: 2, measure: average, threshold: ">= 100%"}',
        more="months_close_on: 15",
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 1       | 60
        """,
        productivity="""
            month            | records
            2020-09..2020-10 | 1
        """,
        hours="""
            month            | productive_minutes
            2020-09..2020-10 | 60
        """,
    ),
    spec(
        "Within a level, only months on whose first day it was held are taken",
        "met from 2020-05-01 until 2020-06-01",
        "not recorded from 2020-06-01",
        asks="""
            productivity:
              window_months: 2
              measure: average
              threshold: "> 100%"
              within_level: rung
        """,
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 1       | 60
        """,
        productivity="""
            month            | records
            2020-01..2020-04 | 2
        """,
        hours="""
            month            | productive_minutes
            2020-01..2020-04 | 60
        """,
        positions="""
            level | since
            rung  | 2020-02-02
        """,
    ),
    spec(
        "A facility's own standard goes before the corporate one",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-03-01 until 2020-04-01",
        "not recorded from 2020-04-01",
        asks='productivity: {window_months: 1, measure: average, threshold: ">= 100%"}',
        standards="""
            facility | type      | since      | until      | records | minutes
            *        | inpatient | 2019-01-01 |            | 1       | 60
            north    | inpatient | 2019-01-01 | 2020-02-01 | 2       | 60
        """,
        productivity="""
            month            | records
            2020-01..2020-02 | 1
        """,
        hours="""
            month            | productive_minutes
            2020-01..2020-02 | 60
        """,
    ),
    spec(
        "A month with a patient type that has no standard on its first day is not recorded",
        "not recorded from 2020-01-01",
        asks='productivity: {window_months: 1, measure: average, threshold: ">= 100%"}',
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2020-01-02 | 1       | 60
        """,
        productivity="""
            month   | records
            2020-01 | 5
        """,
        hours="""
            month   | productive_minutes
            2020-01 | 60
        """,
    ),
    spec(
        "Months between two spells of employment are passed over like months on leave",
        "not recorded from 2019-11-01 until 2020-01-01",
        "met from 2020-01-01 until 2020-01-20",
        "met from 2020-05-05 until 2020-07-01",
        "not recorded from 2020-07-01",
        asks='productivity: {window_months: 2, measure: average, threshold: ">= 100%"}',
        coders="""
            hired      | left       | facility
            2019-11-01 | 2020-01-20 | north
            2020-05-05 |            | north
        """,
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 1       | 60
        """,
        productivity="""
            month            | records
            2019-11..2019-12 | 1
        """,
        hours="""
            month            | productive_minutes
            2019-11..2019-12 | 60
        """,
    ),
)
