"""Names the app."""

from django.apps import AppConfig


class ProposalsRoomConfig(AppConfig):
    """Confirming; `coderpath_web.proposals`, where proposals are kept, has its name."""

    name = "coderpath_web.rooms.proposals"
    label = "proposals_room"
