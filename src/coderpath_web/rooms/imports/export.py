"""Facts as fact files, those retracted included, so that reading them back changes nothing."""

import csv
import zipfile
from collections.abc import Collection, Iterator
from datetime import datetime
from io import StringIO
from typing import Any

from django.db.models import Count, Q, QuerySet

from coderpath.facts.formulas import guarded
from coderpath.facts.kinds import KINDS
from coderpath.facts.shape import texts_of
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import rows_of

ROWS_A_PART = 2000


def facts_within(coders: Collection[int] | None, facilities: Collection[int] | None) -> Q:
    """Say which facts are within a reach; standards for everywhere come along."""
    if coders is None:
        return Q()
    place = Q() if facilities is None else Q(facility__in=facilities)
    return Q(coder__in=coders) | (Q(coder=None) & (place | Q(kind="standards", facility=None)))


def counts_of(within: Q) -> dict[str, tuple[int, int]]:
    """Count the facts of each kind: those that count, and those retracted."""
    counted = (
        Fact.objects.filter(within)
        .order_by()
        .values_list("kind")
        .annotate(live=Count("pk", filter=Q(retracted_at=None)), every=Count("pk"))
    )
    return {kind: (live, every - live) for kind, live, every in counted}


def csv_lines(within: Q, kind: str) -> Iterator[str]:
    """Write the facts of a kind as CSV, part by part; no spreadsheet runs a text of it."""
    names = [column.name for column in KINDS[kind].accepted]
    yield _written([names])
    facts = Fact.objects.filter(within, kind=kind).order_by("pk")
    last = 0
    while some := _some(facts, kind, last):
        yield _written([guarded(texts.get(name, "")) for name in names] for _, texts in some)
        last = some[-1][0]


def _some(facts: QuerySet[Fact], kind: str, after: int) -> list[tuple[int, dict[str, str]]]:
    keys = facts.filter(pk__gt=after).values_list("pk", "recorded_at", "retracted_at")
    moments = {key: (recorded, retracted) for key, recorded, retracted in keys[:ROWS_A_PART]}
    if not moments:
        return []
    within = Fact.objects.filter(kind=kind, pk__gt=after, pk__lte=max(moments)).order_by("pk")
    return [
        (row.source.fact, texts_of(kind, row) | _moments(*moments[row.source.fact]))
        for _, row in rows_of(within)
        if row.source.fact in moments
    ]


def _moments(recorded: datetime, retracted: datetime | None) -> dict[str, str]:
    return {"recorded": _moment(recorded), "retracted": _moment(retracted) if retracted else ""}


def _moment(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def _written(rows: Any) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


class _Pipe:
    """A file that only goes forward: what is written into it is taken out and sent on."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        self.parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: parts are taken as they come."""

    def taken(self) -> bytes:
        """Give what was written since the last time."""
        data, self.parts = b"".join(self.parts), []
        return data


def zip_parts(within: Q) -> Iterator[bytes]:
    """Write an archive with a file for each kind, part by part: never the whole in memory.

    Every kind gets its file, be it empty: an absent `checked` would say that all is complete.
    """
    pipe: Any = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for kind in KINDS:
            with archive.open(f"{kind}.csv", "w") as file:
                for lines in csv_lines(within, kind):
                    file.write(lines.encode())
                    if part := pipe.taken():
                        yield part
    yield pipe.taken()
