"""One printed page for a coder and whoever leads them: what is met, what comes next, whose turn."""

from functools import cached_property

from coderpath_web.rooms.readiness.pages.my_path.my_path import MyPath

MOST_STEPS = 5
TALKED_OF = ("Promised last time", "Agreed today, by whom and by when")
"""What there is room to write for."""
ROOM_TO_WRITE = 3
"""Ruled lines under each."""


class OneToOne(MyPath):
    """A coder's path on the day asked, as much of it as a sheet takes."""

    @property
    def steps(self):
        """The steps of the nearest way, the first of them first."""
        return self.conditions[:MOST_STEPS] if self._is_on_the_way else []

    @property
    def more_steps(self):
        """How many more there are."""
        return len(self.conditions) - MOST_STEPS if self._is_on_the_way else 0

    @property
    def _is_on_the_way(self):
        return bool(self.target and not self.target.asks_nothing_more)

    @cached_property
    def met(self):
        """What is met for the next level."""
        return [line for line in self.lines if not line.is_open]

    @property
    def owed(self):
        """What is open of what the level held asks, a step at a time."""
        steps = [step for _, steps in self.keeping_open for step in steps]
        return steps[:MOST_STEPS]

    @property
    def lines_to_write(self):
        """The lines to write on."""
        return range(ROOM_TO_WRITE)
