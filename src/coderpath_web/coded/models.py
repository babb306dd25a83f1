"""Coded records: each version is put on file by one load, and closed by a later one.

A record is found by its facility and its surrogate; of each, one version counts. Nothing of it is
ever edited: a record that comes again changed is a new version, and what was before stays.
"""

from django.db import models
from django.db.models import Q

from coderpath_web.accounts.models import Account
from coderpath_web.backed_up import BackedUp
from coderpath_web.classified import FieldClasses
from coderpath_web.in_ledger import NOT_SEALED, InLedger
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder, Facility

COUNTS = Q(closed_in=None)
"""Of the version of a record that counts."""
COUNTS_FOR_A_MONTH = COUNTS & Q(month__isnull=False)
OF_A_CLASS = COUNTS_FOR_A_MONTH & ~Q(service_class="")
"""Of the few records that count for a month and are of a service or complexity class."""

LEFT_OPEN = COUNTS & Q(coded__isnull=True, discharged__isnull=False)
"""Of a record that was discharged and is not coded yet."""


class FileRead(models.Model):
    """What is kept of a file of records: never a line of it."""

    name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    """SHA-256 of the file, in hex: the same file is known again."""
    format = models.CharField(max_length=20)
    mapping = models.JSONField(default=dict)
    """What somebody chose of its columns; empty for the standard formats."""
    columns = models.JSONField(default=list)
    """The names of what the file tells of a record: it restates nothing else."""
    places = models.JSONField(default=list)
    """The numbers of the facilities whose records it has."""
    repeated = models.PositiveIntegerField(default=0)
    """Rows that say what another row of the file said."""
    refused = models.PositiveIntegerField(default=0)
    refusals = models.JSONField(default=list)
    """Why rows were refused, as `refusals.Refusal` says it."""

    class Meta:
        abstract = True


class Load(FileRead):
    """A file taken, or the taking back of one; a load put its records on file in one entry."""

    undoes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="undone_by"
    )
    """The load that this one takes back."""
    new = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    same = models.PositiveIntegerField(default=0)
    ended = models.PositiveIntegerField(default=0)
    """Records that are on file no more: only by taking back."""
    again = models.JSONField(null=True)
    """The versions that its file confirms: the first number of each stretch, and how many."""
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")
    many = models.JSONField(null=True)
    """How many rows it wrote and closed, and a digest over them, by name; none until it is done."""

    secrecy = FieldClasses(
        team=(
            "name digest format mapping columns places repeated refused refusals undoes new "
            "changed same ended again entry many"
        )
    )
    in_ledger = InLedger(many="coderpath_web.coded.sealed.lines_of")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def undone_in(self) -> Entry | None:
        """Give the entry that took it back."""
        undone = Load.objects.filter(undoes=self).select_related("entry").first()
        return undone.entry if undone else None


class RecordColumns(models.Model):
    """What is kept of a coded record. Days alone, no time of day; nobody's name or number."""

    surrogate = models.CharField(max_length=64)
    """What stands for the account or encounter."""
    type = models.CharField(max_length=200)
    line = models.CharField(max_length=100, blank=True)
    """Which line of the table of record types decided the type."""
    coded = models.DateField(null=True)
    month = models.DateField(null=True)
    """The first day of the month for which it counts; none where it counts for nobody."""
    discharged = models.DateField(null=True)
    service = models.DateField(null=True)
    billed = models.DateField(null=True)
    seconds = models.PositiveIntegerField(null=True)
    """Spent on it."""
    charges = models.BigIntegerField(null=True)
    """In cents."""
    sex = models.CharField(max_length=1, blank=True)
    age = models.PositiveSmallIntegerField(null=True)
    """Whole years; 90 stands for 90 and over."""
    disposition = models.CharField(max_length=2, blank=True)
    same_day = models.BooleanField(null=True)
    """Whether the patient had another outpatient service there that day."""
    service_class = models.CharField(max_length=60, blank=True)
    row = models.PositiveIntegerField()
    """Row, claim or line in the file; from 1."""

    class Meta:
        abstract = True


