"""The demo's door is there in the demo alone, and leads to nobody who has a password."""

import pytest
import typer

from coderpath_web.access.actions import invite, name_organisation
from coderpath_web.access.models import Invitation
from coderpath_web.access.offers import Offer
from coderpath_web.commands.serve import refuse_real_people
from coderpath_web.demo.people import PEOPLE
from tests.web.factories import account, coder, facility, path

EDITH = next(one for one in PEOPLE if one.username == "edith")


@pytest.fixture
def edith(db):
    facility()
    made = account("supervisor", coder=coder("edith"), username=EDITH.username)
    name_organisation(by=None, name="Wrenfield Health")
    path()
    return made


def is_in(client):
    return client.get("/roles/").status_code == 200


def test_crafted_form_steps_in_nowhere_but_in_the_demo(edith, client, settings):
    settings.DEMO = False
    assert client.post("/step-in/", {"as": edith.username}).status_code == 404
    assert not is_in(client)


def test_demo_steps_in_as_somebody_without_a_password(edith, client, settings):
    settings.DEMO = True
    client.post("/step-in/", {"as": edith.username})
    assert is_in(client)


def test_demo_never_steps_in_as_somebody_with_a_password(edith, client, settings):
    settings.DEMO = True
    edith.set_password("a few quiet words")
    edith.save()
    assert client.post("/step-in/", {"as": edith.username}).status_code == 404
    assert not is_in(client)


@pytest.mark.parametrize(
    ("name", "answer"), [("administrator", 404), ("", 404), ("EDITH", 404), ("edith\0", 400)]
)
def test_demo_steps_in_as_its_people_alone(edith, client, settings, name, answer):
    settings.DEMO = True
    account("administrator")
    assert client.post("/step-in/", {"as": name}).status_code == answer


def test_nobody_of_the_demo_gets_a_password(edith, client, settings):
    settings.DEMO = True
    client.force_login(account("hr-partner"))
    answer = client.post(f"/accounts/{edith.pk}/renew/", follow=True)
    assert "/invitation/" not in answer.content.decode()
    assert Invitation.objects.count() == 0


def test_demo_is_not_served_over_the_data_of_real_people(db):
    name_organisation(by=None, name="Valley Health")
    account("administrator")
    with pytest.raises(typer.BadParameter):
        refuse_real_people()


def test_begun_organisation_is_not_a_demo_even_before_anybody_signed_in(db):
    name_organisation(by=None, name="Valley Health")
    invite(by=None, name="Ada", offer=Offer("administrator", "corporate"))
    with pytest.raises(typer.BadParameter):
        refuse_real_people()


def test_demo_is_served_over_nothing_and_over_itself(db):
    refuse_real_people()
    for one in PEOPLE:
        account(username=one.username)
    name_organisation(by=None, name="Wrenfield Health")
    refuse_real_people()
