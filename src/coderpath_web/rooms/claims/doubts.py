"""What is worth another look in a claim before it is made: whoever vouches for it sees it too."""

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from coderpath.facts.kinds import KINDS
from coderpath.same_name import form
from coderpath_web import clock
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.frame.form.choices import suggestions
from coderpath_web.frame.form.said import in_form
from coderpath_web.people.models import Coder
from coderpath_web.standings.foresee import foresee

UNKNOWN = "Your path doesn’t mention {}. Check the spelling."


class Doubts(NamedTuple):
    """What is doubtful, and the key by which somebody says that they have looked at it."""

    told: Sequence[str] = ()
    key: str = ""


def doubts_about(coder: Coder, new: NewFact) -> Doubts:
    """Give what is doubtful in a row: a name that the path lacks, or what does not fit the file."""
    document, today = in_force(clock.today()), clock.today()
    found = foresee(coder, document, today, rows=[(new.kind, new.row)])
    told = [*names_unknown(new), *(in_form(one) for one in (*found.errors, *found.warnings))]
    if not told:
        return Doubts()
    said = repr((new.kind, new.row[:-1], told))
    return Doubts(told, sha256(said.encode()).hexdigest())


def names_unknown(new: NewFact) -> list[str]:
    """Say that the path does not know what is claimed; nothing where it does, or names nothing."""
    subject = KINDS[new.kind].subject
    named = suggestions(new.kind, subject) if subject else []
    claimed = str(getattr(new.row, subject)) if subject else ""
    known = {form(one.value) for one in named}
    return [UNKNOWN.format(claimed)] if known and form(claimed) not in known else []
