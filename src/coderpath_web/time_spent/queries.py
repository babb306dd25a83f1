"""Time on file: by months, as facts are made of it, and by parts of weeks, as people enter it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet, Sum
from django.db.models.functions import TruncMonth

from coderpath_web.journal.models import Entry
from coderpath_web.plain_rows import plain_rows
from coderpath_web.time_spent.models import LIVE, TimeEntry
from coderpath_web.time_spent.reasons import LEAVE, PAID
from coderpath_web.time_spent.weeks import Part, month_after, part_of


class Times(NamedTuple):
    """Minutes by what they went to: paid, of which leave, of which away from coding by reason."""

    paid: int
    leave: int
    away: Mapping[str, int]

    @property
    def productive(self) -> int:
        """Paid minutes less leave and whatever else was no coding."""
        return self.paid - self.leave - sum(self.away.values())


class TimeRolled(NamedTuple):
    """A coder's minutes of a month, as they are on file."""

    coder: int
    month: date
    """Its first day."""
    paid: int
    leave: int
    away: Mapping[str, int]
    productive: int


def live_time() -> QuerySet[TimeEntry]:
    """Give the entries that count."""
    return TimeEntry.objects.filter(LIVE)


def time_rolled(
    *, coders: Collection[int] | None = None, months: Collection[date] | None = None
) -> Iterator[TimeRolled]:
    """Go through the coder-months with paid time on file, of some coders and months, or of all.

    A month is named by its first day.
    """
    found = _of(live_time(), coders)
    if months is not None:
        within = Q(pk__in=[])
        for month in set(months):
            within |= Q(since__gte=month, since__lt=month_after(month))
        found = found.filter(within)
    by_month = found.order_by().annotate(month=TruncMonth("since"))
    rows = by_month.values_list("coder", "month", "reason").annotate(sum=Sum("minutes"))
    sums: defaultdict[tuple[int, date], dict[str, int]] = defaultdict(dict)
    for coder, month, reason, minutes in rows:
        sums[coder, month][reason] = minutes
    for (coder, month), by_reason in sorted(sums.items()):
        if PAID in by_reason:
            one = times_of(by_reason)
            yield TimeRolled(coder, month, *one, one.productive)


def time_by_part(
    coders: Collection[int] | None, first: date, last: date
) -> dict[tuple[int, Part], Times]:
    """Give by coders and parts of weeks the time on file of spans from one day to another.

    What has no paid time is not entered yet, and not there.
    """
    found = _of(live_time(), coders).filter(since__gte=first, since__lte=last)
    sums: defaultdict[tuple[int, Part], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for coder, since, reason, minutes in _plain(found, "coder", "since", "reason", "minutes"):
        sums[coder, part_of(since)][reason] += minutes
    return {key: times_of(some) for key, some in sums.items() if PAID in some}


def entries_in(coder: int, part: Part) -> QuerySet[TimeEntry]:
    """Give the entries that count of a coder's part of a week."""
    return live_time().filter(coder=coder, since__gte=part.since, since__lt=part.until)


def history_of(coder: int, part: Part) -> QuerySet[TimeEntry]:
    """Give every entry of a part of a week, also those taken back, the newest first."""
    found = TimeEntry.objects.filter(coder=coder, since__gte=part.since, since__lt=part.until)
    return found.select_related("made_in", "retracted_in").order_by("-made_in", "pk")


def made_by(entry: Entry) -> QuerySet[TimeEntry]:
    """Give what an entry put on file and still counts."""
    return live_time().filter(made_in=entry).order_by("pk")


def coders_of(entries: Collection[int]) -> defaultdict[int, set[int]]:
    """Give by the numbers of entries the coders whose time each changed."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for column in ("made_in", "retracted_in"):
        touched = TimeEntry.objects.filter(**{f"{column}__in": entries}).order_by()
        for entry, coder in touched.values_list(column, "coder").distinct():
            found[entry].add(coder)
    return found


def changed_since(entry: Entry) -> set[tuple[int, Part]]:
    """Give the coders' parts of weeks that an entry touched and somebody changed after it."""
    touched = TimeEntry.objects.filter(Q(made_in=entry) | Q(retracted_in=entry))
    theirs = {(coder, part_of(since)) for coder, since in _plain(touched, "coder", "since")}
    later = TimeEntry.objects.filter(
        Q(made_in__gt=entry.pk) | Q(made_in=entry, retracted_in__gt=entry.pk),
        coder__in={coder for coder, _ in theirs},
    )
    return theirs & {(coder, part_of(since)) for coder, since in _plain(later, "coder", "since")}


def times_of(by_reason: Mapping[str, int]) -> Times:
    """Give minutes by reason as what they went to."""
    away = {one: sum_ for one, sum_ in by_reason.items() if one not in {PAID, LEAVE} and sum_}
    return Times(by_reason.get(PAID, 0), by_reason.get(LEAVE, 0), away)


def _of(found: QuerySet[TimeEntry], coders: Collection[int] | None) -> QuerySet[TimeEntry]:
    return found if coders is None else found.filter(coder__in=coders)


def _plain(found: QuerySet[TimeEntry], *columns: str) -> Iterator[tuple[Any, ...]]:
    return iter(plain_rows(found.order_by().values_list(*columns)))
