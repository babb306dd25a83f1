"""Names the app."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Roles, scopes and invitations: who may see and do what."""

    name = "coderpath_web.access"
    label = "access"

    def ready(self) -> None:
        """Connect the receivers."""
        from coderpath_web.access import receivers  # noqa: F401, PLC0415 -- after the apps
