"""How far the ledger has come, where its checkpoints lie, and the proof for one entry."""

from typing import NamedTuple

from django.shortcuts import render

from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.acts import said
from coderpath_web.journal.checkpoints.kept import newest_checkpoint
from coderpath_web.journal.checkpoints.key import NoKey, is_made, public_key
from coderpath_web.journal.checkpoints.proving import NOT_YET, differs_from, proof_of
from coderpath_web.journal.models import Entry, Leaf
from coderpath_web.rooms.history.pages.journal.journal import entries_read_by
from coderpath_web.row_number import row_number

PAGE = "rooms/history/pages/ledger/ledger.html"
NONE_SUCH = "There is no entry with this number that you may read."
DIFFERS = "The ledger is not complete: it does not match its last checkpoint."


class Proof(NamedTuple):
    """One entry, and the text that proves it is in the ledger."""

    entry: Entry
    said: str
    text: str
    """Empty as long as no checkpoint has the entry."""


def ledger(request):
    request.viewer.need(P.SEE_JOURNAL)
    newest = newest_checkpoint()
    asked = request.GET.get("entry", "").strip()
    entries, differs = Leaf.objects.count(), newest is not None and differs_from(newest.checkpoint)
    later = entries - newest.checkpoint.size if newest else entries
    context = {
        "says": DIFFERS if differs else _says(later, is_any=newest is not None),
        "entries": entries,
        "later": later,
        "newest": newest,
        "day": newest and clock.day_of(newest.written_at),
        "differs": differs,
        "key": _key(),
        "asked": asked,
        "proof": _proof(request.viewer, asked),
        "none_such": NONE_SUCH,
        "not_yet": NOT_YET,
    }
    return render(request, PAGE, context)


def _says(later, *, is_any):
    """Say in one line how the ledger stands, with how many entries no checkpoint covers yet."""
    since = (
        f"{counted(later, 'entry', 'entries')} {'since the last' if is_any else 'before the first'}"
    )
    if is_any and not later:
        return "The ledger is complete. Its last checkpoint covers every entry."
    return f"The ledger is complete. {since} checkpoint."


def _key():
    """Give the public key; empty before the first checkpoint, and where it cannot be read."""
    try:
        return str(public_key()) if is_made() else ""
    except (NoKey, OSError):
        return ""


def _proof(viewer, asked):
    number = row_number(asked)
    entry = entries_read_by(viewer).filter(number=number).first() if number else None
    if entry is None:
        return None
    found = proof_of(entry.number)
    return Proof(entry, said(entry.action), found.text if found else "")
