"""Telling the journal who took which facts out, of whom."""

from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.imports.rules import may_export


@in_turn
def tell_export(*, by: Account, file: str, rows: int, coders: int | None) -> None:
    """Tell that somebody took facts out, and of how many coders; None: of everyone."""
    ask(by, may_export)
    reach = "everyone" if coders is None else f"{coders:,} coders within reach"
    details = {"file": file, "rows": rows, "of": reach}
    write_entry(by=by, action="facts.exported", details=details)
