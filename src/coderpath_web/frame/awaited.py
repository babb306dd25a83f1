"""What somebody has said and nobody has stood up for yet, beside the requirements it would meet."""

from typing import NamedTuple

from coderpath.sentence import Said


class Awaited(NamedTuple):
    """Something that waits in a room: what it is, and what would be so once it counts."""

    says: Said
    """Since when it waits, and for whom."""
    then: Said
    """What would change by it."""
    url: str
    requirements: frozenset[str]
    """The ids of the requirements that it would meet."""
