"""Six people do the same at once: one of them does it, five are told what stands."""

from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client

from coderpath.documents.path import shipped
from coderpath_web.access.actions import invite
from coderpath_web.access.models import Grant, Invitation
from coderpath_web.accounts.models import Account
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import read
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.proposals.models import Proposal
from tests.rooms.imports.brought import bring
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db(transaction=True)
SIX = 6
SOURCE = {"source": "a letter"}
HIRE = SOURCE | {"coder": "cleo", "facility": "north", "hired": "2026-11-01", "fte": "1"}
CREDENTIAL = SOURCE | {"credential": "CCS", "since": "2026-05-01"}
POINTS = SOURCE | {"category": "teaching", "on": "2026-05-01", "points": "5"}
HOURS = SOURCE | {"month": "2026-09"}
STANDARD = SOURCE | {
    "type": "inpatient",
    "since": "2026-11-16",
    "minutes": "420",
    "how": "survey",
}
REVISED = "intermountain-revised"


@pytest.fixture
def world():
    facility()
    path("intermountain-original")
    coder("ana", "Ana Silva")
    fact("credentials", coder="ana", credential="CCA", since="2024-05-01")
    account("mentor", username="somebody")
    Account.objects.create(username="closed", name="Closed", is_active=False)


def six(role="hr-partner"):
    """Make six accounts; give their browsers."""
    browsers = []
    for number in range(SIX):
        browsers.append(Client())
        browsers[-1].force_login(account(role, username=f"{role}-{number}"))
    return browsers


def sent_at_once(browsers, address, forms):
    """Let each send a form at the same moment; give the answers."""

    def post(browser, data):
        together.wait()
        try:
            answers.append(browser.post(address, data))
        finally:
            connection.close()

    together, answers = Barrier(SIX), []
    threads = [Thread(target=post, args=one) for one in zip(browsers, forms, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def at_once(browsers, address, forms):
    """Let each send a form; see that one did it, and give the answers of the five who came late."""
    answers = sent_at_once(browsers, address, forms)
    done = [one for one in answers if one.status_code in {200, 302}]
    late = [one for one in answers if one.status_code == 409]
    assert (len(done), len(late)) == (1, SIX - 1), [one.status_code for one in answers]
    return late


def told(late):
    """Give the texts that all who were late were told."""
    return [one.text for one in late]


@pytest.mark.parametrize(
    ("address", "data", "kind", "stands"),
    [
        ("/people/new/", [HIRE | {"name": "Cleo"}] * SIX, "coders", "Somebody has this id already"),
        (
            "/people/new/",
            [HIRE | {"name": f"Cleo {number}"} for number in range(SIX)],
            "coders",
            "Somebody has this id already",
        ),
        ("/people/ana/record/credentials/new/", [CREDENTIAL] * SIX, "credentials", "CCS"),
        (
            "/people/ana/record/credentials/new/",
            [CREDENTIAL | {"source": f"letter {number}"} for number in range(SIX)],
            "credentials",
            "already on file",
        ),
        ("/people/ana/record/points/new/", [POINTS] * SIX, "points", "already on file"),
        (
            "/people/ana/record/hours/new/",
            [HOURS | {"productive_minutes": str(600 + number)} for number in range(SIX)],
            "hours",
            "already on file",
        ),
        (
            "/facilities/north/standards/new/",
            [STANDARD | {"records": "22"}] * SIX,
            "standards",
            "already on file",
        ),
        (
            "/people/ana/checked/",
            [SOURCE | {"kind": ["courses"], "since": "2024-03-04"}] * SIX,
            "checked",
            "already on file",
        ),
        (
            "/facilities/new/",
            [
                SOURCE | {"facility": "south", "name": f"South {n}", "setting": "acute"}
                for n in range(SIX)
            ],
            "facilities",
            "already on file",
        ),
    ],
)
def test_what_six_put_on_file_at_once_is_on_file_once(world, address, data, kind, stands):
    browsers = six()
    before, entries = Fact.objects.filter(kind=kind).count(), Entry.objects.count()
    late = at_once(browsers, address, data)
    assert Fact.objects.filter(kind=kind).count() == before + 1
    assert Entry.objects.count() == entries + 1
    assert all(stands in text for text in told(late))


def test_of_six_standards_one_is_set_and_the_others_are_shown_it(world):
    browsers = six()
    form = browsers[0].get("/facilities/north/standards/new/").context
    data = [
        STANDARD | {"shown": form["shown"], "records": str(20 + number)} for number in range(SIX)
    ]
    late = at_once(browsers, "/facilities/north/standards/new/", data)
    there = Fact.objects.get(kind="standards")
    assert all(f"/facts/{there.pk}/" in text for text in told(late))
    again = late[0].context["shown"]
    saved = browsers[0].post(
        "/facilities/north/standards/new/", STANDARD | {"shown": again, "records": "30"}
    )
    assert saved.status_code == 302


def test_of_six_who_propose_the_same_standard_one_does_and_all_see_where_it_waits(world):
    data = STANDARD | {"since": "2026-01-01", "records": "22", "propose": "1"}
    answers = sent_at_once(six(), "/facilities/north/standards/new/", [data] * SIX)
    waiting = Proposal.objects.get()
    there = {(302, f"/to-confirm/{waiting.pk}/")}
    assert {(one.status_code, one.get("Location")) for one in answers} == there


@pytest.mark.parametrize(("what", "data"), [("retract", {}), ("correct", CREDENTIAL)])
def test_of_six_who_change_the_same_fact_one_does(world, what, data):
    one = Fact.objects.get(kind="credentials")
    address, data = f"/facts/{one.pk}/{what}/", data | {"why": "misread"}
    late = at_once(six(), address, [data] * SIX)
    assert all("got there first" in text or "already on file" in text for text in told(late))


def test_of_six_who_end_a_role_one_does(world):
    grant = Grant.objects.get(account__username="somebody")
    late = at_once(
        six("administrator"), f"/accounts/roles/{grant.pk}/end/", [{"on": "2026-11-15"}] * SIX
    )
    assert all("has already ended" in text for text in told(late))
    assert Entry.objects.filter(action="role.ended").count() == 1


def test_of_six_who_give_a_role_one_does(world):
    who = Account.objects.get(username="somebody")
    given = {"role": "leadership", "reach": "corporate", "since": "2026-11-15"}
    at_once(six("administrator"), f"/accounts/{who.pk}/", [given] * SIX)
    assert who.grants.filter(role="leadership").count() == 1


@pytest.mark.parametrize(("username", "what"), [("somebody", "close"), ("closed", "reopen")])
def test_of_six_who_close_or_open_an_account_one_does(world, username, what):
    who = Account.objects.get(username=username)
    late = at_once(six("administrator"), f"/accounts/{who.pk}/{what}/", [{}] * SIX)
    assert all("already" in text for text in told(late))


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("/accounts/invite/", {"coder": ["ana"]}),
        (
            "/accounts/invite/role/",
            {"name": "Ada", "role": "leadership", "reach": "corporate"},
        ),
    ],
)
def test_of_six_who_invite_the_same_person_one_does(world, address, data):
    late = at_once(six("administrator"), address, [data] * SIX)
    assert Invitation.objects.filter(withdrawn_in=None).count() == 1
    assert Invitation.objects.count() == 1
    assert all("an open invitation" in text for text in told(late))


