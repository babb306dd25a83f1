"""Nothing that could be read another way is saved before its importer has said that it is right."""

import pytest

from coderpath.roster.said import Said, Sort
from coderpath_web.facts.models import Fact
from coderpath_web.rooms.imports import actions, folder, source, work
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import, Mapping
from tests.rooms.imports.brought import bring, save
from tests.rooms.imports.pages.test_pages import text_of
from tests.web.factories import account, facility, path

pytestmark = pytest.mark.django_db

ROSTER = "Employee ID,Employee Name,Facility,Hire Date\n1001,Ana Silva,north,2019-03-14\n"
DOUBT = Said(Sort.DOUBT, "Hire Date", "03/04/2022 is 4 March 2022", "3 April 2022", 26, ("row 2",))


@pytest.fixture
def doubtful(client, monkeypatch):
    """Bring a table in which one thing could be read another way; give importer and import."""
    path()
    facility()
    fill = source.fill_tables
    monkeypatch.setattr(source, "fill_tables", lambda *some: fill(*some)._replace(said=(DOUBT,)))
    monkeypatch.setattr(actions.steps.running, "start", lambda *_: None)
    hr = account("hr-partner")
    client.force_login(hr)
    return hr, bring({"roster.csv": ROSTER}, hr)


def send(client, one, *sure):
    return client.post(f"/imports/{one.pk}/save/", {"sure": list(sure)}, follow=True)


def test_table_with_a_doubt_unticked_cannot_be_saved_by_any_request(doubtful, client):
    _, one = doubtful
    for sure in ((), ("",), ("0" * 16,), (DOUBT.key.upper(),)):
        page = text_of(send(client, one, *sure))
        assert "tick what still needs your check" in page
        one.refresh_from_db()
        assert one.state == State.LOOKED


def test_tick_lets_it_be_saved(doubtful, client):
    _, one = doubtful
    send(client, one, DOUBT.key)
    one.refresh_from_db()
    assert one.state == State.SAVING
    save(one)
    assert (one.state, Fact.objects.filter(kind="coders").count()) == (State.SAVED, 1)


def test_process_that_saves_asks_again_what_was_ticked(doubtful):
    """Nobody gets by with a state that was written by hand."""
    _, one = doubtful
    Import.objects.filter(pk=one.pk).update(state=State.SAVING)
    save(one)
    assert (one.state, Fact.objects.filter(kind="coders").count()) == (State.LOOKED, 0)


def test_process_that_saves_asks_again_of_doubtful_answers_too():
    path()
    facility()
    months = ROSTER.replace("Hire Date", "Hire Date,Jan 2025 Records,Feb 2025 Records")
    one = bring({"r.csv": months.replace("2019-03-14", "2019-03-14,410,420")})
    assert [said["what"] for said in one.counts["said"] if said["sort"] == "doubt"] != []
    Import.objects.filter(pk=one.pk).update(state=State.SAVING)
    save(one)
    assert (one.state, Fact.objects.filter(kind="coders").count()) == (State.LOOKED, 0)


def test_tick_holds_no_longer_than_what_it_was_given_to(doubtful, client, monkeypatch):
    _, one = doubtful
    other = Said(Sort.DOUBT, "Hire Date", "03/04/2022 is 3 April 2022", "4 March 2022", 26)
    fill = source.fill_tables
    monkeypatch.setattr(source, "fill_tables", lambda *some: fill(*some)._replace(said=(other,)))
    work.look(one.pk)
    one.refresh_from_db()
    assert "tick what still needs your check" in text_of(send(client, one, DOUBT.key))


def test_page_shows_both_readings_and_keeps_ticks_over_a_reload(doubtful, client):
    _, one = doubtful
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert DOUBT.says in page
    assert DOUBT.other in page
    assert "Save waits for 1 tick" in page
    client.post(f"/imports/{one.pk}/ticks/", {"sure": [DOUBT.key, "unknown"]})
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Save waits" not in page
    assert folder.kept(one.pk, actions.SURE) == [DOUBT.key]


def test_nobody_ticks_for_another(doubtful, client):
    _, one = doubtful
    client.force_login(account("hr-partner", username="other"))
    client.post(f"/imports/{one.pk}/ticks/", {"sure": [DOUBT.key]})
    send(client, one, DOUBT.key)
    one.refresh_from_db()
    assert (one.state, folder.kept(one.pk, actions.SURE)) == (State.LOOKED, None)


def test_table_that_can_be_read_is_looked_at_without_a_question():
    path()
    facility()
    one = bring({"roster.csv": ROSTER})
    assert (one.state, one.counts["errors"]) == (State.LOOKED, 0)
    readings = {some["column"]: some["read"] for some in one.counts["readings"]}
    assert readings["Hire Date"] == "2019-03-14"


def test_what_columns_mean_is_kept_by_saving_and_said_the_next_time(client):
    path()
    facility()
    hr = account("hr-partner")
    client.force_login(hr)
    save(bring({"May roster.csv": ROSTER}, hr))
    assert list(Mapping.objects.values_list("name", "owner")) == [("May roster", hr.pk)]
    again = bring({"June.csv": ROSTER.replace("2019-03-14", "2019-03-15")}, hr)
    assert "kept as “May roster”" in text_of(client.get(f"/imports/{again.pk}/"))
    save(again)
    assert Mapping.objects.count() == 1


def test_answers_about_another_table_of_the_same_name_are_kept_beside_them():
    path()
    facility()
    hr = account("hr-partner")
    save(bring({"roster.csv": ROSTER}, hr))
    fewer = "Employee ID,Employee Name,Hire Date\n1002,Ben Osei,2019-03-14\n"
    save(bring({"roster.csv": fewer}, hr))
    assert sorted(Mapping.objects.values_list("name", flat=True)) == ["roster", "roster (2)"]


def test_columns_that_were_left_out_are_named(client):
    path()
    facility()
    hr = account("hr-partner")
    client.force_login(hr)
    table = "Employee ID,Employee Name,Hire Date,Cost Ctr,Phone\n1001,Ana,2019-03-14,7,8\n"
    page = text_of(client.get(f"/imports/{bring({'r.csv': table}, hr).pk}/"))
    assert "Cost Ctr and Phone" in " ".join(page.split())


def test_back_and_reload_find_the_answers_that_were_given(client):
    path()
    hr = account("hr-partner")
    client.force_login(hr)
    one = bring({"t.csv": "Badge,Thing\nana,x\n"}, hr, ask=True)
    answer = client.post(f"/imports/{one.pk}/mapping/", {"look": "1", "m0": "name", "m1": "coder"})
    assert answer.status_code == 302
    page = client.get(f"/imports/{one.pk}/").context
    assert [column["means"] for column in page["said"]["columns"]] == ["name", "coder"]
    assert page["problems"]
    assert client.get(f"/imports/{one.pk}/mapping/").status_code == 302


def test_rows_of_an_import_that_is_not_there_cannot_be_left_out(client):
    client.force_login(account("hr-partner"))
    assert client.post("/imports/77/choices/", {"leave": "0" * 16}).status_code == 404


ROWS = "".join(f"{n},Ana {n},2019-03-14,{n}\n" for n in range(1, 10))
WRONG = "Employee ID,Employee Name,Hire Date,FTE\n" + ROWS + "x1,Tot,soon,1\nx2,Sum,soon,1\n"


def test_equal_findings_are_one_line_and_their_rows_can_be_left_out_and_read_again(
    client, monkeypatch
):
    monkeypatch.setattr(actions.steps.running, "start", lambda *_: None)
    path()
    facility()
    hr = account("hr-partner")
    client.force_login(hr)
    one = bring({"r.csv": WRONG}, hr)
    groups = list(folder.read_rows(one.pk, "groups"))
    errors = [group for group in groups if group["grade"] == "error"]
    assert [[line for _, line in group["places"]] for group in errors] == [[11, 12]]
    choose = {"leave": errors[0]["key"]}
    one = looked(client, one, choose)
    assert (one.counts["errors"], one.counts["kinds"]["coders"]["new"]) == (0, 9)
    left = [said for said in one.counts["said"] if said["sort"] == "left out"]
    assert ("row 11", "row 12") in [tuple(said["places"]) for said in left]
    assert looked(client, one, {"leave": "none"}).counts["errors"] == 2


def looked(client, one, choose):
    """Choose, and do what the process would do then."""
    client.post(f"/imports/{one.pk}/choices/", choose)
    work.look(one.pk)
    one.refresh_from_db()
    return one
