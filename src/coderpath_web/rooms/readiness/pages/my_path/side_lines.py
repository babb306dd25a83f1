"""What another level asks, line by line: what is met says the same of everybody."""

from functools import lru_cache
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import mark_safe

from coderpath_web.rooms.readiness.pages.marks import Mark

ELSEWHERE = "#why#"
"""Stands for the address of the reasons in a line that is drawn once for all."""


class MetLine(NamedTuple):
    """All that is said of a requirement that is met."""

    mark: Mark
    ask: str
    says_its_mark: bool
    is_open: bool = False


def drawn(line):
    """Draw a line, with the address of its reasons."""
    if line.is_open:
        return _drawn(line, line.href)
    met = _drawn_once(MetLine(line.mark, line.ask, line.says_its_mark))
    return mark_safe(met.replace(ELSEWHERE, escape(line.href)))  # noqa: S308 -- our own template, and an address that is escaped


@lru_cache(maxsize=5000)
def _drawn_once(line):
    return _drawn(line, ELSEWHERE)


def _drawn(line, place):
    context = {"line": line, "place": place}
    return render_to_string("rooms/readiness/pages/my_path/parts/side_line.html", context)
