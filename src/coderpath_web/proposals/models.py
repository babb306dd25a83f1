"""Proposals: kept for good, and settled once, by one of three entries."""

from django.db import models
from django.db.models import Q

from coderpath_web.accounts.models import Account
from coderpath_web.classified import FieldClasses
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.proposals.draft import Ask, asks_of

SETTLED_BY = ("confirmed_in", "declined_in", "withdrawn_in")
LONGEST_TITLE = 500


class Proposal(models.Model):
    """What one person proposed, or did alone for want of a second one, until that one settles it.

    While it waits nothing of it counts, unless it `counts`: then it was done, and is not confirmed.
    """

    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=LONGEST_TITLE)
    subject = models.CharField(max_length=200, blank=True)
    what = models.JSONField(default=dict)
    """What its kind needs to carry it out."""
    why = models.TextField(blank=True)
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    about = models.ForeignKey(Coder, on_delete=models.PROTECT, null=True, related_name="+")
    asks = models.JSONField(default=list)
    """What whoever confirms must be allowed, as `Ask` says it."""
    touches = models.JSONField(null=True)
    """The rows of the coders whose verdicts hang on it; null for everyone's."""
    counts = models.BooleanField(default=False)
    """Whether it was done by `proposed_in` already, and waits to be confirmed afterwards."""
    proposed_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    confirmed_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    declined_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")

    secrecy = FieldClasses(
        team=(
            "kind title subject what why by about asks touches counts proposed_in "
            "confirmed_in declined_in withdrawn_in"
        ),
    )

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["kind"],
                condition=Q(confirmed_in=None, declined_in=None, withdrawn_in=None),
                name="proposals_that_wait",
            ),
            models.Index(fields=["subject"], name="proposals_about_something"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_in=None, declined_in=None)
                | Q(confirmed_in=None, withdrawn_in=None)
                | Q(declined_in=None, withdrawn_in=None),
                name="proposal_is_settled_once",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def waits(self) -> bool:
        """Tell whether nobody has settled it."""
        return all(getattr(self, f"{name}_id") is None for name in SETTLED_BY)

    @property
    def settled_in(self) -> Entry | None:
        """Give the entry that settled it."""
        return self.confirmed_in or self.declined_in or self.withdrawn_in

    @property
    def asked(self) -> list[Ask]:
        """Give what whoever confirms must be allowed."""
        return asks_of(self.asks)

    def is_touching(self, coder: int | None) -> bool:
        """Tell whether a coder's verdict hangs on it."""
        return coder is not None and (self.touches is None or coder in self.touches)
