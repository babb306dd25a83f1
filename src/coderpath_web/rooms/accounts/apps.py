"""Names the app."""

from django.apps import AppConfig


class AccountsRoomConfig(AppConfig):
    """Pages about accounts; `coderpath_web.accounts`, where they are kept, has its name."""

    name = "coderpath_web.rooms.accounts"
    label = "accounts_room"
