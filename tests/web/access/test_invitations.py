"""Inviting people: to no more than one has, by a link that works once and is kept by nobody."""

from datetime import timedelta

import pytest

from coderpath_web import clock
from coderpath_web.access.actions import (
    accept_invitation,
    give_role,
    invite,
    renew_password,
    withdraw_invitation,
)
from coderpath_web.access.models import Grant, Invitation
from coderpath_web.access.offers import OWN, Offer
from coderpath_web.access.refused import Refused
from coderpath_web.access.roles import Scope
from coderpath_web.accounts.models import Account
from coderpath_web.people.models import Facility
from tests.web.factories import account, coder, facility

PASSWORD = "a few quiet words"


@pytest.fixture
def people(db):
    for code, place in (("north", "Valley"), ("south", "Valley"), ("east", "Coast")):
        facility(code, code.title(), place)
    lea = coder("lea", "Lea", facility="north")
    made = {"lea": lea, "ana": coder("ana", "Ana", facility="north", to="lea")}
    return made | {
        "ben": coder("ben", "Ben", facility="south"),
        "cleo": coder("cleo", "Cleo", facility="east"),
    }


def accept(secret, username="new"):
    return accept_invitation(secret=secret, username=username, password=PASSWORD)


def at(code):
    return Facility.objects.get(code=code)


def test_accepted_invitation_is_an_account_with_its_role(people):
    offer = Offer("trainer", Scope.FACILITY, facility=at("north"))
    _, secret = invite(by=None, name="Ana", coder=people["ana"], offer=offer)
    made = accept(secret)
    grant = Grant.objects.get(account=made)
    assert (made.coder, made.name, made.check_password(PASSWORD)) == (people["ana"], "Ana", True)
    assert (grant.role, grant.facility, grant.since) == ("trainer", at("north"), clock.today())


def test_coder_needs_no_grant(people):
    _, secret = invite(by=None, name="Ana", coder=people["ana"])
    assert not Grant.objects.filter(account=accept(secret)).exists()


def test_only_a_digest_is_kept(people):
    invitation, secret = invite(by=None, name="Ana", coder=people["ana"])
    kept = [
        str(value) for value in Invitation.objects.filter(pk=invitation.pk).values().get().values()
    ]
    assert [value for value in kept if secret in value] == []


def test_invitation_works_once(people):
    _, secret = invite(by=None, name="Ana", coder=people["ana"])
    accept(secret)
    with pytest.raises(Refused, match="no longer open"):
        accept(secret, "another")
    assert Account.objects.count() == 1


