"""The pages of one coder: the path, the reasons, trying things out."""

from django.http import Http404
from django.shortcuts import redirect, render

from coderpath_web.frame.coder.opened import is_judged_today, open_for
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.readiness.pages.my_path.my_path import MyPath
from coderpath_web.rooms.readiness.pages.one_to_one.one_to_one import TALKED_OF, OneToOne
from coderpath_web.rooms.readiness.pages.try_it.try_it import TryIt
from coderpath_web.rooms.readiness.pages.why.why import Why
from coderpath_web.rooms.readiness.pages.why.why_rows import why_table


def my_path(request, code):
    return render(
        request,
        "rooms/readiness/pages/my_path/my_path.html",
        {"page": MyPath(open_for(request, code), request.viewer)},
    )


def why(request, code, level, requirement):
    opened = open_for(request, code)
    page = Why.find(opened, level, requirement, request.viewer)
    if page is None and is_judged_today(opened):
        raise Http404
    if page is None:
        page = MyPath(opened, request.viewer)
        return render(request, "rooms/readiness/pages/why/why_absent.html", {"page": page})
    return render(request, "rooms/readiness/pages/why/why.html", {"page": page})


def why_csv(request, code, level, requirement):
    opened = open_for(request, code)
    page = Why.find(opened, level, requirement, request.viewer)
    if page is None:
        raise Http404
    name = f"why-{code}-{requirement}"
    return people_answer(request, name, why_table(page), opened.coder)


def one_to_one(request, code):
    return render(
        request,
        "rooms/readiness/pages/one_to_one/one_to_one.html",
        {"page": OneToOne(open_for(request, code), request.viewer), "titles": TALKED_OF},
    )


def try_it(request, code):
    page = TryIt(open_for(request, code), request.GET)
    part = "#answer" if request.htmx else ""
    if not part and page.is_judged and page.has_unticked_in_address:
        return redirect(page.address)
    response = render(request, f"rooms/readiness/pages/try_it/try_it.html{part}", {"page": page})
    if part:
        response["HX-Push-Url"] = page.address
    return response
