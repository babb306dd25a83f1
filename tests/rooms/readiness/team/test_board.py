"""The readiness board, on a team of a few people."""

import csv
from datetime import date
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coderpath.verdict import State
from coderpath_web import clock
from coderpath_web.rooms.readiness.pages.board import recorded
from coderpath_web.rooms.readiness.pages.board.change_words import change_text
from tests.rooms.readiness.team.conftest import CHECKED
from tests.web.factories import account, coder, fact, facts

BOTH = ({"type": "inpatient", "begun": "2026-03-02"}, {"type": "emergency", "begun": "2026-04-01"})


def groups(page):
    return {row.code: row.group for row in page.everyone}


def row_of(page, code):
    return next(row for row in page.everyone if row.code == code)


def cell_of(page, code, title):
    line = next(line for _, _, lines in page.groups for line in lines if line.row.code == code)
    return next((cell.mark, cell.text) for cell in line.cells if cell.title == title)


def test_team_is_grouped_by_open_requirements(hire, read):
    hire("ana", begun=BOTH)
    hire("ben")
    hire("cy", known=("medical_terminology", "anatomy_and_physiology", "pathophysiology"))
    hire("dee", known=("medical_terminology",))
    assert groups(read()) == {"ana": "ready", "ben": "one", "cy": "two", "dee": "more"}


def test_ready_coder_names_the_day_since_when(hire, read):
    hire("ana", begun=BOTH)
    assert row_of(read(), "ana").rung.ready.since == date(2026, 4, 1)


def test_waiting_for_a_trainer_counts_from_the_day_all_else_was_met(hire, read):
    hire("ben")
    assert row_of(read(), "ben").waiting_since == date(2024, 9, 2)


def test_training_as_one_of_several_ways_is_waited_for_too(hire, read):
    made = coder("eve", level="specialist-1", to="sue")
    about = {"coder": made.code}
    facts(
        education=[about | {"level": "high_school", "on": "2015-06-01"}],
        knowledge=[about | {"of": "medical_terminology", "by": "course", "on": "2024-09-02"}],
        checked=[
            about | {"kind": kind, "since": "2024-03-04"} for kind in ("training", "credentials")
        ],
    )
    assert row_of(read(), "eve").waiting_since == date(2024, 9, 2)


def test_coder_who_lacks_more_than_training_waits_for_no_trainer(hire, read):
    hire("cy", known=("medical_terminology", "anatomy_and_physiology", "pathophysiology"))
    assert row_of(read(), "cy").waiting_since is None


def test_cells_give_a_mark_and_a_word(hire, read):
    hire("ben", begun=BOTH[:1])
    page = read()
    assert cell_of(page, "ben", "Credential") == ("met", "CCA")
    assert cell_of(page, "ben", "Cross-training") == ("not_met", "1 of 2")
    assert cell_of(page, "ben", "Pathophysiology") == ("met", "course")


def test_credential_that_ends_within_90_days_runs_out_soon(hire, read):
    hire("ben", until="2026-12-31")
    page = read()
    assert cell_of(page, "ben", "Credential") == ("soon", "CCA to 30 Dec")
    assert [until for _, until in row_of(page, "ben").expiring] == [date(2026, 12, 31)]


def test_training_begun_this_week_is_a_change(hire, read):
    hire("ana", begun=(BOTH[0], {"type": "emergency", "begun": "2026-11-12"}))
    changes = [(one.kind, one.on) for one in row_of(read(), "ana").changes]
    assert changes == [("ready", date(2026, 11, 12)), ("met", date(2026, 11, 12))]


def test_heads_count_whom_a_subject_holds_up(hire, read):
    hire("ben")
    hire("cy", known=("medical_terminology", "anatomy_and_physiology", "pathophysiology"))
    heads = {head.title: (head.open, head.asked) for head in read().columns.heads}
    assert heads["PPS"] == (1, 2)
    assert heads["Cross-training"] == (2, 2)
    assert heads["Carried along"] == (0, 2)


def test_another_day_is_judged_as_it_was(hire, read, as_of):
    hire("ana", begun=BOTH)
    as_of(date(2026, 3, 31))
    assert groups(read()) == {"ana": "one"}


def test_coder_not_employed_on_the_day_is_left_out(hire, read, as_of):
    hire("ana")
    as_of(date(2024, 1, 1))
    assert groups(read()) == {}


