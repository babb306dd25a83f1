from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from coderpath_web.access.refused import Refused
from coderpath_web.coded.effects import effects_of_undoing
from coderpath_web.coded.lines import lines_used
from coderpath_web.coded.models import Load
from coderpath_web.coded.refusals import refusals_in
from coderpath_web.coded.taking_back import look_back
from coderpath_web.coded.versions import clear_aside
from coderpath_web.documents.named import type_titles
from coderpath_web.journal.turn import TakesLong
from coderpath_web.rooms.loads.actions import undo
from coderpath_web.rooms.loads.pages.refused_csv import refused_csv
from coderpath_web.rooms.loads.rules import may_load, may_see_load, may_undo_load

PAGE = "rooms/loads/pages/load/load.html"
UNDONE = "The load was undone."


class UndoForm(forms.Form):
    why = forms.CharField(
        label="Why",
        max_length=500,
        help_text="It is kept in the journal.",
        error_messages={"required": "Say why the load is undone."},
    )


def load(request, load):
    one = _load_or_404(request, load)
    if request.GET.get("as") == "csv":
        return refused_csv(f"load-{load}-refused", one.refusals)
    return _page(request, one, UndoForm(), is_asked="undo" in request.GET)


@require_POST
def load_undo(request, load):
    one = _load_or_404(request, load)
    form = UndoForm(request.POST)
    if not form.is_valid():
        return _page(request, one, form, is_asked=True)
    try:
        undoing = undo(by=request.viewer.account, load=one, why=form.cleaned_data["why"])
    except Refused as refused:
        return _page(request, one, form, refused=str(refused))
    except TakesLong as long:
        long.says, long.leads_to = UNDONE, reverse("load", args=[one.pk])
        raise
    messages.success(request, UNDONE)
    return redirect("load", undoing.pk)


def _lines(one):
    titles = type_titles()
    return [(used, titles[used.type]) for used in lines_used(one)]


def _page(request, one, form, *, is_asked=False, refused=""):
    may = may_undo_load(request.viewer, one)
    back, months = _looked_back(one) if is_asked and may else (None, [])
    context = {
        "one": one,
        # Asked for by itself: of a million records it takes a second.
        "lines": _lines(one) if "lines" in request.GET else [],
        "has_lines": one.new or one.changed,
        "undone": Load.objects.filter(undoes=one).select_related("entry").first(),
        "may_undo": bool(may),
        "back": back,
        "months": months,
        "refusals": list(refusals_in(one.refusals)),
        "form": form,
        "refused": refused,
    }
    is_wrong = form.is_bound and not form.is_valid()
    return render(request, PAGE, context, status=422 if is_wrong or refused else 200)


def _looked_back(one):
    back, months = look_back(one), effects_of_undoing()
    clear_aside()
    return back, months


def _load_or_404(request, load):
    may_load(request.viewer).or_refuse()  # First, so that missing and out of reach are alike.
    one = Load.objects.select_related("entry", "undoes").filter(pk=load).first()
    if one is None:
        raise Http404
    may_see_load(request.viewer, one).or_refuse()
    return one
