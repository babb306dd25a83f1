"""A page that waits for a process: it asks every second, and leads on once the work is done."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

WAITS = "waits"
"""The part of an address by which the page asks how far the work is."""


@dataclass(frozen=True)
class Working:
    """Work that a process does, in words, and what can be done about it."""

    title: str
    url: str
    """Where the page stands, and what shows once the work is done."""
    is_running: bool
    says: str
    """What is being done: "Judging everybody: 50 of 412 coders"."""
    up: str = ""
    """The address of the page above."""
    up_title: str = ""
    lede: str = ""
    here: str = ""
    """What it is called in the trail, where that is not its title."""
    note: str = ""
    stopped: str = "The work has stopped; nothing was saved"
    why: str = "Something ended it from outside."
    again: str = ""
    """The address that starts stopped work again; empty where the page itself does."""
    give_up: str = ""
    """The address that gives it up; empty where the viewer may not."""


def working_page(request: HttpRequest, working: Working) -> HttpResponse:
    """Show work that is not done; to the page itself, which asks again, only how far it is."""
    part = "#work" if is_waiting(request) else ""
    return render(request, f"frame/working/working.html{part}", {"working": working})


def done(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Give the answer of a page whose work is done; a page that waited for it is loaded anew."""
    if is_waiting(request):
        answer = HttpResponse()
        answer["HX-Refresh"] = "true"
    return answer


def is_waiting(request: Any) -> bool:
    """Tell whether a page asks that waits."""
    return bool(request.htmx and request.GET.get(WAITS))
