"""Gives every request its viewer."""

from django.utils.functional import SimpleLazyObject

from coderpath_web import clock
from coderpath_web.access.viewer import Viewer


def viewer_middleware(get_response):
    """Set `request.viewer`: who looks, and what that account may see; None for nobody."""

    def middleware(request):
        request.viewer = SimpleLazyObject(lambda: _viewer(request))
        return get_response(request)

    return middleware


def _viewer(request):
    return Viewer(request.user, clock.today()) if request.user.is_authenticated else None
