"""What readers may ask of every page: another day, another look."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from coderpath_web import clock
from coderpath_web.access.actions import change_theme, note_told
from coderpath_web.access.receivers import TELLS
from coderpath_web.accounts.models import Theme
from coderpath_web.frame.asked_day import YEARS_AHEAD, ask_day, read_day
from coderpath_web.frame.in_browser import keep_in_browser
from coderpath_web.frame.own_site import own_path, page_before
from coderpath_web.frame.shell import KEPT_THEME
from coderpath_web.frame.unavailable.turns import waits_for_nobody


@login_not_required
@waits_for_nobody
@require_POST
def as_of(request):
    text = request.POST.get("day", "").strip()
    day = read_day(text)
    answer = redirect(came_from(request))
    if text and day is None:
        messages.error(request, f"Choose a day from 1990 to {clock.today().year + YEARS_AHEAD}.")
    else:
        ask_day(request, answer, day)
    return answer


@login_not_required
@require_POST
def theme(request):
    chosen = request.POST.get("theme")
    answer = redirect(came_from(request))
    if chosen in Theme.values:
        if request.viewer:
            change_theme(by=request.viewer.account, theme=Theme(chosen))
        else:
            keep_in_browser(answer, KEPT_THEME, chosen)
    return answer


@require_POST
def told(request):
    """Take note, for the reader, of what others did with the account."""
    note_told(by=request.viewer.account)
    request.session.pop(TELLS, None)
    return redirect(came_from(request))


def came_from(request):
    """Give the page of this site that a form was on; its path alone, so never another site."""
    return own_path(request, request.POST.get("next", "")) or page_before(request) or "/"
