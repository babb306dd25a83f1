"""The page of one import, in whatever state it is, and what can be done with it there."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.views.decorators.http import require_POST

from coderpath.facts.kinds import SAYING_NO
from coderpath.sentence.words import listed
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.second import may_by_oneself
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.working.page import Working, done, working_page
from coderpath_web.proposals.models import Proposal
from coderpath_web.proposals.queries import waiting_about
from coderpath_web.rooms.imports import actions, folder
from coderpath_web.rooms.imports.enums import WORKING, State
from coderpath_web.rooms.imports.pages.begin.new import changes, look_of
from coderpath_web.rooms.imports.pages.mapping.mapping import mapping_page
from coderpath_web.rooms.imports.pages.sight import import_or_404, is_reached
from coderpath_web.rooms.imports.preview import ASIDE, FINDINGS
from coderpath_web.rooms.imports.rules import (
    may_decide,
    may_propose_undo,
    may_see_rows,
    may_start_again,
    may_undo,
)
from coderpath_web.rooms.imports.running import is_running
from coderpath_web.rooms.imports.undo import ChangedSince, undoing_of
from coderpath_web.rooms.imports.work import FAILED

ERRORS_A_PAGE = 50
STEPS = ("Files", "Columns", "Look", "Saved")
DOING = {
    State.LOOKING: "Looking at the files",
    State.SAVING: "Saving",
    State.UNDOING: "Undoing",
}
TEMPLATES = {
    State.LOOKED: "rooms/imports/pages/look/looked.html",
    State.SAVED: "rooms/imports/pages/look/saved.html",
    State.UNDONE: "rooms/imports/pages/look/saved.html",
    State.CANCELLED: "rooms/imports/pages/look/cancelled.html",
}


def import_page(request, number):
    one = import_or_404(request, number)
    if one.state in WORKING:
        return _working(request, one)
    return done(request, _as_it_is(request, one))


def _as_it_is(request, one):
    seen = may_see_rows(request.viewer, one)
    if one.state == State.MAPPING and seen:
        return mapping_page(request, one)
    if one.state in {State.MAPPING, State.LOOKED} and not seen:
        context = _base(request, one) | {"hidden": seen.reason}
        return render(request, "rooms/imports/pages/look/anothers.html", context)
    return render(request, TEMPLATES[State(one.state)], _shown(request, one))


def _working(request, one):
    progress = folder.kept(one.pk, "progress") or {"says": "Starting"}
    is_at_work = is_running(one.pk)
    # A child may have finished between the two questions.
    one.refresh_from_db()
    if one.state not in WORKING:
        return done(request, redirect("import", one.pk))
    failed = folder.kept(one.pk, FAILED) or {}
    may_give_up = one.state == State.LOOKING or (one.state == State.SAVING and not is_at_work)
    gives_up = may_give_up and may_decide(request.viewer, one)
    working = Working(
        title=DOING[State(one.state)],
        url=reverse("import", args=[one.pk]),
        is_running=is_at_work,
        says=progress["says"],
        up=reverse("imports"),
        up_title="Imports",
        lede=", ".join(one.files),
        note="All of it is saved at once, or nothing." if one.state == State.SAVING else "",
        why=failed.get("says") or Working.why,
        again=reverse("import-again", args=[one.pk]),
        give_up=reverse("import-cancel", args=[one.pk]) if gives_up else "",
    )
    return working_page(request, working)


def _base(request, one):
    status, word = look_of(one)
    return {
        "one": one,
        "own": may_decide(request.viewer, one),
        "status": status,
        "word": word,
        "state": one.state,
        "files": ", ".join(one.files),
        "changes": changes(one),
    }


def _shown(request, one):
    counts = one.counts
    context = _base(request, one) | {"counts": counts, "kinds": list(_kinds(one))}
    if one.state == State.LOOKED:
        context |= _looked(request, one)
    if one.state == State.SAVED:
        context |= {
            "failed": folder.kept(one.pk, FAILED),
            "proposals": Proposal.objects.filter(subject=one.subject),
            "undoing": undoing_of(one) if request.GET.get("undo") else None,
            "findings": _findings_seen(request, one),
        }
        context["undo_waits"] = waiting_about(one.undoing_subject).first()
        if context["undoing"]:
            own = context["undoing"].rows(request.viewer.account.coder_id)
            context["second"] = may_by_oneself(request.viewer, own).reason
            shown = is_reached(request.viewer, P.SEE_FILE)
            changed = context["undoing"].changed_since
            pairs = [pair for pair in changed if shown({"new": {"coder": _coder_of(pair)}})]
            pairs = pairs[:ERRORS_A_PAGE]
            context["changed_since"] = [
                (WORDS[kind].title, row, row.source.fact) for kind, row in pairs
            ]
    return context


def _findings_seen(request, one):
    seen = may_see_rows(request.viewer, one)
    return list(folder.read_rows(one.pk, FINDINGS, 0, ERRORS_A_PAGE)) if seen else []


def _coder_of(pair):
    return getattr(pair[1], "coder", "")


def _looked(request, one):
    counts = one.counts
    number = counts["errors"] + counts["warnings"]
    page = Paginator(range(number), ERRORS_A_PAGE).get_page(request.GET.get("page"))
    found = folder.read_rows(one.pk, FINDINGS, (page.number - 1) * ERRORS_A_PAGE, ERRORS_A_PAGE)
    complete = counts.get("complete", [])
    return {
        "page": page,
        "findings": list(found),
        "failed": folder.kept(one.pk, FAILED),
        "complete": [(kind, WORDS[kind].title, kind in complete) for kind in SAYING_NO],
        "said_complete": listed(complete),
        "nothing": not (counts["errors"] or counts["aside"] or any(_changing(counts))),
        "brings": any(_changing(counts)),
        "aside": list(map(_aside_line, folder.read_rows(one.pk, ASIDE, 0, ERRORS_A_PAGE))),
        "single_table": len(one.files) == 1 and not counts.get("mapped"),
    }


def _aside_line(row):
    """Say one row that waits for a second person."""
    told = ", ".join(text for text in row["new"].values() if text)
    return row["at"], WORDS[row["kind"]].title, told


def _changing(counts):
    for some in counts["kinds"].values():
        yield some["new"] + some["changed"] + some["retracted"]


def _kinds(one):
    for kind, some in one.counts.get("kinds", {}).items():
        yield {"kind": kind, "title": WORDS[kind].title, **some}


def _do(request, number, rule, act, **said):
    """Do something with an import where the rule says yes; otherwise say why not."""
    one = import_or_404(request, number)
    ruling = rule(request.viewer, one)
    if not ruling:
        messages.error(request, ruling.reason)
        return redirect("import", one.pk)
    try:
        act(by=request.viewer.account, one=one, **said)
    except actions.NotNow as late:
        messages.warning(request, late.says)
        return _as_it_stands(request, number)
    return redirect("import", one.pk)


def _as_it_stands(request, number):
    """Show the import as it is by now, to somebody who came too late."""
    answer = import_page(request, number)
    if answer.status_code == HTTPStatus.OK:
        answer.status_code = HTTPStatus.CONFLICT
    return answer


@require_POST
def import_save(request, number):
    return _do(request, number, may_decide, actions.save_import)


@require_POST
def import_cancel(request, number):
    return _do(request, number, may_decide, actions.cancel_import)


@require_POST
def import_again(request, number):
    return _do(request, number, may_start_again, actions.start_again)


@require_POST
def import_choices(request, number):
    choices: dict[str, Any] = {}
    if "complete_asked" in request.POST:
        given = set(request.POST.getlist("complete"))
        choices["complete"] = [kind for kind in SAYING_NO if kind in given]
    if request.POST.get("as") == "table":
        choices["as"] = "table"
    if request.POST.get("mapping") == "anew":
        choices["document"] = None
    return _do(request, number, may_decide, actions.choose, choices=choices)


def _propose_undo(request, one, why, the_rest):
    by = request.viewer.account
    try:
        proposal = actions.propose_undo(by=by, one=one, why=why, the_rest=the_rest)
    except ChangedSince:
        messages.warning(request, "Facts of this import were changed since.")
        return redirect(f"{resolve_url('import', one.pk)}?undo=1")
    return redirect("proposal", proposal.pk)


@require_POST
def import_undo(request, number):
    why = request.POST.get("why", "").strip()[:500]
    the_rest = request.POST.get("the_rest") == "yes"
    one = import_or_404(request, number)
    if one.state == State.SAVED and may_propose_undo(request.viewer, one, undoing_of(one)):
        return _propose_undo(request, one, why, the_rest)
    return _do(request, number, may_undo, actions.begin_undo, why=why, the_rest=the_rest)
