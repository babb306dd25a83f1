"""`coderpath replay-decision`: judge a recorded decision again, from the database or a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from coderpath_web.commands.installation import open_as_it_is, say
from coderpath_web.commands.stopping import stops_with_a_line
from coderpath_web.row_number import row_number

if TYPE_CHECKING:
    from coderpath_web.standings.decided import Replayed

UNREAD = "Nothing was judged again."
NONE = "No decision has this number; every decision's page says its own."


def run(
    decision: Annotated[
        str,
        typer.Argument(help="The number of a decision, or a file that its page gives."),
    ],
) -> None:
    """Judge a decision again by its own path and facts, and say what differs from its record.

    A file needs no database. Ends with 1 where anything differs.
    """
    found = _on_file(decision) if decision.isdecimal() else _in_file(Path(decision))
    if not found.is_equal:
        say("The decision does not replay:")
        for one in found.differences:
            say(f"  {one}")
        raise typer.Exit(1)
    say("The decision replays: the path, every fact and the verdict are equal to the byte.")
    if found.erased:
        say(f"The reasons given in it were erased on {found.erased}; everything else is unchanged.")
    if found.reworded:
        say(f"Rules said in other words by this version: {found.reworded}.")


def _in_file(file: Path) -> "Replayed":
    from coderpath.decision.exported import read_exported, replay_exported  # noqa: PLC0415 -- when it is called

    try:
        return replay_exported(read_exported(file.read_bytes()))
    except OSError as error:
        _stop(f"{file}: {error.strerror}.")
    except ValueError as wrong:
        _stop(f"{file}: {wrong}.")


def _on_file(written: str) -> "Replayed":
    number = row_number(written)
    if number is None:
        _stop(NONE)
    open_as_it_is()
    from coderpath_web.decisions.again import replay_on_file  # noqa: PLC0415 -- after set-up
    from coderpath_web.decisions.models import DecisionRecord  # noqa: PLC0415 -- as above

    with stops_with_a_line(UNREAD):
        record = DecisionRecord.objects.filter(pk=number).first()
        found = replay_on_file(record) if record else None
    return found or _stop(NONE)


def _stop(why: str) -> NoReturn:
    typer.echo(f"{why}\n{UNREAD}", err=True)
    raise typer.Exit(1)
