"""An entry's time is never earlier than that of the one before it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from coderpath_web import clock
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.ledger.sealing import seal_newest
from coderpath_web.journal.models import Entry, Head

pytestmark = pytest.mark.django_db


def written():
    with transaction.atomic():
        return write_entry(by=None, action="test.written")


def test_clock_put_back_does_not_put_entries_back(monkeypatch):
    first = written()
    monkeypatch.setattr(clock, "now", lambda: first.at - timedelta(hours=2))
    second = written()
    monkeypatch.setattr(clock, "now", lambda: first.at + timedelta(hours=2))
    third = written()
    assert [first.at, second.at, third.at] == [first.at, first.at, first.at + timedelta(hours=2)]
    assert list(Entry.objects.order_by("number").values_list("at", flat=True)) == [
        first.at,
        first.at,
        third.at,
    ]


def test_database_refuses_an_entry_earlier_than_the_one_before():
    first = written()
    seal_newest()
    Head.objects.update(last=2)
    early = Entry(number=2, at=first.at - timedelta(microseconds=1), action="test.written")
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        early.save(force_insert=True)
    early.at = first.at
    early.save(force_insert=True)
