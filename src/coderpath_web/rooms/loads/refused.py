"""A file of which nothing is taken: says why, as a finding does."""

from coderpath.findings import Finding, Grade


class FileRefused(Exception):  # noqa: N818 -- it is the file that is bad, not the program
    """Nothing of a file is taken, and nothing of it is kept."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.found)
        self.finding = finding


def refused(found: str, allowed: str, mend: str) -> FileRefused:
    """Refuse a file as a whole."""
    return FileRefused(Finding("upload", 1, "", Grade.ERROR, found, allowed, mend))
