"""What is done with records and how long each takes, in seconds; codes of people made up first."""

from collections.abc import Iterable, Iterator
from time import perf_counter

from coderpath.records import Batch
from coderpath_web import clock
from coderpath_web.accounts.models import Account
from coderpath_web.coded.actions import apply_staged, stage, undo_load
from coderpath_web.coded.columns import COLUMNS
from coderpath_web.coded.models import CodedRecord, Load, Staging
from coderpath_web.coded.queries import rolled
from coderpath_web.coded.staging import Known
from coderpath_web.coded.swept import sweep
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder, Facility


class Steps:
    """An installation with coders and facilities, to which records come."""

    def __init__(self, places: int, coders: int) -> None:
        self._by = Account.objects.create(username="bench", name="Bench")
        facilities = [Facility(code=f"f{at}") for at in range(places)]
        people = [Coder(code=f"c{at}") for at in range(coders)]
        Facility.objects.bulk_create(facilities)
        Coder.objects.bulk_create(people)
        self._known = Known(
            dict(Facility.objects.values_list("code", "pk")),
            dict(Coder.objects.values_list("code", "pk")),
        )

    def load(self, batches: Iterable[tuple[Batch, float]]) -> tuple[float, float]:
        """Load a file; give how long it took to write it aside, and to put it on file."""
        staging = Staging.objects.create(
            by=self._by, at=clock.now(), name="month.csv", digest="0" * 64, columns=list(COLUMNS)
        )
        made = [0.0]
        begin = perf_counter()
        stage(staging=staging, batches=_uncounted(batches, made), known=self._known)
        aside = perf_counter() - begin - made[0]
        begin = perf_counter()
        _apply(staging)
        sweep(clock.now())
        return aside, perf_counter() - begin

    def restate_and_take_back(self, batches: Iterable[tuple[Batch, float]]) -> tuple[float, float]:
        """Restate some records, and take that back."""
        restated = sum(self.load(batches))
        begin = perf_counter()
        _take_back(Load.objects.latest("pk"))
        return restated, perf_counter() - begin

    def roll_up(self) -> tuple[float, int]:
        """Roll everything up; give how many figures came out as well."""
        begin = perf_counter()
        figures = sum(1 for _ in rolled())
        return perf_counter() - begin, figures

    def one_month(self) -> float:
        """Roll one coder-month up, the slowest of some."""
        return max(map(_rolled_month, Coder.objects.all()[:20]))


def _rolled_month(coder: Coder) -> float:
    newest = CodedRecord.objects.latest("pk").month
    begin = perf_counter()
    sum(one.records for one in rolled(coders=[coder.pk], months=[newest]))
    return perf_counter() - begin


def _uncounted(batches: Iterable[tuple[Batch, float]], made: list[float]) -> Iterator[Batch]:
    for batch, seconds in batches:
        made[0] += seconds
        yield batch


@in_turn
def _apply(staging: Staging) -> None:
    apply_staged(entry=write_entry(by=None, action="records.loaded"), staging=staging)


@in_turn
def _take_back(load: Load) -> None:
    undo_load(entry=write_entry(by=None, action="records.undone"), load=load)
