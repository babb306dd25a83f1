"""Every warning of the fact files, one test each: the facts are taken, the odd is named."""

from datetime import UTC, datetime

import pytest

from coderpath.facts.reading import read_tables
from coderpath.facts.values.dates import NO_END_YET
from coderpath.findings import Finding
from tests.unit.facts.made import day, tables, warning

EMPLOYED = "Facts of the work lie within employment"
DATE_OR_ROW = "Correct the date, or the row in coders"
BOTH = "A month counts when it has both productive minutes and records"
HOURS = "coder,month,productive_minutes\n"
STANDARD = (
    "facility,type,since,until,records,minutes\nnorth,inpatient,2024-02-01,2024-05-01,22,420\n"
)


def taken(**texts: str) -> list[Finding]:
    """Give the findings of facts that are taken."""
    reading = read_tables(tables(**texts))
    assert reading.facts is not None
    return list(reading.findings)


def test_a_type_without_a_standard_in_some_months() -> None:
    months = ("2024-06", "2024-01", "2024-03", "2024-05", "2024-08")
    productivity = "coder,type,month,records\n" + "".join(
        f"c01,inpatient,{month},10\ns01,inpatient,{month},10\n" for month in months
    )
    hours = HOURS + "".join(f"c01,{month},100\ns01,{month},100\n" for month in months)
    assert taken(productivity=productivity, hours=hours, standards=STANDARD) == [
        warning(
            "productivity.csv:2:type",
            "inpatient at north has no standard in 2024-01, 2024-05 to 2024-06, 2024-08",
            "A month counts when a standard for each type is in force on its first day",
            "Add the standard to standards, for north or for *",
        )
    ]


def test_a_position_before_hire_and_one_after_leaving() -> None:
    positions = (
        "coder,level,since,until\nc01,one,2019-06-01,2024-01-01\nc02,one,2025-05-01,2025-06-01\n"
    )
    assert taken(positions=positions) == [
        warning(
            "positions.csv:2:since",
            'The day in "since" is 1 June 2019, but c01 was hired only on 1 January 2020',
            EMPLOYED,
            DATE_OR_ROW,
        ),
        warning(
            "positions.csv:3:since",
            'The day in "since" is 1 May 2025, but the employment of c02 ended before 1 May 2025',
            EMPLOYED,
            DATE_OR_ROW,
        ),
    ]


def test_a_leave_between_two_spells_of_employment() -> None:
    coders = "coder,hired,left\nc01,2015-01-01,2017-01-01\nc01,2020-01-01,\n"
    assert taken(coders=coders, leaves="coder,since,until\nc01,2018-01-01,2018-02-01\n") == [
        warning(
            "leaves.csv:2:since",
            'The day in "since" is 1 January 2018, but c01 was not employed from 1 January 2017'
            " until 1 January 2020",
            EMPLOYED,
            DATE_OR_ROW,
        )
    ]


@pytest.mark.parametrize(
    ("kind", "text", "column"),
    [
        ("reports", "coder,to,since\nc01,s01,2019-12-31\n", "since"),
        ("leaves", "coder,since\nc01,2019-12-31\n", "since"),
        ("training", "coder,type,begun\nc01,inpatient,2019-12-31\n", "begun"),
        ("reviews", "coder,on,sample\nc01,2019-12-31,random\n", "on"),
    ],
)
def test_other_facts_of_the_work_before_hire(kind: str, text: str, column: str) -> None:
    assert taken(**{kind: text}) == [
        warning(
            f"{kind}.csv:2:{column}",
            f'The day in "{column}" is 31 December 2019, but c01 was hired only on 1 January 2020',
            EMPLOYED,
            DATE_OR_ROW,
        )
    ]


def test_proficient_after_leaving() -> None:
    training = "coder,type,begun,proficient\nc02,inpatient,2025-01-01,2025-06-01\n"
    assert taken(training=training) == [
        warning(
            "training.csv:2:proficient",
            'The day in "proficient" is 1 June 2025, but the employment of c02 ended before'
            " 1 May 2025",
            EMPLOYED,
            DATE_OR_ROW,
        )
    ]


