"""Specs of productivity: thresholds and measures."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "22 records in 420 minutes: 44 in 840 are exactly 100 percent, which is at least 100",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2020-03-01",
        "not recorded from 2020-03-01",
        asks='productivity: {window_months: 1, measure: average, threshold: ">= 100%"}',
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 22      | 420
        """,
        productivity="""
            month   | records
            2020-01 | 44
        """,
        hours="""
            month   | productive_minutes
            2020-01 | 840
        """,
    ),
    spec(
        "Exactly 100 percent is not more than 100 percent, but one record more is",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-03-01 until 2020-04-01",
        "not recorded from 2020-04-01",
        asks='productivity: {window_months: 1, measure: average, threshold: "> 100%"}',
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 22      | 420
        """,
        productivity="""
            month   | records
            2020-01 | 44
            2020-02 | 45
        """,
        hours="""
            month            | productive_minutes
            2020-01..2020-02 | 840
        """,
    ),
    spec(
        "A band asks for both bounds, each of them exactly",
        "not recorded from 2020-01-01 until 2020-02-01",
        "met from 2020-02-01 until 2020-03-01",
        "met from 2020-04-01 until 2020-05-01",
        "not recorded from 2020-05-01",
        asks="""
            productivity: {window_months: 1, measure: average, threshold: [">= 100%", "< 200%"]}
        """,
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 22      | 420
        """,
        productivity="""
            month   | records
            2020-01 | 22
            2020-02 | 44
            2020-03 | 43
        """,
        hours="""
            month            | productive_minutes
            2020-01..2020-03 | 420
        """,
    ),
    spec(
        "Under every_month each month passes both bounds of a band, though their average would do",
        "not recorded from 2020-01-01 until 2020-03-01",
        "met from 2020-03-01 until 2020-04-01",
        "not recorded from 2020-06-01",
        asks="""
            productivity:
              {window_months: 2, measure: every_month, threshold: [">= 100%", "<= 150%"]}
        """,
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 22      | 420
        """,
        productivity="""
            month   | records
            2020-01 | 22
            2020-02 | 33
            2020-03 | 34
        """,
        hours="""
            month            | productive_minutes
            2020-01..2020-03 | 420
        """,
    ),
    spec(
        "7 records in 60 minutes: thirds of records lose nothing, 7 in 60 minutes are exactly met",
        "not recorded from 2020-01-01 until 2020-04-01",
        "met from 2020-04-01 until 2020-05-01",
        "not recorded from 2020-05-01",
        asks='productivity: {window_months: 3, measure: average, threshold: ">= 100%"}',
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 7       | 60
        """,
        productivity="""
            month   | records
            2020-01 | 1
            2020-02 | 2
            2020-03 | 4
        """,
        hours="""
            month            | productive_minutes
            2020-01..2020-03 | 20
        """,
    ),
    spec(
        "26 records in 60 minutes, exactly: every month and the mean of months meet at least 100",
        "not recorded from 2020-01-01 until 2020-03-01",
        "met from 2020-03-01 until 2020-04-01",
        "not recorded from 2020-04-01",
        asks="""
            all_of:
              - productivity: {window_months: 2, measure: every_month, threshold: ">= 100%"}
              - productivity: {window_months: 2, measure: mean_of_months, threshold: ">= 100%"}
        """,
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 26      | 60
        """,
        productivity="""
            month            | records
            2020-01..2020-02 | 26
        """,
        hours="""
            month            | productive_minutes
            2020-01..2020-02 | 60
        """,
    ),
    spec(
        "26 records in 60 minutes, exactly: no measure exceeds 100",
        "not recorded from 2020-01-01 until 2020-02-01",
        asks="""
            any_of:
              - productivity: {window_months: 1, measure: average, threshold: "> 100%"}
              - productivity: {window_months: 1, measure: every_month, threshold: "> 100%"}
        """,
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 26      | 60
        """,
        productivity="""
            month            | records
            2020-01..2021-12 | 26
        """,
        hours="""
            month            | productive_minutes
            2020-01..2021-12 | 60
        """,
        coders="""
            hired      | left       | facility
            2020-01-01 | 2022-01-01 | north
        """,
    ),
    spec(
        "An average weighs months by their minutes, a mean of months does not",
        "not recorded from 2020-01-01 until 2020-03-01",
        "met from 2020-03-01 until 2020-04-01",
        "not recorded from 2020-04-01",
        asks="""
            all_of:
              - productivity: {window_months: 2, measure: average, threshold: ">= 133.3%"}
              - productivity: {window_months: 2, measure: mean_of_months, threshold: ">= 175%"}
        """,
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 1       | 60
        """,
        productivity="""
            month   | records
            2020-01 | 3
            2020-02 | 1
        """,
        hours="""
            month   | productive_minutes
            2020-01 | 60
            2020-02 | 120
        """,
    ),
    spec(
        "Every month is not met as soon as one recorded month fails",
        "not recorded from 2020-01-01 until 2020-03-01",
        "not recorded from 2020-06-01",
        asks='productivity: {window_months: 3, measure: every_month, threshold: ">= 100%"}',
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 1       | 60
        """,
        productivity="""
            month   | records
            2020-01 | 1
            2020-02 | 0
        """,
        hours="""
            month            | productive_minutes
            2020-01..2020-02 | 60
        """,
    ),
    spec(
        "Fewer recorded months than the window are enough where the path says so",
        "not recorded from 2020-01-01 until 2020-03-01",
        "met from 2020-03-01 until 2020-05-01",
        "not recorded from 2020-05-01",
        asks="""
            productivity:
              window_months: 3
              measure: average
              threshold: ">= 100%"
              recorded_at_least: 2
        """,
        standards="""
            facility | type      | since      | records | minutes
            *        | inpatient | 2019-01-01 | 1       | 60
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
)
