"""`coderpath rebuild`: write everything that is derived from facts again."""

import typer

from coderpath_web.commands.installation import open_installation, say


def run() -> None:
    """Write the standing rows of everyone again; they come out the same unless a judge changed."""
    open_installation()
    from coderpath_web.standings.actions import rebuild_derived  # noqa: PLC0415 -- after set-up
    from coderpath_web.standings.ahead import telling  # noqa: PLC0415 -- after set-up

    with typer.progressbar(length=1, label="Coders") as bar:

        def show(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        with telling(show):
            entry = rebuild_derived()
    say(f"Done, entry {entry.number} of the journal.")
