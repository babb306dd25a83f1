"""A path is adopted by two people; until its day it can be withdrawn, and then never was."""

import pytest

from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.paths.actions import adopt_path, propose_path, withdraw_path
from coderpath_web.rooms.proposals.actions import confirm_proposal, decline_proposal
from coderpath_web.standings.models import Standing
from tests.web.factories import account, coder, facility, path

pytestmark = pytest.mark.django_db

LADDER = """
coderpath: 1
path: our-ladder
title: Our coding ladder
effective: {effective}
levels:
  - {{level: coder-1, title: Coder I, after: []}}
"""
SOON, LONG_AGO = LADDER.format(effective="2027-01-01"), LADDER.format(effective="2016-01-01")


@pytest.fixture
def priya():
    path()
    facility()
    coder("ana")
    return account("hr-partner")


@pytest.fixture
def ruth():
    return account("administrator", username="ruth")


def names():
    return [one.name for one in adopted()]


def standings():
    return Standing.objects.filter(document__name="our-ladder").count()


def text(answer):
    return " ".join(answer.content.decode().split())


def test_one_person_alone_adopts_no_path(priya, ruth):
    for by in (priya, ruth):
        with pytest.raises(NotAllowed, match="second person"):
            adopt_path(by=by, text=LONG_AGO)
    assert names() == ["intermountain-revised"]


def test_two_people_adopt_a_path(priya, ruth):
    proposal = propose_path(by=priya, text=SOON, why="Council of March")
    assert (names(), standings()) == (["intermountain-revised"], 0)
    entry = confirm_proposal(by=ruth, proposal=proposal)
    assert names() == ["intermountain-revised", "our-ladder"]
    assert standings() > 0
    adopted_path = PathDocument.objects.get(name="our-ladder")
    assert (adopted_path.adopted_in, adopted_path.text) == (entry, SOON)


def test_coder_confirms_no_path_that_judges_her_while_somebody_else_could(priya, ruth):
    proposal = propose_path(by=priya, text=SOON)
    mia = account("hr-partner", coder=coder("mia"), username="mia")
    with pytest.raises(NotAllowed, match="affects your own results"):
        confirm_proposal(by=mia, proposal=proposal)


def test_name_that_was_taken_while_it_waited_is_not_adopted(priya, ruth):
    proposal = propose_path(by=priya, text=SOON)
    with pytest.raises(Refused, match="already waiting to be confirmed"):
        propose_path(by=ruth, text=SOON)
    adopt_path(by=None, text=LONG_AGO)
    with pytest.raises(Refused, match="adopted before"):
        confirm_proposal(by=ruth, proposal=proposal)
    assert Proposal.objects.get().waits


def test_declined_path_is_never_in_force(priya, ruth):
    proposal = propose_path(by=priya, text=SOON)
    decline_proposal(by=ruth, proposal=proposal, why="Not yet agreed")
    assert names() == ["intermountain-revised"]


def test_where_there_is_only_one_the_path_counts_and_the_second_may_take_it_back(priya):
    document = adopt_path(by=priya, text=LONG_AGO)
    proposal = Proposal.objects.get()
    assert (proposal.counts, proposal.proposed_in) == (True, document.adopted_in)
    ruth = account("administrator", username="ruth")
    decline_proposal(by=ruth, proposal=proposal, why="Never agreed")
    assert (names(), standings()) == (["intermountain-revised"], 0)


def test_path_not_yet_in_force_is_withdrawn_and_the_journal_keeps_it(priya, ruth):
    adopt_path(by=None, text=SOON)
    document = PathDocument.objects.get(name="our-ladder")
    withdraw_path(by=ruth, document=document, why="The council took it back")
    assert (names(), standings()) == (["intermountain-revised"], 0)
    entry = Entry.objects.latest("number")
    assert (entry.action, entry.why) == ("path.withdrawn", "The council took it back")
    document.refresh_from_db()
    assert document.withdrawn_in == entry
    with pytest.raises(NotAllowed, match="already withdrawn"):
        withdraw_path(by=ruth, document=document, why="again")


def test_path_in_force_is_not_withdrawn(priya, ruth):
    adopt_path(by=None, text=LONG_AGO)
    document = PathDocument.objects.get(name="our-ladder")
    with pytest.raises(NotAllowed, match="already in force"):
        withdraw_path(by=ruth, document=document, why="regretted")


def test_coder_leaves_withdrawing_to_somebody_whom_the_path_does_not_judge(priya):
    adopt_path(by=None, text=SOON)
    mia = account("hr-partner", coder=coder("mia"), username="mia")
    with pytest.raises(NotAllowed, match="judges you too"):
        withdraw_path(by=mia, document=PathDocument.objects.get(name="our-ladder"), why="harsh")


def test_path_that_replaced_a_withdrawn_one_stands_without_it(priya):
    adopt_path(by=None, text=SOON)
    later = LADDER.format(effective="2027-06-01").replace("our-ladder", "next", 1)
    adopt_path(by=None, text=later.replace("levels:", "replaces: our-ladder\nlevels:"))
    document = PathDocument.objects.get(name="our-ladder")
    withdraw_path(by=priya, document=document, why="The council took it back")
    assert names() == ["intermountain-revised", "next"]


def test_pages_propose_show_and_confirm(client, priya, ruth):
    client.force_login(priya)
    preview = client.post("/paths/adopt/", {"text": SOON, "why": "Council"})
    assert "Propose this path" in text(preview)
    answer = client.post("/paths/adopt/", {"text": SOON, "why": "Council", "adopt": "1"})
    proposal = Proposal.objects.get()
    assert answer["Location"] == f"/to-confirm/{proposal.pk}/"
    assert "It waits for a second person" in text(client.get("/paths/"))
    client.force_login(ruth)
    page = text(client.get(f"/to-confirm/{proposal.pk}/"))
    assert "How it differs from the path in force" in page
    client.post(f"/to-confirm/{proposal.pk}/confirm/")
    assert "Not in force yet" in text(client.get("/paths/"))


def test_pages_withdraw(client, priya, ruth):
    adopt_path(by=None, text=SOON)
    client.force_login(ruth)
    assert client.post("/paths/our-ladder/withdraw/").status_code == 422
    client.post("/paths/our-ladder/withdraw/", {"why": "The council took it back"})
    page = text(client.get("/paths/"))
    assert "withdrawn by Ruth" in page
    assert "The council took it back" in page
    assert client.get("/paths/our-ladder/").status_code == 404


def test_path_adopted_alone_is_marked_where_it_is_read(client, priya):
    adopt_path(by=priya, text=LONG_AGO)
    client.force_login(priya)
    for page in ("/paths/", "/paths/our-ladder/"):
        assert "Not confirmed" in text(client.get(page)), page
