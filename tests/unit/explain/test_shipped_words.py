"""The words of the article's two paths, read through once and kept beside this file.

After a change of words or paths: python -m tests.unit.explain.test_shipped_words, then read the
difference through.
"""

from pathlib import Path

from coderpath.documents.path import read_path
from coderpath.explain.asks import asks, asks_of
from coderpath.path import PARTS, CareerPath

PATHS = ("intermountain-original", "intermountain-revised")
KEPT = Path(__file__).with_name("shipped_words.txt")


def words() -> str:
    """Write every requirement of both paths, each text once."""
    return "\n".join(line for name in PATHS for line in _path_lines(name)) + "\n"


def _path_lines(name: str) -> list[str]:
    path = read_path(name).path
    assert path is not None
    return [f"# {path.title}", *dict.fromkeys(_asked(path))]


def _asked(path: CareerPath) -> list[str]:
    found = []
    for level in path:
        for part in PARTS:
            for requirement in level.part(part):
                own = asks(requirement.criterion, path)
                found.append(f"{own}  [says: {requirement.says}]" if requirement.says else own)
    return found + [asks_of(rule, path) for rule in path.entry]


def test_every_requirement_reads_as_it_was_read_through():
    assert words() == KEPT.read_text(encoding="utf-8")


if __name__ == "__main__":
    KEPT.write_text(words(), encoding="utf-8")
