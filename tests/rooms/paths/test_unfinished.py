"""A path that judges many answers at once, and counts when everybody has been judged under it."""

import os
import re
import signal
import time
from random import Random

import pytest

from coderpath.documents.path import shipped
from coderpath_web import process
from coderpath_web.documents.models import PathDocument, Unfinished
from coderpath_web.documents.queries import adopted
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import tries_left
from coderpath_web.rooms.paths.actions import adopt_path, withdraw_path
from coderpath_web.standings import finishing
from coderpath_web.standings import many as many_coders
from coderpath_web.standings.actions import rebuild_derived
from coderpath_web.standings.ahead import PathsAhead
from coderpath_web.standings.models import Standing
from tests.rooms.paths.organisation import ORIGINAL, REVISED, tables
from tests.rooms.paths.test_two_people import SOON
from tests.web.children import send_children_here
from tests.web.factories import account, coder, fact, facts, path
from tests.web.facts.test_rebuild import derived

KILLS = int(os.environ.get("CODERPATH_KILLS", "14")) // 4
LONGEST = 60


@pytest.fixture
def many(request, monkeypatch, settings, tmp_path):
    """Take any organisation for one in which judging everybody takes long."""
    send_children_here(monkeypatch, settings, tmp_path)
    monkeypatch.setattr(many_coders, "MOST_AGAIN", 0)
    path(getattr(request, "param", ORIGINAL))
    facts(**tables())
    return account("administrator")


def adopt(by, text=""):
    shipped_text = (shipped.FOLDER / REVISED / shipped.DOCUMENT).read_text(encoding="utf-8")
    return adopt_path(by=by, text=text or shipped_text)


def names():
    return [one.name for one in adopted()]


def rebuilt_alike():
    kept = derived()
    rebuild_derived()
    return kept == derived()


@pytest.mark.django_db
def test_path_does_not_count_before_everybody_is_judged_under_it(many):
    document = adopt(many)
    assert (names(), Standing.objects.filter(document=document).count()) == ([ORIGINAL], 0)
    finishing.finish(document)
    assert (names(), Unfinished.objects.count()) == ([ORIGINAL, REVISED], 0)
    assert Entry.objects.latest("number").action == "path.counts"
    assert rebuilt_alike()


@pytest.mark.django_db
@pytest.mark.parametrize("most", [0, 50])
def test_whatever_others_change_while_everybody_is_judged_counts_as_well(many, monkeypatch, most):
    document = adopt(many)
    waiting = [
        lambda: coder("zoe", name="Zoe Lind", level="specialist-1"),
        lambda: fact("credentials", coder="zoe", credential="CCS", since="2025-01-01"),
    ]
    let_count = finishing.let_count

    def after_others(*rest):
        if waiting:
            waiting.pop(0)()
        let_count(*rest)

    monkeypatch.setattr(finishing, "let_count", after_others)
    monkeypatch.setattr(many_coders, "MOST_AGAIN", most)
    finishing.finish(document)
    assert names() == [ORIGINAL, REVISED]
    assert rebuilt_alike()


@pytest.mark.django_db
def test_rebuilding_finishes_what_is_unfinished(many):
    adopt(many)
    rebuild_derived()
    assert names() == [ORIGINAL, REVISED]
    assert rebuilt_alike()


@pytest.mark.django_db
def test_path_withdrawn_while_everybody_is_judged_never_counts(many, monkeypatch):
    document = adopt(many, SOON)
    withdraw_path(by=many, document=document, why="Too early")
    finishing.finish(document)
    assert (names(), Standing.objects.filter(document=document).count()) == ([ORIGINAL], 0)


@pytest.mark.django_db
@pytest.mark.parametrize("many", [REVISED], indirect=True)
def test_path_that_reads_otherwise_by_another_is_worked_out_before_the_turn(many, monkeypatch):
    work_out, turns = PathsAhead.__init__, []

    def told(*rest, **given):
        turns.append(tries_left())
        work_out(*rest, **given)
        if len(turns) == 1:
            coder("zoe", name="Zoe Lind", level="specialist-1")

    monkeypatch.setattr(PathsAhead, "__init__", told)
    text = (shipped.FOLDER / ORIGINAL / shipped.DOCUMENT).read_text(encoding="utf-8")
    document = adopt(many, re.sub(r"(?m)^effective: .*$", "effective: 2027-01-01", text))
    finishing.finish(document)
    assert sorted(names()) == [ORIGINAL, REVISED]
    assert rebuilt_alike()
    withdraw_path(by=many, document=document, why="Too early")
    finishing.finish(document)
    assert names() == [REVISED]
    assert not Standing.objects.filter(document=document).exists()
    assert rebuilt_alike()
    assert len(turns) > 2
    assert set(turns) == {0}


@pytest.mark.django_db
def test_page_tells_how_far_it_is_and_sees_to_its_going_on(many, client, monkeypatch):
    document = adopt(many)
    begun = []
    monkeypatch.setattr(process, "start", lambda *rest: begun.append(rest))
    monkeypatch.setattr(process, "is_running", lambda _: True)
    Unfinished.objects.update(done=2, of=7)
    said = " ".join(client.get(f"/paths/{REVISED}/").content.decode().split())
    assert "Judging everybody under this path: 2 of 7 coders" in said
    assert len(begun) == 1
    client.get(f"/paths/{REVISED}/?waits=1", headers={"HX-Request": "true"})
    assert len(begun) == 1
    assert "is adopted" in client.get("/paths/").content.decode()
    finishing.finish(document)
    answer = client.get(f"/paths/{REVISED}/?waits=1", headers={"HX-Request": "true"})
    assert answer.headers["HX-Refresh"] == "true"


@pytest.mark.django_db(transaction=True)
def test_judging_killed_at_any_moment_goes_on_and_ends_as_if_never_killed(many):
    document = adopt(many)
    moments = Random(8)
    for _ in range(KILLS):
        time.sleep(moments.uniform(0.2, 2.5))
        for child in process._children:  # noqa: SLF001 -- those that this test has started
            if child.poll() is None:
                os.kill(child.pid, signal.SIGKILL)
                child.wait()
        if not Unfinished.objects.exists():
            break
        assert names() == [ORIGINAL]
        finishing.go_on(document.pk)
    end = time.monotonic() + LONGEST
    while Unfinished.objects.exists() and time.monotonic() < end:
        finishing.go_on(document.pk)
        time.sleep(0.2)
    assert names() == [ORIGINAL, REVISED]
    assert PathDocument.objects.filter(name=REVISED).count() == 1
    while finishing.is_at_work(document.pk) and time.monotonic() < end:
        time.sleep(0.05)
    assert rebuilt_alike()
