"""Requests of which is known who looks, as `viewer_middleware` hands them on to pages."""

from django.http import HttpRequest

from coderpath_web.access.viewer import Viewer


class ViewerRequest(HttpRequest):
    """A request of somebody, or of nobody."""

    viewer: Viewer | None


class SignedInRequest(ViewerRequest):
    """A request of somebody: all that pages get, but those that nobody has to sign in for."""

    viewer: Viewer
