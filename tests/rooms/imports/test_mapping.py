import io
from pathlib import Path

import openpyxl
import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.mapping.answers import (
    beginning,
    facilities_on_file,
    values_asked,
)
from coderpath_web.rooms.imports.mapping.document import NONE, compose
from tests.rooms.imports.brought import bring, counts, found, save
from tests.web.factories import coder, facility, path

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "rosters"


def table_of(one):
    return folder.kept(one.pk, "table")


def answered(table, **more):
    facilities = facilities_on_file()
    said = beginning(table, facilities)
    for asked in values_asked(table, said, facilities):
        for value, _, guess in asked["values"]:
            said["columns"][asked["place"]]["values"][value] = guess
    return said | more


def mapped(files, by=None, **more):
    """Bring a table and take every guess."""
    one = bring(files, by, ask=True)
    assert one.state == State.MAPPING
    said = answered(table_of(one), **more)
    text, problems = compose(table_of(one), said, facilities_on_file())
    assert problems == []
    return bring(files, one.by, document=text)


def wide_table(coders=40, months=12):
    book = openpyxl.Workbook()
    names = [f"{month} 2026" for month in MONTHS[:months]]
    records = [f"{name} records" for name in names]
    hours = [f"{name} hours" for name in names]
    book.active.append(["Employee ID", "Employee Name", "Hire Date", "CCS", *records, *hours])
    for n in range(coders):
        base = [f"E{n:03}", f"Coder {n}", "3/15/2020", "6/21/2021" if n % 2 else None]
        book.active.append([*base, *[100 + n] * months, *[120.5] * months])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def test_wide_table_of_twelve_months_needs_no_answers_but_the_guessed():
    path()
    facility()
    one = mapped({"2026.xlsx": wide_table()})
    assert found(one)[0][0] == "warning"
    assert {kind: counts(one, kind)[0] for kind in one.counts["kinds"]} == {
        "coders": 40,
        "credentials": 20,
        "productivity": 480,
        "hours": 480,
    }
    save(one)
    row = Fact.objects.get(kind="hours", coder__code="E003", since="2026-02-01")
    assert (row.cells["productive_minutes"], row.source_file) == (7230, "2026.xlsx, read as hours")


def test_example_with_titles_above_and_mixed_dates():
    path()
    facility()
    files = {"wide.xlsx": (EXAMPLES / "wide-months.xlsx").read_bytes()}
    one = bring(files, ask=True)
    said = answered(table_of(one))
    levels = {number: f"specialist-{number}" for number in "123"}
    for place, means in ((4, "level"), (5, "level_since"), (6, "fte_percent")):
        assert said["columns"][place]["means"] == "", "a grade may be a grade of pay"
        said["columns"][place] |= {"means": means, "values": levels if place == 4 else {}}
    bare = next(n for n, one in enumerate(table_of(one)["columns"]) if "%Y-%m" in one["style"])
    assert said["columns"][bare]["means"] == "", "records and hours stand around it"
    said["columns"][bare] |= {"means": "month_records", "extra": "inpatient"}
    text, problems = compose(table_of(one), said, facilities_on_file())
    assert problems == []
    one = bring(files, one.by, document=text)
    assert {kind: counts(one, kind)[0] for kind in one.counts["kinds"]} == {
        "coders": 4,
        "facilities": 2,
        "positions": 4,
        "credentials": 2,
        "productivity": 9,
        "hours": 9,
    }


def test_months_on_sheets_named_by_patient_types_are_of_those_types():
    path()
    coder("E001", name="Ana Silva")
    book = openpyxl.Workbook()
    book.active.title = "Inpatient"
    for number, sheet in enumerate((book.active, book.create_sheet("Emergency room"))):
        sheet.append(["Emp #", "Jan 2026 charts", "Feb 2026 charts"])
        sheet.append(["E001", 20 + number, 30 + number])
    out = io.BytesIO()
    book.save(out)
    save(mapped({"volumes.xlsx": out.getvalue()}))
    rows = Fact.objects.filter(kind="productivity").order_by("subject", "since")
    assert [(one.subject, str(one.cells["records"])) for one in rows] == [
        ("emergency", "21"),
        ("emergency", "31"),
        ("inpatient", "20"),
        ("inpatient", "30"),
    ]


def test_bare_roster_says_nothing_that_is_not_in_it():
    path()
    rows = "".join(f"{n},{'Yes' if n % 3 else 'No'},{n % 20}\n" for n in range(1, 301))
    one = mapped({"roster.csv": "EmployeeNumber,Attrition,YearsAtCompany\n" + rows})
    assert (one.counts["errors"], counts(one, "coders")) == (0, (300, 0, 0, 0))
    assert one.counts["complete"] == []
    assert "checked" not in one.counts["kinds"]
    assumed = [said for said in one.counts["said"] if said["sort"] == "assumed"]
    assert next((said["what"], said["count"]) for said in assumed) == ("Employment: hired on", 300)
    save(one)
    first = Fact.objects.get(kind="coders", coder__code="19")
    assert (str(first.since), str(first.until)) == ("2007-11-15", "2026-11-15")


def test_table_about_coders_on_file_takes_only_their_facts():
    path()
    facility()
    coder("ana")
    coder("ben", name="Ben Osei")
    text = (
        "Badge,Month,Type,Records,Hours\nana,Jan 2026,Inpatient,30,10\nben,Feb 2026,Inpatient,9,8\n"
    )
    one = mapped({"months.csv": text})
    assert {kind: counts(one, kind)[0] for kind in one.counts["kinds"]} == {
        "productivity": 2,
        "hours": 2,
    }


def test_uploaded_mapping_needs_no_questions():
    facility()
    files = {
        name: (EXAMPLES / name).read_bytes() for name in ("wide-months.csv", "wide-months.yaml")
    }
    one = bring(files)
    assert (one.state, counts(one, "coders")) == (State.LOOKED, (4, 0, 0, 0))


def test_wrong_mapping_names_line_and_column():
    one = bring({"t.csv": "a,b\n1,2\n", "m.yaml": "roster: 1\nfacts:\n  coderz: {coder: a}\n"})
    assert [place for _, place, _ in found(one)] == ["m.yaml:3:3"]


def test_level_that_the_path_does_not_know_can_be_left_out():
    path()
    facility()
    text = "Badge,Hire date,Level\nx1,2024-01-01,II\nx2,2024-01-01,Chief\n"
    one = bring({"t.csv": text})
    said = answered(table_of(one))
    said["columns"][2] |= {"means": "level", "values": {"II": "specialist-2", "Chief": NONE}}
    document, problems = compose(table_of(one), said, {})
    assert problems == []
    one = bring({"t.csv": text}, one.by, document=document)
    assert (counts(one, "coders"), counts(one, "positions")) == ((2, 0, 0, 0), (1, 0, 0, 0))


def test_what_is_missing_is_said_all_at_once():
    one = bring({"t.csv": "Colour,Size\nred,2\n"})
    assert compose(table_of(one), beginning(table_of(one), {}), {}) == (
        "",
        [
            "Choose the column that holds the coder's id.",
            "Say since when these people are employed.",
        ],
    )
