"""Tests that are marked as one group follow each other in one process.

Releases of pytest and xdist that do not know each other let a group go without a word.
"""

import subprocess
import sys

GROUP = """
import pytest

@pytest.mark.xdist_group("story")
@pytest.mark.parametrize("part", range(6))
def test_part(part, worker_id):
    with open("workers", "a") as file:
        print(worker_id, file=file)
"""


def test_group_is_kept_together(tmp_path):
    (tmp_path / "test_story.py").write_text(GROUP, encoding="utf-8")
    run = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadgroup", "-p", "no:django"]
    subprocess.run([*run, "test_story.py"], cwd=tmp_path, check=True, capture_output=True)
    workers = (tmp_path / "workers").read_text(encoding="utf-8").split()
    assert len(workers) == 6
    assert len(set(workers)) == 1
