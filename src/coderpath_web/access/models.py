"""Whose installation this is; who was given which role, where and for how long; invitations."""

from django.db import models
from django.db.models import F, Q

from coderpath_web.access.roles import ROLES, Scope
from coderpath_web.accounts.models import Account
from coderpath_web.classified import FieldClasses
from coderpath_web.in_ledger import NOT_SEALED, InLedger
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder, Facility

ROLE_CHOICES = [(role.name, role.title) for role in ROLES.values()]
SCOPE_CHOICES = [(scope.value, scope.value) for scope in Scope]


class Organisation(models.Model):
    """Whose installation this is. There is one row."""

    name = models.CharField(max_length=200)
    named_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(organisation="name named_in")
    in_ledger = NOT_SEALED

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="there_is_one_organisation")]

    def __str__(self) -> str:
        return self.name


class Grant(models.Model):
    """A role with its reach, from a day until a day; ended, never deleted."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=30, choices=ROLE_CHOICES)
    scope = models.CharField(max_length=10, choices=SCOPE_CHOICES)
    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, null=True, related_name="+")
    region = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    until = models.DateField(null=True)
    given_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    ended_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")

    secrecy = FieldClasses(
        organisation="account role scope facility region since until given_in ended_in",
    )
    in_ledger = InLedger(left_out="until ended_in")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(role__in=list(ROLES)), name="grant_role_is_known"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="grant_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(ended_in=None) | Q(until__isnull=False), name="grant_ended_has_a_day"
            ),
            models.CheckConstraint(
                condition=Q(scope=Scope.FACILITY, facility__isnull=False, region="")
                | (Q(scope=Scope.REGION, facility=None) & ~Q(region=""))
                | Q(scope__in=[Scope.OWN, Scope.TEAM, Scope.CORPORATE], facility=None, region=""),
                name="grant_names_its_place",
            ),
        ]


class Invitation(models.Model):
    """An offer to sign in, worth one use before its day; only a digest of its secret is kept."""

    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, null=True, related_name="+")
    role = models.CharField(max_length=30, choices=ROLE_CHOICES)
    scope = models.CharField(max_length=10, choices=SCOPE_CHOICES)
    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, null=True, related_name="+")
    region = models.CharField(max_length=200, blank=True)
    expires_at = models.DateTimeField()
    sent_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    used_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    renews = models.ForeignKey(Account, on_delete=models.PROTECT, null=True, related_name="+")
    """The account that gets a new password; empty where an account is made."""
    withdrawn_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, null=True, related_name="+")

    secrecy = FieldClasses(
        team=(
            "name coder role scope facility region expires_at sent_in used_in renews "
            "withdrawn_in account"
        ),
        nobody="digest",
    )
    in_ledger = InLedger(closing={"used_in": "account"})

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(used_in=None, account=None)
                | Q(used_in__isnull=False, account__isnull=False, withdrawn_in=None),
                name="invitation_used_once_made_an_account",
            ),
        ]

    @property
    def subject(self) -> str:
        """What it is about where it waits to be confirmed."""
        return f"invitation:{self.pk}"
