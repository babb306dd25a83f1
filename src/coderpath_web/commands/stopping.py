"""Stopping a command with a line that says why, where a disk or a database refuses."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer


@contextmanager
def stops_with_a_line(otherwise: str) -> Iterator[None]:
    """Turn what a disk, a database or a backup refuses into a line and exit code 1.

    `otherwise` says how things stand then.
    """
    from django.db import Error  # noqa: PLC0415 -- the library's commands do not need it

    from coderpath_web.backup.refused import BackupRefused  # noqa: PLC0415 -- as above

    try:
        yield
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        _stop(f"{place}{error.strerror or error}.", otherwise)
    except Error as error:
        _stop(f"The database says: {str(error).strip()}.", otherwise)
    except BackupRefused as refused:
        _stop(str(refused), otherwise)


def _stop(why: str, otherwise: str) -> None:
    typer.echo(f"{why}\n{otherwise}", err=True)
    raise typer.Exit(1)
