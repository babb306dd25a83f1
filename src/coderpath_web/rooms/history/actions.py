"""Erasing why somebody changed what is on file; that they did, stays."""

from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.ledger.erasing import erase_said
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn


@in_turn
def erase_reason(number: int) -> Entry:
    """Erase why an entry was written. Whoever asks has looked whether its time has come."""
    about = Entry.objects.values_list("about", flat=True).get(pk=number)
    details = {"entry": str(number)}
    entry = write_entry(by=None, action="journal.erased", about=about, details=details)
    erase_said([number])
    return entry
