"""Several tables of one's own in one upload: looked at one after the other, and none is lost."""

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.rooms.imports import actions, folder, running, work
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from tests.rooms.imports.brought import bring, save_ticked
from tests.rooms.imports.test_bad_files import archive
from tests.web.factories import account, path

pytestmark = pytest.mark.django_db
ROSTER = "EE ID,Name,Facility,Hire Dt\n1001,Rosa Alvarez,north,03/14/2019\n"
CERTIFICATES = "Name,Credential,Earned,Expires\nRosa Alvarez,CCS,05/14/2018,12/31/2026\n"
TWO = {"Certificates.csv": CERTIFICATES, "HR roster.csv": ROSTER}


@pytest.fixture
def by(client, monkeypatch):
    path()
    by = account("hr-partner")
    client.force_login(by)
    monkeypatch.setattr(running, "start", lambda *_: None)
    return by


def text_of(answer):
    return answer.content.decode().replace("\xa0", " ")


def choose(client, one, name):
    client.post(f"/imports/{one.pk}/choices/", {"table": name})
    work.look(one.pk)
    one.refresh_from_db()
    return one


@pytest.mark.parametrize(
    "files",
    [TWO, {"both.zip": archive(**{"Certificates_csv": CERTIFICATES, "HR roster_csv": ROSTER})}],
)
def test_it_asks_which_table_comes_first(client, by, files):
    one = bring(files, by)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "2 tables of your own" in page
    assert all(f'value="{name}"' in page for name in TWO)
    assert "Waits for which table comes first" in text_of(client.get("/imports/"))


def test_rest_waits_as_an_import_of_its_own_and_comes_next(client, by):
    one = choose(client, bring(TWO, by), "HR roster.csv")
    rest = Import.objects.exclude(pk=one.pk).get()
    assert (one.state, one.files) == (State.LOOKED, ["HR roster.csv"])
    assert (rest.state, rest.files) == (State.MAPPING, ["Certificates.csv"])
    assert "Certificates.csv comes next" in text_of(client.get(f"/imports/{one.pk}/"))
    assert "View it" in text_of(client.get(f"/imports/{rest.pk}/"))
    save_ticked(one)
    rest.refresh_from_db()
    assert rest.state == State.LOOKING
    asks = {"path": f"/imports/{one.pk}/?waits=1", "headers": {"hx-request": "true"}}
    assert client.get(**asks).headers["HX-Redirect"] == f"/imports/{rest.pk}/"
    work.look(rest.pk)
    rest.refresh_from_db()
    page = text_of(client.get(f"/imports/{rest.pk}/"))
    assert "HR roster.csv is saved" in page
    assert "<span>Rosa Alvarez (1001)</span>" in page
    save_ticked(rest)
    assert Fact.objects.get(kind="credentials").coder.code == "1001"


def test_table_that_was_not_offered_changes_nothing(client, by):
    one = bring(TWO, by)
    client.post(f"/imports/{one.pk}/choices/", {"table": "../secret.csv"})
    one.refresh_from_db()
    assert (one.state, Import.objects.count()) == (State.MAPPING, 1)


def test_both_are_cancelled_on_their_own(client, by):
    one = choose(client, bring(TWO, by), "HR roster.csv")
    rest = Import.objects.exclude(pk=one.pk).get()
    actions.cancel_import(by=by, one=one)
    assert folder.files_of(rest.pk).joinpath("Certificates.csv").read_text() == CERTIFICATES


def test_fact_file_beside_another_table_is_taken_and_the_other_named(by):
    hours = "coder,month,productive_minutes\n"
    one = bring({"hours.csv": hours, "HR roster.csv": ROSTER}, by)
    assert (one.state, one.counts["warnings"]) == (State.LOOKED, 1)
