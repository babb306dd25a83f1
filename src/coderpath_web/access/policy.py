"""What browsers are told of every answer: where its parts come from, and what it never asks for."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from coderpath_web.access.middleware import Answer

_FROM_HERE = ("script-src", "style-src", "img-src", "font-src", "connect-src", "form-action")
_FROM_NOWHERE = ("default-src", "frame-ancestors", "base-uri")
_NEVER_ASKED = ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
POLICY = "Content-Security-Policy"
HEADERS = {
    POLICY: "; ".join(
        [
            *(f"{what} 'none'" for what in _FROM_NOWHERE),
            *(f"{what} 'self'" for what in _FROM_HERE),
        ]
    ),
    "Permissions-Policy": ", ".join(f"{what}=()" for what in _NEVER_ASKED),
    "Cross-Origin-Resource-Policy": "same-origin",
}


def policy_middleware(get_response: Answer) -> Answer:
    """Send the policy with everything, errors and files of style among it.

    What is a file to keep is never opened as a page of this site, whatever is in it.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers[name] = value
        if response.headers.get("Content-Disposition", "").startswith("attachment"):
            response.headers[POLICY] += "; sandbox"
        return response

    return middleware
