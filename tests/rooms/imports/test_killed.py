"""Work that is killed again and again: all of it is on file or nothing, and nothing stays behind.

A quarter of the kills is for judging under a new path: `tests/rooms/paths/test_unfinished.py`.
"""

import os
import signal
import time
from contextlib import suppress
from random import Random

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.imports import actions, folder, running
from coderpath_web.rooms.imports.enums import State
from coderpath_web.standings.actions import rebuild_derived
from tests.web.children import send_children_here
from tests.web.factories import account, coder, facility, path
from tests.web.facts.test_rebuild import derived

pytestmark = pytest.mark.django_db(transaction=True)

KILLS = int(os.environ.get("CODERPATH_KILLS", "14")) * 3 // 4
ROWS = 1500
LONGEST = 300
SAVING = ("Reading", "Comparing", "Working", "Working", "Recording", "Recording", "")
UNDOING = ("Taking", "Working", "Working")
"""What the work says when it is killed, a moment later; at nothing it is killed at any time."""


@pytest.fixture(autouse=True)
def child_on_the_database_of_the_test(monkeypatch, settings, tmp_path):
    send_children_here(monkeypatch, settings, tmp_path)


def upload():
    months = (f"ana,{1930 + n // 12}-{n % 12 + 1:02},{n}\n" for n in range(ROWS // 2))
    others = (f"ben,{1930 + n // 12}-{n % 12 + 1:02},{n}\n" for n in range(ROWS // 2))
    text = "coder,month,productive_minutes\n" + "".join((*months, *others))
    return SimpleUploadedFile("hours.csv", text.encode())


def live_hours():
    return Fact.objects.filter(kind="hours", retracted_at=None).count()


def kill_when(one, says, after):
    """Kill an import's process a moment after it says something; tell whether it still lived."""
    end = time.monotonic() + LONGEST
    while running.is_running(one.pk) and time.monotonic() < end:
        if (folder.kept(one.pk, "progress") or {"says": ""})["says"].startswith(says):
            time.sleep(after)
            break
        time.sleep(0.002)
    lives = running.is_running(one.pk)
    with suppress(ProcessLookupError):
        os.kill(folder.kept(one.pk, running.CHILD) or 2**22, signal.SIGKILL)
    while running.is_running(one.pk) or sessions():
        time.sleep(0.01)
    one.refresh_from_db()
    return lives


def sessions():
    """Count the others on a server of databases: it still ends what a killed process had sent."""
    if connection.vendor == "sqlite":
        return 0
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return cursor.fetchone()[0]


def wait(one, state):
    end = time.monotonic() + LONGEST
    while running.is_running(one.pk) and time.monotonic() < end:
        time.sleep(0.05)
    one.refresh_from_db()
    assert one.state == state, (folder.kept(one.pk, "progress"), folder.kept(one.pk, "failed"))


class Killer:
    """Kills the same work again and again, as often as is left to it."""

    def __init__(self):
        self.left = KILLS
        self.chance = Random(8)

    def kill(self, one, moments, over, stands):
        """Kill it at each moment, and look each time whether all stands as it did; let it end."""
        for says in moments[: self.left]:
            self.left -= kill_when(one, says, self.chance.uniform(0, 0.15))
            if one.state == over:
                return
            assert stands()
            with suppress(actions.NotNow):
                actions.start_again(by=one.by, one=one)
        wait(one, over)


def state_of_all():
    """Give the entries of imports, the live hours and every derived row."""
    acts = Entry.objects.filter(action__in=("facts.imported", "import.undone"))
    return acts.count(), live_hours(), derived()


def test_saving_and_undoing_killed_at_any_moment_are_all_or_nothing(tmp_path):
    path()
    facility()
    coder(hired="1930-01-02")
    coder("ben", name="Ben Osei", hired="1930-01-02")
    by, killer, before = account("hr-partner"), Killer(), derived()
    while killer.left > 0:
        one = actions.bring_files(by=by, files=[upload()])
        wait(one, State.LOOKED)
        then = state_of_all()
        actions.save_import(by=by, one=one)
        killer.kill(one, SAVING, State.SAVED, lambda then=then: state_of_all() == then)
        then = state_of_all()
        assert then[1] == ROWS
        rebuild_derived()
        assert derived() == then[2]
        actions.begin_undo(by=by, one=one, why="wrong", the_rest=False)
        killer.kill(one, UNDOING, State.UNDONE, lambda then=then: state_of_all() == then)
        assert (live_hours(), derived()) == (0, before)
    actions.remove_old_uploads()
    assert list(tmp_path.glob("uploads/*/files")) == []


def test_uploads_that_a_killed_process_left_are_removed_by_the_next_import():
    path()
    facility()
    coder(hired="1930-01-02")
    by = account("hr-partner")
    one = actions.bring_files(by=by, files=[upload()])
    wait(one, State.LOOKED)
    actions.cancel_import(by=by, one=one)
    left = folder.files_of(one.pk)
    left.mkdir(parents=True)
    (left / "hours.csv").write_text("coder\n")
    other = actions.bring_files(by=by, files=[upload()])
    assert not folder.folder_of(one.pk).exists()
    assert folder.files_of(other.pk).exists()
    wait(other, State.LOOKED)
