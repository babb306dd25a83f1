"""A copy of a template in its owner's name: title and first day are new, the rest stands.

The text is edited line by line, so that its comments travel along. What ties a shipped path to the
one that it replaced is left out: a copy begun elsewhere replaces nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from coderpath.documents.path.examples import EXAMPLES
from coderpath.documents.path.shipped import DOCUMENT, shipped_names
from coderpath.documents.path.templates import SOURCES, Template, template_named
from coderpath.tree.writing import yaml_text

TITLE = "Our coding career path"
LONGEST = 80
"""Letters of a path's name: it stands in addresses and names a folder."""
OPENING = ("coderpath", "path", "title", "effective")
LEFT_OUT = ("replaces", "grandfather")
BEGUN = re.compile(r"# Started from the template (\S+),")
A_KEY = re.compile(r"(\w+):")
OF_A_LEVEL = re.compile(r"\s+formerly:")


@dataclass(frozen=True)
class Copy:
    """A template in an owner's name."""

    template: Template
    title: str
    effective: date

    @property
    def name(self) -> str:
        """The name of the path, made from its title; never that of a shipped one."""
        plain = unicodedata.normalize("NFKD", self.title).encode("ascii", "ignore").decode()
        name = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST].strip("-")
        return f"our-{name or 'path'}" if name in {"", *shipped_names()} else name

    @property
    def text(self) -> str:
        """The document of the copy."""
        lines = _without(self.template.text.splitlines(), self._opening())
        return "\n".join((*self._first_comment(), *lines, ""))

    @property
    def files(self) -> dict[str, str]:
        """Everything that travels, by the name of its file."""
        return {
            DOCUMENT: self.text,
            EXAMPLES: self.template.examples,
            SOURCES: self.template.sources,
        }

    def write(self, folder: Path) -> list[Path]:
        """Write the copy into a new or empty folder, all of it or nothing; give its files.

        Raises FileExistsError when something stands there; other OSErrors as they come.
        """
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            message = "something is there already, and nothing is overwritten"
            raise FileExistsError(message)
        beside = folder.absolute().parent
        beside.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=beside, prefix=".coderpath-") as made:
            ready = Path(made) / "copy"
            ready.mkdir()
            for name, text in self.files.items():
                (ready / name).write_text(text, encoding="utf-8", newline="\n")
            if folder.exists():
                folder.rmdir()
            ready.rename(folder)
        return [folder / name for name in self.files]

    def _first_comment(self) -> Iterator[str]:
        yield f"# Started from the template {self.template.name}, which comes with Coderpath."
        yield "# From here on it is yours: change what does not fit, and check it again."
        yield "#"

    def _opening(self) -> list[str]:
        own = {"path": self.name, "title": self.title, "effective": self.effective}
        return ["coderpath: 1", *yaml_text(own).splitlines()]


def copied_from(text: str, title: str, effective: date) -> Template | None:
    """Give the template of which a document is an untouched copy, whatever it is called."""
    begun = BEGUN.match(text)
    template = template_named(begun[1]) if begun else None
    if template is None or Copy(template, title, effective).text.strip() != text.strip():
        return None
    return template


def _without(lines: list[str], opening: list[str]) -> Iterator[str]:
    """Give the lines of a document with another opening, without what it replaces."""
    kept: list[str] = []
    leaving = False
    for line in lines:
        key = A_KEY.match(line)
        if key:
            leaving = key[1] in {*OPENING, *LEFT_OUT}
        if key and key[1] in LEFT_OUT:
            _drop_comment(kept)
        if line.startswith("coderpath:"):
            kept += opening
        leaving = leaving and not line.startswith("#")
        if not leaving and not OF_A_LEVEL.match(line):
            kept.append(line)
    yield from "\n".join(kept).rstrip().split("\n")


def _drop_comment(kept: list[str]) -> None:
    """Take back the comment that stands above a key that is left out."""
    while kept and kept[-1].startswith("#"):
        kept.pop()
