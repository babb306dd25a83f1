"""The server that people run, while another process holds the lock or its database was stopped."""

import os
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext

import psycopg
import pytest
from django.db import connection

from benchmarks.load.browser import Browser
from benchmarks.web.serving import serving
from tests.postgres import server, steered_server

HOURS = "/people/ana/record/hours/new/"
LONGEST_WAIT = 12  # seconds: many times what a reader needs, on a busy machine too
WRITERS, READERS = 8, 6


@contextmanager
def installation(home, address):
    environment = {
        "CODERPATH_HOME": str(home),
        "CODERPATH_TODAY": "2026-11-15",
        "CODERPATH_LONGEST_WAIT": str(LONGEST_WAIT),
        "DATABASE_URL": address,
    }
    made = [sys.executable, "-m", "tests.web.waiting.small"]
    subprocess.run(made, check=True, env=os.environ | environment)
    with serving(environment, is_demo=False) as port:
        yield port


@contextmanager
def lock_held(address):
    """Hold the lock behind which everything on file changes, as an import's process does."""
    if address.startswith("sqlite"):
        other = sqlite3.connect(address.removeprefix("sqlite:///"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
    else:
        other = psycopg.connect(address)
        other.execute("SELECT last FROM journal_head FOR UPDATE")
    yield
    other.close()


def signed_in(port, number):
    """Give so many browsers of one sign-in: a password takes its time."""
    browsers = [Browser(port) for _ in range(number)]
    assert browsers[0].sign_in("lead").status == 302
    for browser in browsers:
        browser.cookies = dict(browsers[0].cookies)
    return browsers


@pytest.fixture
def database(tmp_path):
    if connection.vendor == "sqlite":
        return nullcontext(f"sqlite:///{tmp_path}/coderpath.sqlite3")
    return server()


def test_readers_and_those_who_sign_in_are_answered_before_the_first_writer_gives_up(
    tmp_path, database
):
    with database as address, installation(tmp_path, address) as port:
        people = signed_in(port, WRITERS + READERS)
        form = people[0].get(HOURS)
        with lock_held(address), ThreadPoolExecutor(32) as pool:
            writers = [pool.submit(write, one, month) for month, one in enumerate(people[:WRITERS])]
            time.sleep(0.5)
            others = [pool.submit(ended, one.get, "/people/ana/") for one in people[WRITERS:]]
            others += [pool.submit(ended, Browser(port).sign_in, "lead") for _ in range(2)]
            found = [one.result() for one in others]
            gave_up = [one.result() for one in writers]
        assert {answer.status for answer, _ in found} == {200, 302}
        assert max(at for _, at in found) < min(at for _, at in gave_up)
        assert {answer.status for answer, _ in gave_up} == {503}
        assert all("Somebody else is saving" in answer.text for answer, _ in gave_up)
        assert form.status == 200
        assert write(people[0], 0)[0].status == 302


def write(browser, month):
    form = browser.get(HOURS)
    filled = {"month": f"2026-{month + 1:02}", "productive_minutes": "600", "source": "a letter"}
    return ended(browser.post, HOURS, form, **filled)


def ended(ask, *given, **named):
    """Give an answer, and when it came."""
    return ask(*given, **named), time.monotonic()


def test_database_that_was_started_anew_is_found_again_and_its_absence_is_said(tmp_path):
    with steered_server() as database, installation(tmp_path, database.address) as port:
        people = signed_in(port, 4)

        def everywhere():
            """Ask so often at once that each thread of the server has been asked."""
            with ThreadPoolExecutor(24) as pool:
                asked = [pool.submit(people[n % 4].get, "/words/") for n in range(48)]
                return {one.result().status for one in asked}

        assert everywhere() == {200}
        database.stop()
        absent = people[0].get("/words/")
        assert (absent.status, "The records cannot be reached" in absent.text) == (503, True)
        database.start()
        assert everywhere() == {200}
