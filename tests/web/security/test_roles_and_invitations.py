"""A role can be taken back at any time; a form for inviting tells nothing of other places."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client

from coderpath_web import clock
from coderpath_web.access.actions import close_account, end_role, give_role
from coderpath_web.access.models import Grant
from coderpath_web.access.offers import Offer
from coderpath_web.access.refused import Refused
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Facility
from tests.web.factories import account, coder, facility

PASSWORD = "a few quiet words"


@pytest.fixture
def admin(db):
    return account("administrator")


def roles_of(made):
    return {one.role for one in Viewer(made, clock.today()).grants}


def test_role_that_ends_later_can_end_at_once(admin):
    made = account("leadership")
    grant = Grant.objects.get(account=made)
    end_role(by=admin, grant=grant, on=date(2027, 6, 1))
    grant.refresh_from_db()
    end_role(by=admin, grant=grant, on=clock.today())
    assert roles_of(made) == set()


def test_role_that_has_ended_is_not_given_longer_by_ending_it_again(admin):
    made = account("leadership")
    grant = Grant.objects.get(account=made)
    end_role(by=admin, grant=grant, on=clock.today())
    grant.refresh_from_db()
    with pytest.raises(Refused):
        end_role(by=admin, grant=grant, on=date(2027, 6, 1))
    assert roles_of(made) == set()


def test_end_of_a_role_is_not_put_off_by_ending_it(admin):
    made = account()
    offer, until = Offer("leadership", "corporate"), date(2026, 12, 1)
    grant = give_role(by=admin, account=made, offer=offer, since=date(2026, 1, 1), until=until)
    with pytest.raises(Refused):
        end_role(by=admin, grant=grant, on=date(2027, 6, 1))
    grant.refresh_from_db()
    assert grant.until == until


def test_role_that_has_not_begun_can_be_taken_back(admin):
    made = account()
    offer = Offer("leadership", "corporate")
    grant = give_role(by=admin, account=made, offer=offer, since=date(2026, 12, 1))
    end_role(by=admin, grant=grant, on=date(2026, 12, 1))
    assert {one.role for one in Viewer(made, date(2026, 12, 2)).grants} == set()


@pytest.fixture
def leader(db, client):
    facility()
    facility("south", "South Valley Hospital", "Coast")
    coder("ana", "Ana Silva")
    coder("sam", "Sam South", facility="south")
    made = account("supervisor", "facility", facility=Facility.objects.get(code="north"))
    client.force_login(made)
    return made


def asked(client, code):
    form = {"name": "X", "coder": code, "role": "mentor", "reach": "facility:north"}
    return client.post("/accounts/invite/role/", form).content.decode()


def test_coder_out_of_reach_and_one_that_nobody_knows_are_answered_alike(leader, client):
    told = "There is no coder with this id."
    assert [told in asked(client, code) for code in ("sam", "nobody")] == [True, True]


def test_places_out_of_reach_are_not_offered(leader, client):
    page = client.get("/accounts/invite/").content.decode()
    assert ["North Valley" in page, "South Valley" in page, "Coast" in page] == [True, False, False]


def test_closed_account_and_changed_password_end_what_is_open_elsewhere(admin, client):
    made = account("leadership", username="lea")
    made.set_password(PASSWORD)
    made.save()
    here, there = Client(), Client()
    for one in (here, there):
        one.post("/sign-in/", {"username": "lea", "password": PASSWORD})
    form = {"old_password": PASSWORD, "new_password1": "other words here"}
    here.post("/password/", form | {"new_password2": "other words here"})
    assert [one.get("/roles/").status_code for one in (here, there)] == [200, 302]
    close_account(by=admin, account=made)
    assert here.get("/roles/").status_code == 302


def test_failed_sign_in_keeps_no_password(admin, client, caplog):
    client.post("/sign-in/", {"username": "administrator", "password": "canary-password"})
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 -- its own name
            assert "canary-password" not in repr(cursor.fetchall())
    assert "canary-password" not in caplog.text
