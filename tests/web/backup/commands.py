"""Commands of the product in a process of their own, as whoever runs an installation calls them."""

import os
import subprocess
import sys

CALL = """
import os, signal, sys, typer
from importlib import import_module
from coderpath_web.commands import installation
opened = installation.open_as_it_is

def open_and_end():
    opened()
    module, name = os.environ["ENDS_AT"].split(":")
    by = int(os.environ["ENDS_BY"])
    setattr(import_module(module), name, lambda *_: os.kill(os.getpid(), by))

if "ENDS_AT" in os.environ:
    installation.open_as_it_is = open_and_end
module = import_module(f"coderpath_web.commands.{sys.argv.pop(1)}")
app = getattr(module, "app", None) or typer.Typer(
    add_completion=False, pretty_exceptions_enable=False
)
if not hasattr(module, "app"):
    app.command()(module.run)
app()
"""
NOT_HANDED_ON = ("CODERPATH_SECRET_KEY", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")


def call(name, *arguments, home, ends=None):
    """Run a command on the SQLite database of a folder; give its exit code and what it printed.

    `ends` names a function, as module:name, at which the process gets a signal, and the signal.
    """
    inherited = {name: value for name, value in os.environ.items() if name not in NOT_HANDED_ON}
    done = subprocess.run(
        [sys.executable, "-c", CALL, name, *map(str, arguments)],
        env=inherited | {"CODERPATH_HOME": str(home)} | _ending(ends),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def _ending(ends):
    return {"ENDS_AT": ends[0], "ENDS_BY": str(int(ends[1]))} if ends else {}
