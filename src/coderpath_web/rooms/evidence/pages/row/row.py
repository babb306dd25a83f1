"""Recording one row of any kind about a coder."""

from functools import partial

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath.facts.kinds import KINDS, WITHOUT_CODER
from coderpath_web.access.permissions import Permission
from coderpath_web.facts.names import coder_name
from coderpath_web.facts.words import WORDS, offered
from coderpath_web.rooms.evidence.actions import record_facts
from coderpath_web.rooms.evidence.pages.about import coder_about
from coderpath_web.rooms.evidence.pages.fact.refusals import own_file
from coderpath_web.rooms.evidence.pages.form.row_form import RowForm
from coderpath_web.rooms.evidence.pages.form.saving import Plan, save
from coderpath_web.rooms.evidence.rules import may_record


def kinds(request, code):
    """Offer the kinds that the viewer may record about a coder."""
    if answer := own_file(request, code):
        return answer
    viewer = request.viewer
    coder = viewer.coder_or_404(
        code, Permission.RECORD_FACTS, Permission.RECORD_TRAINING, Permission.RECORD_REVIEWS
    )
    groups = [
        (group.value, [(kind, WORDS[kind], KINDS[kind].says) for kind in some])
        for group, offers in offered().items()
        if (some := [kind for kind in offers if may_record(viewer, kind, coder)])
    ]
    context = {
        "coder": coder,
        "name": coder_name(coder.code),
        "groups": groups,
    }
    return render(request, "rooms/evidence/pages/row/kinds.html", context)


@require_http_methods(["GET", "POST"])
def new(request, code, kind):
    """Record one row about a coder."""
    if kind not in KINDS or kind in WITHOUT_CODER:
        raise Http404
    if answer := own_file(request, code, kind):
        return answer
    coder = coder_about(request.viewer, code, kind)
    form = RowForm(kind, request.viewer, coder=coder)
    if request.method == "GET":
        form.suggest(_known(coder, kind) | request.GET.dict())
    elif entry := _record(request, coder, form):
        return redirect("fact", entry.recorded.get().pk)
    context = {
        "form": form,
        "coder": coder,
        "name": coder_name(coder.code),
        "words": WORDS[kind],
        "says": KINDS[kind].says,
    }
    return render(request, "rooms/evidence/pages/row/row.html", context, status=form.status)


def _known(coder, kind):
    return {"name": coder_name(coder.code)} if kind == "coders" else {}


def _record(request, coder, form):
    fact = form.read(request.POST)
    if fact is None:
        return None
    why = form.answer("source")
    act = partial(record_facts, by=request.user, new=[fact], why=why)
    return save(request, form, act, "Recorded", Plan(coder, (fact,)))