def test_bare_roster_reads_not_recorded_and_is_to_be_placed(north, client):
    coder("ana")
    client.force_login(account("supervisor", "facility", facility=north))
    answer = client.get("/team/")
    page = answer.context["page"]
    assert groups(page) == {"ana": "place"}
    assert b"1 to be placed" in answer.content
    assert b"{{" not in answer.content
    assert {one.state for one in row_of(page, "ana").open} == {State.NOT_RECORDED}
    assert b"not met" not in client.get("/team/board.csv").content


def test_choices_narrow_the_list(hire, read):
    hire("ben", name="Benno Field")
    hire("cy", known=("medical_terminology", "pathophysiology"), name="Cyrus Hill")
    assert [row.code for row in read(q="hill").rows] == ["cy"]
    assert [row.code for row in read(only="waiting").rows] == ["ben"]
    assert [row.code for row in read(step="one").rows] == ["ben"]
    assert [row.code for row in read(to="specialist-4").rows] == []
    assert [row.code for row in read(sort="-name").rows] == ["cy", "ben"]


@pytest.mark.parametrize("asked", [{"sort": "password"}, {"step": "x"}, {"only": "__class__"}])
def test_choice_that_is_on_no_list_counts_as_not_chosen(hire, read, asked):
    hire("ben")
    assert [row.code for row in read(**asked).rows] == ["ben"]


def test_file_cannot_run_as_a_formula(hire, client, supervisor):
    hire("ben", name="=1+1")
    client.force_login(supervisor)
    rows = list(csv.reader(StringIO(client.get("/team/board.csv").content.decode())))
    assert rows[1][:3] == ["ben", "'=1+1", "North Valley Hospital"]


def test_row_opens_as_a_part_and_as_a_page(hire, client, supervisor):
    hire("ben")
    client.force_login(supervisor)
    part = client.get("/team/ben/", headers={"hx-request": "true"}).content.decode()
    page = client.get("/team/ben/").content.decode()
    assert part.lstrip().startswith('<tr class="drill" data-closable id="drill-ben">')
    assert "Begin training" in part
    assert "Begin training" in page


def test_coder_of_another_team_is_not_there(hire, client, supervisor):
    hire("ben")
    coder("zoe", "Zoe Far")
    client.force_login(supervisor)
    assert client.get("/team/zoe/").status_code == 404


@pytest.fixture
def zenith(hire):
    """Open a second hospital, with somebody at each and somebody at none."""
    hire("ben")
    facts(
        facilities=[{"facility": "zenith", "name": "Zenith", "region": "Coast", "setting": "acute"}]
    )
    coder("zoe", "Zoe Far", facility="zenith")
    coder("nora", "Nora Nowhere", facility="")


def test_whoever_reaches_all_sees_all_and_chooses_a_facility(zenith, client):
    client.force_login(account("hr-partner"))
    first, second = client.get("/team/"), client.get("/team/", {"facility": "zenith"})
    assert sorted(groups(first.context["page"])) == ["ben", "nora", "sue", "zoe"]
    assert sorted(groups(second.context["page"])) == ["zoe"]


def test_people_without_a_facility_can_be_chosen(zenith, client):
    client.force_login(account("hr-partner"))
    response = client.get("/team/", {"facility": "-"})
    assert sorted(groups(response.context["page"])) == ["nora"]
    assert "1\u00a0coder without a facility on file" in response.content.decode()


def test_empty_board_leads_to_bringing_files(client, db):
    client.force_login(account("supervisor"))
    shown = client.get("/team/").content.decode()
    assert "Nobody to show." in shown
    assert 'href="/imports/new/"' in shown


def test_opened_row_and_the_coders_page_tell_the_same_ends(client, supervisor):
    coder("ben", hired="2026-01-05", level="specialist-2", to="sue")
    fact("credentials", coder="ben", credential="CCA", since="2024-05-06", until="2026-12-31")
    client.force_login(supervisor)
    opened = client.get("/team/ben/")
    told = [str(one.says) for one in opened.context["page"].watch]
    assert told == [str(one.says) for one in client.get("/people/ben/").context["page"].endings]
    assert told[0].endswith("until 30 December 2026")
    assert told[1].endswith("asked from 5 January 2027")
    assert "asked from" in opened.content.decode()


def test_cell_opens_the_reasons_it_stands_for(hire, client, read):
    hire("ben")
    page = read()
    (why,) = {
        one.requirement
        for _, _, lines in page.groups
        for line in lines
        for one in line.cells
        if one.tone == "o"
    }
    text = client.get("/team/").text
    address = f"/people/ben/why/specialist-3/{why}/"
    assert f'href="{address}"' in text
    assert "#why#" not in text
    assert client.get(address).status_code == 200


