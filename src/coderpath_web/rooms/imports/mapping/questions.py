"""What is asked beside the columns: a question is one line where its facts are composed."""

from collections.abc import Callable
from typing import NamedTuple

from coderpath_web.rooms.imports.mapping.composed import Composed


class Question(NamedTuple):
    """One thing that a table does not say."""

    name: str
    label: str
    hint: str
    asked: Callable[[Composed], bool]
    """Tells whether it is asked of a table."""
    sort: str = "date"
    """The type of its field: `date`, `number` or `choice`."""
    offered: tuple[tuple[str, str], ...] = ()
    """What can be chosen, each with what it is called."""
    first: str = ""
    """What it begins with; `today` is the day on which the page is opened."""
