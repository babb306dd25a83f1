"""One search over everybody in reach: it opens the one who is meant, or lists who may be."""

import pytest

from coderpath_web.people.models import Facility
from tests.web.factories import account, coder, facility, facts, path

pytestmark = pytest.mark.django_db
HERE = "/find/"


@pytest.fixture
def lead(client):
    path()
    facility()
    client.force_login(account("supervisor", "team", coder=coder("sue", "Sue Lead")))
    coder("e1", "Thị Hương Nguyễn", to="sue")
    coder("e2", "Sean O’Brien", to="sue")
    coder("e3", "Sean Brent", to="sue")
    coder("e9", "Sean Far")
    return client


def found(answer):
    return [one.code for one in answer.context["page"].shown]


@pytest.mark.parametrize("asked", ["nguyen thi", "Hương", "huong nguyễn", "E1"])
def test_enter_opens_the_one_who_is_meant(lead, asked):
    assert lead.get(HERE, {"q": asked})["Location"] == "/people/e1/"


def test_who_may_be_several_is_listed_and_nobody_out_of_reach(lead):
    assert found(lead.get(HERE, {"q": "sean"})) == ["e3", "e2"]
    assert lead.get(HERE, {"q": "obrien sean"})["Location"] == "/people/e2/"
    for asked in ("far", "e9", "nobody at all"):
        answer = lead.get(HERE, {"q": asked})
        assert "Nobody you can see" in answer.text
    for nothing in ("", "  ", "'"):
        assert found(lead.get(HERE, {"q": nothing})) == []


def test_part_inside_a_name_finds_it_after_those_that_begin_so(lead):
    coder("e5", "Zoe Rental", to="sue")
    assert found(lead.get(HERE, {"q": "ren"})) == ["e5", "e3"]
    assert lead.get(HERE, {"q": "guyen"})["Location"] == "/people/e1/"


def test_who_left_is_found_last_and_opens_at_the_record(lead, client):
    about = {"coder": "e4", "name": "Sean Aarons", "facility": "north", "hired": "2020-01-06"}
    facts(coders=[about | {"left": "2026-02-01"}])
    client.force_login(account("hr-partner"))
    page = client.get(HERE, {"q": "sean"}).context["page"]
    assert [one.code for one in page.shown] == ["e3", "e9", "e2", "e4"]
    assert str(page.shown[-1].left) == "2026-02-01"
    assert client.get(HERE, {"q": "aarons"})["Location"] == "/people/e4/record/"


def test_each_is_opened_where_the_viewer_may_look(lead, client):
    client.force_login(account("mentor", "facility", facility=Facility.objects.get()))
    assert client.get(HERE, {"q": "nguyen"})["Location"] == "/team/coverage/?facility=north"
    client.force_login(account("coordinator", "facility", facility=Facility.objects.get()))
    assert client.get(HERE, {"q": "nguyen"})["Location"] == "/team/e1/"


def test_bar_offers_the_search_to_whoever_sees_others(lead, client):
    assert 'action="/find/"' in lead.get("/words/").text
    for nobody in (account("leadership"), account(coder=coder("own"))):
        client.force_login(nobody)
        assert 'action="/find/"' not in client.get("/words/").text
        assert client.get(HERE).status_code == 404
