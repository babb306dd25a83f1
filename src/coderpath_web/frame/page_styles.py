"""Finds the style of a page beside its template: "rooms/work/pages/coverage/coverage.css"."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

PACKAGE = Path(__file__).parents[1]


class PageStyles(BaseFinder):
    """Style sheets named by their place, as templates are; of all else that lies there, nothing."""

    def find(self, path: str, find_all: bool = False) -> Any:  # noqa: FBT001, FBT002 -- as Django has it
        """Give where a sheet lies, or every such place; an empty list for what is none."""
        found = [str(PACKAGE / path)] if path in _names() else []
        return found if find_all else next(iter(found), [])

    def list(
        self, ignore_patterns: Iterable[str] | None
    ) -> Iterable[tuple[str, FileSystemStorage]]:
        """Give every sheet by its name."""
        del ignore_patterns  # they are meant for folders that hold more than styles
        storage = FileSystemStorage(PACKAGE)
        return [(name, storage) for name in _names()]


def _names() -> list[str]:
    """Give the sheets of pages; those of components lie in a folder that Django finds itself."""
    files = (file.relative_to(PACKAGE) for file in sorted(PACKAGE.rglob("*.css")))
    return [file.as_posix() for file in files if "static" not in file.parts]
