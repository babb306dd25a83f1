"""Signs that are no text, wherever it was written."""

from unicodedata import category


def is_control(sign: str) -> bool:
    """Tell a sign that is no text: it steers a terminal, or no database keeps it."""
    return category(sign) in {"Cc", "Cs"} and sign not in "\t\n\r"
