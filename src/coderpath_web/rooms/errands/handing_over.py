"""Whatever a form asks for that takes long is handed over to a process, whichever form it is."""

import secrets

from django.http import HttpResponse
from django.shortcuts import redirect

from coderpath_web.access.middleware import Answer
from coderpath_web.access.request import ViewerRequest
from coderpath_web.journal.sent_forms import being_sent
from coderpath_web.journal.turn import TakesLong
from coderpath_web.rooms.errands.errand import Errand, begin_errand


class HandOverMiddleware:
    """Answers at once by the page of an errand where an action takes long."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: ViewerRequest) -> object:
        """Answer as ever."""
        return self.get_response(request)

    def process_exception(self, request: ViewerRequest, error: Exception) -> HttpResponse | None:
        """Hand over what takes long."""
        if not isinstance(error, TakesLong) or request.viewer is None:
            return None
        form = being_sent()
        errand = Errand(
            name=(form and form.mark) or secrets.token_hex(32),
            by=request.viewer.account.pk,
            came_from=request.get_full_path(),
            says=error.says,
            leads_to=error.leads_to,
            typed=tuple(error.typed),
            tells=dict(error.tells),
        )
        begin_errand(errand, error.action)
        return redirect("errand", errand.name)
