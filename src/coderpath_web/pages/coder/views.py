"""The pages of one coder."""

from django.http import Http404
from django.shortcuts import render

from coderpath_web.pages.coder.my_path import MyPath
from coderpath_web.pages.coder.opened import is_judged_today, open_for
from coderpath_web.pages.coder.record import Record
from coderpath_web.pages.coder.record_rows import record_table
from coderpath_web.pages.coder.try_it import TryIt
from coderpath_web.pages.coder.why import Why
from coderpath_web.pages.coder.why_rows import why_table
from coderpath_web.pages.csv_answer import csv_answer


def my_path(request, code):
    return render(request, "coder/my_path.html", {"page": MyPath(open_for(request, code))})


def why(request, code, level, requirement):
    opened = open_for(request, code)
    page = Why.find(opened, level, requirement, request.viewer)
    if page is None and is_judged_today(opened):
        raise Http404
    if page is None:
        return render(request, "coder/why_absent.html", {"page": MyPath(opened)})
    return render(request, "coder/why.html", {"page": page})


def why_csv(request, code, level, requirement):
    page = Why.find(open_for(request, code), level, requirement, request.viewer)
    if page is None:
        raise Http404
    return csv_answer(f"why-{code}-{requirement}", why_table(page))


def try_it(request, code):
    page = TryIt(open_for(request, code), request.GET)
    part = "#answer" if request.htmx else ""
    response = render(request, f"coder/try_it.html{part}", {"page": page})
    if part:
        response["HX-Push-Url"] = page.address
    return response


def record(request, code):
    page = Record(open_for(request, code), request.GET, request.viewer)
    return render(request, "coder/record.html", {"page": page})


def record_csv(request, code):
    page = Record(open_for(request, code), request.GET, request.viewer)
    return csv_answer(f"record-{code}", record_table(page))
