"""Kept mappings are somebody's: filled in for their owner alone, offered to others by name."""

from importlib import import_module

import pytest
from django.apps import apps

from coderpath_web.people.models import Facility
from coderpath_web.rooms.imports.actions import save_mapping
from coderpath_web.rooms.imports.models import Mapping
from tests.rooms.imports.brought import bring
from tests.web.factories import account, coder, facility

pytestmark = pytest.mark.django_db

TABLE = {"table.csv": "Id,Hired\nana,2024-01-02\n"}


@pytest.fixture
def people():
    facility()
    facility("south", "South Hospital", "Coast")
    coder()
    north, south = (Facility.objects.get(code=code) for code in ("north", "south"))
    return {
        "ann": account("supervisor", "facility", facility=north, username="ann"),
        "bea": account("supervisor", "facility", facility=north, username="bea"),
        "cat": account("supervisor", "facility", facility=south, username="cat"),
        "hr": account("hr-partner", username="hr"),
    }


def page(client, by, asked=""):
    one = bring(TABLE, by)
    client.force_login(by)
    return client.get(f"/imports/{one.pk}/{asked}").context


def keep(client, by, name="Monthly roster"):
    context = page(client, by)
    table, said = context["table"], dict(context["said"])
    said["blanks"] = [by.username]
    return save_mapping(by=by, name=name, signature=table["signature"], choices=said, text="")


def test_own_answers_are_filled_in(people, client):
    kept = keep(client, people["ann"])
    context = page(client, people["ann"])
    assert (context["filled"], context["said"]["blanks"]) == (kept, ["ann"])


def test_answers_of_others_are_offered_by_name_and_never_filled_in(people, client):
    kept = keep(client, people["ann"])
    context = page(client, people["bea"])
    assert (context["filled"], context["offered"]) == (None, [kept])
    assert context["said"]["blanks"] != ["ann"]


def test_answers_of_others_are_filled_in_when_asked_for(people, client):
    kept = keep(client, people["ann"])
    context = page(client, people["bea"], f"?answers={kept.pk}")
    assert (context["filled"], context["said"]["blanks"]) == (kept, ["ann"])


def test_answers_of_another_place_are_neither_offered_nor_had_by_asking(people, client):
    kept = keep(client, people["ann"])
    context = page(client, people["cat"], f"?answers={kept.pk}")
    assert (context["filled"], context["offered"]) == (None, [])
    assert context["said"]["blanks"] != ["ann"]


def test_answers_kept_for_everywhere_are_offered_everywhere(people, client):
    kept = keep(client, people["hr"])
    assert page(client, people["cat"])["offered"] == [kept]


def test_whoever_imports_everywhere_is_offered_all(people, client):
    kept = [keep(client, people[name]) for name in ("ann", "cat")]
    assert page(client, people["hr"])["offered"] == kept[::-1]


def test_same_name_of_somebody_else_replaces_nothing(people, client):
    keep(client, people["ann"])
    keep(client, people["bea"])
    keep(client, people["bea"])
    kept = Mapping.objects.order_by("owner").values_list("owner__username", "choices__blanks")
    assert list(kept) == [("ann", ["ann"]), ("bea", ["bea"])]


def test_mappings_kept_before_they_were_somebodys_go_to_who_kept_them(people, client):
    kept = keep(client, people["ann"])
    Mapping.objects.update(owner=None, places=[])
    folder = "coderpath_web.rooms.imports.migrations"
    migration = import_module(f"{folder}.0002_mappings_of_somebody")
    migration.give_to_who_kept_them(apps, None)
    kept.refresh_from_db()
    assert (kept.owner, kept.places) == (people["ann"], ["facility north"])
