"""Names the app."""

from django.apps import AppConfig


class FrameConfig(AppConfig):
    """The frame of every page."""

    name = "coderpath_web.frame"
    label = "frame"
