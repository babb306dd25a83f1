"""`coderpath restore`: a backup into an empty installation, or a drill that leaves nothing."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from coderpath_web.commands.installation import open_installation, say
from coderpath_web.commands.stopping import stops_with_a_line

NOTHING = "Nothing was restored."


def run(
    file: Annotated[Path, typer.Argument(help="A file that `coderpath backup` has written.")],
    drill: Annotated[
        bool,
        typer.Option("--drill", help="Try it in a folder of its own, which is removed afterwards."),
    ] = False,
) -> None:
    """Restore a backup into an empty installation, on either database: all of it or nothing."""
    if not drill:
        _compare_keys(_restore(file))
        say("Stop and start the server if it is running.")
        return
    with TemporaryDirectory(prefix="coderpath-drill-") as home:
        os.environ["CODERPATH_HOME"] = home
        os.environ.pop("DATABASE_URL", None)
        _restore(file)
    say("This was a drill: the folder is gone again.")


def _restore(file: Path) -> str:
    """Restore a backup; give the sign of the key that its installation had."""
    with stops_with_a_line(NOTHING):
        from coderpath_web.backup.archive import check_archive  # noqa: PLC0415 -- when installed

        manifest = check_archive(file)
    say(f"{file} is whole: {manifest.organisation}, {manifest.entries:,} entries,")
    say(f"  taken at {manifest.taken_at:%Y-%m-%d %H:%M} UTC from {manifest.database}.")
    open_installation()
    from coderpath_web.backup import restoring, sound  # noqa: PLC0415 -- after set-up

    say("Restoring, then working out again what is derived from facts ...")
    with stops_with_a_line(NOTHING):
        otherwise = restoring.restore_backup(file)
    say(f"Restored into {sound.place()}: every row reads as it did, the journal has no gap.")
    for table, (then, now) in otherwise.items():
        say(f"Not as it was: {table}, {then.rows:,} derived rows then and {now.rows:,} now.")
    if not otherwise:
        say("The derived rows came out as they were.")
    return manifest.key


def _compare_keys(then: str) -> None:
    """Say when the secret key is another one than at the backup, and what that means."""
    from coderpath_web.backup.key import place_of_key, sign_of_key  # noqa: PLC0415 -- after set-up

    if then != sign_of_key():
        say(f"The secret key here is another one than then ({place_of_key()}).")
        say("  Nothing on file depends on it: everyone signs in again, and that is all.")
