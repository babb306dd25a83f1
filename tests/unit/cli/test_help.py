import subprocess
import sys

from typer.main import get_command

from coderpath.cli import app

HEAVY = {"openpyxl", "pydantic", "ruamel", "django", "coderpath.judge", "coderpath_demo"}
PROGRAM = """
import sys
from coderpath.cli import app
try:
    app(["--help"])
finally:
    print("imported:", *sys.modules, file=sys.stderr)
"""


def test_help_imports_no_command():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    imported = set(done.stderr.partition("imported:")[2].split())
    assert "typer" in imported
    assert not HEAVY & imported


def test_a_command_says_the_same_of_itself_before_and_after_it_is_imported():
    listed = get_command(app).commands
    assert {"check", "demo-data", "facts", "serve"} <= listed.keys()
    for name, later in listed.items():
        assert later.help, name
        assert later.help == later.loaded().help, name
