"""What runs out soon: requirements met today that lapse within 90 days, and ends of credentials."""

from typing import NamedTuple

from django.urls import reverse

from coderpath.days import FOREVER
from coderpath.explain.asks import asks_of
from coderpath.same_name import is_one_of
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_left
from coderpath.sentence.words import plain
from coderpath.verdict import State
from coderpath_web.decisions.queries import about_to_end, exceptions
from coderpath_web.decisions.shown import exceptions_shown
from coderpath_web.frame.soon import is_soon
from coderpath_web.rooms.readiness.pages.lines import why_address
from coderpath_web.rooms.readiness.pages.marks import ends_soon


class Ending(NamedTuple):
    """Something that ends: what, on which day, what it was asked for, and where to read on."""

    what: str | Said
    last: int
    left: str
    asked: str
    href: str
    is_met: bool = True
    """Whether it is met until then; else it is not asked yet."""

    @property
    def says(self):
        """Say it in a line."""
        return said(self.what, ": until ", say_day(self.last)) if self.is_met else self.what


def endings(file, target):
    """Give what ends within 90 days, the first end first, credentials that nothing asks for too.

    It is asked of a coder's file on the day of its judgement, for the levels held and a target.
    """
    judgement, on = file.judgement, file.judgement.on
    found = {}
    for verdict in (*judgement.held, *([target] if target else [])):
        parts = ("minimum", "keep") if verdict.held else ("minimum", "advance")
        for item in verdict.of(*parts):
            ends = _end_of(item, on)
            if ends is not None:
                found.setdefault(item.requirement.id, _ending(item, verdict, ends, file))
    told = {one.last for one in found.values()}
    credentials = [one for one in _credentials(file.record, on) if one.last not in told]
    return sorted([*found.values(), *credentials], key=lambda one: one.last)


def ending_exceptions(viewer, opened):
    """Give the exceptions of a coder that end within the days of their warning, of rules shown."""
    ending = exceptions().filter(about_to_end(opened.day), coder=opened.coder)
    shown = exceptions_shown(viewer, ending.order_by("until", "pk"))
    for one in (one.granted for one in shown if one.is_shown):
        ends = one.until.toordinal()
        href = reverse("exception", args=[one.pk])
        left = say_left(ends, opened.on)
        yield Ending(f"Exception: {one.asks}", ends - 1, left, "Granted until then", href)


def _end_of(item, on):
    """Give the first day without; of what is not asked yet, the day from which it is."""
    if item.in_grace and item.branch.state is not State.MET:
        asked = item.asked_from or item.until
        return asked if on < asked and is_soon(asked, on) else None
    if item.presumed or not ends_soon(item, on):
        return None
    return item.until


def _ending(item, verdict, ends, file):
    title, left = verdict.level.title, say_left(ends, file.judgement.on)
    asked = asks_of(item.requirement, file.path)
    href = why_address(file.coder.code, verdict.level.level, item.requirement.id)
    if not item.in_grace:
        return Ending(asked, ends - 1, left, f"Asked by {title}", href)
    what = said(f"{asked}: asked from ", say_day(ends))
    note = f"Asked of every {title}, after a grace period"
    return Ending(what, ends - 1, left, note, href, is_met=False)


def _credentials(record, on):
    for row in record.credentials:
        if row.since <= on < row.until < FOREVER and is_soon(row.until, on):
            renewed = any(
                is_one_of(other.credential, (row.credential,))
                and other.since <= row.until < other.until
                for other in record.credentials
            )
            if not renewed:
                what = said(f"{plain(row.credential)}, valid since ", say_day(row.since))
                yield Ending(what, row.until - 1, say_left(row.until, on), "", "")
