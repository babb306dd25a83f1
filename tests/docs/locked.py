"""What the lock of what runs holds, and why: read from the lock and from pyproject.toml."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements" / "run.txt"
PROJECT = ROOT / "pyproject.toml"
PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+) \\$")
REASON = re.compile(r'^    # (?P<reason>.+)\n    "(?P<name>[A-Za-z0-9._-]+)', re.MULTILINE)


class Locked(NamedTuple):
    """A distribution in the lock, and through which others it comes."""

    name: str
    version: str
    comes_by: tuple[str, ...]


def locked() -> list[Locked]:
    """List everything that the lock installs."""
    return list(_blocks(LOCK.read_text("utf-8").splitlines()))


def _blocks(lines: list[str]) -> Iterator[Locked]:
    starts = [number for number, line in enumerate(lines) if PINNED.match(line)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        found = PINNED.match(lines[start])
        said = [line.strip("# ") for line in lines[start:end] if line.startswith("    #")]
        by = tuple(one.removeprefix("via").strip() for one in said if one != "via")
        assert found is not None
        yield Locked(found["name"], found["version"], by)


def declared() -> list[str]:
    """List what pyproject.toml itself asks for, with what the product asks for after it."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    return _names([*project["dependencies"], *project["optional-dependencies"]["web"]])


def of_capabilities() -> list[str]:
    """List what single capabilities ask for, each in an extra of its own name."""
    extras = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["optional-dependencies"]
    return _names(one for extra, asked in extras.items() if extra != "web" for one in asked)


def _names(asked: Iterable[str]) -> list[str]:
    return [plain(re.split(r"[\[<>=~! ]", one)[0]) for one in asked]


def reasons() -> dict[str, str]:
    """Give the reason that stands above each in pyproject.toml."""
    text = PROJECT.read_text("utf-8")
    return {plain(found["name"]): found["reason"] for found in REASON.finditer(text)}


def plain(name: str) -> str:
    """Write the name of a distribution as locks do."""
    return re.sub(r"[-_.]+", "-", name).lower()
