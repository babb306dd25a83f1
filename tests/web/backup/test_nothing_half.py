"""Whatever fails, a backup or a restore leaves nothing half, and says why in a line."""

import errno
import json
from zipfile import ZipFile

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from coderpath_web.backup import restoring, taking
from coderpath_web.backup.archive import MANIFEST, new_archive
from coderpath_web.backup.refused import BackupRefused
from coderpath_web.backup.restoring import restore_backup
from coderpath_web.backup.sound import check_database, is_begun
from coderpath_web.backup.taking import take_backup
from coderpath_web.facts.models import Fact
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry, Head
from tests.web.backup.emptied import empty
from tests.web.factories import coder, facility, fact, path


@pytest.fixture
def organisation(transactional_db):
    path()
    facility()
    coder(level="specialist-2")
    fact("credentials", coder="ana", credential="CCA", since="2025-03-01")


@pytest.fixture
def backup(organisation, tmp_path):
    """Take a backup, and leave an empty installation."""
    take_backup(tmp_path / "backup.zip")
    empty()
    return tmp_path / "backup.zip"


def changed(backup, change):
    """Give the same backup, sealed as the program seals, with another manifest."""
    target = backup.with_name("changed.zip")
    with ZipFile(backup) as old:
        manifest = json.loads(old.read(MANIFEST))
        change(manifest)
        with pytest.MonkeyPatch.context() as patch, new_archive_unchecked(patch, target) as new:
            for name in old.namelist():
                text = json.dumps(manifest) if name == MANIFEST else old.read(name)
                new.writestr(name, text)
    return target


def new_archive_unchecked(patch, target):
    patch.setattr("coderpath_web.backup.archive.check_archive", lambda _: None)
    return new_archive(target)


def refuses(backup, says):
    with pytest.raises(BackupRefused, match=says):
        restore_backup(backup)
    assert not is_begun()


@transaction.atomic
def write():
    return write_entry(by=None, action="test.written")


def still_refuses_changes():
    entry = write()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        entry.delete()


def full(*_):
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("step", ["rows_of", "derived_tables", "left_out"])
def test_full_disk_leaves_no_file(step, organisation, tmp_path, monkeypatch):
    monkeypatch.setattr(taking, step, full)
    with pytest.raises(OSError, match="No space left"):
        take_backup(tmp_path / "backup.zip")
    assert list(tmp_path.iterdir()) == []


def test_backup_that_cannot_be_read_again_is_not_kept(organisation, tmp_path, monkeypatch):
    def torn(_):
        raise BackupRefused

    monkeypatch.setattr("coderpath_web.backup.archive.check_archive", torn)
    with pytest.raises(BackupRefused):
        take_backup(tmp_path / "backup.zip")
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_replaced(organisation, tmp_path):
    there = tmp_path / "backup.zip"
    there.write_text("the only copy")
    with pytest.raises(BackupRefused, match="is there already"):
        take_backup(there)
    assert (there.read_text(), len(list(tmp_path.iterdir()))) == ("the only copy", 1)


def test_no_file_is_replaced_that_came_meanwhile(organisation, tmp_path, monkeypatch):
    there = tmp_path / "backup.zip"
    monkeypatch.setattr(taking, "left_out", lambda: there.write_text("another") and {})
    with pytest.raises(BackupRefused, match="is there already"):
        take_backup(there)
    assert (there.read_text(), len(list(tmp_path.iterdir()))) == ("another", 1)


def test_backup_is_readable_by_its_owner_alone(backup):
    assert backup.stat().st_mode & 0o077 == 0


def test_journal_with_a_gap_is_not_backed_up(organisation, tmp_path):
    with transaction.atomic():
        Head.objects.update(last=Head.objects.get().last + 1)
    with pytest.raises(BackupRefused, match="The journal has a gap"):
        take_backup(tmp_path / "backup.zip")


def test_database_of_another_version_is_not_backed_up(organisation, tmp_path):
    recorder = MigrationRecorder(connection)
    recorder.record_applied("journal", "9999_from_later")
    try:
        with pytest.raises(BackupRefused, match="another version"):
            take_backup(tmp_path / "backup.zip")
    finally:
        recorder.record_unapplied("journal", "9999_from_later")


STEPS = ("insert_rows", "_count_on", "_check_filled", "rewrite_derived", "_tell")


@pytest.mark.parametrize("step", STEPS)
def test_restore_that_fails_leaves_nothing(step, backup, monkeypatch):
    def fails(*_):
        raise DatabaseError

    monkeypatch.setattr(restoring, step, fails)
    with pytest.raises(DatabaseError):
        restore_backup(backup)
    assert not is_begun()
    still_refuses_changes()


def test_restore_that_fails_in_the_middle_of_the_tables_leaves_nothing(backup, monkeypatch):
    insert, seen = restoring.insert_rows, []

    def fails_late(model, *rest):
        seen.append(model)
        if len(seen) == 6:
            raise DatabaseError
        insert(model, *rest)

    monkeypatch.setattr(restoring, "insert_rows", fails_late)
    with pytest.raises(DatabaseError):
        restore_backup(backup)
    assert not is_begun()
    still_refuses_changes()


def test_installation_that_is_not_empty_is_left_alone(organisation, tmp_path):
    take_backup(tmp_path / "backup.zip")
    before = Entry.objects.count()
    with pytest.raises(BackupRefused, match="is not empty"):
        restore_backup(tmp_path / "backup.zip")
    assert Entry.objects.count() == before
    still_refuses_changes()


def test_restore_is_made_once(backup):
    restore_backup(backup)
    with pytest.raises(BackupRefused, match="is not empty"):
        restore_backup(backup)


def test_backup_of_another_version_says_which(backup):
    def later(manifest):
        manifest |= {"coderpath": "7.1", "migrations": [*manifest["migrations"], "access.0099_b"]}

    refuses(changed(backup, later), r"made by Coderpath 7\.1.*Restore it with that version")


def test_backup_in_a_later_form_says_so(backup):
    def later(manifest):
        manifest |= {"form": 2, "coderpath": "8.0", "more": True}

    refuses(changed(backup, later), r"made by Coderpath 8\.0 in a form that this version cannot")


def test_rows_that_are_not_those_of_the_manifest_do_not_stay(backup):
    def other(manifest):
        manifest["tables"]["evidence.fact"]["digest"] = "0" * 64

    refuses(changed(backup, other), "evidence.fact did not come back")


def test_table_that_is_missing_is_missed(backup):
    refuses(changed(backup, lambda manifest: manifest["tables"].pop("evidence.fact")), "tables")


def test_derived_rows_that_come_out_otherwise_are_told(backup):
    def other(manifest):
        manifest["derived"]["careers.standing"]["digest"] = "0" * 64

    assert list(restore_backup(changed(backup, other))) == ["careers.standing"]


def test_database_with_a_key_that_leads_to_nothing_is_not_backed_up(organisation, tmp_path):
    off = "ALTER TABLE evidence_fact DISABLE TRIGGER USER"
    with transaction.atomic(), connection.cursor() as cursor:
        entry = write_entry(by=None, action="test.written")
        if connection.vendor == "postgresql":
            cursor.execute(off)
        one = Fact.objects.filter(kind="credentials").get()
        one.pk, one.coder_id, one.recorded_at, one.recorded_in = None, 10**6, entry.at, entry
        Fact.objects.bulk_create([one])
        with pytest.raises(BackupRefused, match="is damaged"):
            check_database()
        transaction.set_rollback(True)
