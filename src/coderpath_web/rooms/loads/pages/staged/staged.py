from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from coderpath_web.access.refused import Refused
from coderpath_web.coded.effects import effects_of_file
from coderpath_web.coded.models import Staging
from coderpath_web.coded.putting import compare
from coderpath_web.coded.refusals import refusals_in
from coderpath_web.coded.versions import clear_aside
from coderpath_web.journal.turn import TakesLong
from coderpath_web.rooms.loads.actions import apply_load, give_up
from coderpath_web.rooms.loads.pages.refused_csv import refused_csv
from coderpath_web.rooms.loads.rules import may_apply, may_decide, may_load

PAGE = "rooms/loads/pages/staged/staged.html"
APPLIED = "The records are on file."


def load_staged(request, staged):
    staging = _staging_or_404(request, staged)
    if request.GET.get("as") == "csv":
        return refused_csv(f"refused-{staged}", staging.refusals)
    return _page(request, staging)


@require_POST
def load_apply(request, staged):
    staging = _staging_or_404(request, staged)
    try:
        load = apply_load(by=request.viewer.account, staging=staging)
    except Refused as refused:
        return _page(request, staging, refused=str(refused))
    except TakesLong as long:
        long.says, long.leads_to = APPLIED, reverse("loads")
        raise
    messages.success(request, APPLIED)
    return redirect("load", load.pk)


@require_POST
def load_give_up(request, staged):
    give_up(by=request.viewer.account, staging=_staging_or_404(request, staged))
    messages.success(request, "The file was given up. Nothing of it counts.")
    return redirect("loads")


def _page(request, staging, refused=""):
    compared, months = compare(staging), effects_of_file(staging)
    clear_aside()
    context = {
        "staging": staging,
        "compared": compared,
        "months": months,
        "is_new": bool(compared.new or compared.changed),
        "refusals": list(refusals_in(staging.refusals)),
        "refused": refused,
        "applies": may_apply(request.viewer, staging),
    }
    return render(request, PAGE, context, status=422 if refused else 200)


def _staging_or_404(request, staged):
    may_load(request.viewer).or_refuse()  # First, so that missing and out of reach are alike.
    staging = Staging.objects.select_related("by").filter(pk=staged, is_whole=True).first()
    if staging is None:
        raise Http404
    may_decide(request.viewer, staging).or_refuse()
    return staging
