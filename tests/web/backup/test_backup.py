"""A backup comes back as it was, on either database and from one to the other."""

import re
from shutil import rmtree
from threading import Event, Thread

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from coderpath_web.access.sent_once import ONCE
from coderpath_web.backed_up import ALL, kept_of
from coderpath_web.backup import taking
from coderpath_web.backup.archive import check_archive
from coderpath_web.backup.files import MISSING
from coderpath_web.backup.restoring import restore_backup
from coderpath_web.backup.signature import signature_of
from coderpath_web.backup.tables import derived_tables, kept_tables, label, rows_of
from coderpath_web.backup.taking import take_backup
from coderpath_web.coded.models import StagedRecord, Staging
from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.kept_files import Damaged, kept_file
from coderpath_web.rooms.claims.actions import make_claim
from coderpath_web.rooms.claims.scans import take_scans
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from tests.rooms.claims.scanned import PDF, PNG, upload
from tests.web.backup.commands import call
from tests.web.backup.emptied import empty
from tests.web.factories import fact
from tests.web.matrix.routes import address, places_of, routes
from tests.web.matrix.world import build_world
from tests.web.rulings.of_evidence import rows

READERS = ("supervisor", "leadership", "administrator")
TOKENS = re.compile(
    rb'<input type="hidden" name="(csrfmiddlewaretoken|shown|%b)" value="[^"]+">' % ONCE.encode()
)
"""What is different on every page, and which entry was the newest when it was shown."""
ONE_ENTRY_MORE = {"journal", "journal.csv", "ledger"}
"""They tell that a backup came back."""
OF_PACKAGES = re.compile(r"(auth|axes|django)_")
KINDS_OF_COLUMNS = {
    "BigAutoField",
    "BigIntegerField",
    "BooleanField",
    "CharField",
    "DateField",
    "DateTimeField",
    "ForeignKey",
    "JSONField",
    "OneToOneField",
    "PositiveBigIntegerField",
    "PositiveIntegerField",
    "PositiveSmallIntegerField",
    "SlugField",
    "TextField",
}


@pytest.fixture
def world(transactional_db):
    return build_world()


def pages(world):
    """Give every page that every reader can open, in every place, as it is sent."""
    found = {}
    for role in READERS:
        client = Client()
        client.force_login(world.accounts[role])
        for route in routes():
            for place in places_of(route, world) if route.name not in ONE_ENTRY_MORE else ():
                where = address(route, place, world)
                answer = client.get(where)
                body = b"".join(answer) if answer.streaming else answer.content
                found[role, where] = answer.status_code, TOKENS.sub(b"", body)
    return found


def signatures(tables):
    return {label(model): signature_of(rows_of(model)) for model in tables}


def entries(last):
    return list(Entry.objects.filter(number__lte=last).order_by("number").values())


def test_restored_organisation_shows_the_same_pages(world, tmp_path):
    for staged in (StagedRecord, Staging):
        staged.objects.all().delete()  # What is not on file yet stays behind.
    before, derived = pages(world), signatures(derived_tables())
    taken = take_backup(tmp_path / "backup.zip")
    told = entries(taken.entries)
    empty()
    assert restore_backup(tmp_path / "backup.zip") == {}
    assert signatures(derived_tables()) == derived
    assert entries(taken.entries) == told
    newest = Entry.objects.latest("number")
    assert (newest.number, newest.action) == (taken.entries + 1, "backup.restored")
    after = pages(world)
    assert [where for where, page in before.items() if after[where] != page] == []


def test_organisation_moves_to_the_other_database_and_back(world, tmp_path):
    here = tmp_path / "here.zip"
    there = tmp_path / "there.zip"
    first = take_backup(here)
    empty()
    assert call("restore", here, home=tmp_path / "moved")[0] == 0
    assert call("backup", there, home=tmp_path / "moved")[0] == 0
    assert restore_backup(there) == {}
    again = check_archive(there)
    told = {"journal.entry", "journal.head", "journal.leaf"}
    assert {table for table in first.tables if again.tables[table] != first.tables[table]} == told
    assert (first.derived, first.entries + 1) == (again.derived, again.entries)


