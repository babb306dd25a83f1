"""What a table is, as a whole: who is in it, whether each once, and what its rows are."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coderpath_web.rooms.imports.mapping.guessing.rule import BEGINNINGS, Table
from tests.rooms.imports.guesses.tables import BESIDE, DAYS, IDS, column, guess

ROSTER = {"hired", "left", "status", "level", "level_since", "fte", "reports_to", "facility"}
ENDINGS = [
    "end", "ends", "ended", "ending", "until", "expires", "expiration", "expiry", "renew",
    "renewal", "due", "valid", "last", "term", "termination", "fail", "failed", "plan", "planned",
    "recert", "recertification", "deadline",
]  # fmt: skip
STARTS = [
    "hire", "hired", "start", "begin", "joined", "since", "date", "employment", "of", "level",
    "CCS", "RHIT", "Inpatient", "proficient", "begun", "earned", "issue", "award", "leave", "from",
    "original", "most recent", "position", "certification",
]  # fmt: skip


def meanings(*columns):
    return [one["means"] for one in guess(*columns).columns]


def test_first_column_of_numbers_that_are_all_different_is_the_id():
    one = column("Kennung", ["4711", "4712", "4799"])
    assert meanings(one, column("Hire Date", DAYS)) == ["coder", "hired"]


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("Kennung", ["4711", "4711", "4799"]),
        ("Row", ["1", "2", "3"]),
        ("#", ["1", "2", "3"]),
        ("Course Number", ["4711", "4712", "4799"]),
        ("Phone", ["8015550101", "8015550102", "8015550103"]),
        ("Hired", DAYS),
        ("Done", ["Yes", "No", "Yes"]),
    ],
)
def test_first_column_of_something_else_is_none(heading, values):
    assert meanings(column(heading, values), column("Note", ["a b", "c", "d"]))[0] != "coder"


def test_id_by_its_heading_comes_before_the_first_column():
    one, two = column("Training", ["1", "2", "3"]), column("Employee ID", IDS)
    assert meanings(one, two)[1] == "coder"


def test_ids_on_file_come_before_any_heading():
    known = column("Kennung", ["a1", "a2", "a3"]) | {"known": 3}
    assert meanings(column("Badge", IDS), known) == ["", "coder"]


def test_whole_name_comes_before_its_halves():
    names = column("Name", ["Ana Silva", "Ben Okafor", "Cara Lindqvist"])
    halves = [column("First Name", ["Ana", "Ben", "Cara"]), column("Last Name", ["S", "O", "L"])]
    assert meanings(column("ID", IDS), names, *halves) == ["coder", "name", "", ""]


def test_of_several_days_of_hire_the_most_recent_is_taken():
    heads = ["Original Hire Date", "Most Recent Hire Date", "Start Date"]
    dated = [column(heading, DAYS) for heading in heads]
    assert meanings(column("ID", IDS), *dated) == ["coder", "", "hired", ""]


def test_date_that_reads_two_ways_follows_a_column_that_reads_one():
    hired = column("Hire Date", ["03/14/2022", "05/06/2021", "07/01/2019"])
    left = column("Term Date", ["", "", "02/03/2024"])
    styles = [one["style"] for one in guess(column("ID", IDS), hired, left).columns]
    assert styles == ["", "%m/%d/%Y", "%m/%d/%Y"]


def test_training_log_is_no_roster():
    table = guess(
        column("training_id", ["T1", "T2", "T3"]),
        column("employee_id", ["1001", "1001", "1002"]),
        column("course_name", ["PCS refresher", "HCC basics", "PCS refresher"]),
        column("start_date", DAYS),
        column("completion_date", [DAYS[0], "", DAYS[2]]),
        column("status", ["Completed", "In Progress", "Failed"]),
    )
    assert table.sort is Table.COURSES
    assert [one["means"] for one in table.columns] == [
        "", "coder", "course", "", "course_on", "course_result",
    ]  # fmt: skip


def test_log_of_leaves_is_no_roster_though_each_is_in_it_once():
    table = guess(
        column("Employee ID", IDS),
        column("Leave Reason", ["Medical", "Family", "Medical"]),
        column("Start Date", DAYS),
        column("End Date", DAYS),
    )
    assert table.sort is Table.LEAVES
    means = [one["means"] for one in table.columns]
    assert means == ["coder", "", "leave_since", "leave_last"]


def test_list_of_certificates_is_matched_by_name():
    table = guess(
        column("Name", ["Silva, Ana", "Silva, Ana", "Okafor, Ben"]),
        column("Credential(s)", ["CCS, RHIA", "CPC", "RHIT"]),
        column("Earned", DAYS),
        column("Expires", DAYS),
    )
    assert table.sort is Table.CREDENTIALS
    means = [one["means"] for one in table.columns]
    assert means == ["name", "credential", "credential_day", "credential_last"]


@given(
    st.lists(st.sampled_from(STARTS), max_size=4),
    st.sampled_from(ENDINGS),
    st.lists(st.sampled_from(STARTS) | st.text(string.ascii_letters, min_size=1), max_size=4),
    st.sampled_from([" ", "_", "-", ". "]),
    st.sampled_from([str.title, str.lower, str.upper]),
)
def test_no_heading_with_a_word_of_ending_is_a_beginning(before, ending, after, joint, case):
    heading = case(joint.join([*before, ending, *after]))
    beside = [column("Level", ["II", "III", "I"]), column("Credential", ["CCS", "CPC", "CCS"])]
    for table in ([], beside, [column("Leave type", ["Medical", "Family", "Medical"])]):
        found = meanings(column("Employee ID", IDS), column(heading, DAYS), *table)
        assert found[1] not in BEGINNINGS


@given(
    st.lists(
        st.sampled_from(
            [
                "Hire Date",
                "Start Date",
                "Term Date",
                "Level",
                "Employment Status",
                "FTE",
                "Supervisor",
                "Facility",
                "Course",
                "Leave Type",
                "Month",
                "Records",
                "Note",
                "Credential",
                "Level Since",
                "Years of Service",
            ]
        ),
        unique=True,
        min_size=1,
    ),
    st.integers(min_value=2, max_value=5),
)
def test_table_with_several_rows_a_person_is_never_a_roster(headings, rows):
    ids = [code for code in IDS for _ in range(rows)]
    values = {"Level": ["II", "I"], "FTE": ["1", "0.5"], "Employment Status": ["Active", "Left"]}
    columns = [
        column(one, [values.get(one, DAYS)[n % 2] for n in range(len(ids))]) for one in headings
    ]
    table = guess(column("Employee ID", ids), *columns)
    assert not ROSTER & {one["means"] for one in table.columns}
    assert (table.one_each, table.columns[0]["means"]) == (False, "coder")


def volumes(*headings):
    """Describe columns for a month each."""
    return [column(one, ["359", "240", "305"]) | {"style": one + " %b-%y"} for one in headings]


def test_sheets_named_by_patient_types_say_the_type_of_months():
    sheet = column("Sheet", ["Inpatient", "Emergency room"])
    columns = (column("Emp #", IDS), *volumes("Charts"), sheet)
    assert meanings(*columns) == ["coder", "month_records", "type"]
    assert [one["extra"] for one in guess(*columns).columns] == ["", "", ""]


def test_sheets_named_otherwise_or_months_with_a_type_of_their_own_say_none():
    sheet = column("Sheet", ["Inpatient", "Notes", "Float"])
    assert meanings(column("Emp #", IDS), *volumes("Charts"), sheet)[2] == ""
    sheet = column("Sheet", ["Inpatient", "Emergency room"])
    assert meanings(column("Emp #", IDS), *volumes("Inpatient charts"), sheet)[2] == ""


@pytest.mark.parametrize(
    ("values", "means"),
    [(["359", "on leave", "305"], "month_records"), (["late", "on leave", "305"], "")],
)
def test_a_few_words_among_the_figures_of_months_leave_no_month_out(values, means):
    months = column("Charts", values) | {"style": "Charts %b-%y"}
    assert meanings(column("Emp #", IDS), months) == ["coder", means]


def test_one_of_two_sheets_that_names_no_type_is_asked_about():
    sheet = column("Sheet", ["Inpatient", "Float"])
    assert meanings(column("Emp #", IDS), *volumes("Charts"), sheet)[2] == "type"


@pytest.mark.parametrize("heading", ["", "---", "氏名", "Имя"])
def test_heading_without_a_word_means_nothing_by_itself(heading):
    for values in BESIDE.values():
        guess(column("Badge", IDS), column(heading, values))
    assert guess(column("Badge", IDS), column(heading, ["a", "b", "c"])).columns[1]["means"] == ""


def test_bare_number_beside_a_credential_numbers_the_credential_and_nobody():
    names = column("Who", ["Rosa Alvarez", "Mei Chen", "Dev Patel"])
    number = column("Number", ["R-40217", "C-2201", "P-1107"])
    held = [column("Certificate", BESIDE["Credential"]), column("Date earned", DAYS)]
    assert meanings(names, *held, number) == ["name", "credential", "credential_day", ""]
    of_people = column("Employee Number", ["E-4", "E-7", "E-9"])
    assert meanings(names, *held, of_people)[-1] == "coder"
    assert meanings(names, number, column("Hire Date", DAYS))[1] == "coder"
