"""Commands that are imported only when one of them is called: help needs their names and a line."""

import ast
from importlib import import_module
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

GROUP = "coderpath.commands"
"""Entry points by which other packages, such as the product, add commands of their own."""


class Later(TyperCommand):
    """A command by its name and its module, which holds a `run`, or an `app` with its `about`."""

    def __init__(self, name: str, module: str) -> None:
        super().__init__(name, help=_said(module))
        self.module = module

    def loaded(self) -> Any:  # noqa: ANN401 -- typer keeps the types of its commands to itself
        """Import the command."""
        module = import_module(self.module)
        if hasattr(module, "app"):
            return get_command(module.app)
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        alone.command(self.name)(module.run)
        return get_command(alone)


def _said(module: str) -> str | None:
    """Read what a command says of itself from its text: importing it would import all it needs."""
    package, *inside = module.split(".")
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return None
    file = Path(spec.origin).parent.joinpath(*inside).with_suffix(".py")
    text = ast.parse(file.read_text(encoding="utf-8"))
    for part in text.body:
        if isinstance(part, ast.FunctionDef) and part.name in {"run", "about"}:
            return ast.get_docstring(part)
    return None


def group_of(*listed: tuple[str, str]) -> type[TyperGroup]:
    """Make a group of commands, each a name and a module, in this order."""

    class Commands(TyperGroup):
        """Holds each command as one for later, until it is called."""

        def __init__(self, **attrs: Any) -> None:  # noqa: ANN401 -- typer says what goes in
            super().__init__(**attrs)
            self.commands.update({name: Later(name, module) for name, module in listed})

        def resolve_command(self, *called: Any) -> Any:  # noqa: ANN401 -- as above
            name, command, rest = super().resolve_command(*called)
            return name, command.loaded() if isinstance(command, Later) else command, rest

    return Commands


def added() -> list[tuple[str, str]]:
    """Give the commands that other packages add."""
    return [(one.name, one.value) for one in entry_points(group=GROUP)]
