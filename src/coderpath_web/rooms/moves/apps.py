"""Names the app."""

from django.apps import AppConfig


class MovesConfig(AppConfig):
    """Moves that a new path proposes, and those that are held back."""

    name = "coderpath_web.rooms.moves"
    label = "moves"
