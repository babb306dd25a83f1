"""What a change of a criterion means: does the new one ask more than the old one, or less?

Every module here registers the meaning of some kinds, so all of them are imported.
"""

from coderpath.changes.meaning import gates
from coderpath.changes.meaning.compare import compare, is_same
from coderpath.changes.meaning.subject import is_alike, is_of_a_kind

__all__ = [
    "compare",
    "gates",
    "is_alike",
    "is_of_a_kind",
    "is_same",
]
