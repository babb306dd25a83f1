"""Who vouches for what, for all to read."""

from django.shortcuts import render

from coderpath_web.rooms.claims.vouching import RULES, told


def vouching(request):
    context = {"lines": list(told()), "rules": RULES}
    return render(request, "rooms/claims/pages/vouching/vouching.html", context)
