"""Strategies for records, productive minutes and standards, often at exactly 100 %."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.property.generate.calendars import MONTHS
from tests.property.generate.draws import Plain, weighted
from tests.property.generate.people import DAY, Row, text
from tests.property.generate.vocabulary import FACILITIES, STANDARDS, TYPES

STANDARD = st.fixed_dictionaries(
    {
        "how": st.sampled_from(
            ["steady", "steady", "steady", "changes", "changes", "own", "own", "gap", "late"]
        ),
        "first": st.sampled_from(STANDARDS),
        "second": st.sampled_from(STANDARDS),
        "facility": st.sampled_from(FACILITIES[:2]),
        "days": st.tuples(DAY, DAY).map(sorted),
    }
)
USUAL = ["exact", "exact", "above", "below", "near"]
UNUSUAL = [*USUAL, "no_minutes", "zero_minutes", "no_records", "nothing"]
WORKED_TYPES = st.sampled_from([TYPES[:1], TYPES[:1], TYPES[1:2], TYPES[:2], TYPES])


def month(shapes: list[str]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Draw what a month of work was like."""
    facility = st.sampled_from(["", *FACILITIES])
    return st.tuples(st.sampled_from(shapes), WORKED_TYPES, facility, st.sampled_from([1, 2, 20]))


WORKED = st.tuples(
    weighted((6, month(USUAL)), (1, st.none())),
    st.lists(st.tuples(st.integers(0, MONTHS - 1), month(UNUSUAL)), max_size=6),
)


def standards(drawn: list[Plain], months: list[date], days: list[date]) -> list[Row]:
    """Write the standards of each type: corporate, changing, a facility's own, with a gap."""
    rows = []
    start = text(months[0] - timedelta(days=1))
    for kind, one in zip(TYPES, drawn, strict=True):
        first, second = (days[number] for number in one["days"])
        own = one["facility"]
        rows += {
            "steady": [standard("*", kind, one["first"], start, None)],
            "changes": [
                standard("*", kind, one["first"], start, first),
                standard("*", kind, one["second"], text(first), None),
            ],
            "own": [
                standard("*", kind, one["first"], start, None),
                standard(own, kind, one["second"], text(first), second if second > first else None),
            ],
            "gap": [
                standard("*", kind, one["first"], start, first),
                standard("*", kind, one["second"], text(second), None),
            ],
            "late": [standard(own, kind, one["first"], text(first), None)],
        }[one["how"]]
    return rows


def standard(
    facility: str, kind: str, figures: tuple[int, int], since: str, until: date | None
) -> Row:
    """Write one standard."""
    records, minutes = figures
    return {
        "facility": facility,
        "type": kind,
        "since": since,
        "until": text(until),
        "records": str(records),
        "minutes": str(minutes),
    }


def worked(
    coder: str, home: str, drawn: tuple[Any, ...], first: list[Plain], months: list[date]
) -> tuple[list[Row], list[Row]]:
    """Write a coder's productivity and hours: the usual month, and months that are not."""
    usual, unusual = drawn
    by_month = dict.fromkeys(range(len(months)), usual) | dict(unusual)
    productivity: list[Row] = []
    hours: list[Row] = []
    for number, drawn_month in by_month.items():
        if drawn_month is None:
            continue
        shape, types, facility, times = drawn_month
        name = f"{months[number]:%Y-%m}"
        records, minutes = figures(shape, types, times, first)
        if minutes is not None:
            hours.append({"coder": coder, "month": name, "productive_minutes": str(minutes)})
        for kind, count in records.items():
            row = {"coder": coder, "facility": facility or home, "type": kind}
            productivity.append({**row, "month": name, "records": str(count)})
    return productivity, hours


def figures(
    shape: str, types: list[str], times: int, first: list[Plain]
) -> tuple[dict[str, int], int | None]:
    """Give a month's records by type and its productive minutes (None: no row)."""
    usual = {kind: one["first"] for kind, one in zip(TYPES, first, strict=True)}
    times = 40 if shape == "near" else times
    records = {kind: usual[kind][0] * times for kind in types}
    minutes: int | None = sum(usual[kind][1] * times for kind in types)
    if shape == "near":  # 39 of 40 are 97.5 %
        records = {kind: usual[kind][0] * 39 for kind in types}
    if shape in ("above", "below"):
        records[types[0]] += 1 if shape == "above" else -1
    if shape in ("no_records", "nothing"):
        records = {}
    if shape in ("no_minutes", "nothing"):
        minutes = None
    return records, 0 if shape == "zero_minutes" else minutes
