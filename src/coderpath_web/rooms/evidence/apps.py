"""Names the app."""

from django.apps import AppConfig


class EvidenceRoomConfig(AppConfig):
    """Recording facts; `coderpath_web.facts`, where they are kept, has its name."""

    name = "coderpath_web.rooms.evidence"
    label = "evidence_room"
