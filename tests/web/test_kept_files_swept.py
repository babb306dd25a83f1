"""Files that no row names are swept after a day, and never one that somebody keeps just now."""

import os
import time
from threading import Thread

import pytest

from coderpath_web import kept_files
from coderpath_web.kept_files import KEPT_FOR, keep_file, sweep_files, sweep_if_due
from coderpath_web.rooms.claims.models import Attachment
from coderpath_web.rooms.claims.scans import take_scans
from tests.rooms.claims.claiming import claim, hospital
from tests.rooms.claims.scanned import PDF, PNG, upload

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.ATTACHMENTS = tmp_path / "attachments"
    return settings.ATTACHMENTS


def place(folder, digest):
    return folder / digest[:2] / digest


def made_old(path):
    then = time.time() - KEPT_FOR - 1
    os.utime(path, (then, then))


def test_what_no_row_names_is_removed_after_a_day_and_what_one_names_stays(folder):
    world = hospital()
    (named,) = take_scans([upload()])
    claim(world, scans=[named])
    orphan = keep_file(PNG)
    assert sweep_files() == 0
    for digest in (named.digest, orphan):
        made_old(place(folder, digest))
    assert sweep_files() == 1
    assert not place(folder, orphan).exists()
    assert kept_files.kept_file(Attachment.objects.get().digest) == PDF


def test_a_draft_that_an_ended_program_left_behind_is_removed_too(folder):
    draft = place(folder, keep_file(PDF)).with_name(".abc.part")
    draft.write_bytes(b"half")
    made_old(draft)
    assert sweep_files() == 1
    assert not draft.exists()


def test_an_old_orphan_that_is_sent_again_counts_as_new(folder):
    digest = keep_file(PDF)
    made_old(place(folder, digest))
    assert keep_file(PDF) == digest
    assert sweep_files() == 0


def test_a_file_that_is_kept_while_a_sweep_looks_is_never_removed(folder, monkeypatch):
    digest = keep_file(PDF)
    made_old(place(folder, digest))
    real = kept_files.named_files

    def meanwhile(models):
        keeping = Thread(target=keep_file, args=(PDF,))
        keeping.start()
        keeping.join()
        return real(models)

    monkeypatch.setattr(kept_files, "named_files", meanwhile)
    assert sweep_files() == 0
    assert kept_files.kept_file(digest) == PDF


def test_it_is_swept_at_most_once_a_day(folder):
    assert sweep_if_due() == 0
    assert not folder.exists()
    made_old(place(folder, keep_file(PDF)))
    assert sweep_if_due() == 1
    made_old(place(folder, keep_file(PNG)))
    assert sweep_if_due() == 0
    made_old(folder / kept_files.SWEPT)
    assert sweep_if_due() == 1
