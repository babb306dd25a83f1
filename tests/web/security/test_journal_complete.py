"""Whatever changes anything that is kept stands in the journal at once, or is not done."""

import pytest

from coderpath_web.access.actions import invite
from coderpath_web.access.models import Grant, Invitation
from coderpath_web.accounts.models import Account
from coderpath_web.journal import actions
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from tests.web.factories import account, coder, facility, fact, path
from tests.web.kept import digests
from tests.web.once import made_once

WORKING = {"django_session", "axes_accessattempt", "axes_accesslog", "axes_accessfailurelog"}
"""Tables of sign-ins and of failed ones: nothing of the organisation is in them."""
SOURCE = {"source": "a letter"}
PASSWORD = "a few quiet words"


def build_world():
    facility()
    path()
    coder("ana", "Ana Silva")
    coder("ben", "Ben Broad")
    credential = fact("credentials", coder="ana", credential="CCA", since="2024-05-01")
    somebody = account("mentor", username="somebody")
    closed = account("mentor", username="closed-one")
    Account.objects.filter(pk=closed.pk).update(is_active=False)
    admin, lead = account("administrator"), account("supervisor")
    admin.set_password(PASSWORD)
    admin.save()
    return {"administrator": admin, "supervisor": lead} | {
        "fact": credential.pk,
        "somebody": somebody.pk,
        "closed": closed.pk,
        "grant": Grant.objects.get(account=somebody).pk,
    }


@pytest.fixture(scope="module")
def people(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, build_world) as copied:
        yield copied


@pytest.fixture
def world(people, db):
    return people()


POSTS = {
    "theme": ("supervisor", "/theme/", {"theme": "dark"}),
    "password": (
        "administrator",
        "/password/",
        {
            "old_password": PASSWORD,
            "new_password1": "other quiet words",
            "new_password2": "other quiet words",
        },
    ),
    "role given": (
        "administrator",
        "/accounts/{somebody}/",
        {"role": "leadership", "reach": "corporate", "since": "2026-11-15"},
    ),
    "role ended": ("administrator", "/accounts/roles/{grant}/end/", {"on": "2026-11-15"}),
    "closed": ("administrator", "/accounts/{somebody}/close/", {}),
    "reopened": ("administrator", "/accounts/{closed}/reopen/", {}),
    "renewed": ("administrator", "/accounts/{somebody}/renew/", {}),
    "invited": ("supervisor", "/accounts/invite/", {"coder": ["ana"]}),
    "invited to a role": (
        "administrator",
        "/accounts/invite/role/",
        {"name": "Ada", "role": "leadership", "reach": "corporate"},
    ),
    "hired": (
        "supervisor",
        "/people/new/",
        SOURCE
        | {"coder": "cleo", "name": "Cleo", "facility": "north", "hired": "2026-11-01", "fte": "1"},
    ),
    "facility": (
        "supervisor",
        "/facilities/new/",
        SOURCE | {"facility": "south", "name": "South", "region": "Valley", "setting": "acute"},
    ),
    "recorded": (
        "supervisor",
        "/people/ana/record/hours/new/",
        SOURCE | {"month": "2026-09", "productive_minutes": "600"},
    ),
    "checked": (
        "supervisor",
        "/people/ana/checked/",
        SOURCE | {"kind": ["credentials"], "since": "2024-03-04"},
    ),
    "corrected": (
        "supervisor",
        "/facts/{fact}/correct/",
        SOURCE | {"credential": "CCS", "since": "2024-05-01", "why": "misread"},
    ),
    "retracted": ("supervisor", "/facts/{fact}/retract/", {"why": "another person"}),
    "standard": (
        "supervisor",
        "/facilities/north/standards/new/",
        SOURCE
        | {
            "type": "inpatient",
            "since": "2026-11-15",
            "records": "22",
            "minutes": "420",
            "how": "survey",
        },
    ),
}


def post(client, world, name):
    role, address, data = POSTS[name]
    client.force_login(world[role])
    before = digests(WORKING), Entry.objects.count()
    client.raise_request_exception = False
    answer = client.post(address.format(**world), data)
    changed = {table for table, digest in digests(WORKING).items() if before[0][table] != digest}
    return answer.status_code, changed, Entry.objects.count() - before[1]


@pytest.mark.parametrize("name", POSTS)
def test_what_changes_anything_is_one_entry(client, world, name):
    status, changed, entries = post(client, world, name)
    assert status in {200, 302}
    assert changed > {"journal_entry", "journal_head"}
    assert entries == 1


@pytest.mark.parametrize("name", POSTS)
def test_without_its_entry_nothing_is_changed(client, world, name, monkeypatch):
    """An entry that cannot be written: its number is taken."""
    monkeypatch.setattr(actions, "_next_number", lambda: 1)
    status, changed, entries = post(client, world, name)
    assert (changed, entries) == (set(), 0)
    assert status >= 400


def test_accepted_invitation_is_one_entry(client, world):
    _, secret = invite(by=None, name="Ana", coder=Coder.objects.get(code="ana"))
    before = Entry.objects.count()
    client.post(
        f"/invitation/{secret}/",
        {"username": "ana", "password": PASSWORD, "again": PASSWORD},
    )
    assert Entry.objects.count() == before + 1
    assert Invitation.objects.get().used_in == Entry.objects.order_by("-number").first()
