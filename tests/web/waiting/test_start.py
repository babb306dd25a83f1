"""What stands in the way of a start is said in a line, not in a trace."""

import os
import subprocess
import sys

import pytest

from benchmarks.web.serving import PROGRAM

START = [sys.executable, PROGRAM, "serve", "--only-set-up"]


def start(home, **settings):
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("CODERPATH_")
    }
    environment |= {"CODERPATH_HOME": str(home), "DATABASE_URL": "", **settings}
    return subprocess.run(START, env=environment, check=False, capture_output=True, text=True)


def empty_key(home):
    home.mkdir()
    (home / "secret-key").touch()
    return "secret-key is empty. Put the key back from its copy"


def file_in_the_way(home):
    home.parent.mkdir(exist_ok=True)
    home.touch()
    return "The product did not start."


def database_that_is_none(home):
    home.mkdir()
    (home / "coderpath.sqlite3").write_bytes(b"no database at all, but long enough to be one" * 99)
    return "The database says: file is not a database."


def database_that_cannot_be_opened(home):
    (home / "coderpath.sqlite3").mkdir(parents=True)
    return "The database says: unable to open database file."


@pytest.mark.parametrize(
    "broken", [empty_key, file_in_the_way, database_that_is_none, database_that_cannot_be_opened]
)
def test_start_says_what_stands_in_its_way(tmp_path, broken):
    says = broken(tmp_path / "home")
    found = start(tmp_path / "home")
    assert found.returncode == 1
    assert says in found.stderr
    assert "Traceback" not in found.stderr


def test_start_says_that_the_server_of_the_database_does_not_answer(tmp_path):
    address = f"postgres://coderpath@{str(tmp_path).replace('/', '%2F')}/postgres"
    found = start(tmp_path / "home", DATABASE_URL=address)
    assert found.returncode == 1
    assert "The database says: connection" in found.stderr
    assert "Traceback" not in found.stderr
