"""What a change that somebody asks for would change in the answers of a coder, as pages show it."""

from coderpath_web import clock
from coderpath_web.documents.queries import in_force
from coderpath_web.frame.form.changes import ChangeLine, change_lines, counted_changes
from coderpath_web.frame.form.said import in_form
from coderpath_web.standings.foresee import Foreseen

NOTHING = "Nothing on the path changes today."


class WouldChange:
    """The answers that would differ today, and what clashes or looks doubtful then."""

    def __init__(self, found: Foreseen, withheld: frozenset[str], nothing: str = NOTHING) -> None:
        self._found, self._nothing = found, nothing
        self.lines: list[ChangeLine] = change_lines(
            found.changes, in_force(clock.today()), withheld
        )
        self.doubts = [in_form(one) for one in found.warnings]
        """What is worth another look."""

    @property
    def says(self) -> str:
        """Say how many answers would differ, or why none does."""
        return f"{counted_changes(self.lines)} today:" if self.lines else self._nothing

    @property
    def clashes(self) -> list[str]:
        """Why it cannot stand beside what is on file."""
        return [in_form(one) for one in self._found.errors]
