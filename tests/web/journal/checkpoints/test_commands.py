"""The ledger from the outside: signed, exported, restored, verified, and tampered with."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from coderpath.ledger import verify
from coderpath.ledger.notes import PublicKey
from tests.unit.ledger.theirs import verified
from tests.web.backup.commands import call


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Begin an organisation, sign a checkpoint, and take a backup."""
    place = tmp_path_factory.mktemp("home")
    call("start", "Valley Health", "--supervisor", "Teresa Quintana", home=place)
    code, said = call("ledger", "checkpoint", home=place)
    assert (code, "Kept in " in said) == (0, True), said
    code, said = call("backup", place / "backup.zip", home=place)
    assert (code, "1 checkpoint of the ledger." in said) == (0, True), said
    return place


def kept(home):
    (one,) = (home / "checkpoints").glob("*.checkpoint")
    return one


def check(ledger, *checkpoints):
    """Run the one file that verifies, alone."""
    command = [sys.executable, "-I", "-S", verify.__file__, str(ledger), *map(str, checkpoints)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def exported(home, tmp_path):
    code, said = call("ledger", "export", tmp_path / "ledger.txt", home=home)
    assert code == 0, said
    return tmp_path / "ledger.txt"


def test_checkpoint_is_signed_by_the_key_that_is_shown(home):
    code, said = call("ledger", "key", home=home)
    assert code == 0
    note = kept(home).read_text(encoding="utf-8")
    assert verified(note, PublicKey.read(said)).log_size == int(kept(home).stem)


def test_export_verifies_against_the_checkpoint_and_replaces_nothing(home, tmp_path):
    ledger = exported(home, tmp_path)
    assert check(ledger, kept(home))[0] == 0
    code, said = call("ledger", "export", ledger, home=home)
    assert code != 0
    assert "nothing is replaced" in re.sub(r"[\s│]+", " ", said)


def test_restored_backup_verifies_against_the_checkpoint_kept_elsewhere(home, tmp_path):
    code, said = call("restore", home / "backup.zip", home=tmp_path / "restored")
    assert code == 0, said
    assert kept(tmp_path / "restored").read_bytes() == kept(home).read_bytes()
    code, said = check(exported(tmp_path / "restored", tmp_path), kept(home))
    assert code == 0, said


def test_change_behind_its_back_is_found_and_nothing_more_is_signed(home, tmp_path):
    call("restore", home / "backup.zip", home=tmp_path / "other")
    with closing(sqlite3.connect(tmp_path / "other" / "coderpath.sqlite3")) as database, database:
        database.execute("DROP TRIGGER journal_entry_kept_update")
        database.execute("UPDATE journal_entry SET actor_name = 'Somebody else' WHERE number = 1")
        database.execute("DROP TRIGGER journal_leaf_kept_update")
        hashed = "substr(hash, 2) || substr(hash, 1, 1)"
        database.execute(f"UPDATE journal_leaf SET hash = {hashed} WHERE number = 1")  # noqa: S608 -- of its own
        last = database.execute("SELECT max(number) FROM journal_leaf").fetchone()[0]
        database.execute(f"UPDATE journal_leaf SET subtrees = '' WHERE number = {last}")  # noqa: S608 -- as above
    code, said = check(exported(tmp_path / "other", tmp_path), kept(home))
    assert code == 1
    assert "Entry 1 was changed" in said
    assert "The whole log differs from the checkpoint" in said


def test_installation_that_is_not_there_is_told_in_a_line(tmp_path):
    for command in ("checkpoint", "export"):
        arguments = [tmp_path / "ledger.txt"] if command == "export" else []
        code, said = call("ledger", command, *arguments, home=tmp_path / "mistyped")
        assert code == 1
        assert "Nothing was written." in said
