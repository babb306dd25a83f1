"""The kinds of records that go in their time, each with the months that count at first."""

from django.db.models import TextChoices

SEVEN_YEARS = 84


class KeptAs(TextChoices):
    """What is kept for the same time. A new kind is a line here, and the one in its room."""

    HIRING = "hiring", "Candidates, and applications for openings"
    CLAIMS = "claims", "Claims"
    DISPUTES = "disputes", "Disputes"
    REQUESTS = "requests", "Requests for a move"
    DECISIONS = "decisions", "Other decisions"
    REASONS = "reasons", "Reasons in the journal"

    @property
    def months_at_first(self) -> int:
        """For how many months it is kept where nobody has settled it."""
        return SOONER.get(self, SEVEN_YEARS)


SOONER = {KeptAs.HIRING: 24}
"""Two years, within which questions about a hire come."""
