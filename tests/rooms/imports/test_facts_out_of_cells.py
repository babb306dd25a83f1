"""Tables after public bug reports, with the facts that are right in them."""

import pytest

from coderpath.days import FOREVER, day_of, iso
from coderpath.sentence.calendar import day_words
from coderpath_web import clock
from coderpath_web.rooms.imports.mapping.composed import NONE
from tests.rooms.imports.brought import bring, counts, found, save
from tests.rooms.imports.meant import looked, missing, on_file, statements
from tests.web.factories import coder, path

pytestmark = pytest.mark.django_db

PEOPLE = {"Badge": "coder", "Name": "name", "Hire Date": "hired"}
LEVELS = {"means": "level", "values": {"Coder III": "specialist-3", "Coder II": "specialist-2"}}


def errors(one):
    return [what for grade, _, what in found(one) if grade == "error"]


def held():
    return [
        (row.coder, row.credential, iso(row.since), iso(row.until))
        for row in on_file("credentials")
    ]


EXPIRY = """Badge,Name,Hire Date,CCS Expiration Date
1001,Ana Silva,2022-03-14,2027-06-30
1002,Ben Okafor,2021-06-01,2024-12-31
"""
UNTIL = {"CCS Expiration Date": {"means": "credential_until", "extra": "CCS"}}


def test_last_day_of_a_credential_is_no_award_and_the_award_is_asked():
    path()
    [asked] = missing(EXPIRY, PEOPLE | UNTIL)
    assert "the last valid day does not say it" in asked


def test_credential_without_a_day_of_award_is_held_from_the_day_that_somebody_named():
    path()
    one = save(looked(EXPIRY, PEOPLE | UNTIL, credential_held="2020-01-01"))
    assert held() == [
        ("1001", "CCS", "2020-01-01", "2027-07-01"),
        ("1002", "CCS", "2020-01-01", "2025-01-01"),
    ]
    [(_, says, count)] = statements(one, "assumed")
    why = "the table does not say since when it is held, only that it is"
    assert (says, count) == (f"1 January 2020: {why}", 2)


def test_credential_that_ended_before_the_day_is_left_out_and_counted():
    path()
    one = looked(EXPIRY, PEOPLE | UNTIL, credential_held="2026-01-01")
    assert (counts(one, "credentials"), errors(one)) == ((1, 0, 0, 0), [])
    assert [(what, count) for what, _, count in statements(one, "left out")] == [("Credentials", 1)]


def test_log_of_courses_gives_only_those_that_were_passed():
    path()
    coder("1001")
    coder("1002")
    log = """training_id,employee_id,course_name,start_date,completion_date,status
T1,1001,ICD-10-PCS refresher,2025-03-03,2025-03-07,Completed
T2,1001,HCC basics,2025-06-02,,In Progress
T3,1002,ICD-10-PCS refresher,2025-03-03,2025-03-07,Failed
"""
    result = {"Completed": "passed", "In Progress": "not", "Failed": "not"}
    means = {
        "employee_id": "coder",
        "course_name": "course",
        "completion_date": "course_on",
        "status": {"means": "course_result", "values": result},
    }
    one = save(looked(log, means, people="on_file"))
    assert [(row.coder, row.of, iso(row.on)) for row in on_file("courses")] == [
        ("1001", "ICD-10-PCS refresher", "2025-03-07")
    ]
    assert len(on_file("coders")) == 2
    assert statements(one, "left out") == [
        ("Courses", 'rows in which status is "In Progress" are left out', 1),
        ("Courses", 'rows in which status is "Failed" are left out', 1),
    ]


SPLIT_NAMES = """employee_id,first_name,last_name,hire_date,termination_date
1001,Ana,Silva,2022-03-14,
1002,Ben,Okafor,2021-06-01,2025-05-30
"""
SPLIT_MEANS = {"employee_id": "coder", "hire_date": "hired", "termination_date": "left"}


def test_first_and_last_name_make_the_name_and_the_last_day_gives_the_day_after():
    path()
    names = {"first_name": "first_name", "last_name": "last_name"}
    save(looked(SPLIT_NAMES, SPLIT_MEANS | names))
    assert [(row.name, iso(row.hired), iso(row.left)) for row in on_file("coders")] == [
        ("Ana Silva", "2022-03-14", None),
        ("Ben Okafor", "2021-06-01", "2025-05-31"),
    ]


