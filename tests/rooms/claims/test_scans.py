"""Scans are taken by what they hold, kept whole or not at all, and never shown as a page."""

import pytest

from coderpath_web import kept_files
from coderpath_web.kept_files import Damaged, keep_file, kept_file
from coderpath_web.rooms.claims import scans
from coderpath_web.rooms.claims.actions import vouch_for
from coderpath_web.rooms.claims.enums import FileType
from coderpath_web.rooms.claims.models import Attachment, ClaimStep
from coderpath_web.rooms.claims.scans import BadScan, take_scans
from tests.rooms.claims.claiming import claim, hospital
from tests.rooms.claims.scanned import JPEG, PDF, PNG, upload


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.ATTACHMENTS = tmp_path / "attachments"
    return settings.ATTACHMENTS


@pytest.mark.parametrize(
    ("content", "name", "kind", "kept_as"),
    [
        (PDF, "../../etc/Diplom äöü.pdf", FileType.PDF, "Diplom ___.pdf"),
        (PNG, "photo.pdf", FileType.PNG, "photo.png"),
        (JPEG, "C:\\scans\\a.b.exe", FileType.JPEG, "a.b.jpg"),
        (PDF, ".htaccess", FileType.PDF, "htaccess.pdf"),
    ],
)
def test_a_scan_is_what_it_holds_whatever_its_name_says(content, name, kind, kept_as):
    (one,) = take_scans([upload(content, name)])
    assert (one.type, one.name, one.size) == (kind, kept_as, len(content))
    assert kept_file(one.digest) == content


def test_a_scan_is_taken_whole_though_somebody_has_read_it_before():
    sent = upload()
    sent.read()  # As whoever looks whether a form came twice does.
    (one,) = take_scans([sent])
    assert kept_file(one.digest) == PDF


BAD = {
    "an empty file": b"",
    "a page": b"<!doctype html><script>alert(1)</script>",
    "a drawing with script": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "a PDF cut off": PDF[:-8],
    "a picture cut off": PNG[:-12],
    "a photo cut off": JPEG[:-2],
    "a program": b"MZ\x90\0" + b"\0" * 64,
    "a table": b"PK\x03\x04" + b"\0" * 64,
    "a PDF behind a page": b"<html>" + PDF,
}


@pytest.mark.parametrize("what", BAD)
def test_anything_else_is_refused_with_what_is_taken_and_nothing_is_kept(what, folder):
    with pytest.raises(
        BadScan, match=r"^a\.pdf is.* Take a scan or a photo as PDF, PNG or JPEG\.$"
    ):
        take_scans([upload(), upload(BAD[what], "a.pdf")])
    assert not folder.exists()


def test_size_and_number_are_limited_and_said(monkeypatch):
    monkeypatch.setattr(scans, "MOST_BYTES", len(PDF) - 1)
    with pytest.raises(BadScan, match="MB are taken"):
        take_scans([upload()])
    with pytest.raises(BadScan, match="At most 5 scans go with one claim; these would be 6"):
        take_scans([upload()] * 2, there=4)


def test_a_file_that_cannot_be_written_leaves_nothing_behind(monkeypatch, folder):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kept_files.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        keep_file(PDF)
    assert [one for one in folder.rglob("*") if one.is_file()] == []


def test_what_was_changed_or_is_gone_is_never_given(folder):
    digest = keep_file(PDF)
    place = folder / digest[:2] / digest
    place.write_bytes(PNG)
    with pytest.raises(Damaged):
        kept_file(digest)
    assert keep_file(PDF) == digest
    assert kept_file(digest) == PDF
    place.unlink()
    with pytest.raises(Damaged):
        kept_file(digest)


@pytest.fixture
def world(db):
    return hospital()


def scan_of(world, content=PDF, name="certificate.pdf"):
    one = claim(world, scans=take_scans([upload(content, name)]))
    return one, Attachment.objects.get(claim=one)


@pytest.mark.parametrize(
    ("who", "status"), [("ana", 200), ("lee", 200), ("priya", 200), ("far", 404), ("ada", 404)]
)
def test_whoever_sees_the_claim_gets_its_scan_as_a_file_to_keep(client, world, who, status):
    one, scan = scan_of(world)
    client.force_login(getattr(world, who))
    answer = client.get(f"/claims/{one.pk}/scans/{scan.pk}/")
    assert answer.status_code == status
    if status == 200:
        assert answer.content == PDF
        assert answer["Content-Type"] == "application/pdf"
        assert answer["Content-Disposition"] == 'attachment; filename="certificate.pdf"'
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer["Content-Security-Policy"].split("; ")
        assert "no-store" in answer["Cache-Control"]


def test_a_scan_goes_only_with_its_own_claim_and_a_file_without_a_row_is_not_there(client, world):
    one, scan = scan_of(world)
    other = claim(world, texts={"credential": "RHIT", "since": "2026-10-01"})
    keep_file(PNG)
    client.force_login(world.ana)
    assert client.get(f"/claims/{other.pk}/scans/{scan.pk}/").status_code == 404
    assert client.get(f"/claims/{one.pk}/scans/{scan.pk + 1}/").status_code == 404


def test_a_damaged_scan_is_said_to_be_damaged(client, world, folder):
    one, scan = scan_of(world)
    (folder / scan.digest[:2] / scan.digest).write_bytes(b"other")
    client.force_login(world.ana)
    answer = client.get(f"/claims/{one.pk}/scans/{scan.pk}/")
    assert answer.status_code == 410
    assert "put it back from a backup" in answer.content.decode()


def test_the_page_of_the_fact_has_the_scan_too(client, world):
    one, scan = scan_of(world)
    vouch_for(by=world.lee, claims=[one])
    client.force_login(world.ana)
    page = client.get(f"/facts/{ClaimStep.objects.get().fact_id}/").content.decode()
    assert f"/claims/{one.pk}/scans/{scan.pk}/" in page
