"""Staged files that are done with: their rows go some at a time, so that nobody waits for it."""

from datetime import datetime

from django.db.models import Min

from coderpath_web.coded.models import StagedRecord, Staging

AT_ONCE = 20_000


def sweep(before: datetime) -> None:
    """Remove stagings from before a moment, and all rows whose staging is gone."""
    Staging.objects.filter(at__lt=before).delete()
    rows = StagedRecord.objects.exclude(staging__in=Staging.objects.values("pk"))
    while (first := rows.aggregate(first=Min("pk"))["first"]) is not None:
        rows.filter(pk__lt=first + AT_ONCE)._raw_delete("default")  # noqa: SLF001 -- nothing hangs on them
