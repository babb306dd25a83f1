"""`coderpath ledger`: the journal written out, its checkpoints and the key that signs them."""

import os
from pathlib import Path
from tempfile import mkstemp
from typing import Annotated

import typer

from coderpath_web.commands.installation import open_as_it_is, say
from coderpath_web.commands.stopping import cleans_up_when_ended, stops_with_a_line

NOTHING = "Nothing was written."
SOME = "What was erased before is gone; the rest is tried again the next time."
NOTHING_DUE = "Nothing is due: nobody has settled its time, it has not come, or it is held."
NO_ENTRY = "The ledger has no entry yet, so there is nothing to sign."

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True)


@app.callback()
def about() -> None:
    """Write the ledger out to be verified, sign it, show its key; erase what is due."""


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="The file to write. It must not be there yet.")],
) -> None:
    """Write every entry and its rows into a plain file, which `coderpath verify` reads.

    It tells all that the journal tells: keep it as you keep backups.
    """
    cleans_up_when_ended()
    open_as_it_is()
    from coderpath_web.backup.snapshot import one_moment  # noqa: PLC0415 -- after set-up
    from coderpath_web.journal.checkpoints.writing import log_name, seal_all  # noqa: PLC0415 -- as above
    from coderpath_web.journal.ledger.export import ledger_lines  # noqa: PLC0415 -- as above

    if file.exists():
        message = f"{file} is there already. Choose another name: nothing is replaced"
        raise typer.BadParameter(message, param_hint="FILE")
    with stops_with_a_line(NOTHING):
        seal_all()
        handle, name = mkstemp(prefix=f".{file.name}-", dir=file.absolute().parent)
        draft = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="ascii", newline="\n") as out, one_moment():
                out.writelines(ledger_lines(log_name()))
            draft.rename(file)
        finally:
            draft.unlink(missing_ok=True)
    say(f"{file}: check it with `coderpath verify {file} CHECKPOINT`.")


@app.command()
def checkpoint() -> None:
    """Sign how far the ledger has come; the line printed may be printed out, mailed or kept.

    Ends with exit code 1 where the ledger is not the one of the last checkpoint.
    """
    open_as_it_is()
    from coderpath_web.journal.checkpoints.key import NoKey  # noqa: PLC0415 -- after set-up
    from coderpath_web.journal.checkpoints.writing import Differs, write_checkpoint  # noqa: PLC0415 -- as above

    with stops_with_a_line(NOTHING):
        try:
            kept = write_checkpoint()
        except (Differs, NoKey) as why:
            typer.echo(f"{why}\n{NOTHING}", err=True)
            raise typer.Exit(1) from None
    if kept is None:
        say(NO_ENTRY)
        return
    say(kept.note)
    say(f"Kept in {kept.place}. Keep a copy where nobody who runs this can change it.")


@app.command("erase-due")
def erase_due() -> None:
    """Erase what was kept as long as somebody settled; `coderpath serve` does so by itself.

    What is held stays. The ledger still verifies; say it as often as you like.
    """
    open_as_it_is()
    from coderpath_web.rooms.keeping.actions import erase_due as erase  # noqa: PLC0415 -- after set-up

    with stops_with_a_line(SOME):
        gone = erase()
    for name, number in sorted(gone.items()):
        say(f"{name}: {number:,} erased.")
    if not gone:
        say(NOTHING_DUE)


@app.command()
def key() -> None:
    """Show the public key by which any tool for signed notes checks the checkpoints."""
    open_as_it_is()
    from coderpath_web.journal.checkpoints.key import NoKey  # noqa: PLC0415 -- after set-up
    from coderpath_web.journal.checkpoints.writing import log_key  # noqa: PLC0415 -- as above

    with stops_with_a_line(NOTHING):
        try:
            say(str(log_key()))
        except NoKey as why:
            typer.echo(str(why), err=True)
            raise typer.Exit(1) from None
