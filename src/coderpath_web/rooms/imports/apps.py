"""Names the app."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Imports: looked at before anything is saved, all or nothing, undone as one."""

    name = "coderpath_web.rooms.imports"
    label = "intake"
