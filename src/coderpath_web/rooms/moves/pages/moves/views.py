"""The list of a path: shown, as CSV, confirmed and held back; one line with the rules behind it."""

from functools import partial
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST

from coderpath.sentence import Table
from coderpath.sentence.words import counted
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.facts.names import coder_name
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.frame.working.leading import leading
from coderpath_web.journal.turn import TakesLong
from coderpath_web.people.models import Coder
from coderpath_web.rooms.moves import actions
from coderpath_web.rooms.moves.actions import AT_ONCE, Confirming
from coderpath_web.rooms.moves.pages.forms import ConfirmForm, HoldForm
from coderpath_web.rooms.moves.pages.moves.line_page import LinePage
from coderpath_web.rooms.moves.pages.moves.moves_page import MovesPage
from coderpath_web.rooms.moves.pages.words import TITLES
from coderpath_web.rooms.moves.parts import confirm_in_parts
from coderpath_web.rooms.moves.queries import held_back, path_with_moves
from coderpath_web.rooms.moves.rules import may_hold_back, may_open_moves
from coderpath_web.row_number import row_number

HEADS = ("Coder", "Name", "Facility", "Kind", "Holds", "Would hold", "Earliest", "On hold")
DONE = (
    "Confirmed. Lines still listed were not moved: they changed in the meantime, or the facts do "
    "not let it be."
)
MOST_NAMED = 5


def moves(request, path):
    return _page(request, MovesPage(request.viewer, _or_404(request, path), request.GET))


def moves_csv(request, path):
    page = MovesPage(request.viewer, _or_404(request, path), request.GET)
    rows = [(one, "") for one in page.open] + [(one.line, one.held.why) for one in page.held]
    return people_answer(
        request, "moves", Table(HEADS, (_csv(page.row(line), why) for line, why in rows))
    )


def line(request, path, code):
    page = MovesPage(request.viewer, _or_404(request, path), request.GET)
    rows = [page.row(one.line, one.held) for one in page.held] + [page.row(o) for o in page.open]
    theirs = [one for one in rows if one.line.code == code]
    if not theirs:
        raise Http404
    hidden = withheld_about(request.viewer, theirs[0].line.coder)
    context = {"page": page, "lines": [LinePage(page, one, hidden) for one in theirs]}
    return render(request, "rooms/moves/pages/moves/line.html", context)


@require_POST
def confirm(request, path):
    document = _or_404(request, path)
    form = ConfirmForm(document, request.POST)
    if not form.is_valid():
        return _again(request, document, form, status=422)
    as_a_group = "all" in request.POST
    page = MovesPage(request.viewer, document, request.POST)
    marks = [one.mark for one in page.confirmable] if as_a_group else request.POST.getlist("line")
    confirming = Confirming(
        marks=tuple(marks),
        seen=row_number(request.POST.get("seen", "")) or 0,
        first_day=form.cleaned_data["first_day"],
        why=form.cleaned_data["why"],
        as_a_group=as_a_group,
    )
    return _confirm(request, document, form, confirming)


def _confirm(request, document, form, confirming):
    asked = {"by": request.viewer.account, "document": document, "confirming": confirming}
    leads_to = _list(request, document)
    try:
        with leading(DONE, leads_to):
            if len(confirming.marks) > AT_ONCE:
                raise _in_parts(asked)
            done = actions.confirm_moves(**asked)
    except Overtaken as late:
        return _again(request, document, form, refused=str(late), status=409)
    except Refused as refused:
        return _again(request, document, form, refused=str(refused), status=409)
    messages.success(request, f"{counted(done.moved, 'move')} recorded.")
    _tell_of_others(request, done)
    return redirect(_list(request, document, done.changed))


def _in_parts(asked):
    long = TakesLong(lambda: None)
    long.action = partial(confirm_in_parts, **asked)
    return long


def _tell_of_others(request, done):
    if done.changed:
        says = f"Not moved, since they changed after you looked: {_named(done.changed)}."
        messages.warning(request, says)
    for coder, why in done.refused[:MOST_NAMED]:
        messages.warning(request, f"Not moved: {_named([coder])}. {why}")


def _named(coders):
    codes = Coder.objects.filter(pk__in=coders).values_list("code", flat=True)
    names = [coder_name(one) for one in codes[:MOST_NAMED]]
    more = len(coders) - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")


@require_POST
def hold(request, path):
    document = _or_404(request, path)
    form = HoldForm(request.POST)
    if not form.is_valid():
        return _again(request, document, form, status=422)
    try:
        held = actions.hold_back(
            by=request.viewer.account,
            document=document,
            marks=request.POST.getlist("line"),
            why=form.cleaned_data["hold_why"],
        )
    except Refused as refused:
        return _again(request, document, form, refused=str(refused), status=409)
    messages.success(request, f"{counted(len(held), 'line')} put on hold.")
    return redirect(_list(request, document))


@require_POST
def take_up_again(request, path):
    document = _or_404(request, path)
    number = row_number(request.POST.get("held", ""))
    held = held_back(document).filter(pk=number or 0).first()
    # One out of reach is answered as one that is not there.
    if held is None or not may_hold_back(request.viewer, held.coder_id):
        return _again(request, document, None, refused="It is no longer on hold.", status=409)
    try:
        actions.take_up(by=request.viewer.account, held=held)
    except Overtaken as late:
        return _again(request, document, None, refused=str(late), status=409)
    messages.success(request, "Released.")
    return redirect(_list(request, document))


def _again(request, document, form, refused="", status=409):
    page = MovesPage(request.viewer, document, request.POST, sent=form, refused=refused)
    return _page(request, page, status)


def _page(request, page, status=200):
    return render(request, "rooms/moves/pages/moves/moves.html", {"page": page}, status=status)


def _list(request, document, changed=()):
    asked = [(key, request.POST[key]) for key in ("kind", "facility") if request.POST.get(key)]
    asked += [("changed", one) for one in changed[:AT_ONCE]]
    address = resolve_url("moves", document.name)
    return f"{address}?{urlencode(asked)}" if asked else address


def _or_404(request, path):
    may_open_moves(request.viewer, path).or_refuse()
    return path_with_moves(path, request.viewer.day)


def _csv(row, held):
    one = row.line
    return (
        one.code, one.name, row.place, TITLES[one.kind], one.held_title, one.title, one.earliest,
        held,
    )  # fmt: skip
