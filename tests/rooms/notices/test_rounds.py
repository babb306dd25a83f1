"""The server sends what is due itself: one round at a time, whichever process looks first."""

import os
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from coderpath_web import process
from coderpath_web.rooms.notices import rounds


@pytest.fixture(autouse=True)
def home(settings, tmp_path, monkeypatch):
    settings.HOME, settings.EMAIL_HOST, settings.DEMO = tmp_path, "mail.hospital.example", False
    monkeypatch.setenv(rounds.ASKED_FOR, "1")
    return tmp_path


@pytest.fixture
def started(monkeypatch):
    """Count the rounds that are started; each lets its lock go at once."""
    found = []
    monkeypatch.setattr(process, "start", lambda *asked: found.append(asked[1]) or 1)
    return found


@pytest.fixture
def looking(monkeypatch):
    """Look once where a thread would look again and again."""
    found = []
    monkeypatch.setattr(rounds, "_look_again_and_again", lambda: found.append(True))
    return found


def made_older(home, seconds):
    then = time.time() - seconds
    os.utime(home / "mails" / rounds.LAST, (then, then))


def test_a_round_is_started_once_and_again_when_its_time_has_come(home, started):
    assert rounds.start_due_round()
    assert not rounds.start_due_round()
    made_older(home, rounds.EVERY + 1)
    assert rounds.start_due_round()
    assert started == [rounds.WORK] * 2


def test_of_many_that_look_at_once_one_starts_a_round(started):
    with ThreadPoolExecutor(8) as many:
        found = list(many.map(lambda _: rounds.start_due_round(), range(8)))
    assert (found.count(True), len(started)) == (1, 1)


def test_no_round_begins_while_one_is_at_work(home, started):
    rounds.start_due_round()
    made_older(home, rounds.EVERY + 1)
    with process.standing_still(home / "mails"):
        assert not rounds.start_due_round()
    assert rounds.start_due_round()


def test_where_no_mail_server_is_set_nothing_is_looked_for(settings, looking, home):
    settings.EMAIL_HOST = ""
    assert rounds.begin_rounds() is None
    assert (looking, list(home.iterdir())) == ([], [])


@pytest.mark.parametrize("by", ["another server", "the demo"])
def test_another_server_and_the_demo_send_nothing(settings, monkeypatch, looking, by):
    monkeypatch.setenv(rounds.ASKED_FOR, "" if by == "another server" else "1")
    settings.DEMO = by == "the demo"
    assert rounds.begin_rounds() is None
    assert looking == []


def test_each_process_that_answers_pages_looks(looking):
    rounds.begin_rounds().join()
    assert looking == [True]
