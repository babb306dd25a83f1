"""`coderpath backup`: everything on file in one file, while the product goes on serving."""

from pathlib import Path
from typing import Annotated

import typer

from coderpath.sentence.words import counted
from coderpath_web.commands.installation import open_as_it_is, say
from coderpath_web.commands.stopping import cleans_up_when_ended, stops_with_a_line


def run(
    file: Annotated[Path, typer.Argument(help="The file to write. It must not be there yet.")],
) -> None:
    """Write everything on file into one file, checked; the product may go on serving meanwhile."""
    cleans_up_when_ended()
    open_as_it_is()
    from coderpath_web.backup.key import place_of_key  # noqa: PLC0415 -- after set-up
    from coderpath_web.backup.taking import take_backup  # noqa: PLC0415 -- as above

    with stops_with_a_line("No backup was written."):
        why = _checkpoint()
        manifest = take_backup(file.absolute())
    facts = manifest.tables["evidence.fact"].rows
    say(f"{file}: {manifest.organisation or 'an organization without a name'}")
    say(f"  {manifest.entries:,} entries of the journal without a gap, {facts:,} facts.")
    say(f"  {counted(len(manifest.checkpoints), 'checkpoint')} of the ledger.")
    if why:
        say(f"  No checkpoint was signed now. {why}")
    say("  Read again from end to end: it is whole.")
    for words, number in manifest.left_out.items():
        say(f"Not in it: {number:,} {words}.")
    say(f"Not in it: the secret key, which is in {place_of_key()}.")
    say("  Keep a copy of the key too, in another place than the backups.")


def _checkpoint() -> str:
    """Sign a checkpoint, so that the backup has its own; say why where none could be."""
    from django.db import Error  # noqa: PLC0415 -- after set-up

    from coderpath_web.journal.checkpoints.key import NoKey  # noqa: PLC0415 -- after set-up
    from coderpath_web.journal.checkpoints.writing import Differs, write_checkpoint  # noqa: PLC0415 -- as above

    try:
        write_checkpoint()
    except (Differs, NoKey) as why:
        return str(why)
    except Error:
        pass  # The backup says what is wrong with the database.
    return ""
