"""The process that does the work: whenever it is killed, all of an import is on file or nothing."""

import time
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from coderpath_web import process
from coderpath_web.facts.models import Fact
from coderpath_web.rooms.imports import actions, folder, running
from coderpath_web.rooms.imports.enums import State
from tests.web.children import send_children_here
from tests.web.factories import account, coder, facility, path

pytestmark = pytest.mark.django_db(transaction=True)

ROWS = 2400  # all months of 1900 to 2099
LONGEST = 300  # as in test_killed.py: a look gives way to all others on a busy machine
TIMES, ASKERS, PAUSE = 4, 3, 0.001  # seconds


@pytest.fixture(autouse=True)
def child_on_the_database_of_the_test(monkeypatch, settings, tmp_path):
    send_children_here(monkeypatch, settings, tmp_path)


@pytest.fixture
def ana():
    path()
    facility()
    return coder(hired="1900-01-02")


HEAD = "coder,month,productive_minutes\n"


def upload(rows=ROWS):
    months = (f"ana,{1900 + n // 12}-{n % 12 + 1:02},{n}\n" for n in range(rows))
    text = HEAD + "".join(months)
    return SimpleUploadedFile("hours.csv", text.encode())


def wait(one, until=None):
    end = time.monotonic() + LONGEST
    while running.is_running(one.pk) and time.monotonic() < end:
        time.sleep(0.05)
    one.refresh_from_db()
    log = folder.folder_of(one.pk) / "child.log"
    assert one.state == until, log.read_text() if log.exists() else ""


def live_hours():
    return Fact.objects.filter(kind="hours", retracted_at=None).count()


def test_child_looks_saves_and_undoes(ana):
    one = actions.bring_files(by=account("hr-partner"), files=[upload(30)])
    wait(one, State.LOOKED)
    actions.save_import(by=one.by, one=one)
    wait(one, State.SAVED)
    assert live_hours() == 30
    actions.begin_undo(by=one.by, one=one, why="", the_rest=False)
    wait(one, State.UNDONE)
    assert live_hours() == 0


def test_two_children_never_work_on_one_import(ana, monkeypatch):
    monkeypatch.setattr(process, "LONGEST_WAIT", 0.1)
    one = actions.bring_files(by=account("hr-partner"), files=[upload(30)])
    with pytest.raises(running.AtWork), running.standing_still(one.pk):
        pass
    with pytest.raises(actions.NotNow):
        actions.start_again(by=one.by, one=one)
    wait(one, State.LOOKED)


def test_save_pressed_as_soon_as_the_look_is_shown_saves_while_many_ask_whether_it_runs(ana):
    by, pressed = account("hr-partner"), []
    for number in range(TIMES):
        month = SimpleUploadedFile("hours.csv", f"{HEAD}ana,2026-0{number + 1},600\n".encode())
        pressed.append(one := actions.bring_files(by=by, files=[month]))
        with many_asking(one.pk):
            until(lambda one=one: stands(one, State.LOOKED))
            actions.save_import(by=by, one=one)
            until(lambda one=one: stands(one, State.SAVED))
    assert live_hours() == len(pressed) == TIMES


def test_save_whose_process_does_not_start_leaves_the_import_as_it_was(ana, monkeypatch):
    one = actions.bring_files(by=account("hr-partner"), files=[upload(30)])
    wait(one, State.LOOKED)
    monkeypatch.setattr(process.subprocess, "Popen", no_room)
    with pytest.raises(actions.NotNow) as late:
        actions.save_import(by=one.by, one=one)
    assert late.value.says.startswith("The work could not start")
    monkeypatch.undo()
    assert stands(one, State.LOOKED)
    assert not running.is_running(one.pk)
    with pytest.raises(actions.NotNow):
        actions.start_again(by=one.by, one=one)


def test_giving_up_never_kills_a_save(ana):
    one = actions.bring_files(by=account("hr-partner"), files=[upload(300)])
    wait(one, State.LOOKED)
    stale = type(one).objects.get(pk=one.pk)
    actions.save_import(by=one.by, one=one)
    with pytest.raises(actions.NotNow):
        actions.cancel_import(by=one.by, one=stale)
    wait(one, State.SAVED)


def stands(one, state):
    one.refresh_from_db()
    return one.state == state


def until(happens):
    end = time.monotonic() + LONGEST
    while not happens() and time.monotonic() < end:
        time.sleep(0.005)
    assert happens()


def no_room(*_given, **_named):
    raise BlockingIOError(11, "Resource temporarily unavailable")


@contextmanager
def many_asking(key):
    """Ask all the time, as the pages of many who wait do, whether a child is at work.

    They pause between: the child gives way to whoever is busy, and would hardly come to its work.
    """
    done = Event()

    def ask():
        while not done.wait(PAUSE):
            running.is_running(key)

    askers = [Thread(target=ask) for _ in range(ASKERS)]
    for asker in askers:
        asker.start()
    try:
        yield
    finally:
        done.set()
        for asker in askers:
            asker.join()


def test_look_whose_child_died_can_be_started_again_or_given_up(ana):
    by = account("hr-partner")
    one = actions.bring_files(by=by, files=[upload(30)])
    running.stop(one.pk)
    wait(one, State.LOOKING)
    actions.start_again(by=one.by, one=one)
    wait(one, State.LOOKED)
    other = actions.bring_files(by=by, files=[upload(30)])
    actions.cancel_import(by=other.by, one=other)
    assert (other.state, folder.folder_of(other.pk).exists()) == (State.CANCELLED, False)


def test_bomb_of_a_workbook_kills_no_more_than_the_child(ana):
    far = b"coder,month,productive_minutes\n" + b'"' + b"x" * 5_000_000 + b'",2026-01,6\n'
    files = [SimpleUploadedFile("hours.csv", far)]
    one = actions.bring_files(by=account("hr-partner"), files=files)
    wait(one, State.LOOKED)
    assert one.counts["errors"] == 1
