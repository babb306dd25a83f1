"""One person with two accounts: told, confirmed by somebody else, and listed."""

import pytest

from coderpath.sentence.calendar import day_words
from coderpath_web import clock
from coderpath_web.access.actions import (
    accept_invitation,
    give_role,
    invite,
    renew_password,
    withdraw_invitation,
)
from coderpath_web.access.links import open_link
from coderpath_web.access.models import Grant
from coderpath_web.access.offers import Offer
from coderpath_web.access.refused import Refused
from coderpath_web.access.told import untold
from coderpath_web.accounts.models import Account
from coderpath_web.people.models import Facility
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.evidence.actions import record_facts
from coderpath_web.rooms.proposals.actions import confirm_proposal, decline_proposal
from coderpath_web.rooms.standards.actions import propose_standard
from tests.web.factories import account, coder, facility, path
from tests.web.rulings.of_evidence import rows

pytestmark = pytest.mark.django_db
CORPORATE = Offer("supervisor", "corporate")
PARTNER = Offer("hr-partner", "corporate")
PAST = {"facility": "north", "type": "inpatient", "since": "2026-01-01", "records": "22"} | {
    "minutes": "420"
}
CARD = {"coder": "lia", "credential": "CCS", "since": "2025-05-01"}
PASSWORD = "seven quiet rivers"


@pytest.fixture
def lia():
    """Be an HR partner who is a coder, too."""
    facility()
    facility("south", name="South Hospital", region="Coast")
    return account("hr-partner", coder=coder("lia", name="Lia Moreno"), username="lia")


@pytest.fixture
def ruth():
    return account("administrator", username="ruth")


def today():
    """Give the day of the journal, whatever day pages speak of."""
    return day_words(clock.now().date().toordinal())


def text(answer):
    return " ".join(answer.content.decode().split())


def test_link_to_a_role_that_could_write_about_its_sender_opens_once_confirmed(lia, ruth):
    made, secret = invite(by=lia, name="Somebody Else", offer=CORPORATE)
    assert open_link(secret) is None
    with pytest.raises(Refused):
        accept_invitation(secret=secret, username="else", password=PASSWORD)
    confirm_proposal(by=ruth, proposal=Proposal.objects.get())
    assert open_link(secret) == made


def test_nobody_confirms_their_own_invitation(lia, ruth):
    invite(by=lia, name="Somebody Else", offer=CORPORATE)
    with pytest.raises(Refused, match="your own proposal"):
        confirm_proposal(by=lia, proposal=Proposal.objects.get())


@pytest.mark.parametrize(
    "offer",
    [
        Offer("leadership", "corporate"),
        Offer("regional-manager", "region", None, "Coast"),
        Offer("coordinator", "facility"),
    ],
)
def test_link_to_a_role_that_could_not_waits_for_nobody(lia, ruth, offer):
    if offer.scope == "facility":
        offer = offer._replace(facility=Facility.objects.get(code="north"))
    _, secret = invite(by=lia, name="Somebody Else", offer=offer)
    assert open_link(secret) is not None
    assert not Proposal.objects.exists()


def test_team_of_whom_the_sender_reports_to_waits(lia, ruth):
    leader = coder("max")
    coder("tim", to="max")
    made, free = invite(by=lia, name="Max", coder=leader, offer=Offer("supervisor", "team"))
    assert open_link(free) is not None
    withdraw_invitation(by=lia, invitation=made)
    lead = {"coder": "lia", "to": "max", "since": "2025-01-01"}
    record_facts(by=None, new=rows(reports=lead))
    _, waits = invite(by=lia, name="Max", coder=leader, offer=Offer("supervisor", "team"))
    assert open_link(waits) is None


def test_declined_link_never_opens_and_a_withdrawn_one_waits_for_nobody(lia, ruth):
    _, secret = invite(by=lia, name="Somebody Else", offer=CORPORATE)
    decline_proposal(by=ruth, proposal=Proposal.objects.get(), why="Who is this?")
    assert open_link(secret) is None
    made, _ = invite(by=lia, name="Another", offer=CORPORATE)
    withdraw_invitation(by=lia, invitation=made)
    assert not Proposal.objects.get(subject=made.subject).waits


def test_where_nobody_else_could_confirm_it_opens_and_the_second_may_end_the_role(lia):
    _, secret = invite(by=lia, name="Somebody Else", offer=CORPORATE)
    other = accept_invitation(secret=secret, username="else", password=PASSWORD)
    proposal = Proposal.objects.get()
    assert proposal.counts
    ruth = account("administrator", username="ruth")
    decline_proposal(by=ruth, proposal=proposal, why="It is her own")
    assert Grant.objects.get(account=other).until == clock.today()


def test_administrator_gives_no_role_that_could_write_about_them(ruth):
    facility()
    mia = account("administrator", coder=coder("mia"), username="mia")
    other = account(username="other")
    with pytest.raises(Refused, match="another administrator has to give it"):
        give_role(by=mia, account=other, offer=CORPORATE, since=clock.today())
    give_role(by=ruth, account=other, offer=CORPORATE, since=clock.today())


