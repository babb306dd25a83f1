"""What an entry changed in the figures of a month, and what was decided on the earlier ones."""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from coderpath.sentence.words import capital, number_text, plain
from coderpath_web.decisions.reliance import moves_resting_on
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.names import facility_name
from coderpath_web.journal.models import Entry
from coderpath_web.months.made import KINDS, VALUES


class FigureChanged(NamedTuple):
    """A figure before and after; a dash where there was or is none."""

    what: str
    before: str
    after: str


class Restated(NamedTuple):
    """One restatement: its entry, each figure that changed, and the moves that rested on one."""

    entry: Entry
    figures: list[FigureChanged]
    moves: list


def changes_of(coder, month: date, entry: Entry) -> Restated:
    """Tell what an entry changed in a coder's month."""
    facts = Fact.objects.filter(coder=coder, since=month, kind__in=KINDS)
    gone = list(facts.filter(retracted_in=entry).select_related("coder", "facility"))
    new = list(facts.filter(recorded_in=entry).select_related("coder", "facility"))
    sides = defaultdict(lambda: ["–", "–"])
    for side, some in enumerate((gone, new)):
        for fact in some:
            sides[_what(fact)][side] = number_text(getattr(fact_row(fact), VALUES[fact.kind]))
    moves = {one.pk: one for fact in gone for one in moves_resting_on(fact)}
    figures = [FigureChanged(what, *both) for what, both in sorted(sides.items())]
    return Restated(entry, figures, list(moves.values()))


def _what(fact: Fact) -> str:
    if fact.kind == "hours":
        return "Productive minutes"
    place = facility_name(fact.facility.code) if fact.facility else ""
    return f"{capital(plain(fact.subject))} records at {place}"
