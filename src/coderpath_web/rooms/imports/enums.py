"""Where an import stands."""

from django.db.models import TextChoices


class State(TextChoices):
    """The stations of an import; nothing is on file before `saved`."""

    LOOKING = "looking", "being read"
    MAPPING = "mapping", "waits for what its columns mean"
    LOOKED = "looked", "waits to be saved"
    SAVING = "saving", "being saved"
    SAVED = "saved", "saved"
    UNDOING = "undoing", "being undone"
    UNDONE = "undone", "undone"
    CANCELLED = "cancelled", "cancelled"


WORKING = frozenset({State.LOOKING, State.SAVING, State.UNDOING})
"""States in which a process is at work, unless it has stopped."""

OPEN = frozenset({State.LOOKING, State.MAPPING, State.LOOKED, State.SAVING})
"""States in which what was uploaded is still kept."""