def test_last_name_alone_is_never_the_name_unless_it_is_chosen():
    path()
    assert missing(SPLIT_NAMES, SPLIT_MEANS | {"last_name": "last_name"}) == [
        "Choose the column of first names, or leave last_name out."
    ]
    save(looked(SPLIT_NAMES, SPLIT_MEANS | {"last_name": "name"}))
    assert [row.name for row in on_file("coders")] == ["Silva", "Okafor"]


def test_several_credentials_in_a_cell_are_split_by_the_names_of_the_path():
    path()
    table = """Badge,Name,Hire Date,Credentials,Earned
c1,Ana Silva,2022-03-14,"CCS, RHIT",2024-01-01
c2,Ben Okafor,2021-06-01,Certified Coding Specialist (CCS),2024-01-01
c3,Cara Ruiz,2021-06-01,CPC/CCS,2024-02-01
c4,Dev Rao,2021-06-01,"RHIT, BSN",2024-02-01
"""
    means = PEOPLE | {"Credentials": "credential", "Earned": "credential_day"}
    one = save(looked(table, means))
    assert sorted(row[:3] for row in held()) == [
        ("c1", "CCS", "2024-01-01"),
        ("c1", "RHIT", "2024-01-01"),
        ("c2", "CCS", "2024-01-01"),
        ("c3", "CCS", "2024-02-01"),
        ("c3", "CPC", "2024-02-01"),
        ("c4", "RHIT", "2024-02-01"),
    ]
    assert ("Credentials", '"BSN" is not one of the known names', 1) in statements(one, "left out")
    assert ("Credentials", '"CCS, RHIT" is read as CCS and RHIT, each with the same days', 1) in (
        statements(one, "taken")
    )


PER_TYPE = """Badge,Month,Type,Records,Hours
1001,2026-01,inpatient,210,80
1001,2026-01,emergency,640,80
1002,2026-01,inpatient,190,72
"""
MONTHLY = {
    "Badge": "coder",
    "Month": "month",
    "Type": {
        "means": "type",
        "values": {"inpatient": "inpatient", "emergency": "emergency"},
    },
    "Records": "records",
    "Hours": "hours",
}


def test_equal_hours_of_a_month_are_added_up_and_stand_as_a_doubt():
    path()
    coder("1001")
    coder("1002")
    one = looked(PER_TYPE, MONTHLY, people="on_file")
    [doubt] = [said for said in one.counts["said"] if said["sort"] == "doubt"]
    assert doubt["says"] == "1001, 2026-01: 80 + 80 = 160, added up"
    assert doubt["other"].startswith("1001, 2026-01: 80 is the figure of the whole month")
    save(one)
    assert on_file("hours") == []
    one.choices["sure"] = [doubt["key"]]
    one.save(update_fields=["choices"])
    save(one)
    assert [(row.coder, row.productive_minutes) for row in on_file("hours")] == [
        ("1001", 9600),
        ("1002", 4320),
    ]


def test_hours_that_repeat_one_figure_are_written_once_where_somebody_said_so():
    path()
    coder("1001")
    coder("1002")
    one = save(looked(PER_TYPE, MONTHLY, people="on_file", repeats="once"))
    assert [row.productive_minutes for row in on_file("hours")] == [4800, 4320]
    assert ("Productive minutes", "1 row equal to earlier ones, written once", 1) in statements(
        one, "taken"
    )


def test_level_without_a_day_is_held_from_the_day_that_is_offered_and_never_from_hire():
    path()
    table = """Badge,Name,Hire Date,Level
1001,Ana Silva,2012-03-14,Coder III
1002,Ben Okafor,2021-06-01,Coder II
"""
    means = PEOPLE | {"Level": LEVELS}
    assert missing(table, means, level_day="") == ["Say since when the levels are held."]
    one = save(looked(table, means))
    assert {iso(row.since) for row in on_file("positions")} == {clock.today().isoformat()}
    today = day_words(clock.today().toordinal())
    assert statements(one, "assumed") == [
        ("Positions: first day in it", f"{today}: the table does not say since when", 2)
    ]


STATUS = """Badge,Name,Hire Date,Employment Status,Termination Date
1001,Ana Silva,2020-01-01,Active,
1002,Ben Okafor,2020-01-01,Terminated,
1003,Cara Lindqvist,2020-01-01,On Leave,
1004,Dev Rao,2020-01-01,Terminated,2025-05-30
"""
WORDS = {"Active": "employed", "Terminated": "left", "On Leave": "leave"}
LEFT = {
    "Employment Status": {"means": "status", "values": WORDS},
    "Termination Date": "left",
}


