"""What an installation keeps is its owner's alone, and its key is one, whoever starts first."""

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from coderpath_web.secret import secret_key

SOURCE = Path(__file__).parents[3] / "src"
SET_UP = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from coderpath_web.rooms.imports import folder
folder.keep(1, "progress", {"says": "Reading"})
"""


def run(home, program):
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("CODERPATH_")
    }
    environment |= {
        "CODERPATH_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "coderpath_web.settings",
        "PYTHONPATH": str(SOURCE),
    }
    environment.pop("DATABASE_URL", None)
    subprocess.run([sys.executable, "-c", program], env=environment, check=True, umask=0o022)


def test_nobody_else_on_the_machine_reads_what_is_kept(tmp_path):
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    run(home, SET_UP)
    kept = [place for place in home.rglob("*") if place.is_file()]
    names = {place.name for place in kept}
    assert {"coderpath.sqlite3", "secret-key", "progress.json"} <= names
    open_to_others = {place.name for place in kept if stat.S_IMODE(place.stat().st_mode) & 0o077}
    assert open_to_others == set()


def test_processes_that_start_together_have_one_key(tmp_path, monkeypatch):
    monkeypatch.delenv("CODERPATH_SECRET_KEY", raising=False)
    for number in range(50):
        home = tmp_path / str(number)
        with ThreadPoolExecutor(8) as pool:
            keys = set(pool.map(lambda _, home=home: secret_key(home), range(8)))
        assert len(keys) == 1
        assert len(keys.pop()) > 50
