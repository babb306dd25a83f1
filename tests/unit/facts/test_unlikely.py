"""Warnings of days and amounts that can hardly be meant: the facts are taken, the odd is named."""

import pytest

from coderpath.days import day_of
from coderpath.facts.reading import read_tables
from coderpath.findings import Finding
from tests.unit.facts.made import tables, warning

ON = day_of("2026-11-15")
HOURS = "coder,month,productive_minutes\n"
RECORDS = "coder,type,month,records\n"
STANDARD = "facility,type,since,until,records,minutes\n*,inpatient,2020-01-01,,10,600\n"
POSITION = "coder,level,facility,fte,since,until\n"


def found(*, on: int | None = ON, **texts: str) -> list[Finding]:
    """Give the findings of facts that are taken."""
    reading = read_tables(tables(**texts), on=on)
    assert reading.facts is not None
    return list(reading.findings)


@pytest.mark.parametrize("day", ["1956-11-15", "2026-11-15"])
def test_a_day_up_to_seventy_years_back_is_no_finding(day: str) -> None:
    assert found(education=f"coder,level,subject,on\nc01,bachelor,,{day}\n") == []


def test_a_day_over_seventy_years_back() -> None:
    assert found(education="coder,level,subject,on\nc01,bachelor,,1956-11-14\n") == [
        warning(
            "education.csv:2:on",
            'The day in "on" is 14 November 1956, over 70 years before the day of the check',
            "Days lie at most 70 years back and 10 years ahead",
            "Correct the year, if it is a typo",
        )
    ]


def test_a_day_over_ten_years_ahead_but_for_an_open_end() -> None:
    credentials = (
        "coder,credential,since,until\n"
        "c01,CCA,2025-01-01,2036-11-15\n"
        "c01,CCS,2025-01-01,2036-11-16\n"
        "c01,RHIT,2025-01-01,\n"
    )
    assert found(credentials=credentials) == [
        warning(
            "credentials.csv:3:until",
            'The day in "until" is 16 November 2036, over 10 years after the day of the check',
            "Days lie at most 70 years back and 10 years ahead",
            "Correct the year, if it is a typo",
        )
    ]


def test_days_are_far_from_a_day_alone() -> None:
    far = "coder,level,subject,on\nc01,bachelor,,1956-01-01\n"
    assert found(on=None, education=far) == []
    assert found(on=day_of("2025-12-31"), education=far) == []


def test_hires_and_awards_after_the_day_of_the_check() -> None:
    award = "coder,credential,since\nc01,CCS,2026-01-02\n"
    assert found(on=day_of("2026-01-02"), credentials=award) == []
    assert found(on=day_of("2026-01-01"), credentials=award) == [
        warning(
            "credentials.csv:2:since",
            'The day in "since" is 2 January 2026, after the day of the check',
            "Hires and awards are recorded once they have happened",
            "Correct the date, unless it is known already",
        )
    ]


def test_award_ahead_is_told_in_the_words_of_a_form_and_a_renewal_not_at_all() -> None:
    award = "coder,credential,since,until\nc01,CCS,2025-01-01,2026-02-01\n"
    again = f"{award}c01,ccs,2026-02-01,2028-02-01\n"
    assert found(on=day_of("2026-01-01"), credentials=again) == []
    (late,) = found(on=day_of("2026-01-01"), credentials=f"{award}c01,CCA,2026-02-01,\n")
    assert late.in_form.startswith("Awarded on is 1 February 2026, which is still to come. ")


@pytest.mark.parametrize(
    ("kind", "head", "row"),
    [("hours", HOURS, "c01,{},6000"), ("productivity", RECORDS, "c01,inpatient,{},90")],
)
def test_months_after_the_month_of_the_check(kind: str, head: str, row: str) -> None:
    rows = "\n".join(row.format(month) for month in ("2026-11", "2026-12", "2027-01"))
    ahead = [one for one in found(**{kind: f"{head}{rows}\n"}) if "The month in" in one.found]
    assert ahead == [
        warning(
            f"{kind}.csv:{line}:month",
            f'The month in "month" is {month}, after the month of the check',
            "A month is recorded once it has begun",
            "Correct the month",
        )
        for line, month in ((3, "December 2026"), (4, "January 2027"))
    ]
    assert all("which is still to come. A month" in one.in_form for one in ahead)


def test_more_minutes_than_the_month_has() -> None:
    full = f"{HOURS}c01,2024-02,41760\nc01,2024-03,44641\n"
    records = f"{RECORDS}c01,inpatient,2024-02,700\nc01,inpatient,2024-03,700\n"
    assert found(hours=full, productivity=records, standards=STANDARD) == [
        warning(
            "hours.csv:3:productive_minutes",
            "c01 has 44,641 productive minutes in 2024-03, which has 44,640",
            "A month has no more productive minutes than minutes",
            "Correct the minutes, or give each month its own",
        )
    ]


@pytest.mark.parametrize("fte", ["0.05", "0.5", "1", "1.5"])
def test_a_share_that_somebody_works_is_no_finding(fte: str) -> None:
    assert found(positions=f"{POSITION}c01,one,north,{fte},2025-01-01,\n") == []


@pytest.mark.parametrize("fte", ["0", "0.04", "1.51", "40"])
def test_an_odd_share(fte: str) -> None:
    assert found(positions=f"{POSITION}c01,one,north,{fte},2025-01-01,\n") == [
        warning(
            "positions.csv:2:fte",
            f"The share of full time of c01 is {fte}",
            "A share of full time lies between 0.05 and 1.5",
            "Write 1 for full time, and 0.5 for half of it",
        )
    ]


def test_odd_productivity_is_named_once_a_coder() -> None:
    # 60 minutes a record: 5 and 500 % are 5 and 500 records in 6,000 minutes.
    months = {"2024-01": 5, "2024-02": 500, "2024-03": 4, "2024-04": 0, "2024-05": 501}
    hours = HOURS + "".join(f"c01,{month},6000\n" for month in months)
    records = RECORDS + "".join(f"c01,inpatient,{one},{n}\n" for one, n in months.items())
    allowed = "Productivity lies between 5 % and 500 %"
    mend = "Correct the records, the productive minutes or the standard"
    assert found(hours=hours, productivity=records, standards=STANDARD) == [
        warning(
            "productivity.csv:4:records",
            "The productivity of c01 is below 5 % in 2024-03 to 2024-04",
            allowed,
            mend,
        ),
        warning(
            "productivity.csv:6:records",
            "The productivity of c01 is above 500 % in 2024-05",
            allowed,
            mend,
        ),
    ]
