"""Views of renewals: each asks for a permission and shows one page."""

from django.shortcuts import render

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.renewals.pages.certificates.calendar import Calendar
from coderpath_web.rooms.renewals.pages.certificates.calendar_file import calendar_table


def certificates(request):
    request.viewer.need(P.SEE_FILE)
    page = Calendar(request)
    return render(request, "rooms/renewals/pages/certificates/certificates.html", {"page": page})


def certificates_csv(request):
    request.viewer.need(P.SEE_FILE)
    page, own = Calendar(request), request.viewer.account.coder
    is_own = all(line.person.coder == request.viewer.account.coder_id for line in page.every_line())
    about = own if is_own else None
    return people_answer(request, "certificates", calendar_table(page), about=about)
