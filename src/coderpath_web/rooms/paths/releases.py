"""Released figures: what readers get who see groups only, the same on every page until the next.

A release is worked out once a quarter, and when a path is adopted, and then kept as it is: neither
the day looked at nor a fact that comes later changes it. So there is nothing to subtract but one
release from another, and between two of them nobody moves but among five or more.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256
from itertools import combinations
from typing import Any

from coderpath.path import CareerPath
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.rooms.paths.differences import Differences
from coderpath_web.rooms.paths.released_medians import KeptMedians, reached_of, times_of
from coderpath_web.standings.ladder import Ladder
from coderpath_web.standings.models import Release
from coderpath_web.standings.queries.answers import answered_otherwise
from coderpath_web.standings.queries.climbs import Careers, climbs_under
from coderpath_web.standings.queries.compared import Compared
from coderpath_web.standings.settling import View, settled

Counted = dict[str, Any]
"""Where somebody counts: the place, and for who is employed the levels and the answers."""

SETTLING = timedelta(days=30)
"""How long after a quarter its figures wait for what is recorded late."""
NO_LEVEL = ""


def release_day(today: date) -> date:
    """Give the last day of the newest quarter that ended long enough ago."""
    day = today - SETTLING
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return first - timedelta(days=1)


def reach_key(facilities: Collection[int] | None) -> str:
    """Name a reach, so that everybody of the same reach gets the same releases; "" is everyone."""
    if facilities is None:
        return ""
    return sha256(",".join(map(str, sorted(facilities))).encode()).hexdigest()


def is_due(last: Release | None, documents: Sequence[PathDocument], today: date) -> bool:
    """Tell whether a new release is to be made: a quarter is over, or a path was adopted."""
    if last is None or last.day < release_day(today):
        return True
    return {one.pk for one in documents} != set(last.documents)


def releases_of(facilities: Collection[int] | None) -> list[Release]:
    """Give the releases of a reach, the earliest first."""
    return list(Release.objects.filter(reach=reach_key(facilities)))


def worked_out(
    documents: Sequence[PathDocument],
    day: date,
    facilities: Collection[int] | None,
    earlier: Sequence[Release],
) -> Release:
    """Work out the figures of a day, so that nobody stands out from those released before."""
    before = {int(coder): one for coder, one in earlier[-1].people.items()} if earlier else {}
    compared = Compared(list(documents), documents[0], documents[-1], day, facilities)
    climbs = climbs_under(documents)
    now = _counted(compared, documents, climbs)
    paths = {one.pk: path_of(one) for one in documents}
    asked = {key for some in (now, before) for one in some.values() for key in _otherwise(one)}
    people = settled(now, before, _views(paths, asked), _sums(paths))
    times = times_of(compared, documents, climbs)
    return Release(
        reach=reach_key(facilities),
        number=len(earlier),
        day=day,
        documents=[one.pk for one in documents],
        people=people,
        reached=reached_of(times, people),
        medians=KeptMedians(people, times, earlier).kept(),
    )


def _counted(
    compared: Compared, documents: Sequence[PathDocument], climbs: Mapping[int, Careers]
) -> dict[int, Counted]:
    """Give where each person really counts on a day."""
    day = compared.day
    held = {one.spell.coder: one.held for one in compared.people}
    otherwise = _answered_otherwise(documents, day)
    found: dict[int, Counted] = {}
    for coder, spell in compared.spells.items():
        place = compared.place(spell)
        counted: Counted = {"at": spell.facility or 0, "region": place.region}
        if coder in held:
            step = held[coder]
            counted["held"] = step.level if step else NO_LEVEL
            counted["levels"] = {
                str(one.pk): _level(climbs[one.pk], coder, day) for one in documents
            }
            counted["otherwise"] = sorted(key for key, some in otherwise.items() if coder in some)
        found[coder] = counted
    return found


def _level(careers: Careers, coder: int, day: date) -> str:
    return next((one.level for one in careers.get(coder, ()) if one.covers(day)), NO_LEVEL)


def _answered_otherwise(documents: Sequence[PathDocument], day: date) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for old, new in combinations(documents, 2):
        lines = Differences(path_of(old), path_of(new)).asked
        twins = [one.twin for one in lines if one.twin]
        answers = answered_otherwise(twins, old, new, day) if twins else {}
        found |= {answer_key(old, new, twin.new): coders for twin, coders in answers.items()}
    return found


def answer_key(old: PathDocument, new: PathDocument, requirement: str) -> str:
    """Name a requirement that two documents ask otherwise, by its later key."""
    return f"{old.pk}:{new.pk}:{requirement}"


def _views(paths: Mapping[int, CareerPath], asked: Iterable[str]) -> list[View[Counted]]:
    """Give the groups that are shown side by side: each person counts in one of each view."""
    return [
        lambda one: ("at", one["at"]),
        lambda one: ("held", one["held"]) if "held" in one else None,
        *(_flow(old, new) for old, new in combinations(paths, 2)),
        *map(_answer, sorted(asked)),
    ]


def _sums(paths: Mapping[int, CareerPath]) -> list[View[Counted]]:
    """Give the groups that are sums of those."""
    return [
        lambda one: ("region", one["region"]),
        lambda _: "everyone",
        lambda one: "employed" if "levels" in one else None,
        *(_level_under(document) for document in paths),
        *(_move(old, new, paths) for old, new in combinations(paths, 2)),
    ]


def levels_of(one: Mapping[str, Any], *documents: int) -> tuple[str, ...] | None:
    """Give the levels under some documents; None who is not employed, or not read by them yet."""
    levels = one.get("levels", {})
    keys = [str(document) for document in documents]
    return tuple(levels[key] for key in keys) if levels.keys() >= set(keys) else None


def _otherwise(one: Counted) -> Iterator[str]:
    yield from one.get("otherwise", ())


def _flow(old: int, new: int) -> View[Counted]:
    def view(one: Counted) -> object:
        levels = levels_of(one, old, new)
        return levels and ("flow", old, new, *levels)

    return view


def _level_under(document: int) -> View[Counted]:
    def view(one: Counted) -> object:
        levels = levels_of(one, document)
        return levels and ("level", document, *levels)

    return view


def _move(old: int, new: int, paths: Mapping[int, CareerPath]) -> View[Counted]:
    ladder = Ladder(paths[old], paths[new])

    def view(one: Counted) -> object:
        levels = levels_of(one, old, new)
        if levels is None:
            return None
        is_placed = NO_LEVEL not in levels
        return "move", old, new, ladder.compare(*levels) if is_placed else None

    return view


def _answer(key: str) -> View[Counted]:
    documents = [int(one) for one in key.split(":")[:2]]

    def view(one: Counted) -> object:
        return ("otherwise", key, key in one["otherwise"]) if levels_of(one, *documents) else None

    return view
