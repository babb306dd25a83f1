"""What a level held asks of its holders, where it is about to lapse, as it waits in a queue."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.urls import reverse

from coderpath.explain.asks import asks_of
from coderpath.facts.kind import Recorder
from coderpath.facts.kinds import KINDS
from coderpath.path import CareerPath
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import lowered
from coderpath.the_same import TheSame
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.viewer import Viewer
from coderpath_web.dated_rows import begun, lasting
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, in_force, path_of
from coderpath_web.frame.soon import SOON
from coderpath_web.frame.waiting import Waiting, WaitingKind
from coderpath_web.kept_while import KeptWhile
from coderpath_web.people.models import Coder
from coderpath_web.standings.models import Standing, State, What
from coderpath_web.standings.queries.lately import derived_touched
from coderpath_web.standings.queries.people_on import Person, people_on
from coderpath_web.standings.queries.rungs import Asking, Rungs
from coderpath_web.standings.withheld import resting_on
from coderpath_web.ui.shell import Link
from coderpath_web.worded import Worded, among

KEEP = WaitingKind(
    "keep",
    "About to lapse",
    one="requirement about to lapse",
    many="requirements about to lapse",
    icon="clock",
)
RENEWED_WITHIN = 30
"""Days ahead for what each month or quarter renews: it always ends soon, so it is told later."""
A_TEAM = 60
"""So many coders are asked about one by one."""
DAY = timedelta(days=1)
REVIEWERS = "compliance-consultant"
"""The role whose holders bring reviews about."""
KEPT: KeptWhile[list[Waiting]] = KeptWhile(most=200)
"""What is about to lapse of some people, until something touches one of them."""
OTHERWISE = "Starting {}, it shows as not met. Nobody loses a level automatically."


class Lapse(NamedTuple):
    """Something that a level held asks, and the first day without it."""

    coder: int
    level: str
    asking: Asking
    since: date | None
    until: date
    held: date | None
    """Since when the level is held."""

    @property
    def is_grace(self) -> bool:
        """Whether it only was not asked yet, and the grace ends that counts from the level."""
        grace = self.asking.requirement.grace
        if grace is None or self.asking.requirement.grace_from or self.held is None:
            return False
        return self.until.toordinal() == grace.after(self.held.toordinal())

    @property
    def told_from(self) -> date:
        """The day from which its end is told."""
        within = RENEWED_WITHIN if self.asking.requirement.criterion.renewed else SOON
        return max(self.since or date.min, self.until - (within + 1) * DAY)

    @property
    def is_of_reviews(self) -> bool:
        """Whether only whoever reviews can answer it."""
        return _is_of_reviews(self.asking)


def keeps_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through what is about to lapse of the viewer, of their team, and of those they review."""
    document = in_force(viewer.day, adopted())
    led, reviewed = viewer.led, viewer.coders_as(REVIEWERS)
    own = {one for one in (viewer.account.coder_id,) if one is not None}
    if document is None or (led == set() == reviewed and not own):
        return
    path = path_of(document)
    reached = None if led is None or reviewed is None else led | reviewed | own
    hangs_on = (viewer.allowed, viewer.works_where, derived_touched(reached), TheSame(path))
    near = None if led is None else led | own
    yield from KEPT.get(hangs_on, lambda: list(_found(viewer, document, near, reached)))


def _found(
    viewer: Viewer, document: PathDocument, near: set[int] | None, reached: set[int] | None
) -> Iterator[Waiting]:
    """Go through what is about to lapse of those in reach; of those who are not near, reviews."""
    path = path_of(document)
    lapses = list(lapses_on(document, path, viewer.day, near))
    if near is not None:
        others = lapses_on(document, path, viewer.day, reached, only_reviews=True)
        lapses += [one for one in others if one.coder not in near]
    if not lapses:
        return
    people = {one.coder: one for one in people_on(viewer.day, {one.coder for one in lapses})}
    for one in lapses:
        hidden = resting_on(path, withheld_about(viewer, one.coder))
        if one.coder in people and id(one.asking.requirement) not in hidden:
            yield _waiting(viewer, path, one, people[one.coder])


def lapses_on(
    document: PathDocument,
    path: CareerPath,
    day: date,
    coders: Collection[int] | None,
    *,
    only_reviews: bool = False,
) -> Iterator[Lapse]:
    """Go through what levels held ask and is met, but ends within some days; of all when None."""
    asked = _kept(document.pk, path, only_reviews=only_reviews)
    found = list(_ending(document, day, coders, asked))
    if not found:
        return
    held = _held(document, day, {coder for coder, *_ in found})
    for coder, key, since, until in found:
        for level, asking in asked[key]:
            if (coder, level) in held:
                lapse = Lapse(coder, level, asking, since, until, held[coder, level])
                if lapse.told_from <= day:
                    yield lapse
                break


