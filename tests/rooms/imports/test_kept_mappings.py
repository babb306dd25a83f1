"""Kept mappings are somebody's: filled in for their owner alone, offered to others by name."""

from importlib import import_module

import pytest
from django.apps import apps

from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Facility
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.actions import save_mapping
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.mapping.answers import beginning
from coderpath_web.rooms.imports.models import Mapping
from tests.rooms.imports.brought import bring, save
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
    one = bring(TABLE, by, ask=True)
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


ROSTER = "Badge,Name,Hire Date,Shift\n"
ROW = "17,Ana Silva,2024-01-02,day\n"


def kept_roster(by):
    """Save a roster, whose answers are kept by that."""
    return save(bring({"May roster.csv": ROSTER + ROW}, by))


def again(by, head, row):
    return bring({"June.csv": f"{head}\n{row}\n"}, by)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Badge,Name,Hire Date,Shift", "18,Ben Osei,2024-02-01,day"),
        ("BADGE,name,Hire  date,SHIFT", "18,Ben Osei,2024-02-01,day"),
        ("Shift,Hire Date,Name,Badge", "day,2024-02-01,Ben Osei,18"),
        ("Badge,Name,Hire Date", "18,Ben Osei,2024-02-01"),
    ],
)
def test_table_is_known_again_by_its_columns(people, head, row):
    kept_roster(people["hr"])
    one = again(people["hr"], head, row)
    assert (one.state, one.choices["kept_as"]) == (State.LOOKED, "May roster")
    assert save(one).state == State.SAVED
    assert Fact.objects.get(kind="coders", coder__code="18").cells["name"] == "Ben Osei"


def test_new_column_is_asked_and_the_others_are_filled_in(people, client):
    kept_roster(people["hr"])
    one = again(people["hr"], "Team,Badge,Name,Hire Date,Shift", "red,18,Ben Osei,2024-02-01,day")
    assert one.state == State.MAPPING
    client.force_login(people["hr"])
    context = client.get(f"/imports/{one.pk}/").context
    assert context["new"] == ("Team",)
    assert [column["means"] for column in context["said"]["columns"]] == [
        "", "coder", "name", "hired", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        "Badge,Name,Shift,Hired",
        "Badge,Name,Hire Date,Shift,Course,Done,Score,Room,Trainer",
    ],
)
def test_table_without_a_column_that_meant_something_or_with_many_new_is_another(people, head):
    kept_roster(people["hr"])
    one = again(people["hr"], head, ",".join("18" for _ in head.split(",")))
    assert not one.choices.get("kept_as")


def test_dates_that_are_written_otherwise_this_time_are_read_so(people):
    kept_roster(people["hr"])
    one = again(people["hr"], "Badge,Name,Hire Date,Shift", "18,Ben Osei,12/25/2023,day")
    assert (one.state, one.counts["errors"]) == (State.LOOKED, 0)


def test_day_of_the_table_is_never_that_of_last_time(people):
    text = "Badge,Name,Years of Service\n17,Ana Silva,3\n"
    one = save(bring({"years.csv": text}, people["hr"]))
    Mapping.objects.update(choices=one.choices["said"] | {"drawn": "2020-01-01"})
    assert bring({"years.csv": text}, people["hr"]).choices["said"]["drawn"] == "2026-11-15"


def test_of_two_that_fit_the_likest_is_taken(people):
    kept_roster(people["hr"])
    wide = "Team,Badge,Name,Hire Date,Shift", "red,18,Ben Osei,2024-02-01,day"
    table = folder.kept(again(people["hr"], *wide).pk, "table")
    said = beginning(table, {})
    save_mapping(by=people["hr"], name="Wide", signature="", choices=said, text="")
    assert again(people["hr"], ROSTER.strip(), ROW.strip()).choices["kept_as"] == "May roster"
    assert again(people["hr"], *wide).choices["kept_as"] == "Wide"
