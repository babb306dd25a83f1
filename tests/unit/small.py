"""A small ladder and small facts, read by the product's own readers."""

from datetime import date

from coderpath.days import Day
from coderpath.documents.path import read_path_text
from coderpath.facts.reading import read_tables
from coderpath.facts.record import Facts
from coderpath.path import CareerPath

LADDER = """
coderpath: 1
path: small
title: Small ladder
effective: 2020-01-01
patient_types: {inpatient: Inpatient, emergency: Emergency room}
hire_at_most: two
levels:
  - level: one
    title: Coder I
    after: []
    minimum:
      - {id: diploma, education: high_school, assumed: example}
  - level: two
    title: Coder II
    after: [one]
    builds_on: one
    minimum:
      - id: credential-or-time
        any_of:
          - credential: CCS
          - all_of:
              - credential: CCA
              - experience: {in: [acute], months: 24}
        assumed: example
      - id: polite
        skill: {of: courtesy}
        presumed: true
        assumed: example
    advance:
      - id: average
        productivity: {window_months: 3, measure: average, threshold: ">= 100%"}
        assumed: example
  - level: lead
    title: Lead
    opening: true
    after: [one, two]
    minimum:
      - {id: lead-ccs, credential: CCS, assumed: example}
"""

Rows = list[dict[str, str]]


def day(text: str) -> Day:
    """Give a day."""
    return date.fromisoformat(text).toordinal()


def ladder(text: str = LADDER) -> CareerPath:
    """Read the ladder."""
    path, findings = read_path_text(text, "small.yaml")
    assert path is not None, [str(finding) for finding in findings]
    return path


def facts(**tables: Rows) -> Facts:
    """Read facts of Ann (c1), hired on 1 January 2024 at an acute hospital, plus given tables."""
    base: dict[str, Rows] = {
        "coders": [{"coder": "c1", "name": "Ann", "facility": "f1", "hired": "2024-01-01"}],
        "facilities": [{"facility": "f1", "name": "First", "region": "r", "setting": "acute"}],
        "standards": [
            {
                "facility": "*",
                "type": "inpatient",
                "since": "2020-01-01",
                "records": "22",
                "minutes": "420",
            }
        ],
    }
    read = read_tables({**base, **tables})
    assert read.facts is not None, [str(finding) for finding in read.findings]
    return read.facts


def mine(*rows: dict[str, str]) -> Rows:
    """Make rows Ann's."""
    return [{"coder": "c1", **row} for row in rows]


def months(first: str, records: list[int]) -> dict[str, Rows]:
    """Give months in a row of 420 productive minutes, with so many inpatient records each."""
    year, month = (int(part) for part in first.split("-"))
    names = [
        f"{year + (month - 1 + at) // 12}-{(month - 1 + at) % 12 + 1:02d}"
        for at in range(len(records))
    ]
    return {
        "hours": mine(*({"month": name, "productive_minutes": "420"} for name in names)),
        "productivity": mine(
            *(
                {"facility": "f1", "type": "inpatient", "month": name, "records": str(count)}
                for name, count in zip(names, records, strict=True)
            )
        ),
    }
