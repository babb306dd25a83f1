"""Filling a grid: what is read, asked about, refused and foreseen."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.grid.kinds import GRIDS
from tests.rooms.grid.filled import (
    CODERS,
    ROWS,
    WHEN,
    cells,
    fill,
    key,
    recorded,
    row_of,
)
from tests.web.factories import account, coder, facility, fact

pytestmark = pytest.mark.django_db


def test_every_kind_is_tried():
    assert set(ROWS) == set(GRIDS)


def test_what_is_the_same_for_all_counts_where_it_is_ticked_and_nowhere_else(hr):
    fill(hr, "courses", ROWS["courses"], take=CODERS)
    assert set(recorded().values_list("coder__code", flat=True)) == set(CODERS)


def test_one_bad_cell_of_five_saves_nothing_and_shows_all_that_was_typed(hr, team):
    rows = {code: {"credential": "CCS"} for code in team} | {
        "dan": {"credential": "CCS", "since": "31/31/2026"}
    }
    answer = fill(hr, "credentials", {"since": WHEN}, **rows)
    assert answer.status_code == 422
    assert not Entry.objects.filter(action="team.recorded").exists()
    assert [row.cells[0].value for row in answer.context["page"].rows] == ["CCS"] * len(team)
    assert 'value="31/31/2026"' in answer.content.decode()
    (cell,) = row_of(answer, "dan").wrong
    assert cell.error_text == '"31/31/2026" is not a date. Write it like 14 Mar 2026 or 2026-03-14.'
    assert [row.person.code for row in answer.context["page"].sheet.open_rows] == ["dan"]


def test_nothing_filled_in_is_said(hr):
    answer = fill(hr, "credentials", {"since": WHEN})
    assert answer.status_code == 422
    assert "Nothing is filled in yet" in answer.content.decode()


def test_days_and_numbers_are_read_in_the_common_styles(hr):
    fill(
        hr,
        "courses",
        {"of": "pathophysiology"},
        ana={"on": "14 Mar 2026"},
        ben={"on": "3/14/2026"},
        cleo={"on": "3/4/2026"},
    )
    days = dict(recorded().values_list("coder__code", "since"))
    assert {code: day.isoformat() for code, day in days.items()} == {
        "ana": "2026-03-14",
        "ben": "2026-03-14",
        "cleo": "2026-03-04",
    }


def test_day_that_may_be_two_is_asked_about_and_both_are_named(hr):
    answer = fill(hr, "courses", {"of": "pathophysiology"}, cleo={"on": "3/4/2026"})
    (cell,) = row_of(answer, "cleo").wrong
    assert cell.error_text.startswith("3/4/2026 may be 4 March 2026 or 3 April 2026. Choose one")
    assert cell.either == [("2026-03-04", "4 March 2026"), ("2026-04-03", "3 April 2026")]


def test_year_that_was_typed_by_half_is_no_year_near_ours(hr):
    """As fields for dates send it while somebody types: 0026 is not 2026."""
    answer = fill(hr, "courses", {"of": "pathophysiology"}, cleo={"on": "0026-11-10"})
    (cell,) = row_of(answer, "cleo").wrong
    assert cell.error_text.startswith("0026-11-10 lies before 1900")


def test_name_near_to_one_of_the_path_is_asked_about_and_taken_once_it_is_meant(hr):
    rows = {"ana": {"credential": "RHTI", "since": WHEN}}
    answer = fill(hr, "credentials", **rows)
    (cell,) = row_of(answer, "ana").wrong
    assert (cell.is_doubt, cell.near) == (True, ["RHIT"])
    meant = {f"meant.credential.{key('ana')}": "RHTI"}
    assert fill(hr, "credentials", more=meant, **rows).status_code == 302


def test_what_is_wrong_for_all_is_said_once(hr):
    answer = fill(hr, "credentials", {"since": WHEN, "credential": "RHTI"}, take=CODERS)
    shared = [cell for cell in answer.context["page"].sheet.shared if cell.errors]
    assert [cell.near for cell in shared] == [["RHIT"]]
    assert [row_of(answer, code).wrong for code in CODERS] == [[], [], []]
    meant = {"meant.credential.all": "RHTI"}
    shared = {"since": WHEN, "credential": "RHTI"}
    assert fill(hr, "credentials", shared, take=CODERS, more=meant).status_code == 302


def test_what_is_no_choice_is_told_with_the_choices(hr):
    answer = fill(hr, "training", ana={"type": "Inpatiend", "begun": WHEN})
    (cell,) = row_of(answer, "ana").wrong
    assert '"Inpatiend" is not on the list. Choose Ancillary, ' in cell.error_text
    assert cell.near == ["Inpatient"]


@pytest.mark.parametrize(
    ("grid", "column", "typed", "meant"),
    [
        ("credentials", "credential", "CCX", "CCS or CCA"),
        ("courses", "of", "pathophysiologie", "pathophysiology"),
        ("knowledge", "of", "pathophysiologie", "pathophysiology"),
    ],
)
def test_name_that_is_another_but_for_a_letter_is_asked_about(hr, grid, column, typed, meant):
    rows = {"ana": ROWS[grid] | {column: typed}}
    answer = fill(hr, grid, **rows)
    (cell,) = row_of(answer, "ana").wrong
    assert cell.error_text == f"{typed}: did you mean {meant}?"
    assert not recorded().exists()
    tick = {f"meant.{column}.{key('ana')}": typed}
    assert fill(hr, grid, more=tick, **rows).status_code == 302


def test_what_several_rows_lack_is_said_once(hr):
    answer = fill(
        hr, "credentials", {"source": ""}, ana=ROWS["credentials"], ben=ROWS["credentials"]
    )
    (shared,) = (cell for cell in answer.context["page"].sheet.shared if cell.errors)
    told = "Blank in 2 rows. Fill it in here for all of them, or in each row."
    assert (shared.label, shared.error_text) == ("Source", told)
    assert [row_of(answer, code).state for code in ("ana", "ben")] == ["asks", "asks"]
    answer = fill(hr, "credentials", {"source": ""}, ana=ROWS["credentials"])
    assert [cell.label for cell in row_of(answer, "ana").wrong] == ["Source"]


def test_rows_that_wait_are_counted_with_those_that_are_saved_with_them(hr):
    rows = dict.fromkeys(("ana", "ben"), ROWS["courses"]) | {"cleo": {"on": "31/31/2026"}}
    page = " ".join(fill(hr, "courses", save=False, **rows).text.split())
    assert (
        "1 row waits for you.</b> All 3 rows are saved together, so finish or clear it first."
        in page
    )
    assert ">Save 3 rows<" in page


def test_what_is_on_file_already_adds_nothing_and_is_said_before(hr):
    fact("credentials", coder="ana", credential="CCS", since=WHEN)
    answer = fill(
        hr,
        "credentials",
        {"since": WHEN},
        save=False,
        ana={"credential": "ccs"},
        ben={"credential": "CCS"},
    )
    assert "is on file already and adds nothing" in answer.content.decode()
    assert row_of(answer, "ana").state == "same"
    answer = fill(hr, "credentials", {"since": WHEN}, ana={"credential": "ccs"})
    assert "Nothing was saved: all of this is already on file." in answer.text
    fill(hr, "credentials", {"since": WHEN}, ana={"credential": "ccs"}, ben={"credential": "CCS"})
    assert list(recorded().values_list("coder__code", flat=True)) == ["ben"]


def test_month_is_the_last_one_unless_the_address_says_another(hr):
    fill(hr, "months", ana={"minutes": "7980"})
    fill(hr, "months", query="?month=2026-08", ana={"minutes": "7980"})
    months = [
        day.isoformat() for day in recorded().order_by("since").values_list("since", flat=True)
    ]
    assert months == ["2026-08-01", "2026-10-01"]


def test_effects_are_told_before_saving_in_the_answer_to_typing(hr):
    rows = {code: {"credential": "CCS", "since": WHEN} for code in CODERS}
    answer = hr.post(
        "/record-for-a-team/credentials/", cells(**rows), headers={"hx-request": "true"}
    )
    page = answer.content.decode()
    assert answer.status_code == 200
    assert answer.context["page"].effects.answers >= len(CODERS)
    assert f"{answer.context['page'].effects.answers} answers change" in page
    assert 'hx-swap-oob="true"' in page
    assert not recorded().exists()


def test_later_superior_on_file_is_named(hr):
    fact("reports", coder="ana", to="dan", since="2027-01-01")
    answer = fill(hr, "reports", {"to": "eve", "since": "2026-12-01"}, take=("ana",))
    assert row_of(answer, "ana").problems == [
        "A later one is on file: Dan Reyes since 1 January 2027. Retract or correct it first."
    ]


def test_circle_of_superiors_is_told_by_names(hr):
    fact("reports", coder="eve", to="ana", since="2024-01-01")
    look = {"check": "1"}
    answer = fill(hr, "reports", {"to": "eve", "since": "2026-12-01"}, take=("ana",), more=look)
    told = " ".join(row_of(answer, "ana").notes + answer.context["page"].effects.doubts)
    assert "in who reports to whom: Ana Silva to Eve Lind and Eve Lind to Ana Silva." in told


def test_superior_who_has_ended_is_told_with_the_last_day(hr):
    fact("reports", coder="ana", to="dan", since="2024-01-01", until="2026-09-06")
    fact("reports", coder="ben", to="dan", since="2024-01-01")
    rows = hr.get("/record-for-a-team/reports/").context["page"].rows
    told = {row.person.code: row.on_file for row in rows if row.on_file}
    assert told == {
        "ana": ["Dan Reyes from 1 January 2024 to 5 September 2026"],
        "ben": ["Dan Reyes since 1 January 2024"],
    }


def test_only_people_in_reach_stand_in_the_grid(client, team):
    facility("south", "South Hospital")
    coder("far", "Far Away", facility="south")
    north = account("supervisor", "facility", facility=facility_of("north"))
    client.force_login(north)
    page = client.get("/record-for-a-team/credentials/").content.decode()
    assert "Ana Silva" in page
    assert "Far Away" not in page


def facility_of(code):

    return Facility.objects.get(code=code)


def test_nobody_records_about_themselves(client, team):
    account("hr-partner")
    own = account("supervisor", "facility", facility=facility_of("north"), coder=team["ana"])
    client.force_login(own)
    page = client.get("/record-for-a-team/credentials/").content.decode()
    assert "You can’t record facts about yourself" in page


def test_trainers_record_training_for_a_team_and_nothing_else(client, team):
    client.force_login(account("trainer", "facility", facility=facility_of("north")))
    page = client.get("/record-for-a-team/training/")
    assert [title for title, *_ in page.context["page"].tabs] == [
        "Courses",
        "Knowledge shown",
        "Training begun",
    ]
    assert client.get("/record-for-a-team/credentials/").status_code == 404


def test_choice_of_people_stays_in_the_address(hr, team):
    for code in CODERS:
        fact("reports", coder=code, to="dan", since="2024-01-01")
    page = hr.get("/record-for-a-team/credentials/?team=dan").context["page"]
    assert [row.person.code for row in page.rows] == list(CODERS)
    assert all("team=dan" in url for _, url, _ in page.tabs)
    assert page.team.teams[1:] == [("dan", "Team of Dan Reyes"), ("-", "Reports to nobody")]
    page = hr.get("/record-for-a-team/reports/?team=-").context["page"]
    assert [row.person.code for row in page.rows] == ["dan", "eve"]


def test_page_asks_the_same_number_of_questions_for_one_and_for_forty(hr, team):

    counts = []
    for more in (0, 35):
        for number in range(more):
            coder(f"x{number}", f"Somebody {number}", hired="2019-01-07")
        rows = {code: {"credential": "CCS", "since": WHEN} for code in coders_on_file()}
        with CaptureQueriesContext(connection) as seen:
            fill(hr, "credentials", save=False, **rows)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def coders_on_file():

    return list(Coder.objects.values_list("code", flat=True))
