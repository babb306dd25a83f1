"""Opening an installation for a command: settings, database, static files."""

import os
from io import StringIO

import typer

from coderpath_web.commands.stopping import stops_with_a_line

DEMO_HOME = "coderpath-demo"
NOT_STARTED = "The product did not start. Is there room, and may this account write there?"
MISSING = 'The product is not installed: pip install "coderpath[web]"'


def open_installation() -> None:
    """Set up Django, bring the database up to date and gather the static files.

    Stops with a sentence when the product's packages are missing, or the disk or the database
    refuses what has to be written.
    """
    open_as_it_is()
    from django.conf import settings  # noqa: PLC0415 -- after set-up
    from django.core.management import call_command  # noqa: PLC0415 -- as above
    from django.db import connections  # noqa: PLC0415 -- as above

    from coderpath_web.accounts.kept_apart import migrated_in  # noqa: PLC0415 -- as above

    with stops_with_a_line(NOT_STARTED):
        settings.HOME.mkdir(parents=True, exist_ok=True)
        for database in connections:
            for named in migrated_in(database):
                call_command("migrate", *named, verbosity=0, interactive=False, database=database)
        call_command("collectstatic", verbosity=0, interactive=False, stdout=StringIO())


def open_as_it_is() -> None:
    """Set up Django and change nothing: the database may be of another version.

    Stops with a sentence when the product's packages are missing, or a setting cannot be read.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coderpath_web.settings")
    try:
        import django  # noqa: PLC0415 -- the library's commands do not need it
    except ModuleNotFoundError:
        typer.echo(MISSING, err=True)
        raise typer.Exit(1) from None
    from coderpath_web.wrong_setting import WrongSetting  # noqa: PLC0415 -- once it is installed

    try:
        with stops_with_a_line(NOT_STARTED):
            django.setup()
    except WrongSetting as wrong:
        typer.echo(f"{wrong}.", err=True)
        raise typer.Exit(1) from None


def say(text: str) -> None:
    """Print a line at once."""
    typer.echo(text)
