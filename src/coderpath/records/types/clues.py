"""What a file says of a record that can tell its patient type."""

from typing import NamedTuple


class Clues(NamedTuple):
    """What is known of one record; what a file does not say is empty."""

    bill: str = ""
    """Type of bill without its leading zero: facility, classification, frequency."""
    revenue: tuple[str, ...] = ()
    """Revenue codes, four digits each."""
    hcpcs: tuple[str, ...] = ()
    place: str = ""
    """Place of service, two digits."""
    classes: tuple[str, ...] = ()
    """Codes and names of the class of an encounter, or of the type of a claim."""
    said: str = ""
    """The patient type in the words of the file."""
    days: int | None = None
    """Days from the first to the last, both counted: 1 within a day."""