def test_rows_that_come_after_a_restore_have_numbers_of_their_own(world, tmp_path):
    take_backup(tmp_path / "backup.zip")
    empty()
    restore_backup(tmp_path / "backup.zip")
    fact("credentials", coder="ana", credential="RHIA", since="2025-05-01")
    numbers = Entry.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, len(numbers) + 1))


def test_rows_that_came_back_cannot_be_changed(world, tmp_path):
    take_backup(tmp_path / "backup.zip")
    empty()
    restore_backup(tmp_path / "backup.zip")
    for model in (Entry, Fact, PathDocument):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            model.objects.all()._raw_delete("default")  # noqa: SLF001 -- the shortest road


class Writers:
    """People who record facts all the time, until the end of a test."""

    def __init__(self):
        self.ended = Event()
        self.written = 0
        self.threads = [Thread(target=self._write, args=[coder]) for coder in ("ana", "ben")]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        self.wait()
        return self

    def __exit__(self, *_):
        self.ended.set()
        for thread in self.threads:
            thread.join()

    def _write(self, coder):
        number = 0
        while not self.ended.is_set():
            number += 1
            fact("courses", coder=coder, of=f"Course {number}", on="2025-05-01")
            self.written += 1
        connection.close()

    def wait(self):
        """Wait until three more facts are on file."""
        wanted = self.written + 3
        while self.written < wanted:
            assert all(thread.is_alive() for thread in self.threads)
            self.ended.wait(0.01)


def test_backup_is_of_one_moment_while_others_write(world, tmp_path, monkeypatch):
    """Others write on while it is taken: before the first table, and between any two."""
    with Writers() as writers:
        kept = taking._keep  # noqa: SLF001 -- where time passes in earnest

        def slowly(archive, model):
            writers.wait()
            return kept(archive, model)

        monkeypatch.setattr(taking, "_keep", slowly)
        taken = take_backup(tmp_path / "backup.zip")
    assert Entry.objects.count() > taken.entries
    told = entries(taken.entries)
    empty()
    assert restore_backup(tmp_path / "backup.zip") == {}
    assert entries(taken.entries) == told


def test_upload_that_is_not_saved_is_named_as_not_included(world, tmp_path):
    one = Import.objects.first()
    Import.objects.filter(pk=one.pk).update(state=State.LOOKED)
    taken = take_backup(tmp_path / "backup.zip")
    assert taken.left_out["uploads that are not saved yet"] == 1
    assert taken.tables["intake.import"].rows == Import.objects.count() - 1


def test_every_table_is_kept_derived_or_a_packages_own(db):
    tables = set(connection.introspection.table_names())
    own = {model._meta.db_table for model in (*kept_tables(), *derived_tables())}  # noqa: SLF001 -- Django's way
    assert own <= tables
    assert {name for name in tables - own if not OF_PACKAGES.match(name)} == set()


def test_no_row_that_is_kept_needs_one_that_is_left_out(db):
    """Else it could not come back."""
    needs = [
        (label(model), label(field.related_model))
        for model in kept_tables()
        for field in model._meta.concrete_fields  # noqa: SLF001 -- Django's way
        if field.is_relation and kept_of(field.related_model) is not ALL
    ]
    assert needs == []


def test_columns_are_of_kinds_that_a_backup_can_hold(db):
    fields = [field for model in kept_tables() for field in model._meta.concrete_fields]  # noqa: SLF001 -- Django's way
    assert {field.get_internal_type() for field in fields} <= KINDS_OF_COLUMNS


def test_scans_come_back_and_one_that_is_lost_is_told_of(world, tmp_path, settings):
    settings.ATTACHMENTS = tmp_path / "attachments"
    by = world.accounts["coder"]
    (new,) = rows(credentials={"coder": "ana", "credential": "RHIT", "since": "2026-10-01"})
    scans = take_scans([upload(PDF), upload(PNG, "photo.png")])
    make_claim(by=by, coder=by.coder, new=new, scans=scans)
    lost = next(one.digest for one in scans if one.type == "image/png")
    (settings.ATTACHMENTS / lost[:2] / lost).unlink()
    taken = take_backup(tmp_path / "backup.zip")
    (kept,) = taken.files
    assert taken.left_out[MISSING] == 4
    empty()
    rmtree(settings.ATTACHMENTS)
    restore_backup(tmp_path / "backup.zip")
    assert kept_file(kept) == PDF
    with pytest.raises(Damaged):
        kept_file(lost)
