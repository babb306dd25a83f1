"""A copy of the source in which a test adds something, to see that nothing else has to change."""

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src"
COMMAND = (sys.executable, "-c", "from coderpath.cli import main; main()")
PYTEST = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")


class ScratchCopy:
    """The packages of the source, copied to a folder where they are imported from."""

    def __init__(self, folder):
        self.source = folder / "src"
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(SOURCE, self.source, ignore=ignored)

    def add(self, name, text):
        """Write a new file."""
        (self.source / name).parent.mkdir(parents=True, exist_ok=True)
        (self.source / name).write_text(text)

    def gain(self, name, before, line):
        """Put a line before another of a file."""
        text = (self.source / name).read_text()
        assert text.count(before) == 1, before
        (self.source / name).write_text(text.replace(before, line + before))

    def run(self, *words, settings=""):
        """Run a program on the copy and give what it says, its blanks made one."""
        environment = os.environ | {"PYTHONPATH": str(self.source)}
        if settings:
            environment["DJANGO_SETTINGS_MODULE"] = settings
        done = subprocess.run(
            list(map(str, words)), env=environment, capture_output=True, text=True, check=False
        )
        said = done.stdout + done.stderr
        assert "Traceback" not in said, said
        return " ".join(said.split())

    def changed(self):
        """Give the files that the source does not have, or has otherwise."""
        files = (one.relative_to(self.source) for one in self.source.rglob("*") if one.is_file())
        return {one.as_posix() for one in files if self._differs(one)}

    def _differs(self, name):
        if "__pycache__" in name.parts:
            return False
        shipped = SOURCE / name
        return not (shipped.exists() and filecmp.cmp(shipped, self.source / name, shallow=False))
