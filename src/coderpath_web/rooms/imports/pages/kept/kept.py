"""The list of kept answers about tables, to be renamed or forgotten by whoever kept them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coderpath_web.rooms.imports import actions
from coderpath_web.rooms.imports.mapping.kept_mappings import own_mappings, seen_of_others
from coderpath_web.rooms.imports.mapping.recognised import heads_of
from coderpath_web.rooms.imports.rules import may_import

SHOWN = 12


def imports_kept(request):
    may_import(request.viewer).or_refuse()
    own = [(one, *_columns(one)) for one in own_mappings(request.viewer)]
    others = [(one, *_columns(one)) for one in seen_of_others(request.viewer)]
    context = {"own": own, "others": others}
    return render(request, "rooms/imports/pages/kept/kept.html", context)


def _columns(one):
    """Give the first headings of the table that answers are for, and how many more there are."""
    heads = list(filter(None, heads_of(one.choices)))
    return heads[:SHOWN], len(heads[SHOWN:])


@require_POST
def kept_rename(request, answers):
    one = _own_or_404(request, answers)
    name = request.POST.get("name", "")
    try:
        actions.rename_mapping(by=request.viewer.account, one=one, name=name)
    except actions.NameTaken as taken:
        messages.warning(request, str(taken))
    return redirect("imports-kept")


@require_POST
def kept_forget(request, answers):
    one = _own_or_404(request, answers)
    actions.forget_mapping(by=request.viewer.account, one=one)
    messages.success(request, f"“{one.name}” is forgotten.")
    return redirect("imports-kept")


def _own_or_404(request, answers):
    may_import(request.viewer).or_refuse()
    found = next((one for one in own_mappings(request.viewer) if one.pk == answers), None)
    if found is None:
        raise Http404
    return found
