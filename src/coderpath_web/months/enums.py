"""What is done to a month, and how it stands by that."""

from django.db.models import TextChoices


class Step(TextChoices):
    """One thing that happened to a month of a coder."""

    SUBMITTED = "submitted", "Submitted"
    RETURNED = "returned", "Returned"
    CONFIRMED = "confirmed", "Confirmed"
    LAPSED = "lapsed", "On file as submitted"
    RESTATED = "restated", "Restated"


class MonthState(TextChoices):
    """How a month stands: what its latest step made of it, a restatement left aside."""

    OPEN = "open", "Open"
    SUBMITTED = "submitted", "Submitted"
    RETURNED = "returned", "Returned"
    CONFIRMED = "confirmed", "Confirmed"
    LAPSED = "lapsed", "On file as submitted"


ON_FILE = (MonthState.CONFIRMED, MonthState.LAPSED)
"""The states in which the figures of a month that is submitted are facts."""
TO_SUBMIT = (MonthState.OPEN, MonthState.RETURNED)
"""The states in which the coder has something to do."""
