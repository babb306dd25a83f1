"""Commands of the product in a process of their own, as whoever runs an installation calls them."""

import os
import subprocess
import sys

CALL = """
import sys, typer
from importlib import import_module
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
app.command()(import_module(f"coderpath_web.commands.{sys.argv.pop(1)}").run)
app()
"""
NOT_HANDED_ON = ("CODERPATH_SECRET_KEY", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")


def call(name, *arguments, home):
    """Run a command on the SQLite database of a folder; give its exit code and what it printed."""
    inherited = {name: value for name, value in os.environ.items() if name not in NOT_HANDED_ON}
    done = subprocess.run(
        [sys.executable, "-c", CALL, name, *map(str, arguments)],
        env=inherited | {"CODERPATH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr
