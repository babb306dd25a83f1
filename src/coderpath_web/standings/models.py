"""What is derived from facts under each path document: never edited by hand.

Derived rows hold stretches of days, never today's state, so time passing changes nothing. They are
written in the transaction that changed the facts; `rebuild` gives the same rows again.
"""

from django.db import models
from django.db.models import F, Q

from coderpath_web.backed_up import DERIVED
from coderpath_web.classified import FieldClasses
from coderpath_web.documents.models import PathDocument
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder


class What(models.TextChoices):
    """What a standing row says of a level, or of one requirement."""

    QUALIFIES = "qualifies", "Qualifies"
    READY = "ready", "Ready"
    KEEPS = "keeps", "Keeps"
    HOLDS = "holds", "Holds"
    NEXT = "next", "Comes from a level held"
    PLACE = "place", "Holds no level, to be placed here"
    ASKED = "asked", "Requirement"


class State(models.TextChoices):
    """The two answers that are kept; the days without a row are the third, not met."""

    MET = "met", "Met"
    NOT_RECORDED = "not_recorded", "Not recorded"


class Standing(models.Model):
    """A stretch of days on which something is met, or not recorded.

    `name` is a level, or for a requirement its key (`standings.keys`). Of the level at which to
    place somebody, met says that it fits, and not recorded that none does and this is the first.
    Empty `since`: from before every date; empty `until`: open.
    """

    # The index standings_of_a_coder finds both, and an index less is written with every row.
    coder = models.ForeignKey(
        Coder, on_delete=models.PROTECT, related_name="standings", db_index=False
    )
    document = models.ForeignKey(
        PathDocument, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    what = models.CharField(max_length=10, choices=What.choices)
    name = models.CharField(max_length=200)
    state = models.CharField(max_length=12, choices=State.choices)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    backed_up = DERIVED

    secrecy = FieldClasses(team="coder document what name state since until")

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

    # The constraint one_row_a_coder_and_month finds it.
    coder = models.ForeignKey(
        Coder, on_delete=models.PROTECT, related_name="months", db_index=False
    )
    month = models.DateField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    earned = models.CharField(max_length=80, blank=True)
    """Minutes, exactly: a whole number or a fraction such as 12345/7."""
    productive = models.CharField(max_length=80, blank=True)
    backed_up = DERIVED

    secrecy = FieldClasses(team="coder month kind earned productive")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["coder", "month"], name="one_row_a_coder_and_month")
        ]
        # Every page asks who lacks the last month.
        indexes = [models.Index(fields=["month", "coder", "kind"], name="months_by_month")]


class Climb(models.Model):
    """A level as it would have been taken, had a document led the whole career."""

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="climbs")
    # The index climbs_by_document begins with it.
    document = models.ForeignKey(
        PathDocument, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    level = models.CharField(max_length=200)
    since = models.DateField()
    until = models.DateField(null=True)
    """The day on which the next level was taken, or the coder left."""
    backed_up = DERIVED

    secrecy = FieldClasses(team="coder document level since until")

    class Meta:
        indexes = [models.Index(fields=["document", "since"], name="climbs_by_document")]


class Outdated(models.Model):
    """Stands while derived rows are of an older form, since an update changed what is derived."""

    backed_up = DERIVED

    secrecy = FieldClasses()

    def __str__(self) -> str:
        return "derived rows of an older form"


class Release(models.Model):
    """Figures of groups as they were released on a day: kept as they are, whatever comes later."""

    reach = models.CharField(max_length=64, blank=True)
    """A digest of the facilities whose people are counted; empty for everyone."""
    number = models.PositiveIntegerField()
    """Its place among the releases of the same reach, from 0."""
    day = models.DateField()
    documents = models.JSONField()
    """The numbers of the path documents that were read."""
    people = models.JSONField()
    """Where each person counts, by the number of the coder."""
    reached = models.JSONField()
    """The days from hire to each level, by document, level and coder."""
    medians = models.JSONField()
    """The median by document, level and group, each with the release that it was reckoned in."""
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(
        nobody="reach people reached",
        organisation="number day documents medians entry",
    )

    class Meta:
        ordering = ["reach", "number"]
        constraints = [
            models.UniqueConstraint(fields=["reach", "number"], name="one_release_after_another")
        ]

    def __str__(self) -> str:
        return f"figures of {self.day.isoformat()}"
