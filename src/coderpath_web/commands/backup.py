"""`coderpath backup`: everything on file in one file, while the product goes on serving."""

from pathlib import Path
from typing import Annotated

import typer

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
        manifest = take_backup(file.absolute())
    facts = manifest.tables["evidence.fact"].rows
    say(f"{file}: {manifest.organisation or 'an organization without a name'}")
    say(f"  {manifest.entries:,} entries of the journal without a gap, {facts:,} facts.")
    say("  Read again from end to end: it is whole.")
    for words, number in manifest.left_out.items():
        say(f"Not in it: {number:,} {words}.")
    say(f"Not in it: the secret key, which is in {place_of_key()}.")
    say("  Keep a copy of the key too, in another place than the backups.")
