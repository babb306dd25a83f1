"""One month: looked at, submitted, confirmed, returned; and the records behind it."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST

from coderpath.sentence import Table
from coderpath_web.access.permissions import Permission
from coderpath_web.access.refused import Refused
from coderpath_web.coded.lines import line_said
from coderpath_web.coded.queries import records_of
from coderpath_web.documents.named import type_titles
from coderpath_web.facts.names import coder_name
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.frame.form.names_on_file import NamesOnFile
from coderpath_web.frame.working.leading import leading
from coderpath_web.rooms.months import actions
from coderpath_web.rooms.months.pages.asked import told_or_404
from coderpath_web.rooms.months.pages.month.month import MonthPage
from coderpath_web.rooms.months.rules import may_answer_month, may_submit_month

PAGE = "rooms/months/pages/month/month.html"
RECORDS = "rooms/months/pages/month/records.html"
A_PAGE = 50
OPENING = (Permission.RECORD_FACTS, Permission.RECORD_REVIEWS)
"""What it takes to open a record of somebody else."""
HEADS = ("File", "Row", "Facility", "Type", "Decided by", "Coded")


class WhyForm(forms.Form):
    """What should be mended, for the coder to read."""

    because = forms.CharField(
        label="What should be mended?", max_length=500, error_messages={"required": actions.WHY}
    )


def month(request, code, month):
    return _page(request, *told_or_404(request.viewer, code, month))


@require_POST
def submit(request, code, month):
    """Submit a month of one's own."""
    coder, told = told_or_404(request.viewer, code, month)
    may_submit_month(request.viewer, coder).or_refuse()

    def act():
        seen = request.POST.get("seen", "")
        actions.submit_month(by=request.viewer.account, coder=coder, month=told.month, seen=seen)

    return _do(request, code, month, act, "Submitted.")


@require_POST
def confirm(request, code, month):
    """Confirm a month that was submitted."""
    coder, told = told_or_404(request.viewer, code, month)
    may_answer_month(request.viewer, coder).or_refuse()

    def act():
        seen = {(coder.pk, told.month): request.POST.get("seen", "")}
        actions.confirm_months(by=request.viewer.account, months=seen)

    return _do(request, code, month, act, "Confirmed. It is on file.")


@require_POST
def give_back(request, code, month):
    """Return a month, with the reason."""
    coder, told = told_or_404(request.viewer, code, month)
    may_answer_month(request.viewer, coder).or_refuse()
    form = WhyForm(request.POST)
    if not form.is_valid():
        return _page(request, coder, told, status=422, returning=form)

    def act():
        by, why = request.viewer.account, form.cleaned_data["because"]
        actions.return_month(by=by, coder=coder, month=told.month, why=why)

    return _do(request, code, month, act, "Returned.")


def records(request, code, month):
    """Show the coded records behind a month, a page at a time."""
    coder, told = told_or_404(request.viewer, code, month)
    found = records_of(coder.pk, told.month).select_related("facility", "load")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": _named(page),
        "lines": [(line, line_said(line)) for line in sorted({one.line for one in page})],
        "coder": coder,
        "name": coder_name(code),
        "month": told.name,
        "key": month,
        "is_self": request.viewer.is_self(coder),
        "opens": request.viewer.is_self(coder) or request.viewer.reaches(coder, *OPENING),
    }
    return render(request, RECORDS, context)


def _named(records):
    """Give records with their type and their hospital as people call them."""
    titles, names = type_titles(), NamesOnFile()
    return [(one, titles[one.type], names.facility(one.facility.code)) for one in records]


def records_csv(request, code, month):
    """Give the same as a file."""
    coder, told = told_or_404(request.viewer, code, month)
    found = records_of(coder.pk, told.month).select_related("facility", "load")
    rows = (
        (one.load.name, one.row, one.facility.code, one.type, one.line, one.coded)
        for one in found.iterator()
    )
    return people_answer(request, f"records-{code}-{month}", Table(HEADS, rows), coder)


def _do(request, code, month, act, done):
    """Act; otherwise show the month as it stands by now, with the reason."""
    try:
        with leading(done, resolve_url("month", code, month)):
            act()
    except Refused as why:
        found = told_or_404(request.viewer, code, month)
        return _page(request, *found, status=409, refused=str(why))
    messages.success(request, done)
    return redirect("month", code, month)


def _page(request, coder, told, *, status=200, **more):
    page = MonthPage(request.viewer, coder, told)
    context = {"page": page, "returning": WhyForm()} | more
    return render(request, PAGE, context, status=status)
