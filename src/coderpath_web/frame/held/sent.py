"""The form of a hold, as it was sent: a new one, or one that is lifted."""

from django.http import Http404, HttpRequest

from coderpath_web.decisions.models import Hold
from coderpath_web.row_number import row_number

HELD = "Hold placed."
RELEASED = "Hold released."


def hold_sent(request: HttpRequest, about: str) -> Hold | None:
    """Give the hold on a record that a form lifts; None where it holds anew.

    Raises Http404 for a hold on another record. One that was lifted already is given too.
    """
    if "lift" not in request.POST:
        return None
    number = row_number(str(request.POST["lift"]))
    found = Hold.objects.filter(pk=number or 0, about=about).first()
    if found is None:
        raise Http404
    return found
