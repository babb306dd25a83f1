"""The ledger of a test, exported and verified as anybody would."""

from coderpath.ledger.verify import verify
from coderpath_web.journal.ledger.export import ledger_lines
from coderpath_web.journal.ledger.nodes import root_at
from coderpath_web.journal.models import Leaf

ORIGIN = "log.example/coding"


def checkpoint(size=None):
    """Keep how far the ledger has come, outside the database."""
    size = Leaf.objects.count() if size is None else size
    return ORIGIN, size, root_at(size)


def wrong(*checkpoints):
    """Say what is wrong."""
    return verify(ledger_lines(ORIGIN), checkpoints)[2]
