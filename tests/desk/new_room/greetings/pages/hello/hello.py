"""The page of greetings."""

from coderpath_web.rooms.greetings.actions import greet
from coderpath_web.rooms.greetings.models import Greeting
from django.shortcuts import redirect, render

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.coder.opened import open_for


def hello(request):
    request.viewer.need(P.SEE_JOURNAL)
    if request.method == "POST":
        greet(request.viewer.account)
        return redirect("greetings")
    context = {"greetings": Greeting.objects.count()}
    return render(request, "rooms/greetings/pages/hello/hello.html", context)


def greeted(request, code):
    opened = open_for(request, code)
    return render(request, "rooms/greetings/pages/hello/greeted.html", {"page": {"opened": opened}})
