"""The changes that concern a path as a whole."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

from coderpath.changes.change import Change, Plain
from coderpath.changes.levels import LevelPairs
from coderpath.criteria.turns import (
    Direction,
    Turn,
    any_or_some,
    given_is_stricter,
    more_is_stricter,
    reverse,
    same_or_other,
    wider_is_looser,
)
from coderpath.path import CareerPath
from coderpath.same_name import form, once

ValueT = TypeVar("ValueT")
IDENTITY = ("path", "title", "source", "effective", "replaces")


def path_changes(levels: LevelPairs) -> Iterator[Change]:
    """Tell what differs in the head and foot of the document, its identity first."""
    old, new = levels.old, levels.new
    for part in IDENTITY:
        before, now = _text(getattr(old, part)), _text(getattr(new, part))
        yield from _change(part, same_or_other(before, now), before, now)
    yield from _patient_types(old.patient_types, new.patient_types)
    yield from _credentials(_counts_as(old), _counts_as(new))
    close = old.months_close_on, new.months_close_on
    yield from _change("months_close_on", same_or_other(*close), *close)
    top = old.hire_at_most, new.hire_at_most
    yield from _change("hire_at_most", _hire_at_most(levels), *top)
    yield from _requests(old, new)
    yield from _grandfather(old, new)


def _change(
    part: str, turn: Turn, before: Plain, now: Plain, name: str | None = None
) -> Iterator[Change]:
    if turn is not None:
        yield Change(None, part, name, turn, before, now)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _patient_types(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    """Tell of each type that came, went, or is called otherwise."""
    for name, before, now in _by_name(old, new):
        turn = _listed(before, now) or same_or_other(before, now)
        yield from _change("patient_types", turn, before, now, name)


def _counts_as(path: CareerPath) -> dict[str, list[str]]:
    return {name: list(rule.counts_as) for name, rule in path.credentials.items()}


def _credentials(old: Mapping[str, list[str]], new: Mapping[str, list[str]]) -> Iterator[Change]:
    """Tell of each credential that came, went, or stands for others; for more is looser."""
    for name, before, now in _by_name(old, new):
        turn = _listed(before, now) or wider_is_looser(before or (), now or ())
        yield from _change("credentials", turn, _rule(before), _rule(now), name)


def _by_name(
    old: Mapping[str, ValueT], new: Mapping[str, ValueT]
) -> Iterator[tuple[str, ValueT | None, ValueT | None]]:
    """Give each name with what either path says of it, in the order of the new one."""
    before = {form(name): value for name, value in old.items()}
    now = {form(name): value for name, value in new.items()}
    for name in once((*new, *old)):
        yield name, before.get(form(name)), now.get(form(name))


def _listed(before: object, now: object) -> Turn:
    if (before is None) == (now is None):
        return None
    return Direction.GONE if now is None else Direction.NEW


def _rule(counts_as: list[str] | None) -> Plain:
    return None if counts_as is None else {"counts_as": counts_as}


def _hire_at_most(levels: LevelPairs) -> Turn:
    """Compare how far up a newcomer may start: a later level is looser, and so is no limit."""
    before, now = levels.old.hire_at_most, levels.new.hire_at_most
    if before is None or now is None:
        return given_is_stricter(before, now)
    return levels.higher_is_looser(before, now)


def _requests(old: CareerPath, new: CareerPath) -> Iterator[Change]:
    """Compare the months in which requests are taken; without any they always are."""
    before, now = _months(old), _months(new)
    turn = any_or_some(_names(before), _names(now))
    yield from _change("requests", turn, before and {"months": before}, now and {"months": now})


def _months(path: CareerPath) -> list[int] | None:
    return list(path.requests.months) if path.requests else None


def _names(months: list[int] | None) -> tuple[str, ...] | None:
    return None if months is None else tuple(map(str, months))


def _grandfather(old: CareerPath, new: CareerPath) -> Iterator[Change]:
    """Compare until when holders may be ready by either path: longer is looser."""
    before, now = _until(old), _until(new)
    if before is None or now is None:
        turn = reverse(given_is_stricter(before, now))
    else:
        turn = reverse(more_is_stricter(before.toordinal(), now.toordinal()))
    yield from _change("grandfather", turn, _written(before), _written(now))


def _until(path: CareerPath) -> date | None:
    return path.grandfather.until if path.grandfather else None


def _written(until: date | None) -> Plain:
    return {"until": until.isoformat()} if until else None