def test_who_left_without_a_day_left_by_the_day_of_the_table_and_on_leave_is_named():
    path()
    assert missing(STATUS, PEOPLE | LEFT, drawn="") == [
        "Say on which day those who have left without a day had left."
    ]
    one = save(looked(STATUS, PEOPLE | LEFT, drawn="2025-10-01"))
    assert [(row.coder, iso(row.left)) for row in on_file("coders")] == [
        ("1001", None),
        ("1002", "2025-10-01"),
        ("1003", None),
        ("1004", "2025-05-31"),
    ]
    assert statements(one, "left out") == [
        ("Employment Status", 'nothing is made of "On Leave"', 1)
    ]
    assert [count for *_, count in statements(one, "assumed")] == [1]


def test_day_that_stands_for_no_end_is_none_and_is_said():
    path()
    table = """Employee ID,Name,Hire Date,Termination Date
1001,Ana Silva,2022-03-14,9999-12-31
1002,Ben Okafor,2021-06-01,2025-05-30
"""
    means = {"Employee ID": "coder", "Name": "name", "Hire Date": "hired"}
    one = looked(table, means | {"Termination Date": "left"})
    assert any("9999-12-31 is not a real date" in what for _, _, what in found(one))
    save(one)
    assert [row.left for row in on_file("coders")] == [FOREVER, day_of("2025-05-31")]


def test_hours_a_week_are_divided_by_those_of_full_time():
    path()
    table = """Badge,Name,Hire Date,FTE,Level
1001,Ana Silva,2022-03-14,40,Coder II
1002,Ben Okafor,2021-06-01,20,Coder III
"""
    means = PEOPLE | {"FTE": "fte_hours", "Level": LEVELS}
    one = save(looked(table, means))
    assert [float(row.fte) for row in on_file("positions")] == [1, 0.5]
    assert any(
        (says, count) == ("40 hours a week are full time", 2)
        for _, says, count in statements(one, "assumed")
    )
    assert missing(table, means, full_time="") == ["Say how many hours a week are full time."]


def test_clock_times_are_hours_and_minutes():
    path()
    coder("1001")
    table = "Badge,Month,Hours\n1001,2026-01,132:30\n1001,2026-02,7:30\n"
    means = {"Badge": "coder", "Month": "month", "Hours": "hours"}
    save(looked(table, means, people="on_file"))
    assert [row.productive_minutes for row in on_file("hours")] == [7950, 450]


def test_days_are_added_up_to_their_month_on_request():
    path()
    coder("1001")
    table = "Badge,Date,Records,Hours\n1001,2026-01-05,40,7.5\n1001,2026-01-06,42,8\n"
    means = {"Badge": "coder", "Date": "day", "Records": "records", "Hours": "hours"}
    one = save(looked(table, means, people="on_file"))
    assert [row.records for row in on_file("productivity")] == [82]
    assert [row.productive_minutes for row in on_file("hours")] == [930]
    assert statements(one, "doubt") == []


def test_people_of_a_list_are_found_by_name_and_others_are_named_in_one_line():
    path()
    coder("1001", name="Zoë O’Brien")
    coder("1002", name="Ben Okafor")
    table = """Name,RHIT
"O'Brien, Zoe",2024-01-01
okafor ben,2024-01-01
Pat Doe,2024-01-01
Kim Roe,2024-01-01
"""
    rhit = {"RHIT": {"means": "credential_since", "extra": "RHIT"}}
    one = looked(table, {"Name": "name"} | rhit)
    assert counts(one, "credentials") == (2, 0, 0, 0)
    assert statements(one, "doubt") == [
        (
            "Name",
            '2 rows name nobody on file, and this is left out: "Pat Doe" and "Kim Roe"',
            2,
        )
    ]
    left = looked(table, {"Name": "name"} | rhit, unmatched="leave_out")
    assert statements(left, "doubt") == []
    said = looked(table, {"Name": "name"} | rhit, named={"Name": {"Pat Doe": "1002"}})
    assert counts(said, "credentials")[0] == 3


