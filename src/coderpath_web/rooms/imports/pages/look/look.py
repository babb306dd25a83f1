"""The page of one import, in whatever state it is, and what can be done with it there."""

from contextlib import suppress
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.views.decorators.http import require_POST

from coderpath.facts.kinds import SAYING_NO
from coderpath.sentence.words import counted, listed
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.second import may_by_oneself
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.working.page import Working, done, is_waiting, working_page
from coderpath_web.proposals.models import Proposal
from coderpath_web.proposals.queries import waiting_about
from coderpath_web.rooms.imports import actions, folder
from coderpath_web.rooms.imports.account import doubts_of
from coderpath_web.rooms.imports.checking import ON_FILE
from coderpath_web.rooms.imports.enums import OPEN, WORKING, State
from coderpath_web.rooms.imports.pages.begin.new import changes, look_of
from coderpath_web.rooms.imports.pages.look.taken import taken
from coderpath_web.rooms.imports.pages.mapping.mapping import mapping_page
from coderpath_web.rooms.imports.pages.sight import import_or_404, is_reached
from coderpath_web.rooms.imports.preview import ASIDE, GROUPS
from coderpath_web.rooms.imports.rules import (
    may_decide,
    may_propose_undo,
    may_see_rows,
    may_start_again,
    may_undo,
)
from coderpath_web.rooms.imports.running import is_running
from coderpath_web.rooms.imports.source import MAPPING, left_rows
from coderpath_web.rooms.imports.undo import ChangedSince, undoing_of
from coderpath_web.rooms.imports.work import FAILED

