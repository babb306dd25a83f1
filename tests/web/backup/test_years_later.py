"""Years later a decision still replays and the ledger still holds, wherever it was restored."""

import subprocess
import sys
from datetime import date
from shutil import copy, rmtree

from coderpath.decision.exported import as_file, read_exported, replay_exported
from coderpath.decision.letter import shown_of
from coderpath.ledger import verify
from coderpath_web.backup.restoring import restore_backup
from coderpath_web.backup.taking import take_backup
from coderpath_web.decisions.again import exported, replay_on_file
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.decisions.printing import letter_pdf, record_pdf
from coderpath_web.journal.checkpoints.writing import log_name, seal_all, write_checkpoint
from coderpath_web.journal.ledger.export import ledger_lines
from tests.rooms.requests.asked import PATH, again, agree, ask, asked_world
from tests.web.backup.commands import call
from tests.web.backup.emptied import empty
from tests.web.factories import fact, path

A_YEAR_ON = date(2027, 11, 15)
REPLAYS = "The decision replays: the path, every fact and the verdict are equal to the byte."
STRICTER = (
    PATH.replace("two-rungs", "stricter")
    .replace("effective: 2020-01-01", "effective: 2027-06-01\nreplaces: two-rungs")
    .replace("months: 12", "months: 60")
)


def approved():
    """Let two people approve a move."""
    world = asked_world()
    asked = ask(world)
    agree(world.edith, asked)
    agree(world.priya, again(asked))
    return DecisionRecord.objects.get()


def a_year_passes(settings):
    """Adopt a path that asks for more, and put other facts on file."""
    path("stricter", STRICTER)
    settings.TODAY = A_YEAR_ON
    fact("credentials", coder="ana", credential="CCS", since="2027-08-02")


def papers():
    """Give all that is had of the decision: its file, the letter and the full record."""
    record = DecisionRecord.objects.get()
    assert replay_on_file(record).differences == ()
    shown = shown_of(record.kept)
    return as_file(exported(record)), letter_pdf(shown), record_pdf(shown)


def verified(ledger, checkpoint):
    """Verify an exported ledger by the one file alone, as anybody would; give what it says."""
    done = subprocess.run(
        [sys.executable, "-I", verify.__file__, str(ledger), str(checkpoint)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def written_out(place):
    """Export the ledger that is here, as the command does."""
    seal_all()
    place.write_text("".join(ledger_lines(log_name())), "ascii", newline="\n")
    return place


def test_decision_replays_and_its_ledger_verifies_years_later_and_after_a_restore(
    transactional_db, settings, tmp_path
):
    settings.CHECKPOINTS = tmp_path / "checkpoints"
    settings.LEDGER_KEY = tmp_path / "ledger-key"
    number = approved().pk
    kept = copy(write_checkpoint().place, tmp_path / "kept-elsewhere")
    of_then = f"The log is the one of the checkpoint of {number} entries."
    assert of_then in verified(written_out(tmp_path / "then.txt"), kept)
    before = papers()

    a_year_passes(settings)
    assert papers() == before
    assert replay_exported(read_exported(before[0])).is_equal
    assert of_then in verified(written_out(tmp_path / "later.txt"), kept)

    write_checkpoint()
    take_backup(tmp_path / "backup.zip")
    empty()
    rmtree(settings.CHECKPOINTS)
    elsewhere = tmp_path / "elsewhere"
    restored_into_a_folder(tmp_path / "backup.zip", elsewhere, number)
    assert of_then in verified(elsewhere / "ledger.txt", kept)

    assert restore_backup(elsewhere / "again.zip") == {}
    assert papers() == before
    assert of_then in verified(written_out(tmp_path / "restored.txt"), kept)


def restored_into_a_folder(backup, home, number):
    """Restore into SQLite in an empty folder; judge there, export its ledger, take a backup."""
    done = [
        call("restore", backup, home=home),
        call("replay_decision", number, home=home),
        call("ledger", "export", home / "ledger.txt", home=home),
        call("backup", home / "again.zip", home=home),
    ]
    assert [code for code, _ in done] == [0, 0, 0, 0], done
    assert done[1][1].startswith(REPLAYS)
