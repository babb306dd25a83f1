"""Names the app."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Roles, scopes and invitations: who may see and do what."""

    name = "coderpath_web.access"
    label = "access"
