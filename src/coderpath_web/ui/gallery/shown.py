"""Joins the gallery's list with what the components' files say."""

from pathlib import Path
from typing import NamedTuple

from coderpath_web.ui.gallery.components import Component, components
from coderpath_web.ui.gallery.entries import SECTIONS, SHOWN_WITH

EXAMPLES = Path(__file__).parents[1] / "templates" / "ui" / "gallery"


class Shown(NamedTuple):
    """One component in the gallery."""

    component: Component
    example: str
    source: str
    inside: str


class Section(NamedTuple):
    """Components that belong together."""

    title: str
    key: str
    shown: list[Shown]


def sections() -> list[Section]:
    """Give the gallery, section by section."""
    return [
        Section(
            title,
            title.lower().replace(" ", "-").replace("'", ""),
            [_shown(name) for name in names],
        )
        for title, names in SECTIONS.items()
    ]


def example_path(name: str) -> Path:
    """Give the file with the example of a component."""
    return EXAMPLES / f"{name.replace('.', '-')}.html"


def _shown(name: str) -> Shown:
    inside = SHOWN_WITH.get(name, "")
    path = example_path(name)
    source = "" if inside else path.read_text()
    return Shown(components()[name], "" if inside else f"ui/gallery/{path.name}", source, inside)