def test_holder_is_told_that_the_password_was_renewed_until_they_take_note(client, lia, ruth):
    secret = renew_password(by=ruth, account=lia)
    client.force_login(lia)
    assert f"Ruth made a link on {today()}" in text(client.get("/words/"))
    accept_invitation(secret=secret, password=PASSWORD)
    client.force_login(Account.objects.get(pk=lia.pk))
    page = text(client.get("/words/"))
    assert f"Your password was reset on {today()} with a link that Ruth made" in page
    client.post("/told/", {"next": "/words/"})
    assert "Your password was reset" not in text(client.get("/words/"))
    client.force_login(Account.objects.get(pk=lia.pk))
    assert "Your password was reset" not in text(client.get("/words/"))
    assert "Your password was reset" in text(client.get("/password/"))


def test_holder_is_told_who_made_the_account(client, lia):
    tim = coder("tim")
    _, secret = invite(by=lia, name="Tim", coder=tim)
    made = accept_invitation(secret=secret, username="tim", password=PASSWORD)
    says = f"Your account was made on {today()} from an invitation by Lia, as coder."
    assert [one.says for one in untold(made)] == [says]
    client.force_login(made)
    assert says in text(client.get("/words/"))


def test_whoever_has_just_followed_a_link_is_told_from_the_next_sign_in_on(client, lia):
    _, secret = invite(by=None, name="Tim", offer=CORPORATE)
    form = {"username": "tim", "password": PASSWORD, "again": PASSWORD}
    client.post(f"/invitation/{secret}/", form)
    assert "About your account" not in text(client.get("/words/"))
    client.force_login(Account.objects.get(username="tim"))
    page = text(client.get("/words/"))
    assert "from an invitation by the person who runs this installation, as supervisor" in page


def test_links_page_and_the_link_itself_say_that_it_waits(client, lia, ruth):
    client.force_login(lia)
    form = {"name": "Somebody Else", "role": "supervisor", "reach": "corporate"}
    page = client.post("/accounts/invite/role/", form)
    assert "works once another person has confirmed it" in text(page)
    secret = page.context["links"][0]["url"].rstrip("/").rpartition("/")[2]
    client.logout()
    answer = client.get(f"/invitation/{secret}/")
    assert (answer.status_code, "not open yet" in text(answer)) == (404, True)


def test_proposal_shows_the_role_and_whom_it_could_write_about(client, lia, ruth):
    invite(by=lia, name="Somebody Else", offer=CORPORATE)
    client.force_login(ruth)
    page = text(client.get(f"/to-confirm/{Proposal.objects.get().pk}/"))
    assert "Supervisor, the whole organization" in page
    assert "could record facts about Lia" in page


def test_accounts_that_wrote_about_who_made_them_are_listed(client, lia):
    client.force_login(account("compliance-consultant"))
    assert "None found" in text(client.get("/journal/second-selves/"))
    _, secret = invite(by=lia, name="Somebody Else", offer=CORPORATE)
    other = accept_invitation(secret=secret, username="else", password=PASSWORD)
    tim = coder("tim")
    record_facts(by=other, new=rows(credentials=CARD | {"coder": tim.code}))
    assert "None found" in text(client.get("/journal/second-selves/"))
    record_facts(by=other, new=rows(credentials=CARD))
    page = text(client.get("/journal/second-selves/"))
    assert all(some in page for some in ("Lia", "Somebody Else", "Invited"))
    file = client.get("/journal/second-selves.csv").content.decode().splitlines()
    assert file[1].startswith(f"Lia,lia,Somebody Else,else,invited,{clock.now().date()},1,0")


def test_account_that_confirmed_what_who_made_it_proposed_is_listed(client):
    path()
    facility()
    ruth = account("hr-partner", username="ruth")
    _, secret = invite(by=ruth, name="Somebody Else", offer=PARTNER)
    other = accept_invitation(secret=secret, username="else", password=PASSWORD)
    Account.objects.filter(pk=other.pk).update(last_login=clock.now())
    standard = rows(standards=PAST)[0].row
    confirm_proposal(by=other, proposal=propose_standard(by=ruth, standard=standard, why="Study"))
    client.force_login(account("compliance-consultant"))
    page = text(client.get("/journal/second-selves/"))
    assert all(some in page for some in ("Ruth", "Somebody Else", "Invited"))
    file = client.get("/journal/second-selves.csv").content.decode().splitlines()
    assert file[1].startswith(f"Ruth,,Somebody Else,else,invited,{clock.now().date()},0,1")


def test_account_whose_password_somebody_renewed_is_listed_too(client, lia):
    other = account("supervisor", username="other")
    secret = renew_password(by=lia, account=other)
    accept_invitation(secret=secret, password=PASSWORD)
    record_facts(by=other, new=rows(credentials=CARD))
    client.force_login(account("compliance-consultant"))
    assert "Reset its password" in text(client.get("/journal/second-selves/"))
