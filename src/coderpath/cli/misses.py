"""What examples of a document expect and it does not give, as findings at their file."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from coderpath.findings import Finding, Grade

if TYPE_CHECKING:  # A command loads what it checks, and no other kind of document.
    from coderpath.documents.path.examples import Miss
    from coderpath.records.types.examples import TypeMiss


def missed(file: Path, misses: "Iterable[Miss | TypeMiss]", mend: str) -> list[Finding]:
    """Give an error for each; `mend` says what to do about it."""
    return [
        Finding(
            file.name,
            1,
            1,
            Grade.ERROR,
            f'example "{miss.example}": {miss.what} is {miss.found}',
            f"The example expects {miss.expected}",
            mend,
        )
        for miss in misses
    ]
