"""Erasing what was kept long enough, a record a turn; holding all that is about a person."""

import logging
from collections import Counter

from django.db import IntegrityError

from coderpath_web import clock
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.actions import lift_hold, put_hold
from coderpath_web.decisions.models import Hold
from coderpath_web.decisions.queries import of_person
from coderpath_web.decisions.rules import may_settle_retention
from coderpath_web.frame.keeping import Ended, KeptKind
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.kept_files import sweep_files
from coderpath_web.people.models import Coder
from coderpath_web.rooms.keeping.queries import PERSON, is_due, to_erase

log = logging.getLogger(__name__)


def erase_due() -> Counter[str]:
    """Erase what was kept as long as a named person settled; give how many of what kind.

    What nobody has settled, and what is held, stays. Others may save something between any two.
    """
    gone: Counter[str] = Counter()
    for kind, one in list(to_erase(clock.today())):
        try:
            gone[kind.name] += _erase(kind, one)
        except IntegrityError as refused:
            # One that the database keeps is no reason for which others stay.
            log.warning("%s %s was not erased: %s", kind.name, one.number, refused)
    gone = +gone
    if gone:
        _tell(gone)
        sweep_files()
    return gone


@in_turn
def _erase(kind: KeptKind, one: Ended) -> bool:
    """Erase a record, if its time has come as of this turn, and nothing holds it by now."""
    now = next(iter(kind.ended(one.number)), None)
    goes = now is not None and is_due(kind, now, clock.today())
    if goes:
        kind.erase(one.number)
    return goes


@in_turn
def _tell(gone: Counter[str]) -> Entry:
    details = {name: str(number) for name, number in sorted(gone.items())}
    return write_entry(by=None, action="keeping.erased", details=details)


@in_turn
def hold_person(*, by: Account, coder: Coder, why: str) -> Hold:
    """Keep every record about a person from being erased. Raises NotAllowed or Refused."""
    ask(by, may_settle_retention)
    entry = write_entry(by=by, action="keeping.held", about=coder, why=why.strip())
    return put_hold(entry=entry, about=of_person(coder.pk), facility=None)


@in_turn
def release_person(*, by: Account, hold: Hold, why: str) -> Entry:
    """Lift a hold on a person. Raises NotAllowed, Overtaken or Refused."""
    ask(by, may_settle_retention)
    about = int(hold.about.removeprefix(PERSON))
    entry = write_entry(by=by, action="keeping.released", about=about, why=why.strip())
    lift_hold(entry=entry, hold=hold)
    return entry
