"""What reading makes of sound files: records by coder, in the order of the files."""

from fractions import Fraction
from pathlib import Path

import pytest

from coderpath.days import FOREVER
from coderpath.facts import rows
from coderpath.facts.kinds import KINDS
from coderpath.facts.reading import read_facts, read_tables
from coderpath.facts.record import CoderRecord, Facts
from coderpath.facts.source import Source
from tests.unit.facts.made import day, month, tables

SOUND = Path(__file__).parent / "sound"


def facts_of(**texts: str) -> Facts:
    reading = read_tables(tables(**texts))
    assert reading.findings == ()
    assert reading.facts is not None
    return reading.facts


def record_of(**texts: str) -> CoderRecord:
    return facts_of(**texts).coders["c01"]


def test_the_sound_department_has_a_file_of_every_kind_and_no_finding() -> None:
    assert {path.stem for path in SOUND.iterdir()} == set(KINDS)
    reading = read_facts(SOUND)
    assert reading.findings == ()
    assert reading.facts is not None
    assert list(reading.facts.coders) == ["c01", "c02", "s01"]


LEFT = day("2025-05-01")
OSEI: dict[str, tuple[object, ...]] = {
    "employment": (
        rows.Employment(
            "c02",
            "Osei, Ben",
            "south",
            day("2020-09-14"),
            LEFT,
            "moved away",
            Source("coders.csv", 3),
        ),
    ),
    "positions": (
        rows.Position(
            "c02",
            "specialist-2",
            "south",
            1,
            day("2020-09-14"),
            LEFT,
            Source("positions.csv", 4),
        ),
    ),
    "education": (
        rows.Education("c02", "high_school", "", day("2012-06-01"), Source("education.csv", 3)),
    ),
    "skills": (
        rows.Attestation(
            "c02",
            "mentoring",
            "supervisor",
            False,  # noqa: FBT003 -- a fact read from a file
            day("2024-11-05"),
            day("2025-11-05"),
            Source("skills.csv", 3),
        ),
    ),
    "reviews": (
        rows.Review(
            "c02",
            day("2025-02-11"),
            "",
            "focused",
            "",
            10,
            7,
            None,
            None,
            None,
            None,
            Source("reviews.csv", 3),
        ),
    ),
    "leaves": (),
}
"""The rows about Ben Osei, by kind."""


def test_one_coder_of_the_sound_department_row_by_row() -> None:
    facts = read_facts(SOUND).facts
    assert facts is not None
    coder = facts.coders["c02"]
    assert {kind: getattr(coder, kind) for kind in OSEI} == OSEI
    assert coder.facilities["south"].setting == "clinic"


def test_numbers_are_exact() -> None:
    coder = record_of(
        hours="coder,month,productive_minutes\nc01,2024-01,100.1\nc01,2024-02,7560.0\n",
        productivity=(
            "coder,type,month,records\nc01,inpatient,2024-01,12.0\nc01,inpatient,2024-02,361\n"
        ),
        standards="facility,type,since,records,minutes\n*,inpatient,2020-01-01,22,420\n",
    )
    assert [row.productive_minutes for row in coder.hours] == [Fraction(1001, 10), 7560]
    assert [row.records for row in coder.productivity] == [12, 361]
    assert {type(row.records) for row in coder.productivity} == {int}


def test_blank_cells_take_their_defaults() -> None:
    coder = record_of(positions="coder,level,fte,since,until\nc01,one,,2020-01-01,\n")
    assert coder.positions[0][3:6] == (1, day("2020-01-01"), FOREVER)
    assert coder.checked is None


def test_a_blank_facility_is_the_home_facility_on_the_day() -> None:
    coder = record_of(
        coders=(
            "coder,facility,hired,left\nc01,north,2020-01-15,2022-01-01\nc01,south,2022-01-01,\n"
        ),
        positions="coder,level,since,until\nc01,one,2020-01-15,2022-01-01\nc01,one,2022-01-01,\n",
        productivity=(
            "coder,facility,type,month,records\n"
            "c01,,inpatient,2020-01,0\nc01,,inpatient,2022-01,0\nc01,east,inpatient,2022-01,0\n"
        ),
        standards="facility,type,since,records,minutes\n*,inpatient,2020-01-01,22,420\n",
    )
    assert [row.facility for row in coder.positions] == ["north", "south"]
    assert [row.facility for row in coder.productivity] == ["north", "south", "east"]


def test_checked_is_empty_where_the_file_is_and_holds_the_earliest_day_else() -> None:
    assert facts_of().coders["c01"].checked is None
    reading = read_tables({**tables(), "checked": []})
    assert reading.facts is not None
    assert reading.facts.coders["c01"].checked == {}
    checked = (
        "coder,kind,since\nc01,Courses,2021-01-01\nc01,courses,2020-01-01\nc02,hours,2020-01-01\n"
    )
    assert record_of(checked=checked).checked == {"courses": day("2020-01-01")}


def test_headers_and_words_are_read_whatever_their_case_and_joints() -> None:
    coder = record_of(
        hours=" Coder ,MONTH,Productive-Minutes\nc01,2024-01, 0 \n",
        education="coder,Level,subject,on\nc01,High-School,,2010-01-01\n",
        skills="coder,of,\ufeffAttested  by,held,on\nc01,mentoring,lead,TRUE,2024-01-01\n",
    )
    assert coder.hours == (rows.Hours("c01", month("2024-01"), 0, Source("hours.csv", 2)),)
    assert coder.education[0].level == "high_school"
    assert coder.skills[0][2:4] == ("lead", True)


@pytest.mark.parametrize("word", ["yes", "Y", "true", "1", "YES"])
def test_ways_to_say_yes(word: str) -> None:
    coder = record_of(skills=f"coder,of,held,on\nc01,mentoring,{word},2024-01-01\n")
    assert coder.skills[0].held is True


@pytest.mark.parametrize("word", ["no", "N", "False", "0"])
def test_ways_to_say_no(word: str) -> None:
    coder = record_of(skills=f"coder,of,held,on\nc01,mentoring,{word},2024-01-01\n")
    assert coder.skills[0].held is False


def test_dates_and_months_with_the_midnight_that_exports_add() -> None:
    coder = record_of(
        leaves="coder,since\nc01,2024-03-01 00:00:00\nc01,2024-04-01T00:00\n",
        hours="coder,month,productive_minutes\nc01,2024-05-01,0\nc01,2024-06-01 00:00:00,0\n",
    )
    assert [row.since for row in coder.leaves] == [day("2024-03-01"), day("2024-04-01")]
    assert [row.month for row in coder.hours] == [month("2024-05"), month("2024-06")]


def test_composed_and_decomposed_letters_are_one_coder() -> None:
    reading = read_tables(
        {
            "coders": [{"coder": "jos\u00e9", "hired": "2020-01-01"}],
            "events": [{"coder": "jose\u0301", "of": "late", "on": "2024-01-01"}],
        }
    )
    assert reading.facts is not None
    assert len(reading.facts.coders["jos\u00e9"].events) == 1


def test_nobody_is_employed_and_nothing_is_wrong() -> None:
    reading = read_tables({"coders": []})
    assert reading.findings == ()
    assert reading.facts is not None
    assert dict(reading.facts.coders) == {}
