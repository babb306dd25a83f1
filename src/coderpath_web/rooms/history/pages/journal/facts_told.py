"""What entries put on file and took back, in words: as much of it as the viewer may read."""

from collections import defaultdict
from functools import partial
from typing import NamedTuple

from django.db.models import Q
from django.urls import reverse

from coderpath.facts.kinds import KINDS
from coderpath_web.access.confidential import as_shown, withheld_about
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.standards_read import standards_read
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.frame.form.names_on_file import NamesOnFile
from coderpath_web.rooms.history.pages.journal.personnel import withheld_from
from coderpath_web.standings.queries.employment import latest_spells

MOST = 3
"""Facts of an entry that are told in a line; its facts lead on to the others."""
MOST_READ = 400
BEFORE, NOW, TAKEN_BACK = "Before", "Now", "Taken back"


class EntryFact(NamedTuple):
    """A fact of an entry: what became of it, about whom, and what it says."""

    did: str
    about: str
    says: str
    url: str


def facts_told(viewer, entries):
    """Give for each entry the first of its facts that a viewer may read, by its number.

    Entries of imports and of the system are left out: their facts are counted, not told.
    """
    told = [one.number for one in entries if one.actor_id and not one.action.startswith("import")]
    of_these = Q(recorded_in__in=told) | Q(retracted_in__in=told)
    facts = Fact.objects.filter(of_these & _read_by(viewer)).select_related(
        "coder", "facility", "to"
    )
    names, people = NamesOnFile(), latest_spells(viewer.day)
    found = defaultdict(list)
    for fact in facts.select_related("coder", "facility", "to").order_by("pk")[:MOST_READ]:
        for entry in {fact.recorded_in_id, fact.retracted_in_id} & set(told):
            found[entry].append((fact, entry == fact.recorded_in_id))
    tell = partial(_told, names=names, people=people, viewer=viewer)
    return {entry: _lines(some, tell) for entry, some in found.items()}


def _read_by(viewer):
    """Narrow facts to those that a viewer may read: of files in reach, and of standards."""
    coders = viewer.coders(P.SEE_FILE) if viewer.may(P.SEE_FILE) else set()
    mine = Q(coder__isnull=False) if coders is EVERYONE else Q(coder__in=coders)
    mine &= ~withheld_from(viewer)
    if not viewer.may(P.SEE_STANDARDS):
        return mine
    read = standards_read(viewer)
    there = Q() if read is EVERYONE else Q(facility__in=read)
    return mine | (Q(coder=None) & there)


def _lines(some, tell):
    is_replaced = len({is_new for _, is_new in some}) > 1
    # What is replaced is said before what takes its place.
    ordered = sorted(some, key=lambda one: one[1])
    return [tell(fact, _did(is_new, is_replaced)) for fact, is_new in ordered[:MOST]]


def _did(is_new, is_replaced):
    if is_new:
        return NOW if is_replaced else ""
    return BEFORE if is_replaced else TAKEN_BACK


def _told(fact, did, names, people, viewer):
    spell = people.get(fact.coder_id)
    place = names.facility(fact.facility.code) if fact.facility else ""
    about = spell.name if spell else (fact.coder.code if fact.coder else place)
    row = fact_row(fact)
    shown = as_shown(row, withheld_about(viewer, fact.coder_id)) if fact.coder_id else row
    says = str(KINDS[fact.kind].words(shown, names))
    return EntryFact(did, about, says, reverse("fact", args=[fact.pk]))
