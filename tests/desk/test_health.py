"""What programs are told that ask whether the installation can serve."""

import os
from types import SimpleNamespace

import pytest
from django.db import OperationalError, connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from coderpath_web.accounts.kept_apart import APPS, SIGN_INS
from coderpath_web.desk import health
from coderpath_web.journal.models import Head
from tests.web.kept import digests

FREE = SimpleNamespace(f_flag=0, f_bavail=10**6, f_frsize=4096)


@pytest.fixture(autouse=True)
def migrated_apart(monkeypatch):
    """Say of the sign-ins, which tests make from models, that they are migrated."""
    had, apart = (
        health.migrated_in_it,
        {(app, name) for app, name in health.migrations_for("") if app in APPS},
    )
    monkeypatch.setattr(
        health, "migrated_in_it", lambda alias: apart if alias == SIGN_INS else had(alias)
    )
    return apart


def ask(client=None, address="/healthz", **extra):
    answer = (client or Client()).get(address, **extra)
    return answer.status_code, answer.content.decode()


def test_health_is_told_to_whoever_asks(db):
    assert ask() == (200, "ok\n")


def test_health_needs_no_host_name_and_no_https(db, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert ask(headers={"host": "10.0.0.9:8000"}) == (200, "ok\n")
    assert ask(address="/healthz/") == (200, "ok\n")


def test_asking_writes_nothing_and_sets_no_cookie(transactional_db):
    before = digests()
    client = Client()
    ask(client)
    assert (digests(), len(client.cookies)) == (before, 0)


def test_asking_is_cheap(db, django_assert_num_queries):
    ask()
    with django_assert_num_queries(2):
        ask()


def test_health_is_told_while_somebody_saves(transactional_db):
    Head.objects.get_or_create(pk=1)
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("BEGIN IMMEDIATE" if connection.vendor == "sqlite" else "BEGIN")
            cursor.execute("UPDATE journal_head SET last = last + 1")
            assert ask() == (200, "ok\n")
            cursor.execute("ROLLBACK")
    finally:
        other.close()


def test_database_that_is_not_up_to_date_is_ill(db):
    with transaction.atomic():
        MigrationRecorder(connection).record_unapplied("journal", "0001_initial")
        assert ask() == (503, "the database is not up to date\n")
        transaction.set_rollback(True)


def test_sign_ins_need_the_migrations_of_their_own_apps(db, monkeypatch, migrated_apart):
    assert health.migrations_for(SIGN_INS) == migrated_apart
    monkeypatch.setattr(
        health, "migrated_in_it", lambda _: health.migrations_for("") - {min(migrated_apart)}
    )
    assert ask() == (503, "the database is not up to date\n")


def test_database_that_does_not_answer_is_ill_and_nothing_more_is_told(db, monkeypatch):
    def fails(_):
        raise OperationalError('connection to "10.1.2.3" failed: password of coderpath')

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", fails)
    assert ask() == (503, "the database does not answer\n")


DISKS = {
    "read only": FREE.__dict__ | {"f_flag": os.ST_RDONLY},
    "nearly full": FREE.__dict__ | {"f_bavail": 100},
}


@pytest.mark.parametrize("disk", DISKS)
def test_disk_that_cannot_be_written_is_ill(disk, db, monkeypatch):
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(**DISKS[disk]))
    assert ask() == (503, "the disk cannot be written or is nearly full\n")


def test_folder_that_is_gone_is_ill(db, settings, tmp_path):
    settings.HOME = tmp_path / "gone"
    assert ask() == (503, "the disk cannot be written or is nearly full\n")
