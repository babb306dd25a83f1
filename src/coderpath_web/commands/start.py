"""`coderpath start`: an empty organisation, and an invitation for its first supervisor."""

NAME = "start"


def run() -> None:
    """Make an empty organisation."""
