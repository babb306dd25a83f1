"""What a component's own file says: its purpose, its props, its defaults."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[1] / "templates" / "cotton"
DECLARED = re.compile(r"<c-vars\s([^>]*?)/>", re.DOTALL)
PROP = re.compile(r""":?(?P<name>[\w-]+)(?:=(?P<quote>["'])(?P<value>.*?)(?P=quote))?""", re.DOTALL)
PURPOSE = re.compile(r"\{# (.*?) #\}")


class Prop(NamedTuple):
    """One prop or slot of a component; without a default it has to be given."""

    name: str
    default: str | None

    @property
    def needed(self) -> bool:
        """Say whether the component cannot do without it."""
        return self.default is None


class Component(NamedTuple):
    """A component as its file declares it."""

    name: str
    purpose: str
    props: tuple[Prop, ...]

    @property
    def usage(self) -> str:
        """Write the element with the props that it needs."""
        needed = "".join(f' {prop.name}="…"' for prop in self.props if prop.needed)
        return f"<c-{self.name}{needed}>"


def declared(text: str) -> tuple[Prop, ...]:
    """Read the props that a component's text declares."""
    found = DECLARED.search(text)
    return tuple(
        Prop(prop["name"], prop["value"]) for prop in PROP.finditer(found[1] if found else "")
    )


@cache
def components() -> dict[str, Component]:
    """Read every component by its name, as templates write it."""
    return {read.name: read for read in map(_component, sorted(FOLDER.rglob("*.html")))}


def _component(path: Path) -> Component:
    text = path.read_text()
    name = ".".join(path.relative_to(FOLDER).with_suffix("").parts).replace("_", "-")
    purpose = PURPOSE.match(text)
    return Component(name, purpose[1] if purpose else "", declared(text))