def test_of_six_who_withdraw_an_invitation_one_does(world):
    invitation, _ = invite(by=None, name="Ana", coder=Coder.objects.get(code="ana"))
    address = f"/accounts/invite/{invitation.pk}/withdraw/"
    late = at_once(six("administrator"), address, [{}] * SIX)
    assert all("no longer open" in text for text in told(late))


@pytest.fixture
def read_at_once(monkeypatch):
    """Read documents here: one process after the other may take longer than a page waits."""
    place = "coderpath_web.rooms.paths.pages.adopt.previewed.read_from_outside"
    monkeypatch.setattr(place, read)


def test_of_six_who_propose_a_path_one_does(world, read_at_once):
    text = (shipped.FOLDER / REVISED / shipped.DOCUMENT).read_text(encoding="utf-8")
    at_once(six(), "/paths/adopt/", [{"text": text, "adopt": "1"}] * SIX)
    assert Proposal.objects.count() == 1


def test_of_six_clicks_that_adopt_a_path_alone_one_does(world, read_at_once):
    text = (shipped.FOLDER / REVISED / shipped.DOCUMENT).read_text(encoding="utf-8")
    alone = account("administrator")
    browsers = [Client() for _ in range(SIX)]
    for browser in browsers:
        browser.force_login(alone)
    at_once(browsers, "/paths/adopt/", [{"text": text, "adopt": "1"}] * SIX)
    assert PathDocument.objects.filter(name=REVISED).count() == 1


def test_of_six_clicks_that_save_an_import_one_does(world, settings, tmp_path, monkeypatch):
    settings.UPLOADS = tmp_path
    started = []
    monkeypatch.setattr(
        "coderpath_web.rooms.imports.running.start", lambda _key, work, _lock: started.append(work)
    )
    by = account("hr-partner")
    one = bring({"hours.csv": "coder,month,productive_minutes\nana,2026-01,600\n"}, by)
    browsers = [Client() for _ in range(SIX)]
    for browser in browsers:
        browser.force_login(by)
    at_once(browsers, f"/imports/{one.pk}/save/", [{}] * SIX)
    assert started == ["save"]
