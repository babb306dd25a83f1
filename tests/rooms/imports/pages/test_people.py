"""Names in a table of which it is not sure whom they mean are chosen, never taken."""

import pytest

from coderpath_web.rooms.imports import actions, work
from tests.rooms.imports.brought import bring, counts
from tests.rooms.imports.meant import statements
from tests.rooms.imports.pages.test_pages import text_of
from tests.web.factories import account, coder, path

pytestmark = pytest.mark.django_db

LIST = "Name,CCS\nSam Lee,2024-01-01\nAna Silva,2024-01-01\nJ. Nunez,2024-01-01\n"


@pytest.fixture
def doubtful(client, monkeypatch):
    """Bring a list with two names that may be somebody's, and look at it."""
    path()
    for code, name in (("1", "Ana Silva"), ("2", "Sam Lee"), ("3", "Sam Lee"), ("4", "José Nuñez")):
        coder(code, name=name)
    monkeypatch.setattr(actions.steps.running, "start", lambda *_: None)
    hr = account("hr-partner")
    client.force_login(hr)
    one = bring({"ccs.csv": LIST}, hr)
    client.post(
        f"/imports/{one.pk}/mapping/",
        {"m0": "name", "m1": "credential_since", "x1": "CCS", "people": "on_file", "look": "1"},
    )
    return looked(one)


def looked(one):
    work.look(one.pk)
    one.refresh_from_db()
    return one


def test_names_in_doubt_are_left_out_until_somebody_chooses_whom_they_mean(doubtful, client):
    one = doubtful
    assert counts(one, "credentials")[0] == 1
    assert len(statements(one, "doubt")) == 2
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Who are these people?" in page
    client.post(f"/imports/{one.pk}/people/", {"who0": "3", "who1": "-"})
    one = looked(one)
    assert counts(one, "credentials")[0] == 2
    assert statements(one, "doubt") == []
    assert one.counts["asked"] == []


def test_name_in_doubt_is_asked_in_one_place_with_the_choice_and_the_tick(doubtful, client):
    page = text_of(client.get(f"/imports/{doubtful.pk}/"))
    doubts = [one for one in doubtful.counts["said"] if one["sort"] == "doubt"]
    assert [page.count(f'id="sure_{one["key"]}"') for one in doubts] == [1, 1]
    assert "Please check" not in page.split("Every column that is read")[0]
    assert "Save waits for 2 ticks" in page


def test_nobody_can_be_chosen_who_was_not_offered(doubtful, client):
    one = doubtful
    client.post(f"/imports/{one.pk}/people/", {"who0": "1", "who1": "nobody"})
    one = looked(one)
    assert (counts(one, "credentials")[0], len(one.counts["asked"])) == (1, 2)
