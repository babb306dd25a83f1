"""A whole week's time shared out over its parts by weekdays, to the minute."""

from collections.abc import Mapping, Sequence

from coderpath_web.time_spent.weeks import WEEKDAYS, Part


def shared_out(minutes: int, parts: Sequence[Part]) -> list[int]:
    """Share minutes out by the weekdays of each part; what is left over goes to the last ones.

    A weekend alone, as in a row of an export by the day, is shared out by its days.
    """
    weekdays = [sum(day.weekday() in WEEKDAYS for day in part.days) for part in parts]
    weights = weekdays if any(weekdays) else [len(part.days) for part in parts]
    done, shares, before = 0, [], 0
    for weight in weights:
        done += weight
        upto = minutes * done // sum(weights)
        shares.append(upto - before)
        before = upto
    return shares


def by_parts(minutes: Mapping[str, int], parts: Sequence[Part]) -> list[dict[str, int]]:
    """Share out minutes by reason: for each part, its minutes by reason."""
    found: list[dict[str, int]] = [{} for _ in parts]
    for reason, whole in minutes.items():
        for part, share in zip(found, shared_out(whole, parts), strict=True):
            part[reason] = share
    return found