def test_months_wholly_outside_employment_one_finding_for_each_side() -> None:
    coders = "coder,facility,hired,left\nc01,north,2024-02-15,2024-04-15\n"
    months = ("2023-12", "2024-01", "2024-02", "2024-04", "2024-05")
    productivity = "coder,type,month,records\n" + "".join(f"c01,inpatient,{m},1\n" for m in months)
    hours = HOURS + "".join(f"c01,{m},100\n" for m in months)
    standards = "facility,type,since,records,minutes\n*,inpatient,2020-01-01,22,420\n"
    mend = "Correct the months, or the row in coders"
    before = "2023-12 to 2024-01, but c01 was hired only on 15 February 2024"
    after = "2024-05, but the employment of c01 ended before 15 April 2024"
    assert taken(coders=coders, productivity=productivity, hours=hours, standards=standards) == [
        warning("productivity.csv:2:month", f"c01 has records in {before}", EMPLOYED, mend),
        warning("productivity.csv:6:month", f"c01 has records in {after}", EMPLOYED, mend),
        warning("hours.csv:2:month", f"c01 has minutes in {before}", EMPLOYED, mend),
        warning("hours.csv:6:month", f"c01 has minutes in {after}", EMPLOYED, mend),
    ]


def test_facts_that_may_be_older_than_employment_give_no_warning() -> None:
    early = "1999-01-01"
    assert (
        taken(
            credentials=f"coder,credential,since\nc01,RHIT,{early}\n",
            education=f"coder,level,on\nc01,bachelor,{early}\n",
            courses=f"coder,of,on\nc01,anatomy,{early}\n",
            knowledge=f"coder,of,by,on\nc01,anatomy,course,{early}\n",
            experience=f"coder,in,since\nc01,acute,{early}\n",
            skills=f"coder,of,held,on\nc01,mentoring,yes,{early}\n",
            ratings=f"coder,of,value,on\nc01,overall,3,{early}\n",
            events=f"coder,of,on\nc01,warning,{early}\n",
            points=f"coder,category,on,points\nc01,teaching,{early},3\n",
        )
        == []
    )


def test_positions_beyond_leaving() -> None:
    positions = (
        "coder,level,since,until\nc02,one,2021-01-01,\nc02,two,2021-01-01,2025-06-01\n"
        "c02,three,2021-01-01,2025-05-01\n"
    )
    allowed = "A position ends with the employment at the latest"
    ended = "but the employment of c02 ended before 1 May 2025"
    assert taken(positions=positions) == [
        warning("positions.csv:2:until", f'"until" is blank, {ended}', allowed, "Write 2025-05-01"),
        warning(
            "positions.csv:3:until",
            f'The day in "until" is 1 June 2025, {ended}',
            allowed,
            "Write 2025-05-01",
        ),
    ]


def test_a_position_that_runs_through_a_gap_in_employment() -> None:
    coders = "coder,hired,left\nc01,2015-01-01,2017-01-01\nc01,2020-01-01,\n"
    assert taken(coders=coders, positions="coder,level,since\nc01,one,2015-01-01\n") == [
        warning(
            "positions.csv:2:until",
            '"until" is blank, but the employment of c01 ended before 1 January 2017',
            "A position ends with the employment at the latest",
            "Write 2017-01-01",
        )
    ]


def test_a_gap_of_one_day_between_positions() -> None:
    positions = (
        "coder,level,since,until\nc01,one,2020-01-01,2025-04-30\nc01,two,2025-05-01,\n"
        "c02,one,2021-01-01,2023-01-01\nc02,two,2023-01-03,2025-05-01\n"
    )
    assert taken(positions=positions) == [
        warning(
            "positions.csv:2:until",
            "c01 holds no position on 30 April 2025, for one day only",
            "until is the first day after",
            "If the last day was 30 April 2025, write 2025-05-01",
        )
    ]


def test_a_gap_of_one_day_that_another_position_or_a_leaving_explains() -> None:
    coders = "coder,hired,left\nc01,2020-01-01,\nc02,2020-01-01,2025-04-30\nc02,2025-05-01,\n"
    positions = (
        "coder,level,since,until\nc01,one,2020-01-01,2025-04-30\nc01,two,2025-05-01,\n"
        "c01,three,2025-01-01,\nc02,one,2020-01-01,2025-04-30\nc02,one,2025-05-01,\n"
    )
    assert taken(coders=coders, positions=positions) == []


