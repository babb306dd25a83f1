"""Broken fact files beside the findings that they get, word for word.

Each file below `broken/` takes the place of its kind in the sound department below `sound/`.
"""

from pathlib import Path
from shutil import copy, copytree

import pytest

from coderpath.facts.reading import read_facts
from coderpath.findings import errors

HERE = Path(__file__).parent
BROKEN = sorted(path for path in (HERE / "broken").iterdir() if path.suffix != ".txt")


def findings_of(broken: Path, folder: Path) -> str:
    """Read the sound department with one file broken; give the findings as they are printed."""
    department = folder / "facts"
    copytree(HERE / "sound", department)
    kind = broken.stem.partition("--")[0]
    (department / f"{kind}.csv").unlink()
    copy(broken, department / f"{kind}{broken.suffix}")
    reading = read_facts(department)
    assert (reading.facts is None) == bool(errors(reading.findings))
    for finding in reading.findings:
        parts = (finding.found, finding.allowed, finding.mend)
        assert [part for part in parts if not part or part.endswith((".", "!", "?"))] == []
    return "".join(f"{finding}\n" for finding in reading.findings)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.name)
def test_a_broken_file_gets_its_findings(broken: Path, tmp_path: Path) -> None:
    expected = broken.with_name(f"{broken.name}.txt").read_text(encoding="utf-8")
    assert findings_of(broken, tmp_path) == expected


def test_there_are_at_least_forty_broken_files() -> None:
    assert len(BROKEN) >= 40
