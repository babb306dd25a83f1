"""A file of which nothing is taken: says why, as a finding does."""

from coderpath.findings import Finding, Grade
from coderpath.records.formats.table.drafting import BegunMapping


class FileRefused(Exception):  # noqa: N818 -- it is the file that is bad, not the program
    """Nothing of a file is taken, and nothing of it is kept."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.found)
        self.finding = finding


class MappingNeeded(FileRefused):
    """A table without a mapping; carries what its headings begin, to be completed."""

    def __init__(self, begun: BegunMapping, found: str, allowed: str, mend: str) -> None:
        super().__init__(Finding("upload", 1, "", Grade.ERROR, found, allowed, mend))
        self.begun = begun


def refused(found: str, allowed: str, mend: str) -> FileRefused:
    """Refuse a file as a whole."""
    return FileRefused(Finding("upload", 1, "", Grade.ERROR, found, allowed, mend))
