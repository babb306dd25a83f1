"""What answers take for granted although it could be otherwise: a doubt, with both readings."""

import pytest

from coderpath_web.rooms.imports.account import open_doubts
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.mapping.doubts import Answers, doubts_of
from tests.rooms.imports.brought import bring
from tests.rooms.imports.guesses.tables import DAYS, IDS, TYPES, column
from tests.web.factories import facility, path

NORTH = {"north": "North Valley"}


def doubts(*columns, types=TYPES, **said):
    """Give the doubts about columns, each with its meaning, and with its values if it has some."""
    rows = [one if len(one) > 2 else (*one, {}) for one in columns]
    chosen = [{"means": means, "values": values, "extra": "CCS"} for _, means, values in rows]
    table = {"columns": [one for one, *_ in rows]}
    found = doubts_of(Answers(table, {"columns": chosen, **said}, NORTH, types))
    return [(one.what, one.says, one.other, one.count) for one in found]


@pytest.mark.parametrize("other", ["Original Hire Date", "Last Hire Date", "Rehire Date"])
def test_another_day_of_hire(other):
    found = doubts((column("Hire Date", DAYS), "hired"), (column(other, DAYS), ""))
    says = "Hire Date, such as 2019-01-07, is the day of hire"
    assert found == [("Hire Date", says, f"{other}, such as 2019-01-07, is the day of hire", 3)]


def test_one_day_of_hire_is_none():
    hired, note = (column("Hire Date", DAYS), "hired"), (column("Note", DAYS), "")
    assert doubts(hired, note, people="on_file") == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("value", "to", "says", "other"),
    [
        ("North Valley Clinic", "north", "is North Valley", "it is only alike, and another"),
        ("North Valley Clinic", "North Valley Clinic", "is a new facility",
         "it is North Valley, which is on file"),
    ],
)  # fmt: skip
def test_facility_that_is_only_alike(value, to, says, other):
    found = doubts((column("Site", [value] * 3), "facility", {value: to}))
    assert found == [("Site", f"“{value}” {says}", other, 1)]


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["North Valley", "north-valley", "NORTH"])
def test_facility_by_its_name_is_none(value):
    assert doubts((column("Site", [value] * 3), "facility", {value: "north"})) == []


@pytest.mark.django_db
def test_patient_type_that_is_only_alike():
    path()
    found = doubts((column("Type", ["Non-inpatient"] * 3), "type", {"Non-inpatient": "inpatient"}))
    assert found == [("Type", "“Non-inpatient” is Inpatient", "it is only alike, and another", 1)]


@pytest.mark.parametrize(
    ("heading", "values", "means", "says", "other"),
    [
        ("FTE", ["40", "20", "32"], "fte_hours", "20 is 20 hours a week",
         "20 percent of full time"),
        ("FTE", ["100", "50", "80"], "fte_percent", "100 is 100 percent of full time",
         "100 hours"),
        ("FTE %", ["1", "0.5", "0.8"], "fte", "0.5 is 0.5 times full time",
         "0.5 percent, or 0.5 hours a week"),
    ],
)  # fmt: skip
def test_share_in_a_measure_that_the_heading_does_not_name(heading, values, means, says, other):
    assert doubts((column(heading, values), means)) == [(heading, says, other, 3)]


@pytest.mark.parametrize(
    ("heading", "values", "means"),
    [
        ("FTE", ["1", "0.5", "0.8"], "fte"),
        ("FTE %", ["100", "50", "80"], "fte_percent"),
        ("FTE", ["100%", "50%", "80%"], "fte_percent"),
        ("Weekly Hours", ["40", "20", "32"], "fte_hours"),
    ],
)
def test_share_in_a_measure_that_is_named_is_none(heading, values, means):
    assert doubts((column(heading, values), means)) == []


def test_patient_type_that_nothing_names():
    records = column("Records", ["412", "395", "430"])
    assert doubts((records, "records"), type="inpatient") == [
        ("Records", "the records are Inpatient", "of another patient type", 3)
    ]
    assert doubts((records, "records"), type="inpatient", types={"inpatient": "Inpatient"}) == []


def test_people_who_stand_in_several_rows():
    ids = [f"{n}" for n in range(1001, 1040)]
    hired = column("Hire Date", [DAYS[0]] * 40)
    found = doubts((column("Badge", [*ids, "1001"]), "coder"), (hired, "hired"))
    says = "who stands in several rows was employed several times"
    assert found == [("Badge", says, "the rows say the same twice", 1)]
    assert doubts((column("Badge", IDS), "coder"), (hired, "hired")) == []


@pytest.mark.django_db
def test_doubt_reaches_the_preview():
    path()
    facility()
    rows = "".join(f"{n},{day},{day}\n" for n, day in zip(IDS, DAYS, strict=True))
    one = bring({"t.csv": f"Badge,Original Hire Date,Most Recent Hire Date\n{rows}"})
    assert one.state == State.LOOKED
    assert [doubt["what"] for doubt in open_doubts(one.counts["said"], ())] == [
        "Most Recent Hire Date"
    ]


def test_leaving_without_a_day():
    status = column("Status", ["Active", "Terminated", "Active"])
    values = {"Active": "employed", "Terminated": "left"}
    found = doubts((status, "status", values), drawn="2026-11-15")
    assert found == [("Status", "who has left, left by 15 November 2026", "on an earlier day", 0)]
    dated = (column("Term Date", DAYS), "left")
    assert doubts((status, "status", values), dated, drawn="2026-11-15") == []


@pytest.mark.parametrize(
    ("headings", "what", "other"),
    [
        (range(1, 32), "Columns 1 to 31", "days of a month: write the month and the year"),
        (range(16, 31), "Columns 16 to 30", "days of a month: write the month and the year"),
        ([f"Day {n}" for n in range(1, 29)], "Columns 1 to 28", "days of a month"),
        (range(1, 13), "Columns 1 to 12", "months of a year: write the year"),
    ],
)
def test_columns_headed_by_a_bare_number_are_questioned_and_never_taken(headings, what, other):
    (told,) = doubts(*((column(str(one), ["20", "22"]), "") for one in headings))
    assert (told[0], told[2].startswith(other)) == (what, True)


def test_a_few_numbers_or_large_ones_are_no_days():
    for headings in (range(1, 5), range(2019, 2030), range(1, 60)):
        assert doubts(*((column(str(one), ["20", "22"]), "") for one in headings)) == []