def test_what_was_recorded_this_week_is_told_though_it_is_true_since_long(hire, read, as_of):
    hire("ben")
    fact("courses", coder="ben", of="anatomy", on="2025-02-03")
    as_of(clock.day_of(clock.now()))
    first = read().recorded[0]
    assert (first.did, first.coders, first.is_dated_back) == ("recorded facts", 1, True)


def test_every_count_of_the_page_is_of_those_who_were_searched(hire, read, client):
    hire("ben", name="Benno Field")
    hire("cy", known=("medical_terminology", "pathophysiology"), name="Cyrus Hill")
    assert [one.count for one in read().only if "trainer" in one.label] == [1]
    page = read(q="hill")
    assert (page.number_kept, [one.count for one in page.only if "trainer" in one.label]) == (1, [])
    assert "1 of 2 coders:" in " ".join(client.get("/team/", {"q": "hill"}).text.split())


def test_what_an_entry_put_on_file_is_counted_once(hire, read, as_of, monkeypatch):
    kept = {}
    monkeypatch.setattr(
        recorded.TOLD, "known", lambda keys: {k: kept[k] for k in keys if k in kept}
    )
    monkeypatch.setattr(recorded.TOLD, "keep", kept.update)
    hire("ben")
    as_of(clock.day_of(clock.now()))
    told = read().recorded
    with CaptureQueriesContext(connection) as asked:
        assert read().recorded == told
    assert not [one for one in asked if "COUNT(DISTINCT" in one["sql"]]
    fact("courses", coder="ben", of="anatomy", on="2025-02-03")
    assert len(read().recorded) == len(told) + 1


def test_one_coder_alone_is_not_offered_as_all_of_them(hire, read):
    hire("ben")
    assert read().scope.facility_options[0] == ("", "1 coder")


def test_everybody_is_one_choice_and_a_name_is_looked_for_among_all(zenith, client):
    client.force_login(account("hr-partner"))
    page = client.get("/team/").context["page"]
    assert page.scope.facility_options[0] == ("", "All 4 coders")
    named = client.get("/team/", {"q": "zoe"}).context["page"]
    assert [row.code for row in named.rows] == ["zoe"]


def test_names_that_no_matrix_measures_are_folded_where_they_are_many(hire, read):
    for number in range(13):
        coder(f"top-{number}", level="specialist-4", to="sue")
    page = read()
    ((title, found),) = page.names
    assert (title, len(found) > page.names_at_once) == ("At the top", True)


def test_requirement_that_ends_is_told_apart_from_a_certificate_that_runs_out(hire, client, read):
    hire("ben", until="2026-12-31")
    fact("credentials", coder="ben", credential="CPC", since="2024-05-06", until="2026-12-31")
    page = read()
    assert "Requirement ends within 90 days" in [one.label for one in page.only if one.count == 1]
    assert "Requirements that end within 90 days" in client.get("/team/").text
    assert page.certificates == "/certificates/?within=90"
    ahead = client.get(page.certificates).context["page"]
    assert (len(page.expiring.shown), ahead.in_a_year) == (1, 2)
    rows = list(csv.reader(StringIO(client.get("/team/board.csv").text)))
    assert rows[1][rows[0].index("Last day of what ends within 90 days")] == "2026-12-30"


def test_what_was_on_file_when_the_organization_began_is_no_change(north, client, as_of):
    coder("ana")
    client.force_login(account("hr-partner"))
    as_of(clock.day_of(clock.now()))
    assert client.get("/team/").context["page"].recorded == []
    fact("courses", coder="ana", of="anatomy", on="2025-02-03")
    (told,) = client.get("/team/").context["page"].recorded
    assert told.did == "recorded facts"


def test_who_was_hired_this_week_has_lost_nothing(north, supervisor, read):
    coder("ben", hired="2026-11-11", level="specialist-2", to="sue")
    assert {one.kind for one in row_of(read(), "ben").changes} <= {"level", "ready"}


def test_only_what_was_met_is_said_to_be_lost(hire, read):
    coder("cy", level="specialist-2", to="sue")
    facts(checked=[{"coder": "cy", "kind": one, "since": "2026-11-12"} for one in CHECKED])
    hire("dee", until="2026-11-12")
    page = read()
    cy, dee = (
        [str(change_text(one, page.path)) for one in row_of(page, code).changes]
        for code in ("cy", "dee")
    )
    assert any("no longer met" in one for one in dee)
    assert cy
    assert not any("no longer" in one for one in cy)
