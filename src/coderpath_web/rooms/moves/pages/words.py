"""What the kinds of lines are called, and what each line says."""

from coderpath_web.rooms.moves.enums import Kind

TITLES = {
    Kind.RENAMED: "New name only",
    Kind.UP: "Moves up under the new rules",
    Kind.PLACED: "To be placed",
    Kind.NOWHERE: "No matching level",
}
MEANS = {
    Kind.RENAMED: "The level continues under a new name. Time in it keeps counting.",
    Kind.UP: (
        "Ready for a higher level under the new rules, but not under the old ones. Anyone who was "
        "ready before needs a request instead."
    ),
    Kind.PLACED: "This level no longer exists. Today’s facts place them at this level.",
    Kind.NOWHERE: (
        "This level no longer exists, and today’s facts fit none of the new levels. Use a request "
        "or an exception."
    ),
}


def says(line):
    """Say why a line is there, as a sentence."""
    if line.kind is Kind.RENAMED:
        return f"{line.held_title} is now called {line.title}."
    if line.kind is Kind.UP:
        return f"Ready for {line.title} under the new rules."
    if line.kind is Kind.PLACED:
        return f"{line.held_title} is gone. The facts fit {line.title}."
    return f"{line.held_title} is gone, and the facts fit no level."
