"""Checkpoints are signed, kept outside the database, and never contradict each other."""

import sys
from datetime import timedelta
from unittest.mock import Mock

import pytest
from django.core import mail
from django.db import connection, transaction

from coderpath.ledger.notes import PublicKey, SignedNote
from coderpath.ledger.verify import read_checkpoint, verify
from coderpath_web import clock, hourly
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.append_only import released
from coderpath_web.journal.checkpoints import schedule, writing
from coderpath_web.journal.checkpoints.kept import checkpoints, newest_checkpoint
from coderpath_web.journal.checkpoints.key import NoKey
from coderpath_web.journal.checkpoints.schedule import CHECKPOINTS
from coderpath_web.journal.checkpoints.writing import (
    Differs,
    log_key,
    log_name,
    write_checkpoint,
    write_if_due,
)
from coderpath_web.journal.ledger.export import ledger_lines
from coderpath_web.journal.ledger.nodes import root_at
from coderpath_web.journal.models import Entry, Leaf
from tests.unit.ledger.theirs import verified

NEEDED = "cryptography.hazmat.primitives.asymmetric.ed25519"


@pytest.fixture(autouse=True)
def home(db, settings, tmp_path):
    settings.CHECKPOINTS = tmp_path / "checkpoints"
    settings.LEDGER_KEY = tmp_path / "ledger-key"
    settings.ADDRESS = "https://coders.example.org"
    return tmp_path


@transaction.atomic
def written(number=1):
    for _ in range(number):
        write_entry(by=None, action="test.written")


def test_checkpoint_is_verified_by_a_tool_that_nobody_here_wrote():
    written(3)
    kept = write_checkpoint()
    found = verified(kept.note, log_key())
    assert (found.origin, found.log_size) == (log_name(), 3)
    assert found.log_hash == root_at(3).hex()
    assert kept.place.read_text(encoding="utf-8") == kept.note
    assert kept.place.stat().st_mode & 0o077 == 0
    assert verify(ledger_lines(log_name()), [read_checkpoint(kept.note)]) == (3, 0, [])


def test_key_is_made_once_and_is_its_owners_alone(home):
    public = log_key()
    assert log_key() == public == PublicKey.read(str(public))
    assert public.name.startswith("coders.example.org/ledger-")
    assert (home / "ledger-key").stat().st_mode & 0o077 == 0
    assert (home / "ledger-key").read_text().startswith(f"PRIVATE+KEY+{public.name}+")


@pytest.mark.parametrize("text", ["", "PRIVATE+KEY+name+00000000+AQ==", "something else"])
def test_damaged_key_says_so(home, text):
    (home / "ledger-key").write_text(text)
    with pytest.raises(NoKey, match="holds no key of a ledger"):
        write_key_of(home)


def test_key_that_was_changed_says_so(home):
    name = log_key().name
    place = home / "ledger-key"
    place.write_text(place.read_text().replace(name, "other"))
    with pytest.raises(NoKey, match="was changed"):
        log_key()


def write_key_of(home):
    written()
    return write_checkpoint()


def test_without_the_package_that_signs_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, NEEDED, None)
    written()
    with pytest.raises(NoKey, match="coderpath\\[checkpoints\\]"):
        write_checkpoint()
    assert log_name() == "coderpath/ledger"


def test_one_more_is_written_only_where_something_is_new():
    assert write_checkpoint() is None
    written()
    first = write_checkpoint()
    assert write_checkpoint() == first
    written(2)
    assert write_checkpoint().checkpoint.size == 3
    assert [one.checkpoint.size for one in checkpoints()] == [1, 3]


def test_nothing_is_signed_that_contradicts_a_checkpoint():
    written(3)
    write_checkpoint()
    connection.check_constraints()
    with released(connection):
        Leaf.objects.filter(number=3).update(hash="0" * 64)
    with pytest.raises(Differs, match="The whole log differs from the checkpoint of 3 entries"):
        write_checkpoint()
    with released(connection):
        for model in (Leaf, Entry):
            model.objects.filter(number=3)._raw_delete("default")  # noqa: SLF001 -- the shortest road
    with pytest.raises(Differs, match="has 2 entries, and had 3"):
        write_checkpoint()
    assert [one.checkpoint.size for one in checkpoints()] == [3]


def test_one_is_due_a_day_after_the_last(monkeypatch):
    written()
    assert write_if_due().checkpoint.size == 1
    written()
    assert write_if_due() is None
    later = clock.now() + timedelta(days=1, minutes=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert write_if_due().checkpoint.size == 2
    assert write_if_due() is None


def test_demo_signs_on_its_own_day(settings):
    settings.DEMO = True
    written()
    assert clock.day_of(write_checkpoint().written_at) == settings.TODAY


def test_schedule_writes_what_is_due_and_tells_what_is_in_the_way(caplog, monkeypatch):
    monkeypatch.setattr(hourly, "close_old_connections", lambda: None)
    written()
    CHECKPOINTS.look_once()
    assert newest_checkpoint().checkpoint.size == 1
    monkeypatch.setattr(schedule, "write_if_due", Mock(side_effect=Differs("It differs.")))
    CHECKPOINTS.look_once()
    assert "No checkpoint was signed. It differs." in caplog.text


def test_copy_goes_by_mail_to_whoever_is_named(settings):
    settings.CHECKPOINT_MAIL, settings.EMAIL_HOST = ["compliance@example.org"], "mail.example.org"
    settings.DEFAULT_FROM_EMAIL = "coderpath@example.org"
    written()
    note = write_checkpoint().note
    write_checkpoint()
    [sent] = mail.outbox
    assert sent.to == ["compliance@example.org"]
    assert sent.subject == f"Checkpoint of {log_name()}: 1 entries"
    assert note in sent.body
    assert sent.attachments[0][1] == note


def test_log_keeps_its_name_where_its_key_does_not_come_back(home):
    written()
    kept = write_checkpoint()
    (home / "ledger-key").unlink()
    assert log_key().name == kept.checkpoint.origin
    assert log_key().number != SignedNote.read(kept.note).signatures[0][1]


def test_what_is_no_checkpoint_in_the_folder_is_left_aside(home):
    written()
    write_checkpoint()
    (home / "checkpoints" / "000000000009.checkpoint").write_text("something else\n")
    assert [one.checkpoint.size for one in checkpoints()] == [1]
    assert writing.newest_checkpoint().checkpoint.size == 1
