"""What an account wants to be told by mail, what it was told of, and the mails themselves."""

from django.db import models
from django.db.models import Q

from coderpath_web.accounts.models import Account
from coderpath_web.backed_up import BackedUp
from coderpath_web.classified import FieldClasses
from coderpath_web.in_ledger import NOT_SEALED
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.notices.enums import MailState


class MailChoice(models.Model):
    """Where an account is told, how often, and of what it is not; without a row it gets no mail."""

    account = models.OneToOneField(Account, on_delete=models.PROTECT, related_name="mail_choice")
    address = models.EmailField(blank=True)
    at_once = models.BooleanField(default=False)
    """Whether each new thing is told as soon as it is found; else once a day, all together."""
    off = models.JSONField(default=list)
    """The names of the kinds that are switched off."""
    looked_on = models.DateField(null=True)
    """The last day on which it was looked what waits; so a day has one digest at most."""
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(self_and_named="account address at_once off", nobody="looked_on entry")

    def __str__(self) -> str:
        return f"mail to account {self.account_id}"


class Mail(models.Model):
    """A mail that was to be sent, and what became of it."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="mails")
    mark = models.CharField(max_length=60)
    """What is sent to an account once: the digest of a day, the five lines of a week."""
    address = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField()
    state = models.CharField(max_length=10, choices=MailState.choices, default=MailState.WAITING)
    written_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
    """When a process last took it up."""
    next_at = models.DateTimeField()
    """Not tried before."""
    tries = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    failed = models.TextField(blank=True)
    """Why it was not sent the last time."""
    backed_up = BackedUp(
        Q(state__in=[MailState.SENT, MailState.GIVEN_UP]), "mails that were not sent yet"
    )
    in_ledger = NOT_SEALED

    secrecy = FieldClasses(
        self_and_named="account mark address subject body state written_at sent_at failed",
        nobody="taken_at next_at tries",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "mark"], name="one_mail_of_a_mark"),
            models.CheckConstraint(
                condition=Q(state__in=MailState.values), name="mail_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False)
                | (~Q(state="sent") & Q(sent_at=None)),
                name="sent_mail_has_a_moment",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_at"],
                condition=Q(state__in=["waiting", "sending"]),
                name="mails_that_wait",
            )
        ]

    def __str__(self) -> str:
        return f"{self.mark}: {self.get_state_display()}"


class ToldOf(models.Model):
    """A thing of which an account was told by mail, so that it is not told twice."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    thing = models.CharField(max_length=300)
    """Its kind and its key."""
    on = models.DateField()

    secrecy = FieldClasses(self_and_named="account thing on")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "thing"], name="told_of_a_thing_once")
        ]

    def __str__(self) -> str:
        return self.thing
