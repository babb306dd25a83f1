"""Telling the journal who took out which list of people."""

from coderpath_web import clock
from coderpath_web.access.rules import may_take_out
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder

ACTION = "list.taken-out"


@in_turn
def tell_list(*, by: Account, name: str, rows: int, about: Coder | None = None) -> None:
    """Tell that somebody downloaded a list about others; the same one once a day is enough."""
    ask(by, may_take_out)
    today = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    told = Entry.objects.filter(actor=by, action=ACTION, about=about, at__gte=today)
    if not told.filter(details__list=name).exists():
        write_entry(by=by, action=ACTION, about=about, details={"list": name, "rows": rows})
