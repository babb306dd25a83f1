"""Which certificates people hold on a day, and when each of them runs out."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from coderpath.same_name import form
from coderpath_web.facts.models import dated
from coderpath_web.facts.queries import on_file
from coderpath_web.worded import Worded, among


class Validity(NamedTuple):
    """Days on which a certificate is valid without a break; `until` is the first day after."""

    name: str
    since: date
    until: date | None


class Certificate(NamedTuple):
    """A certificate of a coder over days without a break, and when it begins anew after them."""

    coder: int
    name: str
    since: date
    until: date | None
    """The first day without it; None where no end is on file."""
    again: date | None
    """The first day on which it is valid again, where what is on file leaves a gap."""


HELD = Worded(
    lambda coders: (
        on_file()
        .filter(among("coder", coders), kind="credentials")
        .order_by("since", "pk")
        .values_list("coder", "subject", "since", "until")
    )
)


def certificates_on(day: date, coders: Collection[int]) -> list[Certificate]:
    """Give every certificate that some coders hold, held last or are to hold, as of a day.

    What was renewed without a break is one certificate, and so is what is written two ways. What
    ran out and was valid again by the day is told no more.
    """
    found: defaultdict[tuple[int, str], list[Validity]] = defaultdict(list)
    for coder, name, since, until in HELD.rows(coders=coders):
        found[coder, form(name)].append(Validity(name, dated(since), until))
    return [
        Certificate(coder, *one, again)
        for (coder, _), some in found.items()
        for one, again in _from(list(_joined(some)), day)
    ]


def _joined(some: Sequence[Validity]) -> Iterator[Validity]:
    """Put together what goes on without a break; `some` is in the order of its beginnings."""
    last, *others = some
    for one in others:
        if last.until is not None and one.since > last.until:
            yield last
            last = one
        elif last.until is not None and (one.until is None or one.until > last.until):
            last = Validity(one.name, last.since, one.until)
    yield last


def _from(some: Sequence[Validity], day: date) -> Iterator[tuple[Validity, date | None]]:
    """Go through what is valid on a day, or was so last, and what comes after it."""
    begun = sum(one.since <= day for one in some)
    those = some[max(begun - 1, 0) :]
    nexts = [*(one.since for one in those[1:]), None]
    yield from zip(those, nexts, strict=True)
