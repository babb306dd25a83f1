"""The reference of the command line, written from the commands themselves."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from coderpath.cli import app
from coderpath.cli.later import GROUP, Later
from tests.docs.markdown import table

INTRODUCTION = """\
# The command line

This page is written from the commands themselves. `make docs` writes it again.
"""


PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def page() -> str:
    """Give the whole page."""
    return "\n".join([INTRODUCTION, *(chapter(*one) for one in every_command())]).rstrip() + "\n"


def every_command() -> Iterator[tuple[str, Any]]:
    """Give each command under its whole name, those of a group after each other."""
    for name, later in listed().items():
        command = later.loaded()
        inside = getattr(command, "commands", None)
        if inside is None:
            yield name, command
        else:
            yield from ((f"{name} {under}", one) for under, one in inside.items())


def listed() -> dict[str, Any]:
    """Give the commands as the project lists them, whatever an older installation of it knows."""
    root: Any = get_command(app)
    added = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["entry-points"][GROUP]
    own = {name: one for name, one in root.commands.items() if name not in added}
    last = {"facts": own.pop("facts")}
    return own | {name: Later(name, module) for name, module in added.items()} | last


def chapter(name: str, command: Any) -> str:
    """Write one command."""
    says = " ".join((command.help or "").split())
    usage = " ".join([f"coderpath {name}", *map(written, command.params)])
    rows = [row for row in map(described, command.params) if row]
    found = f"\n{table(['', 'means'], rows)}\n" if rows else ""
    return f"## `{name}`\n\n{says}\n\n`{usage}`\n{found}"


def written(parameter: Any) -> str:
    """Write a parameter as it is typed."""
    if parameter.param_type_name != "option":
        name = str(parameter.name).upper()
        return name if parameter.required else f"[{name}]"
    value = "" if parameter.is_flag else f" {parameter.name.upper()}"
    text = f"{parameter.opts[0]}{value}"
    return text if parameter.required else f"[{text}]"


def described(parameter: Any) -> tuple[str, str]:
    """Name a parameter and say what it means."""
    is_option = parameter.param_type_name == "option"
    names = parameter.opts if is_option else [parameter.name.upper()]
    return ", ".join(f"`{one}`" for one in names), parameter.help or ""
