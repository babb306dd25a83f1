"""A year of eight coders under one standard, and what comes of it by plain arithmetic alone."""

from datetime import date
from fractions import Fraction

from coderpath.documents.path.reader import read_path_text
from coderpath.facts.reading import read_tables
from coderpath.judge import judge

LADDER = """
coderpath: 1
path: by-output
title: By output
effective: 2020-01-01
levels:
  - level: coder-1
    title: Coder I
    after: []
  - level: coder-2
    title: Coder II
    after: [coder-1]
    minimum:
      - productivity: {window_months: 12, measure: average, threshold: ">= 90%"}
        assumed: for a test
  - level: coder-3
    title: Coder III
    after: [coder-2]
    minimum:
      - productivity: {window_months: 12, measure: average, threshold: "> 100%"}
        assumed: for a test
"""
TODAY = date(2026, 11, 15)
YEAR = [f"2025-{one}" for one in (11, 12)] + [f"2026-{one:02}" for one in range(1, 11)]
PLACES = ("north", "north", "north", "north", "north", "north", "south", "north")
"""Where the coders work; the last of them codes another type."""
SECOND = (4, 5)
"""Who holds the second level, and may be ready for the third."""
INPATIENT = {"type": "inpatient", "since": "2020-01-01"}
STANDARDS = [
    {"facility": "north", "records": "22", "minutes": "420", **INPATIENT},
    {"facility": "*", "records": "20", "minutes": "420", **INPATIENT},
    {"facility": "*", "type": "surgery", "since": "2020-01-01", "records": "4", "minutes": "60"},
]
AWAY = {"coder": "c2", "since": "2026-03-01", "until": "2026-04-01"}


def tables():
    """Give the rows of the world, by kind: each coder a little faster than the one before."""
    coders, hours, productivity, positions = [], [], [], []
    for number, place in enumerate(PLACES):
        about = {"coder": f"c{number}"}
        name = {"name": f"Name {number}", "facility": place, "hired": "2024-01-01"}
        coders.append(about | name)
        level = "coder-2" if number in SECOND else "coder-1"
        positions.append(about | {"level": level, "since": "2024-01-01"})
        for at, month in enumerate(("2025-10", *YEAR, "2026-11")):
            kinds = ["surgery"] if number == 7 else ["inpatient", *["surgery"] * (number == 3)]
            hours.append(about | {"month": month, "productive_minutes": str(8400 + at)})
            records = 370 + 16 * number + 3 * at
            for kind in kinds:
                done = {"facility": place, "type": kind, "month": month}
                share = records // 4 if kind != kinds[0] else records
                productivity.append(about | done | {"records": str(share)})
    places = [{"facility": one, "name": one.title(), "region": "V"} for one in ("north", "south")]
    return {
        "facilities": places,
        "coders": coders,
        "positions": positions,
        "leaves": [AWAY],
        "standards": STANDARDS,
        "hours": hours,
        "productivity": productivity,
    }


def minutes_each(standards, facility, kind, month):
    """Give the minutes a record of the standard in force on the first of a month."""
    day = f"{month}-01"
    for place in (facility, "*"):
        for one in standards:
            is_there = one["facility"] == place and one["type"] == kind
            if is_there and one["since"] <= day < one.get("until", "9999"):
                return Fraction(one["minutes"]) / Fraction(one["records"])
    raise LookupError(day)


def year_of(coder, standards):
    """Give earned against productive minutes of a coder's twelve months, leave left out."""
    rows = tables()
    months = [one for one in YEAR if coder != AWAY["coder"] or one != "2026-03"]
    earned = sum(
        int(row["records"]) * minutes_each(standards, row["facility"], row["type"], row["month"])
        for row in rows["productivity"]
        if row["coder"] == coder and row["month"] in months
    )
    minutes = (one for one in rows["hours"] if one["coder"] == coder and one["month"] in months)
    return earned / sum(Fraction(one["productive_minutes"]) for one in minutes)


def ready_by(standards):
    """Give who is ready for what where these standards are on file: read and judged as files."""
    found = read_tables({**tables(), "standards": standards})
    path = read_path_text(LADDER, "ladder.yaml").path
    return {
        coder: {
            one.level.title
            for one in judge(record, path, TODAY.toordinal()).levels
            if one.ready.state.value == "met"
        }
        for coder, record in found.facts.coders.items()
    }
