"""What happens to a claim, step by step, and where it stands."""

from django.db.models import TextChoices


class What(TextChoices):
    """A step that somebody takes with a claim after it was made."""

    ASKED = "asked", "More asked for"
    ANSWERED = "answered", "Answered"
    VOUCHED = "vouched", "Vouched for"
    REFUSED = "refused", "Refused"
    WITHDRAWN = "withdrawn", "Withdrawn"


FINAL = (What.VOUCHED, What.REFUSED, What.WITHDRAWN)
"""What ends a claim: one of these, once."""
JUDGED = (What.ASKED, What.VOUCHED, What.REFUSED)
"""What only somebody does whose claim it is not."""
WITH_WORDS = (What.ASKED, What.ANSWERED, What.REFUSED)
"""What is never done without saying why, or what."""


class FileType(TextChoices):
    """What a scan may be, by its content."""

    PDF = "application/pdf", "PDF"
    PNG = "image/png", "PNG"
    JPEG = "image/jpeg", "JPEG"