def test_a_gap_of_one_day_in_any_kind_with_since_and_until() -> None:
    spans = "2020-01-01,2025-04-30\nc01,{0}2025-05-01,\n"
    named = {"credentials": ("credential", "CCS", "ccs"), "experience": ("in", "Acute", "acute")}
    for kind, (column, one, same) in named.items():
        text = f"coder,{column},since,until\nc01,{one},{spans.format(same + ',')}"
        assert [str(found.found) for found in taken(**{kind: text})] == [GAP]
    leaves = f"coder,since,until\nc01,{spans.format('')}"
    assert [str(found.found) for found in taken(leaves=leaves)] == [GAP]
    others = "coder,credential,since,until\nc01,CCS,2020-01-01,2025-04-30\nc01,CPC,2025-05-01,\n"
    assert taken(credentials=others) == []


GAP = "This ends before 30 April 2025, and goes on the day after: a gap of one day"


def test_minutes_without_records() -> None:
    hours = HOURS + "c01,2024-04,100\nc01,2024-03,100\nc01,2024-01,100\nc02,2024-03,0\n"
    productivity = "coder,type,month,records\nc01,inpatient,2024-04,5\n"
    assert taken(hours=hours, productivity=productivity, standards=STANDARD) == [
        warning(
            "hours.csv:3:month",
            "c01 has productive minutes but no records in 2024-01, 2024-03",
            BOTH,
            "Add the records to productivity, with 0 where there were none",
        )
    ]


def test_records_without_minutes() -> None:
    hours = HOURS + "c01,2024-04,0\n"
    productivity = (
        "coder,type,month,records\nc01,inpatient,2024-04,5\nc01,inpatient,2024-03,5\n"
        "s01,inpatient,2024-03,0\n"
    )
    assert taken(hours=hours, productivity=productivity, standards=STANDARD) == [
        warning(
            "productivity.csv:2:month",
            "c01 has records but no productive minutes in 2024-03 to 2024-04",
            BOTH,
            "Add the productive minutes to hours",
        )
    ]


def test_a_column_that_is_not_read() -> None:
    assert taken(leaves="coder,since,remarks\nc01,2024-01-01,knee\n") == [
        warning(
            "leaves.csv:1:remarks",
            'The column "remarks" is not read',
            "The columns of leaves are coder, since, until, recorded, retracted",
            "Nothing to do if it is not needed",
        )
    ]


def test_a_table_that_is_not_read() -> None:
    reading = read_tables({**tables(), "salaries": []})
    assert reading.facts is not None
    assert [(finding.grade, finding.file, finding.found) for finding in reading.findings] == [
        ("warning", "salaries.csv", "This table is not a kind of facts and is not read")
    ]


def test_a_row_about_a_coder_who_is_retracted() -> None:
    coders = "coder,hired,retracted\nc01,2020-01-01,2021-01-01\nc02,2020-01-01,\n"
    leaves = "coder,since\nc01,2020-06-01\nc01,2020-08-01\n"
    assert taken(coders=coders, leaves=leaves) == [
        warning(
            "leaves.csv:2:coder",
            "c01 is retracted in coders, so no row about c01 counts",
            "A row counts when its coder does",
            "Retract the rows about this coder as well, or record the coder again",
        )
    ]
    reading = read_tables(tables(coders=coders, leaves=leaves), datetime(2020, 7, 1, tzinfo=UTC))
    assert reading.facts is not None
    assert len(reading.facts.coders["c01"].leaves) == 2


def test_an_event_without_an_end_yet_is_nothing_odd() -> None:
    events = "coder,of,on,until\nc01,late,2024-03-02,9999-12-31\nc01,ill,2024-03-02,9999-01-01\n"
    reading = read_tables(tables(events=events), on=day("2025-01-01"))
    assert reading.facts is not None
    assert reading.findings == ()
    assert [row.until for row in reading.facts.coders["c01"].events] == [NO_END_YET] * 2
