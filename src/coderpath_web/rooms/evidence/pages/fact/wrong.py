"""Correcting and retracting a fact that is wrong."""

from functools import partial

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath_web import clock
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.refused import AlreadyRetracted
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.rooms.evidence.actions import correct_fact, propose_change, retract_facts
from coderpath_web.rooms.evidence.pages.about import fact_or_404
from coderpath_web.rooms.evidence.pages.fact.fact_page import FactPage
from coderpath_web.rooms.evidence.pages.fact.refusals import already_retracted, own_file
from coderpath_web.rooms.evidence.pages.form.changes import change_lines, counted_changes
from coderpath_web.rooms.evidence.pages.form.outcome import told
from coderpath_web.rooms.evidence.pages.form.row_form import SOURCE, ReasonForm, RowForm
from coderpath_web.rooms.evidence.pages.form.saving import Plan, save
from coderpath_web.rooms.evidence.pages.form.second import PROPOSE, Second
from coderpath_web.rooms.evidence.rules import may_change
from coderpath_web.standings.foresee import foresee

CORRECTED = ("why", "Why is it corrected?", "A sentence, such as: the certificate says 12 August")
RETRACTED = ("why", "Why is it retracted?", "A sentence, such as: entered for the wrong person")


def fact(request, fact):
    """Show one fact with its history."""
    page = FactPage(request.viewer, fact_or_404(request.viewer, fact), asked_day(request).day)
    return render(
        request, "rooms/evidence/pages/fact/fact.html", {"page": page, "outcome": told(request)}
    )


@require_http_methods(["GET", "POST"])
def correct(request, fact):
    """Record a fact anew and retract the wrong one, as one action."""
    fact = fact_or_404(request.viewer, fact)
    if answer := _not_now(request, fact):
        return answer
    page = FactPage(request.viewer, fact, clock.today())
    form = RowForm(
        fact.kind, request.viewer, coder=fact.coder, fixed=_fixed(page), asks=(SOURCE, CORRECTED)
    )
    second = None
    if request.method == "GET":
        form.show(page.row)
    elif new := _read(request, page, form):
        second = Second(request.viewer, [new], [fact])
        if second and PROPOSE in request.POST:
            return _propose(request, form, [new], fact, "Correct")
        try:
            entry = None if second else _correct(request, page, form, new)
        except AlreadyRetracted:
            return already_retracted(request, fact)
        if entry:
            return redirect("fact", entry.recorded.get().pk)
    context = {"form": form, "page": page, "second": second}
    return render(
        request,
        "rooms/evidence/pages/fact/correct.html",
        context,
        status=form.status,
    )


def _read(request, page, form):
    new = form.read(request.POST)
    if new is None:
        return None
    old = page.row
    if new.row[:-1] == old[:-1] and str(new.row.source) == str(old.source):
        form.add("", "Nothing is different from what is on file.")
        return None
    return new


def _propose(request, form, new, fact, begins):
    """Ask a second person for a change; lead to where it waits."""
    why, by = form.answer("why"), request.viewer.account
    proposal = propose_change(by=by, new=new, retract=[fact], why=why, begins=begins)
    return redirect("proposal", proposal.pk)


def _correct(request, page, form, new):
    why = form.answer("why")
    act = partial(correct_fact, by=request.user, fact=page.fact, new=new, why=why)
    return save(request, form, act, "Corrected", Plan(page.fact.coder, (new,), (page.fact.pk,)))


@require_http_methods(["GET", "POST"])
def retract(request, fact):
    """Take a fact back, after showing what that changes."""
    fact = fact_or_404(request.viewer, fact)
    if answer := _not_now(request, fact):
        return answer
    form = ReasonForm(RETRACTED)
    second = Second(request.viewer, [], [fact])
    if request.method == "POST" and form.read(request.POST):
        if second:
            return _propose(request, form, [], fact, "Retract")
        act = partial(retract_facts, by=request.user, facts=[fact], why=form.answer("why"))
        try:
            entry = save(request, form, act, "Retracted", Plan(fact.coder, (), (fact.pk,)))
        except AlreadyRetracted:
            return already_retracted(request, fact)
        if entry:
            return redirect("fact", fact.pk)
    context = {"form": form, "page": FactPage(request.viewer, fact, clock.today())}
    context |= {"second": second} | _foreseen(fact)
    return render(
        request,
        "rooms/evidence/pages/fact/retract.html",
        context,
        status=form.status,
    )


def _not_now(request, fact):
    if fact.coder_id and (answer := own_file(request, fact.coder, fact.kind)):
        return answer
    may_change(request.viewer, fact).or_refuse()
    return already_retracted(request, fact) if fact.retracted_at else None


def _fixed(page):
    """Say what a correction cannot change: whom or which place the fact is about."""
    names = {"standards": ("facility", "type"), "facilities": ("facility",)}
    fixed = names.get(page.fact.kind, ())
    return {name: page.row[page.kind.index(name)] for name in fixed}


def _foreseen(fact):
    if fact.coder is None:
        return {"lines": None}
    document = in_force(clock.today())
    foreseen = foresee(fact.coder, document, clock.today(), without=[fact.pk])
    lines = change_lines(foreseen, document)
    return {"lines": lines, "counted": counted_changes(lines)}
