"""What works aside gives way to pages; what holds others up does not."""

import os
import threading

import pytest
from django.db import connection

from coderpath_web.giving_way import giving_way
from coderpath_web.journal.turn import in_turn
from coderpath_web.limits import STEPS_BACK

pytestmark = pytest.mark.django_db


def share():
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


@in_turn
def saved():
    return share()


def test_what_works_aside_gives_way_and_what_then_holds_the_turn_does_not():
    before = share()

    assert giving_way(share) == min(before + STEPS_BACK, 19)
    assert saved() == before


def test_what_is_written_aside_while_giving_way_is_there_afterwards():
    def write_aside():
        with connection.cursor() as cursor:
            cursor.execute("CREATE TEMPORARY TABLE given_way (number integer)")
            cursor.execute("INSERT INTO given_way VALUES (7)")

    giving_way(write_aside)

    with connection.cursor() as cursor:
        cursor.execute("SELECT number FROM given_way")
        assert cursor.fetchall() == [(7,)]


def test_why_something_could_not_be_worked_out_is_told_to_whoever_asked_for_it():
    with pytest.raises(ZeroDivisionError):
        giving_way(lambda: 1 / 0)
