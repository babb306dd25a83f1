"""A backup that was cut short or changed in any place is found out before a row of it is read."""

import os
from datetime import UTC, datetime
from errno import ENOSPC
from io import FileIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coderpath_web.backup.archive import MANIFEST, check_archive, member_of, new_archive
from coderpath_web.backup.manifest import Manifest
from coderpath_web.backup.refused import BackupRefused
from coderpath_web.backup.signature import signature_of, written
from tests.property.reading import tried

ROWS = [[number, f"Course {number}", None, {"records": number % 7}] for number in range(500)]


MANIFEST_OF_ROWS = Manifest(
    coderpath="1.0",
    taken_at=datetime(2026, 11, 15, tzinfo=UTC),
    database="SQLite",
    organisation="Valley Health",
    entries=1,
    key="abcd",
    migrations=[],
    tables={"evidence.fact": signature_of(ROWS)},
    derived={},
    left_out={},
)


def write(place):
    """Write a backup as the product does, of rows that no database needs to hold."""
    with new_archive(place) as archive:
        with member_of(archive, "evidence.fact") as lines:
            lines.writelines(f"{written(row)}\n".encode() for row in ROWS)
        archive.writestr(MANIFEST, MANIFEST_OF_ROWS.model_dump_json())


@pytest.fixture(scope="module")
def backup(tmp_path_factory):
    place = tmp_path_factory.mktemp("backup") / "backup.zip"
    write(place)
    return place


def refused(data, place):
    torn = place.with_name("torn.zip")
    torn.write_bytes(data)
    with pytest.raises(BackupRefused, match="cut short or changed"):
        check_archive(torn)


def test_whole_backup_is_taken(backup):
    assert check_archive(backup).tables["evidence.fact"].rows == len(ROWS)


@settings(tried(100, 0.5))
@given(where=st.floats(0, 1, exclude_max=True))
def test_backup_that_was_cut_short_is_refused(where, backup):
    data = backup.read_bytes()
    refused(data[: int(where * len(data))], backup)


@settings(tried(100, 0.5))
@given(where=st.floats(0, 1, exclude_max=True), bits=st.integers(1, 255))
def test_backup_with_a_changed_byte_is_refused(where, bits, backup):
    data = bytearray(backup.read_bytes())
    data[int(where * len(data))] ^= bits
    refused(bytes(data), backup)


@pytest.mark.parametrize("more", [b"\0", b"0" * 64, b"coder,course\nana,CCA\n"])
def test_backup_with_more_behind_it_is_refused(more, backup):
    refused(backup.read_bytes() + more, backup)


@pytest.mark.parametrize("data", [b"", b"coder,course\n", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_backup_is_refused(data, backup):
    refused(data, backup)


def test_order_of_rows_and_of_names_is_no_part_of_a_signature():
    turned = [[*row[:3], dict(reversed(row[3].items()))] for row in reversed(ROWS)]
    assert signature_of(turned) == signature_of(ROWS)


@pytest.mark.parametrize(
    "rows", [ROWS[1:], [*ROWS, ROWS[0]], [[0, "Another", None, {}], *ROWS[1:]]]
)
def test_rows_that_are_missing_doubled_or_others_are_found(rows):
    assert signature_of(rows) != signature_of(ROWS)


class SmallDisk(FileIO):
    """A file on a disk with little room."""

    room = 0

    def write(self, data):
        if self.tell() + len(data) > self.room:
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        return super().write(data)


@settings(tried(50, 0.05))
@given(where=st.floats(0, 1, exclude_max=True))
def test_disk_that_is_full_at_any_place_says_so_and_leaves_nothing(where, backup):
    place = backup.with_name("full") / "backup.zip"
    place.parent.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SmallDisk, "room", int(where * backup.stat().st_size))
        patch.setattr(os, "fdopen", SmallDisk)
        with pytest.raises(OSError, match="No space left on device"):
            write(place)
    assert list(place.parent.iterdir()) == []
