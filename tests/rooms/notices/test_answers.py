"""An answer stands in the queue of whom it is for until its time has passed, and is no task."""

from datetime import timedelta

import pytest

from coderpath_web import clock
from coderpath_web.people.models import Coder
from coderpath_web.rooms.claims.actions import refuse_claim, vouch_for
from coderpath_web.rooms.disputes.actions import raise_dispute, uphold_disputed
from coderpath_web.rooms.notices.actions import choose_mail
from coderpath_web.rooms.notices.models import Mail
from coderpath_web.rooms.notices.writing import write_mails
from coderpath_web.rooms.openings.actions import close_opening
from tests.rooms.claims.claiming import claim, hospital
from tests.rooms.openings.made import applied, posted
from tests.rooms.openings.made import hospital as hospital_with_posts
from tests.rooms.requests.asked import ask, asked_world, put_off, refuse
from tests.web.factories import fact

pytestmark = pytest.mark.django_db


def refused_request():
    world = asked_world()
    refuse(world.edith, ask(world))
    return world.own, "Your request for Coder II was refused", "You can appeal once"


def request_put_off():
    world = asked_world()
    put_off(world.edith, ask(world, by=world.other))
    return world.own, "Your request for Coder II was put off", "again on 1 June 2027"


def refused_claim():
    world = hospital()
    refuse_claim(by=world.lee, claim=claim(world), why="The card has run out.")
    return world.ana, "was refused", "The card has run out."


def vouched_claim():
    world = hospital()
    vouch_for(by=world.lee, claims=[claim(world)])
    return world.ana, "was vouched for", "Supervisor"


def upheld_dispute():
    world = hospital()
    wrong = fact("credentials", coder="ana", credential="CCA", since="2024-05-01")
    one = raise_dispute(by=world.ana, fact=wrong, wrong="another day")
    uphold_disputed(by=world.lee, dispute=one, why="The card says so.")
    return world.ana, "it stands", "The card says so."


def answered_application():
    hr = hospital_with_posts()
    opening = posted(hr)
    one = applied(opening, "ana")["ana"]
    close_opening(by=hr, opening=opening, why="No budget.", answers={one.pk: "Ask again in May."})
    who = Coder.objects.get(code="ana").account
    return who, "Coding Trainer: you were not chosen", "Ask again in May."


@pytest.mark.parametrize(
    "answered",
    [
        refused_request,
        request_put_off,
        refused_claim,
        vouched_claim,
        upheld_dispute,
        answered_application,
    ],
)
def test_an_answer_is_told_for_a_fortnight_and_is_nothing_to_do(client, settings, answered):
    who, what, why = answered()
    client.force_login(who)
    page = client.get("/waiting/")
    shown = " ".join(page.content.decode().split())
    assert what in shown
    assert why in shown
    assert not [one for one in page.context["lines"] if one.is_told]
    choose_mail(by=who, address="ana@hospital.example", off=["monday"])
    assert write_mails() == 1
    body = Mail.objects.get().body
    assert "There is 1 answer for you." in body
    assert what not in body
    assert why not in body
    settings.TODAY = clock.day_of(clock.now()) + timedelta(days=15)
    assert what not in " ".join(client.get("/waiting/").content.decode().split())
