"""Names the app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who signs in."""

    name = "coderpath_web.accounts"
    label = "accounts"
