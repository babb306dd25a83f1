"""What stands on file instead, where nothing could be saved: said above the form."""

from collections.abc import Iterable
from typing import NamedTuple

from coderpath_web import clock
from coderpath_web.facts.models import Fact
from coderpath_web.frame.form.fact_told import FactTold

MEANWHILE = "Somebody recorded the same in the meantime, so nothing was saved"
LOOK = "Check the record before you save again."
ALREADY = "This is already on file, so nothing was saved"
CHANGED = "Somebody changed this after you opened the form, so nothing was saved"
AGAIN = "If yours should replace it, save again."


class StandsInstead(NamedTuple):
    """What stands on file, so that nothing could be saved: a sentence, the facts, and what then."""

    says: str
    facts: tuple[FactTold, ...] = ()
    then: str = ""
    may_be_twice: bool = False


def instead(says: str, facts: Iterable[Fact] = (), then: str = "") -> StandsInstead:
    """Say why nothing was saved, what stands, and what can be done then."""
    return StandsInstead(says, tuple(FactTold(one, clock.today()) for one in facts), then)
