"""Timekeeping exports: uploaded, looked at, saved as a whole, and undone as one action."""

from dataclasses import asdict

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_http_methods

from coderpath.sentence.words import counted
from coderpath_web.access.refused import Refused, refuse_if
from coderpath_web.frame.working.leading import leading
from coderpath_web.rooms.weeks.actions.importing import import_time, undo_time_import
from coderpath_web.rooms.weeks.models import TimeDraft, TimeImport
from coderpath_web.rooms.weeks.pages.imports.draft_page import DraftPage, answers_sent
from coderpath_web.rooms.weeks.rules import may_import_time, may_see_time_import, time_imports_seen
from coderpath_web.rooms.weeks.timekeeping.drafts import keep_draft
from coderpath_web.rooms.weeks.timekeeping.reading import read_export
from coderpath_web.time_spent.queries import changed_since, made_by

A_PAGE = 25
CHOOSE = "Choose a file."
SAVED = "Saved. You can undo it as a whole."
UNDONE = "Undone. The time is as it was before the import."
FOLDER = "rooms/weeks/pages/imports/"


@require_http_methods(["GET", "POST"])
def time_imports(request):
    """List the imports of time that the viewer sees, and take a new export in."""
    may_import_time(request.viewer).or_refuse()
    refused = ""
    if request.method == "POST":
        file = request.FILES.get("file")
        try:
            refuse_if(file is None, CHOOSE)
            keep_draft(request.viewer, read_export(file.name, b"".join(file.chunks())))
        except Refused as why:
            refused = str(why)
        else:
            return redirect("time-draft")
    seen = time_imports_seen(request.viewer)
    context = {
        "page": Paginator(seen, A_PAGE).get_page(request.GET.get("page")),
        "draft": TimeDraft.objects.filter(by=request.viewer.account).first(),
        "refused": refused,
    }
    return render(request, f"{FOLDER}imports.html", context, status=422 if refused else 200)


@require_http_methods(["GET", "POST"])
def draft(request):
    """Show an upload that is not saved yet; say what it means, save it, or cancel it."""
    may_import_time(request.viewer).or_refuse()
    found = TimeDraft.objects.filter(by=request.viewer.account).first()
    if found is None:
        return redirect("time-imports")
    page = DraftPage(found, request.viewer)
    if request.method == "GET":
        return render(request, f"{FOLDER}draft.html", {"page": page})
    if "cancel" in request.POST:
        found.delete()
        messages.success(request, "Cancelled. Nothing was saved.")
        return redirect("time-imports")
    if "save" in request.POST:
        return _save(request, page)
    found.answers = asdict(answers_sent(request.POST, page.looked))
    found.save(update_fields=["answers"])
    return redirect("time-draft")


def _save(request, page):
    leads_to = resolve_url("time-imports")
    try:
        with leading(SAVED, leads_to):
            import_time(by=request.viewer.account, draft=page.draft.pk)
    except Refused as why:
        page.refused = str(why)
        return render(request, f"{FOLDER}draft.html", {"page": page}, status=422)
    messages.success(request, SAVED)
    return redirect(leads_to)


@require_http_methods(["GET", "POST"])
def imported(request, entry):
    """Show one import, with what undoing it would do; and undo it."""
    found = TimeImport.objects.select_related("made_in", "undone_in").filter(pk=entry).first()
    may_see_time_import(request.viewer, found).or_refuse()
    if found is None:
        raise Http404
    if request.method == "POST":
        return _undo(request, found)
    return _show(request, found)


def _undo(request, found):
    leads_to = resolve_url("time-import", found.pk)
    try:
        with leading(UNDONE, leads_to):
            why = request.POST.get("why", "")[:500]
            undo_time_import(by=request.viewer.account, imported=found, why=why)
    except Refused as why:
        return _show(request, found, str(why), 422)
    messages.success(request, UNDONE)
    return redirect(leads_to)


def _show(request, found, refused="", status=200):
    kept = changed_since(found.made_in)
    stays = ("week was changed since and stays as it is", "weeks were changed since and stay so")
    context = {
        "one": found,
        "refused": refused,
        "goes": counted(made_by(found.made_in).count(), "entry", "entries"),
        "kept": counted(len(kept), *stays) if kept else "",
    }
    return render(request, f"{FOLDER}imported.html", context, status=status)
