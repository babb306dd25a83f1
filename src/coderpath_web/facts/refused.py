"""Why what is on file cannot be changed as somebody asked."""

from collections.abc import Sequence

from coderpath.findings import Finding


class Refused(Exception):  # noqa: N818 -- nobody made an error, the facts cannot all be so
    """The facts cannot stand together; nothing was saved. Carries the findings."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(map(str, findings)))
        self.findings = tuple(findings)


class AlreadyRetracted(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """A fact has been retracted in the meantime; nothing was saved."""
