"""The list of kept answers: seen where one imports, renamed and forgotten by whoever kept them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Facility
from coderpath_web.rooms.imports.actions import save_mapping
from coderpath_web.rooms.imports.models import Mapping
from tests.web.factories import account, facility

pytestmark = pytest.mark.django_db

COLUMNS = [{"means": "coder", "head": "Badge"}, {"means": "", "head": "Shift"}]


def keep(by, name="Monthly roster", columns=COLUMNS):
    choices = {"columns": columns}
    return save_mapping(by=by, name=name, signature="0", choices=choices, text="")


@pytest.fixture
def people():
    facility()
    facility("south", "South Hospital", "Coast")
    north, south = (Facility.objects.get(code=code) for code in ("north", "south"))
    return {
        name: account("supervisor", "facility", facility=place, username=name)
        for name, place in (("ann", north), ("bea", north), ("cat", south))
    }


def page(client, by):
    client.force_login(by)
    return client.get("/imports/kept/").content.decode()


def test_nothing_kept_is_said(people, client):
    assert "You have kept no answers yet" in page(client, people["ann"])


def test_own_and_those_of_others_near_by_are_listed_with_owner_and_columns(people, client):
    keep(people["ann"])
    keep(people["bea"], "Hours")
    keep(people["cat"], "Elsewhere")
    text = page(client, people["ann"])
    assert "Badge · Shift" in text
    assert ("Monthly roster" in text, "Hours" in text, "Bea" in text) == (True, True, True)
    assert "Elsewhere" not in text


def test_answers_of_another_have_no_forms(people, client):
    keep(people["bea"], "Hours")
    assert "Rename" not in page(client, people["ann"])


def test_owner_renames_and_forgets(people, client):
    one = keep(people["ann"])
    client.force_login(people["ann"])
    answer = client.post(f"/imports/kept/{one.pk}/rename/", {"name": "x" * 101}, follow=True)
    assert "at most 100 letters; this one has 101" in answer.text
    client.post(f"/imports/kept/{one.pk}/rename/", {"name": "  Weekly   roster "})
    assert Mapping.objects.get().name == "Weekly roster"
    client.post(f"/imports/kept/{one.pk}/forget/")
    assert not Mapping.objects.exists()
    acts = list(Entry.objects.order_by("-pk").values_list("action", flat=True)[:2])
    assert acts == ["mapping.forgotten", "mapping.renamed"]


@pytest.mark.parametrize("name", ["Hours", "", "  "])
def test_name_that_is_taken_or_empty_is_refused_in_words(people, client, name):
    keep(people["ann"], "Hours")
    one = keep(people["ann"])
    client.force_login(people["ann"])
    answer = client.post(f"/imports/kept/{one.pk}/rename/", {"name": name}, follow=True)
    assert Mapping.objects.get(pk=one.pk).name == "Monthly roster"
    said = "You already have other answers named" if name.strip() else "Give the answers a name."
    assert said in answer.content.decode()


@pytest.mark.parametrize("act", ["rename", "forget"])
def test_answers_of_another_are_not_found(people, client, act):
    one = keep(people["bea"])
    client.force_login(people["ann"])
    assert client.post(f"/imports/kept/{one.pk}/{act}/", {"name": "Mine"}).status_code == 404
    assert Mapping.objects.get().name == "Monthly roster"


def test_columns_beyond_the_first_are_counted(people, client):
    keep(people["ann"], columns=[{"means": "", "head": f"C{n}"} for n in range(20)])
    assert "and 8 more" in page(client, people["ann"])


def test_forty_ask_the_database_no_more_often_than_one(people, client):
    page(client, people["ann"])  # What is read once for all is read here.
    asked = []
    for more in (1, 40):
        for n in range(more):
            keep(people["ann"], f"Mine {n}")
            keep(people["bea"], f"Hers {n}")
        with CaptureQueriesContext(connection) as queries:
            page(client, people["ann"])
        asked.append(len(queries))
    assert asked[0] == asked[1]
