"""Names the app."""

from django.apps import AppConfig


class MonthsRoomConfig(AppConfig):
    """Submitting and answering; `coderpath_web.months`, where steps are kept, has its name."""

    name = "coderpath_web.rooms.months"
    label = "months_room"
