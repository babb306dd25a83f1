"""How a dispute ends."""

from django.db.models import TextChoices


class Ending(TextChoices):
    """What ends a dispute: one of these, once."""

    CORRECTED = "corrected", "Corrected"
    UPHELD = "upheld", "It stands"
    WITHDRAWN = "withdrawn", "Withdrawn"


ANSWERS = (Ending.CORRECTED, Ending.UPHELD)
"""What is never done without a reason, nor by whom the fact is about."""
