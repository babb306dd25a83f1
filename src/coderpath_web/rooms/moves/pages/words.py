"""What the kinds of lines are called, and what each line says."""

from coderpath_web.rooms.moves.enums import Kind

TITLES = {
    Kind.RENAMED: "New name only",
    Kind.UP: "Up by the new rules",
    Kind.PLACED: "To be placed",
    Kind.NOWHERE: "No level found",
}
MEANS = {
    Kind.RENAMED: "The level goes on under another name. Time in it goes on counting.",
    Kind.UP: (
        "Ready for a higher level by the new rules, as they were not by those before. Whoever was "
        "ready before asks for the move by a request."
    ),
    Kind.PLACED: "The path has no such level any more. By today’s facts it places them here.",
    Kind.NOWHERE: (
        "The path has no such level any more, and today’s facts fit none of its levels. People "
        "decide, by a request or an exception."
    ),
}


def says(line):
    """Say why a line is there, as a sentence."""
    if line.kind is Kind.RENAMED:
        return f"{line.held_title} is now called {line.title}."
    if line.kind is Kind.UP:
        return f"Ready for {line.title} by the new rules."
    if line.kind is Kind.PLACED:
        return f"{line.held_title} is gone. The facts fit {line.title}."
    return f"{line.held_title} is gone, and the facts fit no level."