def test_invitation_ends_after_fourteen_days(people, monkeypatch):
    invitation, secret = invite(by=None, name="Ana", coder=people["ana"])
    later = invitation.expires_at + timedelta(seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    with pytest.raises(Refused, match="no longer open"):
        accept(secret)
    sent = invitation.sent_in.at
    assert invitation.expires_at - sent == timedelta(days=14)


def test_withdrawn_invitation_opens_nothing(people):
    invitation, secret = invite(by=None, name="Ana", coder=people["ana"])
    withdraw_invitation(by=None, invitation=invitation)
    with pytest.raises(Refused, match="no longer open"):
        accept(secret)
    with pytest.raises(Refused, match="no longer open"):
        withdraw_invitation(by=None, invitation=invitation)


def test_who_has_an_open_invitation_is_not_invited_again(people):
    by = account("administrator")
    _, secret = invite(by=by, name="Ana", coder=people["ana"])
    with pytest.raises(Refused, match="Ana already has an open invitation"):
        invite(by=by, name="Ana", coder=people["ana"])
    assert accept(secret).coder == people["ana"]


def test_new_invitation_of_the_system_withdraws_the_earlier_one(people):
    _, first = invite(by=None, name="Ana", coder=people["ana"])
    _, second = invite(by=None, name="Ana", coder=people["ana"])
    with pytest.raises(Refused, match="no longer open"):
        accept(first)
    assert accept(second).coder == people["ana"]


def test_coder_with_an_account_is_not_invited(people):
    account(coder=people["ana"])
    with pytest.raises(Refused, match="has an account"):
        invite(by=None, name="Ana", coder=people["ana"])


TEAM = ("supervisor", {"scope": "team"})
HOUSE = ("supervisor", {"scope": "facility"})
REGION = ("regional-manager", {"scope": "region", "region": "Valley"})
HR = ("hr-partner", {"scope": "corporate"})
ADMIN = ("administrator", {"scope": "corporate"})


def inviter(kind, people):
    role, reach = kind
    own = people["lea"] if role == "supervisor" else None
    place = at("north") if reach["scope"] == "facility" else None
    return account(role, coder=own, facility=place, **reach)


@pytest.mark.parametrize(
    ("kind", "reached"),
    [
        (TEAM, {"ana"}),
        (HOUSE, {"ana"}),
        (REGION, {"lea", "ana", "ben"}),
        (HR, {"lea", "ana", "ben", "cleo"}),
        (ADMIN, {"lea", "ana", "ben", "cleo"}),
        (("trainer", {"scope": "region", "region": "Valley"}), set()),
        (("leadership", {"scope": "corporate"}), set()),
    ],
)
def test_coders_are_invited_by_whoever_reaches_them(people, kind, reached):
    by = inviter(kind, people)
    invited = set()
    for code, person in people.items():
        try:
            invite(by=by, name=code, coder=person)
        except Refused:
            continue
        invited.add(code)
    assert invited == reached


OFFERS = {
    "coder": lambda: OWN,
    "mentor of a team": lambda: Offer("mentor", Scope.TEAM),
    "mentor at north": lambda: Offer("mentor", Scope.FACILITY, facility=at("north")),
    "mentor at south": lambda: Offer("mentor", Scope.FACILITY, facility=at("south")),
    "mentor at east": lambda: Offer("mentor", Scope.FACILITY, facility=at("east")),
    "trainer of the valley": lambda: Offer("trainer", Scope.REGION, region="Valley"),
    "trainer of the coast": lambda: Offer("trainer", Scope.REGION, region="Coast"),
    "supervisor at north": lambda: Offer("supervisor", Scope.FACILITY, facility=at("north")),
    "supervisor everywhere": lambda: Offer("supervisor", Scope.CORPORATE),
    "manager of the valley": lambda: Offer("regional-manager", Scope.REGION, region="Valley"),
    "reviewer of the valley": lambda: Offer("compliance-consultant", Scope.REGION, region="Valley"),
    "hr partner": lambda: Offer("hr-partner", Scope.CORPORATE),
    "administrator": lambda: Offer("administrator", Scope.CORPORATE),
}
AT_NORTH = {"coder", "mentor of a team", "mentor at north", "supervisor at north"}
IN_THE_VALLEY = AT_NORTH | {"mentor at south", "trainer of the valley", "manager of the valley"}
BEYOND_HR = {"reviewer of the valley", "administrator"}


@pytest.mark.parametrize(
    ("kind", "offered"),
    [
        (TEAM, {"coder"}),
        (HOUSE, AT_NORTH),
        (REGION, IN_THE_VALLEY),
        (HR, set(OFFERS) - BEYOND_HR),
        (ADMIN, set(OFFERS)),
    ],
)
def test_nobody_offers_more_than_they_have(people, kind, offered):
    by = inviter(kind, people)
    taken = set()
    for name, offer in OFFERS.items():
        try:
            made, _ = invite(by=by, name="Ana", coder=people["ana"], offer=offer())
        except Refused:
            continue
        withdraw_invitation(by=None, invitation=made)
        taken.add(name)
    assert taken == offered


def test_person_who_is_no_coder_is_invited_by_who_reaches_everyone(people):
    offer = Offer("leadership", Scope.CORPORATE)
    invite(by=inviter(HR, people), name="Walter", offer=offer)
    house = Offer("mentor", Scope.FACILITY, facility=at("north"))
    with pytest.raises(Refused, match="within your own reach"):
        invite(by=inviter(HOUSE, people), name="Walter", offer=house)


def test_person_who_is_no_coder_has_no_own_file_and_no_team(people):
    for offer in (OWN, Offer("supervisor", Scope.TEAM)):
        with pytest.raises(Refused, match="cannot have that reach"):
            invite(by=None, name="Walter", offer=offer)


def test_link_for_a_new_password_keeps_the_account(people):
    made = account("mentor", "team", coder=people["ana"], username="ana")
    secret = renew_password(by=None, account=made)
    assert accept_invitation(secret=secret, password=PASSWORD) == made
    made.refresh_from_db()
    assert (made.username, made.check_password(PASSWORD)) == ("ana", True)
    assert Grant.objects.filter(account=made).count() == 1
    with pytest.raises(Refused, match="no longer open"):
        accept_invitation(secret=secret, password="others would like it")


OWNERS = {
    "coder": ("ana", "", {}),
    "mentor": ("ana", "mentor", {"scope": "facility", "facility": "north"}),
    "manager": ("ana", "regional-manager", {"scope": "region", "region": "Valley"}),
    "administrator": ("ana", "administrator", {"scope": "corporate"}),
    "elsewhere": ("ben", "", {}),
}


@pytest.mark.parametrize(
    ("kind", "renewed"),
    [
        (TEAM, {"coder"}),
        (HOUSE, {"coder", "mentor"}),
        (REGION, {"coder", "mentor", "manager", "elsewhere"}),
        (HR, {"coder", "mentor", "manager", "elsewhere"}),
        (ADMIN, set(OWNERS)),
        (("trainer", {"scope": "region", "region": "Valley"}), set()),
    ],
)
def test_nobody_renews_an_account_with_more_than_they_have(people, kind, renewed):
    """Whoever could open another's account would have its roles."""
    by = inviter(kind, people)
    done = set()
    for name, (code, role, reach) in OWNERS.items():
        where = reach | ({"facility": at("north")} if "facility" in reach else {})
        owner = account(role, coder=people[code], username=f"{name}-owner", **where)
        try:
            renew_password(by=by, account=owner)
            done.add(name)
        except Refused:
            pass
        owner.coder = None
        owner.save()
    assert done == renewed


def test_own_password_is_not_renewed_by_a_link(people):
    admin = inviter(ADMIN, people)
    with pytest.raises(Refused):
        renew_password(by=admin, account=admin)


def test_role_that_is_still_to_come_counts_when_a_password_is_renewed(people):
    owner = account(coder=people["ana"], username="owner")
    later = clock.today() + timedelta(days=30)
    give_role(by=None, account=owner, offer=Offer("administrator", Scope.CORPORATE), since=later)
    with pytest.raises(Refused, match="people you could invite"):
        renew_password(by=inviter(HOUSE, people), account=owner)
