"""What `coderpath backup` and `coderpath restore` say, and with which exit code."""

import signal

import pytest

from tests.web.backup.commands import call


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Begin an organisation and take its backup."""
    place = tmp_path_factory.mktemp("home")
    call("start", "Valley Health", "--supervisor", "Teresa Quintana", home=place)
    code, said = call("backup", place / "backup.zip", home=place)
    assert code == 0, said
    return place


def test_backup_says_what_is_in_it_and_where_the_key_is(home, tmp_path):
    code, said = call("backup", tmp_path / "more.zip", home=home)
    assert code == 0
    assert "Valley Health" in said
    assert "entries of the journal without a gap" in said
    assert f"Not in it: the secret key, which is in {home / 'secret-key'}." in said


def test_key_is_not_in_the_file(home):
    key = (home / "secret-key").read_bytes()
    assert key not in (home / "backup.zip").read_bytes()


def test_folder_without_a_database_is_nothing_to_back_up(tmp_path):
    code, said = call("backup", tmp_path / "backup.zip", home=tmp_path / "mistyped")
    assert (code, (tmp_path / "backup.zip").exists()) == (1, False)
    assert "There is nothing to back up in" in said
    assert "Is CODERPATH_HOME right?" in said


def test_folder_that_is_not_there_is_named(home, tmp_path):
    code, said = call("backup", tmp_path / "none" / "backup.zip", home=home)
    assert code == 1
    assert f"{tmp_path / 'none'}" in said
    assert said.endswith("No such file or directory.\nNo backup was written.\n")


def test_restore_tells_that_the_key_is_another_one(home, tmp_path):
    code, said = call("restore", home / "backup.zip", home=tmp_path)
    assert code == 0, said
    assert "every row reads as it did, the journal has no gap" in said
    assert "The derived rows came out as they were." in said
    assert "The secret key here is another one than then" in said


def test_restore_beside_the_old_key_says_nothing_of_it(home, tmp_path):
    (tmp_path / "secret-key").write_bytes((home / "secret-key").read_bytes())
    code, said = call("restore", home / "backup.zip", home=tmp_path)
    assert (code, "secret key" in said) == (0, False)


def test_restore_into_the_same_home_is_refused(home):
    code, said = call("restore", home / "backup.zip", home=home)
    assert code == 1
    assert "is not empty: Valley Health is there." in said
    assert said.endswith("Nothing was restored.\n")


def test_drill_tries_everything_and_leaves_nothing(home):
    before = sorted(home.iterdir())
    code, said = call("restore", home / "backup.zip", "--drill", home=home)
    assert code == 0, said
    assert "This was a drill" in said
    assert "secret key" not in said
    assert sorted(home.iterdir()) == before


def test_torn_file_is_refused_before_anything_is_made(home, tmp_path):
    torn = tmp_path / "torn.zip"
    torn.write_bytes((home / "backup.zip").read_bytes()[:-100])
    code, said = call("restore", torn, home=tmp_path / "new")
    assert (code, (tmp_path / "new").exists()) == (1, False)
    assert "cut short or changed since it was written" in said


LATE_IN_A_BACKUP = "coderpath_web.backup.archive:check_archive"
LATE_IN_A_RESTORE = "coderpath_web.backup.restoring:_tell"


def test_backup_that_was_killed_at_the_end_is_none(home, tmp_path):
    there = tmp_path / "backup.zip"
    code, _ = call("backup", there, home=home, ends=(LATE_IN_A_BACKUP, signal.SIGKILL))
    assert (code, there.exists()) == (-signal.SIGKILL, False)
    assert call("backup", there, home=home)[0] == 0


def test_backup_that_was_told_to_end_leaves_no_file(home, tmp_path):
    there = tmp_path / "backup.zip"
    code, _ = call("backup", there, home=home, ends=(LATE_IN_A_BACKUP, signal.SIGTERM))
    assert (code, list(tmp_path.iterdir())) == (128 + signal.SIGTERM, [])


def test_restore_that_was_killed_at_the_end_left_nothing(home, tmp_path):
    ends = (LATE_IN_A_RESTORE, signal.SIGKILL)
    assert call("restore", home / "backup.zip", home=tmp_path, ends=ends)[0] == -signal.SIGKILL
    code, said = call("restore", home / "backup.zip", home=tmp_path)
    assert code == 0, said


def test_drill_that_was_told_to_end_leaves_no_folder(home, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    ends = (LATE_IN_A_RESTORE, signal.SIGTERM)
    code, _ = call("restore", home / "backup.zip", "--drill", home=home, ends=ends)
    assert (code, list(tmp_path.iterdir())) == (128 + signal.SIGTERM, [])
