"""What is derived from facts under each path document: never edited by hand.

Derived rows hold stretches of days, never today's state, so time passing changes nothing. They are
written in the transaction that changed the facts; `rebuild` gives the same rows again.
"""

from django.db import models
from django.db.models import F, Q

from coderpath_web.backed_up import DERIVED
from coderpath_web.documents.models import PathDocument
from coderpath_web.people.models import Coder


class What(models.TextChoices):
    """What a standing row says of a level, or of one requirement."""

    QUALIFIES = "qualifies", "Qualifies"
    READY = "ready", "Ready"
    KEEPS = "keeps", "Keeps"
    HOLDS = "holds", "Holds"
    NEXT = "next", "Comes from a level held"
    ASKED = "asked", "Requirement"


class State(models.TextChoices):
    """The two answers that are kept; the days without a row are the third, not met."""

    MET = "met", "Met"
    NOT_RECORDED = "not_recorded", "Not recorded"


class Standing(models.Model):
    """A stretch of days on which something is met, or not recorded.

    `name` is a level, or for a requirement its key (`standings.keys`). Empty `since`: from before
    every date; empty `until`: open.
    """

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="standings")
    document = models.ForeignKey(PathDocument, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=10, choices=What.choices)
    name = models.CharField(max_length=200)
    state = models.CharField(max_length=12, choices=State.choices)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    backed_up = DERIVED

    class Meta:
        indexes = [
            models.Index(fields=["document", "coder"], name="standings_of_a_coder"),
            models.Index(fields=["document", "what", "name", "since"], name="standings_at_a_level"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(what__in=What.values) & Q(state__in=State.values),
                name="standing_words_are_known",
            ),
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(until__gt=F("since")),
                name="standing_ends_after_it_begins",
            ),
        ]


class CoderMonth(models.Model):
    """A month of a coder: earned and productive minutes, or why there are none."""

    class Kind(models.TextChoices):
        """What a month is to a productivity window."""

        RECORDED = "recorded", "Recorded"
        PASSED_OVER = "passed", "Passed over because of leave"
        GAP = "gap", "Not recorded"

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="months")
    month = models.DateField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    earned = models.CharField(max_length=80, blank=True)
    """Minutes, exactly: a whole number or a fraction such as 12345/7."""
    productive = models.CharField(max_length=80, blank=True)
    backed_up = DERIVED

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["coder", "month"], name="one_row_a_coder_and_month")
        ]


class Climb(models.Model):
    """A level as it would have been taken, had a document led the whole career."""

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="climbs")
    document = models.ForeignKey(PathDocument, on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=200)
    since = models.DateField()
    until = models.DateField(null=True)
    """The day on which the next level was taken, or the coder left."""
    backed_up = DERIVED

    class Meta:
        indexes = [models.Index(fields=["document", "since"], name="climbs_by_document")]
