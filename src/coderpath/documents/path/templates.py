"""The paths to start from: each shipped path, with a line that says what it is.

A new one is a folder in `paths` and a line here.
"""

from functools import cached_property
from typing import NamedTuple

from coderpath.documents.path.examples import EXAMPLES, read_examples
from coderpath.documents.path.shipped import DOCUMENT, FOLDER, read_path
from coderpath.path import PARTS, CareerPath

SOURCES = "SOURCE.md"


class Counts(NamedTuple):
    """How much of a template there is, and how much of it a source does not say."""

    levels: int
    posts: int
    requirements: int
    assumed: int


class Template:
    """A shipped path that an organization may begin its own from."""

    def __init__(self, name: str, says: str) -> None:
        self.name = name
        self.says = says

    @cached_property
    def path(self) -> CareerPath:
        """The path itself. Raises ValueError when the document has errors: no shipped one has."""
        path, findings = read_path(FOLDER / self.name / DOCUMENT)
        if path is None:
            raise ValueError(str(findings[0]))
        return path

    @property
    def text(self) -> str:
        """The document as it is shipped."""
        return self._read(DOCUMENT)

    @property
    def examples(self) -> str:
        """The examples that travel with a copy."""
        return self._read(EXAMPLES)

    @property
    def sources(self) -> str:
        """Where each requirement comes from, in Markdown."""
        return self._read(SOURCES)

    @cached_property
    def example_count(self) -> int:
        """How many examples travel with a copy."""
        examples, _ = read_examples(FOLDER / self.name / EXAMPLES)
        return len(examples.examples) if examples else 0

    @cached_property
    def counts(self) -> Counts:
        """Levels, posts, requirements, and how many of these are assumed."""
        posts = sum(level.opening for level in self.path)
        entries = [one for level in self.path for part in PARTS for one in level.part(part)]
        reasons = [one.assumed for one in entries] + [one.assumed for one in self.path.entry]
        assumed = sum(reason is not None for reason in reasons)
        return Counts(len(self.path.levels) - posts, posts, len(reasons), assumed)

    def _read(self, file: str) -> str:
        return (FOLDER / self.name / file).read_text(encoding="utf-8")


TEMPLATES = (
    Template(
        "hospital-coder",
        "Three levels and a lead, as many hospitals have them; from several job descriptions.",
    ),
    Template(
        "small-hospital",
        "Two levels, with the step between them learned at a larger hospital nearby.",
    ),
    Template(
        "professional-fee",
        "Apprentice to senior coder and auditor in outpatient and professional fee work, by AAPC.",
    ),
    Template(
        "federal-coder",
        "GS-4 to GS-8 with the 52-week waits, from VA announcements and federal rules.",
    ),
    Template(
        "ahima-2002",
        "Ten levels by credential and degree, from the CCA to a doctorate.",
    ),
    Template(
        "intermountain-revised",
        "One health system's four coding levels and the posts beside them (2006).",
    ),
    Template(
        "intermountain-original",
        "The three levels that the same system had before; most of it is carried back.",
    ),
)
"""In the order in which they are offered."""


def template_named(name: str) -> Template | None:
    """Give a template by its name."""
    return next((one for one in TEMPLATES if one.name == name), None)