FIRST_TABLE = "first"
"""Asked for in place of another one: the table that is read where nobody says which."""
ERRORS_A_PAGE = 50
LONGEST_WHY = 500
TOO_LONG = "At most 500 letters say why an import is undone; these are {found}. Nothing was undone."
ROWS_NAMED = 6
NAMES_SHOWN = 12
EFFECTS = (
    (folder.NEW, "plus", "new", ""),
    (folder.CHANGED, "pen", "changed", "What was there before stays in the history."),
    (folder.ENDED, "x", "retracted", "The file says so. They stay in the history."),
    (folder.SAME, "same", "on file already, the same", ""),
    ("stays", "right", "on file and not in the files", "They stay as they are."),
)
DOING = {
    State.LOOKING: "Checking the files",
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
        is_at_work = is_running(one.pk)
        # A child may have finished between the two questions.
        one.refresh_from_db()
        if one.state in WORKING:
            return _working(request, one, is_at_work=is_at_work)
    if is_waiting(request) and one.state == State.SAVED and one.by == request.viewer.account:
        return _on_to_the_board(request, one)
    return done(request, _as_it_is(request, one))


def _on_to_the_board(request, one):
    """Lead whoever waited until it was saved to where it shows."""
    waits = one.counts.get("set_aside")
    says = f"Saved {counted(changes(one)['recorded'], 'row')} from {', '.join(one.files)}."
    aside = f" {counted(waits, 'row')} wait for a second person." if waits else ""
    rest = actions.rest_of(one)
    next_one = f" Next: {', '.join(rest.files)}." if rest else ""
    messages.success(request, f"{says}{aside} It can be undone under Imports.{next_one}")
    answer = HttpResponse()
    answer["HX-Redirect"] = resolve_url("import", rest.pk) if rest else reverse("board")
    return answer


def _as_it_is(request, one):
    seen = may_see_rows(request.viewer, one)
    if one.state == State.MAPPING and seen and one.choices.get(actions.TABLES):
        return render(request, "rooms/imports/pages/look/several.html", _several(request, one))
    if one.state == State.MAPPING and seen:
        return mapping_page(request, one)
    if one.state in {State.MAPPING, State.LOOKED} and not seen:
        context = _base(request, one) | {"hidden": seen.reason}
        return render(request, "rooms/imports/pages/look/anothers.html", context)
    return render(request, TEMPLATES[State(one.state)], _shown(request, one))


def _several(request, one):
    """Name the tables of which one has to be chosen, and after what they come."""
    first = actions.before(one)
    waits = first if first and first.state in OPEN else None
    return _base(request, one) | {"tables": one.choices[actions.TABLES], "waits": waits}


def _working(request, one, *, is_at_work):
    progress = folder.progress_said(one.pk)
    failed = folder.kept(one.pk, FAILED) or {}
    may_give_up = one.state == State.LOOKING or (one.state == State.SAVING and not is_at_work)
    gives_up = may_give_up and may_decide(request.viewer, one)
    working = Working(
        title=DOING[State(one.state)],
        url=reverse("import", args=[one.pk]),
        is_running=is_at_work,
        says=progress,
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
    found = folder.read_rows(one.pk, GROUPS, 0, ERRORS_A_PAGE) if seen else ()
    return list(map(_group_line, found))


def _coder_of(pair):
    return getattr(pair[1], "coder", "")


def _looked(request, one):
    counts, own = one.counts, may_decide(request.viewer, one)
    number = counts["errors"] + counts["warnings"]
    groups = counts.get("groups", number)
    page = Paginator(range(groups), ERRORS_A_PAGE).get_page(request.GET.get("page"))
    found = folder.read_rows(one.pk, GROUPS, (page.number - 1) * ERRORS_A_PAGE, ERRORS_A_PAGE)
    complete = counts.get("complete", [])
    return {
        "page": page,
        "findings": list(map(_group_line, found)),
        "taken": taken(one, asks_people=own and bool(one.choices.get("said"))),
        "effects": list(_effects(counts)),
        "more_coders": max(counts["coders"] - NAMES_SHOWN, 0),
        "left_rows": len(left_rows(one.choices)),
        "kept_as": one.choices.get("kept_as"),
        "rest": actions.rest_of(one),
        "before": actions.before(one),
        "failed": folder.kept(one.pk, FAILED),
        "complete": [(kind, WORDS[kind].title, kind in complete) for kind in SAYING_NO],
        "said_complete": listed(complete),
        "nothing": not (counts["errors"] or counts["aside"] or any(_changing(counts))),
        "brings": any(_changing(counts)),
        "aside": list(map(_aside_line, folder.read_rows(one.pk, ASIDE, 0, ERRORS_A_PAGE))),
        "single_table": len(one.files) == 1 and not counts.get("mapped"),
    }


def _group_line(group):
    """Say where a group of findings is: some of its rows, and how many more."""
    is_of_file = (group["line"], group["column"]) == (1, 1)
    lines = [] if is_of_file else [line for _, line in group["places"] if line]
    shown = ", ".join(f"{line:,}" for line in lines[:ROWS_NAMED])
    more = len(lines) - ROWS_NAMED
    return {
        **group,
        "rows": len(group["places"]),
        "shown": shown,
        "more_rows": max(more, 0),
        "is_of_table": bool(lines) and not group["file"].startswith((MAPPING, ON_FILE)),
        "named_column": group["column"] if group["column"] != 1 else "",
    }


def _aside_line(row):
    """Say one row that waits for a second person."""
    told = ", ".join(text for text in row["new"].values() if text)
    return row["at"], WORDS[row["kind"]].title, told


def _effects(counts):
    """Add up what would change on file, sign by sign, with the kinds that it is made of."""
    for sign, icon, word, says in EFFECTS:
        kinds = [
            (kind, WORDS[kind].heading, some[sign])
            for kind, some in counts["kinds"].items()
            if some[sign]
        ]
        if kinds:
            count = sum(number for *_, number in kinds)
            row = {"sign": sign, "icon": icon, "word": word, "count": count, "kinds": kinds}
            yield row | {"says": _as_history(counts) if sign == folder.NEW else says}


def _as_history(counts):
    """Say how many of the new rows were retracted before they came."""
    number = sum(some["history"] for some in counts["kinds"].values())
    return f"{number:,} of them as history: retracted in the file." if number else ""


def _changing(counts):
    for some in counts["kinds"].values():
        yield some["new"] + some["changed"] + some["retracted"]


def _kinds(one):
    for kind, some in one.counts.get("kinds", {}).items():
        yield {"kind": kind, "title": WORDS[kind].heading, **some}


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
    sure = request.POST.getlist(actions.SURE)
    _keep_ticks(request, number, sure)
    return _do(request, number, may_decide, actions.save_import, sure=sure)


@require_POST
def import_ticks(request, number):
    """Keep what is ticked, so that it survives a reload, and say what saving still waits for."""
    one = _keep_ticks(request, number, request.POST.getlist(actions.SURE))
    if not request.htmx or one.state != State.LOOKED:
        return redirect("import", one.pk)
    return render(request, "rooms/imports/pages/look/waits.html", _shown(request, one))


def _keep_ticks(request, number, sure):
    one = import_or_404(request, number)
    if one.state == State.LOOKED and may_decide(request.viewer, one):
        keys = {doubt["key"] for doubt in doubts_of(one.counts.get("said", ()))}
        with suppress(FileNotFoundError):  # Saved meanwhile, it needs no ticks any more.
            folder.keep_in_place(one.pk, actions.SURE, sorted(keys & set(sure)))
    return one


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
    if table := request.POST.get("table"):
        return _do(request, number, may_decide, actions.choose_table, name=table)
    if request.POST.get("as") == "table":
        choices["as"] = "table"
    if leave := request.POST.get("leave"):
        choices["leave"] = _leaving(import_or_404(request, number), leave)
    if request.POST.get("mapping") == "anew":
        choices |= {"document": None, "ask": True}
    if another := request.POST.get("another"):
        choices |= _another_table(import_or_404(request, number), another)
    return _do(request, number, may_decide, actions.choose, choices=choices)


def _another_table(one, asked):
    """Choose another table of a sheet, of which nobody has said yet what it means, or the first."""
    others = (folder.kept(one.pk, folder.TABLE) or {}).get("others", ())
    anew = {"as": "table", "header_rows": None, "document": None, "said": None}
    if asked == FIRST_TABLE:
        return anew | dict.fromkeys(("header_row", "first_column", "another_table"))
    other = next((some for n, some in enumerate(others) if str(n) == asked), None)
    if other is None:
        return {}
    where = {"header_row": other["row"] or None, "first_column": other["column"]}
    return anew | where | {"another_table": True}


def _leaving(one, key):
    """Give the rows to leave out: those left out so far and those of a group; none any more."""
    if key == "none":
        return None
    group = next((some for some in folder.read_rows(one.pk, GROUPS) if some["key"] == key), None)
    return [*(one.choices.get("leave") or ()), *(group["places"] if group else ())]


def _propose_undo(request, one, why, the_rest):
    by = request.viewer.account
    try:
        proposal = actions.propose_undo(by=by, one=one, why=why, the_rest=the_rest)
    except ChangedSince:
        messages.warning(request, "Facts of this import have changed since.")
        return redirect(f"{resolve_url('import', one.pk)}?undo=1")
    return redirect("proposal", proposal.pk)


@require_POST
def import_undo(request, number):
    why = request.POST.get("why", "").strip()
    the_rest = request.POST.get("the_rest") == "yes"
    one = import_or_404(request, number)
    if len(why) > LONGEST_WHY:
        messages.warning(request, TOO_LONG.format(found=f"{len(why):,}"))
        return redirect(f"{resolve_url('import', one.pk)}?undo=1")
    if one.state == State.SAVED and may_propose_undo(request.viewer, one, undoing_of(one)):
        return _propose_undo(request, one, why, the_rest)
    return _do(request, number, may_undo, actions.begin_undo, why=why, the_rest=the_rest)
