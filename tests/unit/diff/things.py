"""Every single change that is tried, by name."""

from tests.unit.diff.around import AROUND
from tests.unit.diff.asked import ASKED
from tests.unit.diff.entries import ENTRIES
from tests.unit.diff.thing import Thing

THINGS: dict[str, Thing] = {**ASKED, **ENTRIES, **AROUND}
