"""The number of a row as an address or a form says it: what no database can hold is none."""

MOST_FIGURES = 18
"""Of any number that both databases hold."""


def row_number(text: str) -> int | None:
    """Read the number of a row; None for any other text."""
    is_number = text.isascii() and text.isdigit() and len(text) <= MOST_FIGURES
    return int(text) if is_number else None
