"""Correcting and retracting a fact that is wrong."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath_web import clock
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.refused import AlreadyRetracted
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.frame.form.changes import change_lines, counted_changes
from coderpath_web.frame.form.row_form import SOURCE, ReasonForm, RowForm
from coderpath_web.rooms.evidence.actions import correct_fact, propose_change, retract_facts
from coderpath_web.rooms.evidence.pages.about import fact_or_404
from coderpath_web.rooms.evidence.pages.fact.changed import FactChanged
from coderpath_web.rooms.evidence.pages.fact.fact_page import FactPage
from coderpath_web.rooms.evidence.pages.fact.last_day import LastDayForm, asks_last_day
from coderpath_web.rooms.evidence.pages.fact.refusals import already_retracted, own_file
from coderpath_web.rooms.evidence.pages.form.effect import Effect, look_first
from coderpath_web.rooms.evidence.pages.form.mending import Plan
from coderpath_web.rooms.evidence.pages.form.outcome import told
from coderpath_web.rooms.evidence.pages.form.saving import save
from coderpath_web.rooms.evidence.pages.form.second import PROPOSE, Second
from coderpath_web.rooms.evidence.rules import may_change
from coderpath_web.standings.foresee import foresee

CORRECTED = (
    "why",
    "Why are you correcting it?",
    "A sentence, such as: the certificate says 12 August",
)
RETRACTED = (
    "why",
    "Why are you retracting it?",
    "A sentence, such as: entered for the wrong person",
)


def fact(request, fact):
    """Show one fact with its history."""
    page = FactPage(request.viewer, fact_or_404(request.viewer, fact), asked_day(request).day)
    return render(
        request, "rooms/evidence/pages/fact/fact.html", {"page": page, "outcome": told(request)}
    )


def changed(request, fact):
    """Show which answers are others by what was recorded together with a fact."""
    page = FactChanged(request.viewer, fact_or_404(request.viewer, fact))
    return render(request, "rooms/evidence/pages/fact/changed.html", {"page": page})


@require_http_methods(["GET", "POST"])
def correct(request, fact):
    """Record a fact anew and retract the wrong one, as one action."""
    fact = fact_or_404(request.viewer, fact)
    if answer := _not_now(request, fact):
        return answer
    page = FactPage(request.viewer, fact, clock.today())
    leaves, second, effect = asks_last_day(request, page), None, None
    form = (LastDayForm if leaves else _correction)(request.viewer, page)
    if request.method == "GET":
        form.show(page.row)
    elif new := _read(request, page, form):
        second = Second(request.viewer, [new], [fact])
        if second and PROPOSE in request.POST:
            return _propose(request, form, [new], fact, "Correct")
        effect = None if second else Effect(request, [new], [fact], fact.coder)
        try:
            entry = _correct(request, page, form, effect) if effect else None
        except AlreadyRetracted:
            return already_retracted(request, fact)
        if entry:
            return redirect("fact", entry.recorded.latest("pk").pk)
    heading = "Record the last day" if leaves else f"Correct {page.words.title.lower()}"
    context = {"form": form, "page": page, "second": second, "leaves": leaves, "heading": heading}
    button = {"see": "See what ends"} if leaves else {"save": "Save correction"}
    context |= look_first(form, effect, **button)
    return render(
        request,
        "rooms/evidence/pages/fact/correct.html",
        context,
        status=form.status,
    )


def _correction(viewer, page):
    fact, asks = page.fact, (SOURCE, CORRECTED)
    return RowForm(fact.kind, viewer, coder=fact.coder, fixed=_fixed(page), asks=asks)


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


def _correct(request, page, form, effect):
    """Save a correction, with what ends by it where that was left ticked."""
    fact, why = page.fact, form.answer("source" if asks_last_day(request, page) else "why")

    def act(plan):
        (row,) = plan.new
        return correct_fact(by=request.user, fact=fact, new=row, why=why, ends=plan.ends)

    ends = effect.leaving.ends(request.POST) if effect.leaving else ()
    done = f"Saved. {effect.leaving.says}".rstrip(".") if effect.leaving else "Corrected"
    plan = Plan(fact.coder, effect.new, (fact.pk,), tuple(ends), effect=effect)
    return save(request, form, act, done, plan)


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
        try:
            entry = _retract(request, form, fact)
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


def _retract(request, form, fact):
    def act(_):
        return retract_facts(by=request.user, facts=[fact], why=form.answer("why"))

    return save(request, form, act, "Retracted", Plan(fact.coder, (), (fact.pk,)))


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
    lines = change_lines(foreseen.changes, document)
    return {"lines": lines, "counted": counted_changes(lines)}
