import io
from pathlib import Path

import openpyxl
import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.mapping.document import NONE, compose
from coderpath_web.rooms.imports.mapping.guess import guess_meanings
from coderpath_web.rooms.imports.pages.mapping.answers import (
    beginning,
    facilities_on_file,
    values_asked,
)
from tests.rooms.imports.brought import bring, counts, found, save
from tests.web.factories import coder, facility, path

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "rosters"
TYPES = {"inpatient": "Inpatient", "emergency": "Emergency room"}


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
    one = bring(files, by)
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
        base = [f"E{n:03}", f"Coder {n}", "3/5/2020", "6/1/2021" if n % 2 else None]
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
    one = mapped({"wide.xlsx": (EXAMPLES / "wide-months.xlsx").read_bytes()})
    assert {kind: counts(one, kind)[0] for kind in one.counts["kinds"]} == {
        "coders": 4,
        "facilities": 2,
        "positions": 4,
        "credentials": 2,
        "productivity": 9,
        "hours": 9,
    }


def test_bare_roster_says_nothing_that_is_not_in_it():
    path()
    rows = "".join(f"{n},{'Yes' if n % 3 else 'No'},{n % 20}\n" for n in range(1, 301))
    one = mapped({"roster.csv": "EmployeeNumber,Attrition,YearsAtCompany\n" + rows})
    assert (one.counts["errors"], counts(one, "coders")) == (0, (300, 0, 0, 0))
    assert one.counts["complete"] == []
    assert "checked" not in one.counts["kinds"]
    assert any(note.startswith("Assumed: coders, hired") for note in one.counts["notes"])
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


@pytest.mark.parametrize(
    ("name", "samples", "means", "style"),
    [
        ("Emp ID", ["17"], "coder", ""),
        ("employee_id", ["17"], "coder", ""),
        ("EmployeeNumber", ["17"], "coder", ""),
        ("Coder", ["Ana Silva"], "name", ""),
        ("Coder", ["c-17"], "coder", ""),
        ("Date of hire", ["06/03/2019"], "hired", "%m/%d/%Y"),
        ("Start date", ["31/03/2019"], "hired", "%d/%m/%Y"),
        ("Termination date", ["2020-01-01"], "left", ""),
        ("RHIT since", ["2018-05-20"], "credential_since", ""),
        ("In grade since", ["2023-01-01", "14-Sep-2020"], "level_since", "%d-%b-%Y"),
        ("Emergency begun", ["2023-01-01"], "begun", ""),
        ("FTE %", ["100"], "fte_percent", ""),
        ("Room", ["B2"], "", ""),
    ],
)
def test_guesses(name, samples, means, style):
    column = {"names": [name], "style": "", "samples": samples, "values": samples, "known": 0}
    [guess] = guess_meanings([column], TYPES)
    assert (guess["means"], guess["style"]) == (means, style)
