"""Giving roles and ending them, closing accounts, and what a viewer may from then on."""

from datetime import date

import pytest

from coderpath_web.access.actions import (
    close_account,
    end_role,
    give_role,
    name_organisation,
    reopen_account,
)
from coderpath_web.access.models import Grant, Organisation
from coderpath_web.access.offers import Offer
from coderpath_web.access.permissions import Permission
from coderpath_web.access.queries import organisation_name
from coderpath_web.access.refused import Refused
from coderpath_web.access.roles import ROLES, Scope
from coderpath_web.access.viewer import Viewer
from coderpath_web.journal.models import Entry
from tests.web.factories import account, coder, facility

TODAY = date(2026, 11, 15)
YESTERDAY, TOMORROW = date(2026, 11, 14), date(2026, 11, 16)
EVERYWHERE = Offer("hr-partner", Scope.CORPORATE)


@pytest.fixture
def admin(db):
    return account("administrator")


@pytest.fixture
def somebody(db):
    return account(username="somebody")


def given(account):
    return Grant.objects.get(account=account)


def test_role_counts_from_its_day_until_its_last(admin, somebody):
    give_role(by=admin, account=somebody, offer=EVERYWHERE, since=TODAY, until=TOMORROW)
    days = (YESTERDAY, TODAY, TOMORROW)
    assert [Viewer(somebody, day).may(Permission.ADOPT_PATHS) for day in days] == [
        False,
        True,
        False,
    ]


def test_role_ended_today_counts_no_more(admin, somebody):
    give_role(by=admin, account=somebody, offer=EVERYWHERE, since=YESTERDAY)
    end_role(by=admin, grant=given(somebody), on=TODAY, why="Left the post.")
    assert not Viewer(somebody, TODAY).may(Permission.ADOPT_PATHS)
    assert Viewer(somebody, YESTERDAY).may(Permission.ADOPT_PATHS)


def test_role_ends_once(admin, somebody):
    give_role(by=admin, account=somebody, offer=EVERYWHERE, since=YESTERDAY)
    end_role(by=admin, grant=given(somebody), on=TODAY)
    with pytest.raises(Refused, match="already"):
        end_role(by=admin, grant=given(somebody), on=TOMORROW)
    assert given(somebody).until == TODAY


def test_role_cannot_end_before_it_begins(admin, somebody):
    give_role(by=admin, account=somebody, offer=EVERYWHERE, since=TODAY)
    with pytest.raises(Refused, match="after the day"):
        end_role(by=admin, grant=given(somebody), on=YESTERDAY)


def test_nobody_gives_themselves_a_role(admin):
    with pytest.raises(Refused, match="their own"):
        give_role(by=admin, account=admin, offer=EVERYWHERE, since=TODAY)
    assert Grant.objects.filter(account=admin).count() == 1


@pytest.mark.parametrize("role", [name for name in ROLES if name not in {"coder", "administrator"}])
def test_only_administrators_give_roles(admin, somebody, role):
    scope = ROLES[role].scopes[-1]
    north = facility() if scope == Scope.FACILITY else None
    by = account(role, scope, facility=north, region="Valley" if scope == Scope.REGION else "")
    with pytest.raises(Refused, match="Only administrators"):
        give_role(by=by, account=somebody, offer=EVERYWHERE, since=TODAY)
    with pytest.raises(Refused, match="Only administrators"):
        close_account(by=by, account=somebody)


def test_last_administrator_stays(admin):
    with pytest.raises(Refused, match="last administrator"):
        end_role(by=None, grant=given(admin), on=TODAY)
    with pytest.raises(Refused, match="last administrator"):
        close_account(by=None, account=admin)
    admin.refresh_from_db()
    assert (admin.is_active, given(admin).until) == (True, None)


def test_administrator_with_an_end_is_not_the_one_who_stays(admin):
    account("administrator", username="until-spring", until=date(2027, 3, 1))
    with pytest.raises(Refused, match="last administrator"):
        close_account(by=None, account=admin)


def test_administrator_with_a_colleague_can_go(admin):
    colleague = account("administrator", username="colleague")
    end_role(by=colleague, grant=given(admin), on=TODAY)
    assert not Viewer(admin, TODAY).may(Permission.MANAGE_ACCOUNTS)


def test_other_accounts_close_whoever_administers(admin, somebody):
    close_account(by=admin, account=somebody, why="Left.")
    somebody.refresh_from_db()
    assert not somebody.is_active
    reopen_account(by=admin, account=somebody)
    somebody.refresh_from_db()
    assert somebody.is_active


@pytest.mark.parametrize(
    "offer",
    [
        Offer("coder", Scope.CORPORATE),
        Offer("leadership", Scope.FACILITY),
        Offer("supervisor", Scope.FACILITY),
        Offer("regional-manager", Scope.REGION),
        Offer("hr-partner", Scope.CORPORATE, region="Valley"),
        Offer("unknown", Scope.CORPORATE),
        Offer("mentor", Scope.TEAM),
    ],
)
def test_role_with_a_reach_that_it_cannot_have_is_refused(admin, somebody, offer):
    with pytest.raises(Refused, match="cannot have that reach"):
        give_role(by=admin, account=somebody, offer=offer, since=TODAY)


def test_every_action_is_in_the_journal(admin, somebody):
    before = Entry.objects.count()
    give_role(by=admin, account=somebody, offer=EVERYWHERE, since=YESTERDAY, why="New here.")
    end_role(by=admin, grant=given(somebody), on=TODAY)
    close_account(by=admin, account=somebody)
    reopen_account(by=admin, account=somebody)
    name_organisation(by=admin, name="Valley Health")
    written = Entry.objects.order_by("number")[before:]
    assert [(entry.action, entry.actor, entry.why) for entry in written] == [
        ("role.given", admin, "New here."),
        ("role.ended", admin, ""),
        ("account.closed", admin, ""),
        ("account.reopened", admin, ""),
        ("organisation.named", admin, ""),
    ]


def test_refused_action_leaves_no_entry(admin):
    before = Entry.objects.count()
    with pytest.raises(Refused):
        close_account(by=None, account=admin)
    assert Entry.objects.count() == before


def test_organisation_is_renamed_not_doubled(db):
    assert organisation_name() == ""
    name_organisation(by=None, name="Valley")
    name_organisation(by=None, name="Valley Health")
    assert (organisation_name(), Organisation.objects.count()) == ("Valley Health", 1)


def test_coder_sees_the_own_file_without_a_grant(db):
    facility()
    viewer = Viewer(account(coder=coder("ana")), TODAY)
    assert viewer.reaches(viewer.account.coder, Permission.SEE_FILE)
    assert not viewer.may_beyond_own(Permission.SEE_FILE)
    assert list(viewer.titles()) == ["Coder"]
