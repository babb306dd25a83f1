"""Recording one row of any kind about a coder."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath.facts.kinds import KINDS, WITHOUT_CODER
from coderpath_web.access.permissions import Permission
from coderpath_web.facts.names import coder_name
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.form.row_form import RowForm
from coderpath_web.rooms.evidence.actions import record_facts
from coderpath_web.rooms.evidence.pages.about import coder_about
from coderpath_web.rooms.evidence.pages.fact.refusals import own_file
from coderpath_web.rooms.evidence.pages.form.effect import Effect, look_first
from coderpath_web.rooms.evidence.pages.form.mending import Plan
from coderpath_web.rooms.evidence.pages.form.saving import save
from coderpath_web.rooms.evidence.recording import coming_or_going, last_spell, recordables


def kinds(request, code):
    """Offer the kinds that the viewer may record about a coder."""
    if answer := own_file(request, code):
        return answer
    viewer = request.viewer
    coder = viewer.coder_or_404(
        code, Permission.RECORD_FACTS, Permission.RECORD_TRAINING, Permission.RECORD_REVIEWS
    )
    context = {
        "coder": coder,
        "name": coder_name(coder.code),
        "groups": recordables(viewer, coder, coming_or_going(viewer, coder)),
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
    form, effect = RowForm(kind, request.viewer, coder=coder), None
    last = last_spell(coder) if kind == "coders" else None
    if request.method == "GET":
        form.suggest(_known(last) | request.GET.dict())
    elif fact := form.read(request.POST):
        effect = Effect(request, [fact], coder=coder)
        if entry := _record(request, coder, form, effect):
            return redirect("fact", entry.recorded.latest("pk").pk)
    comes_back = bool(last and last.until)
    context = {
        "form": form,
        "coder": coder,
        "name": coder_name(coder.code),
        "heading": "Record a return" if comes_back else f"Record {WORDS[kind].noun}",
        "says": KINDS[kind].says,
    }
    button = {"see": "See what begins"} if comes_back else {"save": "Record"}
    context |= look_first(form, effect, **button)
    return render(request, "rooms/evidence/pages/row/row.html", context, status=form.status)


def _known(last):
    """Give what is known of whoever comes back: the name, and where the coder was at home."""
    if last is None:
        return {}
    home = last.facility.code if last.facility else ""
    return {"name": coder_name(last.coder.code), "facility": home}


def _record(request, coder, form, effect):
    def act(plan):
        why = form.answer("source")
        return record_facts(by=request.user, new=plan.new, why=why, ends=plan.ends, **plan.more)

    done = f"Recorded. {effect.comes_back.says}" if effect.comes_back else "Recorded"
    return save(request, form, act, done.rstrip("."), Plan(coder, effect.new, effect=effect))
