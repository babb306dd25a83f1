"""A grid of sixty: more than are judged while a page waits, so a process saves them, as one act."""

import re

import pytest

from coderpath_web import process
from coderpath_web.access.sent_once import ONCE, once_token
from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.errands import doing
from coderpath_web.rooms.errands.errand import errand_of
from coderpath_web.rooms.grid.team import PAGE
from coderpath_web.standings.many import are_many
from tests.rooms.grid.filled import SOURCE, WHEN, fill, recorded
from tests.web.children import send_children_here
from tests.web.factories import account, facility, facts, path

pytestmark = pytest.mark.django_db
CODES = [f"c{number:02}" for number in range(PAGE)]
CERTIFICATE = {"credential": "CCS", "since": WHEN}


@pytest.fixture
def hr(client, monkeypatch, settings, tmp_path):
    """Whoever keeps the files of sixty; what a process is started for is done in the test."""
    send_children_here(monkeypatch, settings, tmp_path)
    monkeypatch.setattr(process, "start", lambda *_: None)
    monkeypatch.setattr(process, "is_running", lambda _: True)
    path()
    facility()
    hired = {"facility": "north", "hired": "2019-01-07"}
    facts(coders=[{"coder": code, "name": code.title(), **hired} for code in CODES])
    client.force_login(account("hr-partner"))
    return client


def saved_aside(hr, **rows):
    """Send a grid, let the process do what it leads to, and give the page that comes then."""
    more = {ONCE: once_token(Account.objects.get(username="hr-partner"))}
    answer = fill(hr, "credentials", more=more, **rows)
    where = answer["Location"]
    assert where.startswith("/being-saved/"), where
    assert not recorded().exists()
    doing.do(errand_of(where.split("/")[2]))
    return hr.get(where, follow=True)


def test_sixty_rows_are_saved_aside_whole_and_as_one_entry(hr):
    assert are_many(PAGE)
    page = saved_aside(hr, **dict.fromkeys(CODES, CERTIFICATE))
    assert page.redirect_chain == [("/record-for-a-team/credentials/", 302)]
    assert page.text.count(f"Saved {PAGE} rows. ") == 1
    assert sorted(recorded().values_list("coder__code", flat=True)) == CODES
    entry = Entry.objects.get(action="team.recorded")
    assert entry.why == SOURCE
    assert f'action="/record-for-a-team/taken-back/{entry.number}/"' in page.text
    assert {len(row.on_file) for row in page.context["page"].rows} == {1}


def test_sixty_rows_of_which_one_was_recorded_meanwhile_are_none_saved_and_none_lost(hr):
    answer = fill(hr, "credentials", **dict.fromkeys(CODES, CERTIFICATE))
    facts(credentials=[{"coder": CODES[7], "credential": "CCS", "since": WHEN}])
    doing.do(errand_of(answer["Location"].split("/")[2]))
    page = hr.get(answer["Location"])
    assert "Nothing was saved" in page.text
    assert not recorded().exists()
    assert Fact.objects.filter(kind="credentials").count() == 1
    typed = dict(re.findall(r'type="hidden" name="([^"]+[.][^"]+)" value="([^"]+)"', page.text))
    again = hr.post("/record-for-a-team/credentials/", typed | {"check": "1"}).context["page"]
    assert {row.person.code for row in again.sheet.sound_rows} == {*CODES} - {CODES[7]}
    assert [row.person.code for row in again.rows if row.state == "same"] == [CODES[7]]
    assert not recorded().exists()
