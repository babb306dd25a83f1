"""The team's months: looked at, and several confirmed at once."""

from datetime import date

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST

from coderpath.sentence import Table
from coderpath.sentence.words import counted
from coderpath_web.access.refused import Refused
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.frame.working.leading import leading
from coderpath_web.people.models import Coder
from coderpath_web.rooms.months import actions
from coderpath_web.rooms.months.pages.team.team import TeamMonths
from coderpath_web.rooms.months.rules import may_see_team_months

PAGE = "rooms/months/pages/team/team.html"
HEADS = (
    "Coder",
    "Name",
    "Month",
    "Stands",
    "Records",
    "Hours earned",
    "Productive hours",
    "Of the standard",
)


def team_months(request):
    may_see_team_months(request.viewer).or_refuse()
    return render(request, PAGE, {"page": TeamMonths(request)})


def team_csv(request):
    """Give the month of each as a file."""
    may_see_team_months(request.viewer).or_refuse()
    page = TeamMonths(request)
    rows = (
        (
            one.person.code, one.person.name, page.key, one.stand[0], one.shown.records,
            one.shown.earned, one.shown.productive, one.shown.percent,
        )
        for one in page.lines
    )  # fmt: skip
    return people_answer(request, f"months-{page.key}", Table(HEADS, rows))


@require_POST
def confirm_several(request):
    """Confirm the months that were ticked, as one action."""
    may_see_team_months(request.viewer).or_refuse()
    seen = dict(_ticked(request.POST))
    done = f"Confirmed: {counted(len(seen), 'month')}."
    try:
        with leading(done, resolve_url("months")):
            actions.confirm_months(by=request.viewer.account, months=seen)
    except Refused as why:
        page = TeamMonths(request, str(why))
        return render(request, PAGE, {"page": page}, status=409)
    messages.success(request, done)
    return redirect("months")


def _ticked(sent):
    """Read which months were ticked, each with the mark of what was shown."""
    for text in sent.getlist("month"):
        code, _, month = text.rpartition(" ")
        coder = Coder.objects.filter(code=code).values_list("pk", flat=True).first()
        if coder is not None:
            yield (coder, date.fromisoformat(f"{month}-01")), sent.get(f"seen.{text}", "")
