"""What the README and the manual show is run, page by page, in an empty folder.

A block marked `file=NAME` is written to that file. In a `console` block each line that starts with
`$ coderpath` is run; `# exit code 1` behind it says that it is meant to stop with that code. Lines
below a command are lines that it prints, in that order; `...` stands for any lines between.

Commands run in this process, for a program takes longest to start; those of the product, which
choose settings for their whole process, and those of the README run as the program that people run.
"""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from coderpath.cli import app
from coderpath.cli.later import added
from coderpath_demo.commands import demo_data

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "manual").glob("*.md"))]
PROGRAM = Path(sys.executable).with_name("coderpath")
FENCE = re.compile(
    r"^```(?P<kind>\w*)(?: file=(?P<file>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
OF_THE_PRODUCT = {name for name, _ in added()}
EXIT_CODE = re.compile(r"# exit code (\d+)$")


class Command(NamedTuple):
    """A command as a page shows it."""

    line: str
    shown: list[str]

    @property
    def exit_code(self) -> int:
        found = EXIT_CODE.search(self.line)
        return int(found[1]) if found else 0

    @property
    def arguments(self) -> list[str]:
        return shlex.split(self.line.removeprefix("$ coderpath"), comments=True)


def commands(text: str) -> Iterator[Command]:
    command = Command("", [])
    for line in text.splitlines():
        if line.startswith("$ "):
            yield from [command] if command.line.startswith("$ coderpath") else []
            command = Command(line, [])
        elif line.strip():
            command.shown.append(line.rstrip())
    yield from [command] if command.line.startswith("$ coderpath") else []


def run(command: Command, folder: Path, *, as_program: bool) -> list[str]:
    """Run a command in a folder; give the lines that it prints."""
    if as_program or command.arguments[0] in OF_THE_PRODUCT:
        whole = [PROGRAM, *command.arguments]
        done = subprocess.run(whole, cwd=folder, capture_output=True, text=True, check=False)
        code, said = done.returncode, done.stdout + done.stderr
    else:
        with chdir(folder):
            result = CliRunner().invoke(app, command.arguments)
        code, said = result.exit_code, result.stdout + result.stderr
    assert code == command.exit_code, f"{command.line}\n{said}"
    return [line.rstrip() for line in said.splitlines()]


def lines_not_printed(shown: list[str], printed: list[str]) -> list[str]:
    rest = iter(printed)
    return [line for line in shown if line != "..." and line not in rest]


@pytest.fixture(scope="module", autouse=True)
def _demo_made_once() -> Iterator[None]:
    """Make the demo organisation once for all pages: that it is always the same has its test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo_data, "generate", cache(demo_data.generate))
        yield


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_of_a_page_run_and_print_what_it_shows(page: Path, tmp_path: Path) -> None:
    differing: dict[str, list[str]] = {}
    for block in FENCE.finditer(page.read_text(encoding="utf-8")):
        if block["file"]:
            target = tmp_path / block["file"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block["text"], encoding="utf-8")
        for command in commands(block["text"]) if block["kind"] == "console" else ():
            printed = run(command, tmp_path, as_program=page == PAGES[0])
            missing = lines_not_printed(command.shown, printed)
            differing |= {command.line: missing} if missing else {}
    assert differing == {}


def test_the_pages_show_the_commands_that_there_are() -> None:
    named = {
        command.arguments[0]
        for page in PAGES
        for block in FENCE.finditer(page.read_text(encoding="utf-8"))
        if block["kind"] == "console"
        for command in commands(block["text"])
    }
    assert {"check", "show", "diff", "judge", "replay", "whatif", "way", "board", "facts"} <= named


def test_the_make_targets_of_the_readme_are_in_the_makefile() -> None:
    targets = re.findall(
        r"^(\w+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    named = re.findall(r"^\$ make (\w+)", PAGES[0].read_text(encoding="utf-8"), re.MULTILINE)
    assert set(named) == {"demo", "test"}
    assert set(named) <= set(targets)


def test_a_line_that_is_not_printed_is_noticed() -> None:
    assert lines_not_printed(["a", "...", "c"], ["a", "b", "c"]) == []
    assert lines_not_printed(["c", "a"], ["a", "b", "c"]) == ["a"]