COLUMNS_OF_TEAM = "facility type line coder coded month discharged service billed seconds row"
COLUMNS_OF_RECORD = "surrogate charges sex age disposition same_day service_class"


class CodedRecord(RecordColumns):
    """A version of a coded record; the one that is not closed counts."""

    facility = models.ForeignKey(
        Facility, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    coder = models.ForeignKey(
        Coder, on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    load = models.ForeignKey(Load, on_delete=models.PROTECT, related_name="records")
    """The load that put this version on file: by a file, or by taking another load back."""
    stated_in = models.ForeignKey(
        Load, on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    """Where it was put back: the newest load that still says something of it."""
    closed_in = models.ForeignKey(
        Load, on_delete=models.PROTECT, null=True, related_name="closed", db_index=False
    )

    secrecy = FieldClasses(
        team=f"{COLUMNS_OF_TEAM} load stated_in closed_in", record=COLUMNS_OF_RECORD
    )
    in_ledger = NOT_SEALED  # Its load is, with a digest over all of its rows: Load.many.

    class Meta:
        indexes = [
            models.Index(
                fields=["coder", "month", "facility", "type"],
                condition=COUNTS_FOR_A_MONTH,
                name="records_of_a_coder_month",
            ),
            models.Index(
                fields=["coder", "month", "facility", "type", "service_class"],
                condition=OF_A_CLASS,
                name="records_of_a_class",
            ),
            models.Index(
                fields=["facility", "type", "discharged"],
                condition=LEFT_OPEN,
                name="records_left_open",
            ),
            models.Index(
                fields=["facility", "surrogate"],
                condition=Q(closed_in__isnull=False),
                name="records_of_before",
            ),
            models.Index(
                fields=["closed_in"],
                condition=Q(closed_in__isnull=False),
                name="records_closed_by_a_load",
            ),
            models.Index(
                fields=["stated_in"],
                condition=Q(stated_in__isnull=False),
                name="records_put_back",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["facility", "surrogate"], condition=COUNTS, name="one_record_counts"
            ),
            models.CheckConstraint(
                condition=Q(month=None) | Q(coder__isnull=False, coded__isnull=False),
                name="record_counts_for_whoever_coded_it",
            ),
        ]

    def __str__(self) -> str:
        return self.surrogate


class RecordCodes(models.Model):
    """The codes of a version of a record, apart: most of what is asked of records needs none."""

    record = models.OneToOneField(
        CodedRecord, on_delete=models.PROTECT, primary_key=True, related_name="codes"
    )
    codes = models.TextField()
    """Parted by spaces, each as role:code:poa, in the order of the file."""

    secrecy = FieldClasses(record="record codes")
    in_ledger = NOT_SEALED  # As its record.

    class Meta:
        verbose_name_plural = "record codes"


class Staging(FileRead):
    """A file that was read and passed every check, until somebody applies it, or does not."""

    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    is_whole = models.BooleanField(default=False)
    """Whether it was read to its end."""
    backed_up = BackedUp(Q(pk__in=[]), "files of records that are not on file yet")

    secrecy = FieldClasses(
        team="name digest format mapping columns places repeated refused refusals by at is_whole"
    )
    in_ledger = NOT_SEALED

    def __str__(self) -> str:
        return self.name


class StagedRecord(RecordColumns):
    """A record of such a file; gone when it was applied or given up."""

    # Numbers alone: keys are looked up when it goes on file, all of them together.
    staging = models.BigIntegerField(db_column="staging_id", db_index=True)
    facility = models.BigIntegerField(db_column="facility_id")
    coder = models.BigIntegerField(db_column="coder_id", null=True)
    codes = models.TextField(blank=True)
    backed_up = BackedUp(Q(pk__in=[]), "records of files that are not on file yet")

    secrecy = FieldClasses(team=f"{COLUMNS_OF_TEAM} staging", record=f"{COLUMNS_OF_RECORD} codes")
    in_ledger = NOT_SEALED
