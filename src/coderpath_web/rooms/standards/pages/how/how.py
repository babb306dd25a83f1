"""Saying of a standard on file how it was set, which came with an import or was never said."""

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_http_methods

from coderpath_web.access.recording import NOWHERE, may_set_standard
from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.documents.named import path_today
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.names import facility_name
from coderpath_web.facts.queries import on_file
from coderpath_web.frame.form.columns_told import columns_told
from coderpath_web.rooms.standards.actions import say_how_set
from coderpath_web.rooms.standards.enums import How
from coderpath_web.rooms.standards.rules import may_say_how
from coderpath_web.rooms.standards.setting import Setting

PAGE = "rooms/standards/pages/how/how.html"


class HowForm(forms.Form):
    """How a standard was set, and from what."""

    how = forms.ChoiceField(
        label="How it was set",
        choices=[("", "Choose"), *How.choices],
        error_messages={"required": "Choose one."},
    )
    basis = forms.CharField(
        label="From what",
        max_length=500,
        help_text="Such as the minutes of a committee, or a survey and its year",
        error_messages={"required": "Say from what it was set."},
    )


@require_http_methods(["GET", "POST"])
def how_set(request, standard):
    """Say how a standard was set, once; nobody approves it by that."""
    found = _or_404(request, standard)
    ruling = may_say_how(request.viewer, fact_row(found))
    if request.method == "GET":
        return render(request, PAGE, _context(found, HowForm(), ruling))
    form, refused = HowForm(request.POST), ""
    if ruling and form.is_valid():
        refused = _said(request, found, form.cleaned_data)
        if not refused:
            messages.success(request, "Saved. The standard itself stays as it is.")
            return redirect(_back(found))
    return render(request, PAGE, _context(found, form, ruling, refused), status=422)


def _said(request, fact, answers):
    """Save what is said; give why it could not be, else nothing."""
    try:
        setting = Setting(answers["how"])
        say_how_set(by=request.user, fact=fact, setting=setting, basis=answers["basis"])
    except (Refused, NotAllowed) as no:
        return str(no)
    return ""


def _or_404(request, number):
    """Give a standard that counts, of those that the viewer may propose."""
    facts = on_file().filter(kind="standards").select_related("facility", "coder", "to")
    found = facts.filter(pk=number).first()
    # One that is not there is asked of nowhere: both are answered after the same questions.
    if not may_set_standard(request.viewer, found.facility_id if found else NOWHERE) or not found:
        raise Http404
    return found


def _back(fact):
    """Lead to the page of the facility; for the whole organization, to the list of them."""
    if fact.facility is None:
        return resolve_url("facilities")
    return resolve_url("standards", fact.facility.code)


def _context(fact, form, ruling, refused=""):
    row = fact_row(fact)
    return {
        "form": form,
        "ruling": ruling,
        "refused": refused,
        "told": [one for one in columns_told("standards", row, path_today()) if not one.is_blank],
        "back": _back(fact),
        "name": facility_name(row.facility) if fact.facility else "Standards",
    }