def test_whom_people_report_to_is_found_by_name_and_rows_without_are_one_line():
    path()
    rows = "".join(f'{n},Coder {n},2020-01-01,"Quintana, Teresa"\n' for n in range(9))
    own = "77,Lee Ann,2020-01-01,\n78,Al Bo,2020-01-01,Ann Lee\n"
    table = f"Badge,Name,Hire Date,Reports To\n{own}{rows}"
    one = looked(table, PEOPLE | {"Reports To": "reports_to"})
    assert (errors(one), counts(one, "reports")) == ([], (1, 0, 0, 0))
    [(what, says, count)] = statements(one, "doubt")
    assert (what, count) == ("Reports To", 9)
    assert says.startswith("9 rows name nobody on file")


def test_rows_of_another_sort_are_left_out_by_one_answer():
    path()
    table = "Badge,Name,Hire Date,Kind\n1,Ana,2020-01-01,Staff\n2,Ben,2020-01-01,Agency\n"
    kind = {"means": "row_sort", "values": {"Staff": "take", "Agency": NONE}}
    one = looked(table, PEOPLE | {"Kind": kind})
    assert counts(one, "coders") == (1, 0, 0, 0)
    assert statements(one, "left out") == [("Kind", 'rows with "Agency" are left out', 1)]


def test_only_facility_on_file_that_no_column_says_is_assumed():
    path()
    one = looked("Badge,Name,Hire Date\n1,Ana,2020-01-01\n", PEOPLE, facility="north")
    assert statements(one, "assumed") == [
        ("Employment: home facility", "north: no column says it", 1)
    ]


def test_leaves_degrees_and_reviews_come_from_tables():
    path()
    coder("1001")
    table = """Badge,Away,Back,Degree,Subject,Awarded,Reviewed,Type,Records,Correct
1001,2025-01-06,2025-01-17,Bachelors,HIM,2015-06-01,2025-03-03,inpatient,30,29
1001,,,None,,,,,,
"""
    degree = {"means": "education", "values": {"Bachelors": "bachelor", "None": NONE}}
    kind = {"means": "review_type", "values": {"inpatient": "inpatient"}}
    means = {
        "Badge": "coder",
        "Away": "leave_since",
        "Back": "leave_last",
        "Degree": degree,
        "Subject": "education_subject",
        "Awarded": "education_on",
        "Reviewed": "review_on",
        "Type": kind,
        "Records": "review_records",
        "Correct": "review_records_correct",
    }
    assert missing(table, means, people="on_file") == [
        "Say whether the reviews are of random or of focused samples."
    ]
    save(looked(table, means, people="on_file", review_sample="random"))
    [leave], [degree], [review] = map(on_file, ("leaves", "education", "reviews"))
    assert (iso(leave.since), iso(leave.until)) == ("2025-01-06", "2025-01-18")
    assert (degree.level, degree.subject, iso(degree.on)) == ("bachelor", "HIM", "2015-06-01")
    assert (review.sample, review.records, review.records_correct) == ("random", 30, 29)


def test_skills_and_knowledge_come_from_columns_of_days():
    path()
    coder("1001")
    table = "Badge,Mentoring shown,Anatomy shown\n1001,2024-05-03,2024-06-03\n"
    means = {
        "Badge": "coder",
        "Mentoring shown": {"means": "skill", "extra": "mentoring"},
        "Anatomy shown": {"means": "knowledge", "extra": "anatomy"},
    }
    assert missing(table, means, people="on_file") == ["Say how the knowledge was shown."]
    save(looked(table, means, people="on_file", knowledge_by="course"))
    [skill], [knowledge] = on_file("skills"), on_file("knowledge")
    assert (skill.of, skill.held, iso(skill.on)) == ("mentoring", True, "2024-05-03")
    assert (knowledge.of, knowledge.by, iso(knowledge.on)) == ("anatomy", "course", "2024-06-03")


def test_one_bad_cell_gives_one_finding_by_the_tables_own_column_and_row():
    path()
    style = {"means": "hired", "style": "%m/%d/%Y"}
    table = "Badge,Name,Hire Date\n1,Ana,03/14/2022\n2,Ben,soon\n"
    one = looked(table, PEOPLE | {"Hire Date": style})
    assert [place for grade, place, _ in found(one) if grade == "error"] == ["t.csv:3:Hire Date"]


def test_clock_times_are_guessed_to_be_hours():
    path()
    coder("1001")
    table = "Badge,Month,Records,Hours\n1001,2026-01,300,132:30\n1001,2026-02,300,7:30\n"
    one = bring({"hours.csv": table})
    assert counts(one, "hours") == (2, 0, 0, 0)
