"""Lines that somebody held back. What is proposed is read from facts and the path, not kept."""

from django.db import models
from django.db.models import Q

from coderpath_web.accounts.models import Account
from coderpath_web.classified import FieldClasses
from coderpath_web.decisions.models import says_why
from coderpath_web.documents.models import PathDocument
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.moves.enums import Kind


class HeldMove(models.Model):
    """A line of a path's list that is not confirmed for now: which, by whom and why.

    It is held back until somebody takes it up again; another line about the same coder is not.
    """

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey(PathDocument, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Kind])
    held = models.CharField(max_length=200)
    """The level held, by its name on file."""
    level = models.CharField(max_length=200, blank=True)
    """The level that the line leads to; empty where it leads to none."""
    why = models.TextField()
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")
    taken_up_in = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")

    secrecy = FieldClasses(team="coder document kind held level why by made_in taken_up_in")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=says_why(), name="held_move_says_why"),
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in Kind]), name="held_move_kind_is_known"
            ),
            models.UniqueConstraint(
                fields=["document", "coder", "kind", "held", "level"],
                condition=Q(taken_up_in=None),
                name="held_move_is_held_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coder} {self.kind} {self.level}".strip()
