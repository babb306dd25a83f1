"""Saving what a form brings: foresee, act, and tell what it changed; clashes go to the form."""

from django.db import IntegrityError
from django.urls import reverse

from coderpath.sentence.words import counted, lowered
from coderpath_web import clock
from coderpath_web.documents.named import path_today
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.names import coder_name
from coderpath_web.facts.on_file import (
    ChangedMeanwhile,
    OnFileAlready,
    refuse_on_file,
    unless_each_counts,
)
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.form.changes import change_lines, counted_changed
from coderpath_web.frame.form.columns_told import columns_told
from coderpath_web.frame.form.said import in_form
from coderpath_web.frame.form.stands import AGAIN, ALREADY, CHANGED, LOOK, MEANWHILE, instead
from coderpath_web.frame.working.leading import leading
from coderpath_web.rooms.evidence.pages.form.mending import AS_IT_IS, MEND, mending_of
from coderpath_web.rooms.evidence.pages.form.outcome import Outcome, tell
from coderpath_web.rooms.evidence.pages.form.worth import worth_of
from coderpath_web.standings.foresee import foresee

TWICE = "twice"
"""The name of the button by which somebody says that it happened a second time."""


def save(request, form, act, done, plan=None):
    """Run an action; give its entry, or None with the reasons in the form.

    A large effect is shown once before: then None is given as well, with nothing in the form.
    """
    try:
        return _save(request, form, act, done, plan)
    except AlreadyRetracted:
        if plan is None or not plan.coder or plan.without:
            raise
        form.stands = instead(CHANGED, then=LOOK)
    except OnFileAlready as already:
        each_counts = (
            bool(plan and plan.coder) and not unless_each_counts(plan.new) and not plan.without
        )
        form.stands = instead(ALREADY, already.facts)._replace(may_be_twice=each_counts)
    except ChangedMeanwhile as changed:
        form.stands = instead(CHANGED, changed.facts, AGAIN)
    except IntegrityError:
        form.stands = instead(MEANWHILE, then=LOOK)
    return None


def _save(request, form, act, done, plan):
    lines, warnings, worth = [], [], None
    if plan and plan.coder:
        is_meant = TWICE in request.POST and not plan.without
        refuse_on_file(unless_each_counts(plan.new) if is_meant else plan.new, besides=plan.without)
        plan = plan._replace(more={"twice": True}) if is_meant else plan
        foreseen = _foresee(plan)
        if mending := mending_of(request.viewer, plan, foreseen):
            if request.POST.get(MEND) == mending.key:
                plan = mending.plan
                foreseen = _foresee(plan)
            elif foreseen.errors or request.POST.get(AS_IT_IS) != mending.key:
                form.mending = mending
                return None
        if foreseen.errors:
            return _refuse(form, foreseen.errors)
        warnings = [in_form(one) for one in foreseen.warnings]
        lines, done = _told(plan, foreseen, done)
        worth = None if lines or foreseen_otherwise(plan) else worth_of(plan, clock.today())
    if plan and plan.effect and plan.effect.is_to_be_shown(request.POST):
        return None
    try:
        with leading(f"{done}."):
            entry = act(plan) if plan else act()
    except Refused as refused:
        return _refuse(form, refused.findings)
    tell(request, Outcome(f"{done}.", lines, warnings, worth, _way_back(plan, entry)))
    return entry


def _way_back(plan, entry):
    """Give where one row that was put on file, and nothing beside it, can be taken back."""
    if not plan or not plan.coder or len(plan.new) != 1 or plan.without or plan.ends:
        return ""
    return reverse("fact-retract", args=[entry.recorded.get().pk])


def _foresee(plan):
    rows = [(one.kind, one.row) for one in (*plan.new, *(end.new for end in plan.ends))]
    without = [*plan.without, *(end.fact.pk for end in plan.ends)]
    return foresee(plan.coder, in_force(clock.today()), clock.today(), without=without, rows=rows)


def _told(plan, foreseen, done):
    """Give the answers that differ, and what was done; who leaves or returns has none compared."""
    if foreseen_otherwise(plan):
        return [], done
    lines = change_lines(foreseen.changes, in_force(clock.today()))
    return lines, f"{done}{_what(plan)}. {counted_changed(lines)}"


def foreseen_otherwise(plan):
    """Tell whether somebody leaves or comes back: no answer of theirs is compared then."""
    return bool(plan.effect and plan.effect.is_told_otherwise)


def _what(plan):
    """Say what was saved of whom: one row by its kind and what it is about, else how many."""
    facts = Fact.objects.filter(pk__in=plan.without)
    rows = [(one.kind, one.row) for one in plan.new]
    rows = rows or [(one.kind, fact_row(one)) for one in facts]
    name = coder_name(plan.coder.code)
    if len(rows) != 1:
        return f": {counted(len(rows), 'fact')} of {name}"
    ((kind, row),) = rows
    given = (one.text for one in columns_told(kind, row, path_today(clock.today())))
    about = next(filter(None, given), "")
    return f": {lowered(WORDS[kind].title)} {about} of {name}"


def _refuse(form, findings):
    for finding in findings:
        form.add(finding.column, in_form(finding))
