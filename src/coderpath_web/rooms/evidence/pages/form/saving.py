"""Saving what a form brings: foresee, act, and tell what it changed; clashes go to the form."""

from typing import Any, NamedTuple

from django.db import IntegrityError

from coderpath_web import clock
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.on_file import ChangedMeanwhile, OnFileAlready, refuse_on_file
from coderpath_web.facts.refused import Refused
from coderpath_web.frame.working.leading import leading
from coderpath_web.rooms.evidence.pages.form.changes import change_lines, counted_changes
from coderpath_web.rooms.evidence.pages.form.outcome import tell
from coderpath_web.rooms.evidence.pages.told import FactTold
from coderpath_web.standings.foresee import foresee

MEANWHILE = "Somebody recorded the same in the meantime, so nothing was saved now"
LOOK = "Look at the record before you save again."
ALREADY = "This is on file already, so nothing was saved now"
CHANGED = "Somebody changed this since the form was opened, so nothing was saved now"
AGAIN = "If yours should take its place, save again."


class StandsInstead(NamedTuple):
    """What stands on file, so that nothing could be saved: a sentence, the facts, and what then."""

    says: str
    facts: tuple = ()
    then: str = ""


def instead(says, facts=(), then=""):
    """Say why nothing was saved, what stands, and what can be done then."""
    return StandsInstead(says, tuple(FactTold(one, clock.today()) for one in facts), then)


class Plan(NamedTuple):
    """Whose facts change and how, where that can be foreseen."""

    coder: Any
    new: tuple = ()
    without: tuple = ()


def save(request, form, act, done, plan=None):
    """Run an action; give its entry, or None with the reasons in the form."""
    try:
        return _save(request, form, act, done, plan)
    except OnFileAlready as already:
        form.stands = instead(ALREADY, already.facts)
    except ChangedMeanwhile as changed:
        form.stands = instead(CHANGED, changed.facts, AGAIN)
    except IntegrityError:
        form.stands = instead(MEANWHILE, then=LOOK)
    return None


def _save(request, form, act, done, plan):
    lines, warnings = [], []
    if plan and plan.coder:
        refuse_on_file(plan.new, besides=plan.without)
        document = in_force(clock.today())
        rows = [(one.kind, one.row) for one in plan.new]
        foreseen = foresee(plan.coder, document, clock.today(), without=plan.without, rows=rows)
        if foreseen.errors:
            return _refuse(form, foreseen.errors)
        lines = change_lines(foreseen, document)
        warnings = [one.in_form for one in foreseen.warnings]
        done = f"{done}. {counted_changes(lines)}"
    try:
        with leading(f"{done}."):
            entry = act()
    except Refused as refused:
        return _refuse(form, refused.findings)
    tell(request, f"{done}.", lines, warnings)
    return entry


def _refuse(form, findings):
    for finding in findings:
        form.add(finding.column, finding.in_form)
