"""Names the app."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """What coders say of themselves: it counts once somebody who may vouches for it."""

    name = "coderpath_web.rooms.claims"
    label = "claims"