def _until(document: Any, day: Any, last: Any) -> QuerySet[Standing, Any]:
    found = Standing.objects.filter(begun(day), document=document, until__gt=day, until__lte=last)
    return found.values_list("coder", "what", "name", "state", "since", "until")


ENDING = Worded(
    lambda document, day, last, asked: _until(document, day, last).filter(
        among("name", asked), what=What.ASKED
    )
)
ENDING_OF = Worded(
    lambda document, day, last, coders: _until(document, day, last).filter(among("coder", coders))
)


def _ending(
    document: PathDocument, day: date, coders: Collection[int] | None, asked: Collection[str]
) -> Iterator[tuple[int, str, date | None, date]]:
    """Go through what is met and ends soon: whose, by which key, and its days.

    Of a team it is found by its coders, and what it says is looked at here; of everybody by what it
    says. A database that is asked for both goes through everybody.
    """
    asking = {"document": document.pk, "day": day, "last": day + (SOON + 1) * DAY}
    if coders is None or len(coders) > A_TEAM:
        rows = ENDING.rows(**asking, asked=asked)
    else:
        rows = ENDING_OF.rows(**asking, coders=coders)
    for coder, what, name, state, since, until in rows:
        is_meant = what == What.ASKED and name in asked and state == State.MET
        if is_meant and (coders is None or coder in coders):
            yield coder, name, since, until


@lru_cache(maxsize=8)
def _kept(
    _document: int, path: CareerPath, *, only_reviews: bool
) -> dict[str, list[tuple[str, Asking]]]:
    """Give what levels ask of their holders, by key; figures of months end only as recorded."""
    rungs = Rungs(path)
    found: dict[str, list[tuple[str, Asking]]] = {}
    for level in path:
        for one in rungs.askings(level.level, "keep"):
            if not _is_of_months(one) and (_is_of_reviews(one) or not only_reviews):
                found.setdefault(one.key, []).append((level.level, one))
    return found


def _is_of_reviews(asking: Asking) -> bool:
    kinds = [one for one in asking.requirement.criterion.kinds_answering() if one in KINDS]
    return {KINDS[one].recorder for one in kinds} == {Recorder.REVIEWS}


def _is_of_months(asking: Asking) -> bool:
    return "productivity" in asking.requirement.criterion.kinds_answering()


def _lasting(document: Any, day: Any, coders: Any) -> QuerySet[Standing, Any]:
    found = Standing.objects.filter(
        begun(day), lasting(day), among("coder", coders), document=document
    )
    return found.values_list("coder", "what", "name", "state", "since")


ALL_OF = Worded(_lasting)
HELD = Worded(lambda document, day, coders: _lasting(document, day, coders).filter(what=What.HOLDS))


def _held(
    document: PathDocument, day: date, coders: Collection[int]
) -> dict[tuple[int, str], date | None]:
    """Give since when each level is held by some coders."""
    asked = HELD if len(coders) > A_TEAM else ALL_OF
    found = asked.rows(document=document.pk, day=day, coders=coders)
    return {
        (coder, level): since
        for coder, what, level, state, since in found
        if what == What.HOLDS and state == State.MET
    }


def _waiting(viewer: Viewer, path: CareerPath, one: Lapse, person: Person) -> Waiting:
    title = next(level.title for level in path if level.level == one.level)
    asks = lowered(str(asks_of(one.asking.requirement, path)))
    why = reverse("why", args=[person.code, one.level, one.asking.requirement.id])
    reviewed = viewer.coders_as(REVIEWERS)
    is_theirs = one.is_of_reviews and not (reviewed is None or one.coder in reviewed)
    return Waiting(
        kind=KEEP,
        key=f"{one.coder}:{one.asking.key}:{one.until.isoformat()}",
        what=f"{'You' if viewer.is_self(one.coder) else person.name}: {asks}",
        since=one.told_from,
        otherwise=OTHERWISE.format(day_words(one.until.toordinal())),
        where=Link("See why", why),
        says=_says(one, title),
        due=one.until - DAY,
        about=Coder(pk=one.coder, code=person.code),
        turn="Compliance needs to act" if is_theirs else "",
    )


def _says(one: Lapse, title: str) -> str:
    if one.is_grace:
        first = day_words(one.until.toordinal())
        return (
            f"Required of every {title} after a grace period, which ends: it counts from {first}."
        )
    return f"Required of every {title}; met through {day_words((one.until - DAY).toordinal())}."
