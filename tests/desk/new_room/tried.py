"""The new room as people meet it: in the bar, on its page, on pages of a coder, in the journal."""

import pytest
from django.contrib.staticfiles import finders

from tests.web.factories import account, coder, facility, path


@pytest.fixture
def signed_in(db, client):
    def signed_in(role):
        client.force_login(account(role))
        return client

    return signed_in


def places(answer):
    return {item.label: item.current for item in answer.context["shell"].places}


def test_page_has_a_place_in_the_bar_and_its_act_is_told_in_words(signed_in):
    client = signed_in("administrator")
    assert places(client.get("/journal/"))["Greetings"] is False
    answer = client.post("/greetings/", follow=True)
    assert places(answer)["Greetings"] is True
    assert "Sent: 1" in answer.content.decode()
    assert finders.find("rooms/greetings/pages/hello/hello.css")
    said = [line.said for line in client.get("/journal/").context["lines"]]
    assert "greeted everyone" in said


def test_pages_of_a_coder_lead_to_it_and_a_reason_offers_it(signed_in):
    facility()
    path("intermountain-revised")
    coder("ana", level="specialist-2")
    client = signed_in("supervisor")
    assert "Greetings received" in client.get("/people/ana/record/").content.decode()
    assert "Greetings received" in client.get("/people/ana/greeted/").content.decode()
    why = client.get("/people/ana/why/specialist-3/ahima-credential/").content.decode()
    assert "Greet ana" in why
    assert "Greetings" not in places(client.get("/people/ana/"))
