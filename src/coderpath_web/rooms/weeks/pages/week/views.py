"""One week of somebody: shown, filled in by hand or as the week before, corrected, taken back."""

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_http_methods

from coderpath_web.access.refused import Refused
from coderpath_web.frame.asked_day import read_day
from coderpath_web.frame.coder.opened import open_for
from coderpath_web.rooms.weeks.actions import record_time, remove_time
from coderpath_web.rooms.weeks.pages.week.page import WeekPage
from coderpath_web.rooms.weeks.pages.week.sent import SentWeek
from coderpath_web.rooms.weeks.rules import may_enter_for
from coderpath_web.time_spent.weeks import week_of

PAGE = "rooms/weeks/pages/week/week.html"
NOTHING = "Nothing was typed. Enter the paid time of the week; it may be 0."
SAME = "That is on file already. Nothing was changed."
SAVED = "Saved: {paid} paid, {productive} of it productive."
REMOVED = "Removed. This week is not entered any more."


@require_http_methods(["GET", "POST"])
def week(request, code):
    opened = open_for(request, code)
    day = read_day(request.GET.get("week", "")) or request.viewer.day
    page = WeekPage(opened, request.viewer, week_of(day))
    if request.method == "GET":
        return _show(request, page)
    may_enter_for(request.viewer, opened.coder).or_refuse()
    if "same" in request.POST:
        return _as_before(request, page)
    if "remove" in request.POST:
        return _remove(request, page)
    return _save(request, page)


def _show(request, page, status=200):
    return render(request, PAGE, {"page": page}, status=status)


def _as_before(request, page):
    """Save the time of the week before in one press; of a cut week it is looked at first."""
    if not page.offers_before:
        return redirect(_address(page))
    if len(page.parts) > 1:
        page.fill(page.like_before)
        return _show(request, page)
    return _record(request, page, page.like_before)


def _save(request, page):
    page.sent = SentWeek(request.POST, page.parts)
    if page.sent.wrong:
        return _show(request, page, 422)
    if not page.sent.minutes:
        page.refused = NOTHING
        return _show(request, page, 422)
    return _record(request, page, page.sent.minutes, page.sent.why)


def _record(request, page, sent, why=""):
    by = request.viewer.account
    try:
        entry = record_time(by=by, coder=page.coder, sent=sent, why=why)
    except Refused as refused:
        page.refused = str(refused)
        return _show(request, page, 422)
    if entry is None:
        messages.info(request, SAME)
    else:
        done = WeekPage(page.opened, page.viewer, page.week).figures[0]
        messages.success(request, SAVED.format(paid=done.paid, productive=done.productive))
    return redirect(_address(page))


def _remove(request, page):
    why = request.POST.get("why_removed", "").strip()
    may = [part for part, one in zip(page.parts, page.rulings, strict=True) if one]
    try:
        remove_time(by=request.viewer.account, coder=page.coder, parts=may, why=why)
    except Refused as refused:
        page.refused = str(refused)
        return _show(request, page, 422)
    messages.success(request, REMOVED)
    return redirect(_address(page))


def _address(page):
    return f"{resolve_url('time', page.coder.code)}?week={page.week.isoformat()}"
