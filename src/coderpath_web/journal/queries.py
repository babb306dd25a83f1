"""Asking the journal how far it has come."""

from collections.abc import Mapping
from datetime import datetime

from django.http import Http404

from coderpath_web.journal.models import Entry, Head
from coderpath_web.row_number import row_number
from coderpath_web.worded import Worded

NEWEST = Worded(lambda: Entry.objects.order_by("-number").values_list("number", "at")[:1])


def newest_entry() -> int:
    """Give the number of the newest entry; 0 before any was written."""
    return Head.objects.filter(pk=1).values_list("last", flat=True).first() or 0


def entry_shown(fields: Mapping[str, str]) -> int | None:
    """Give the entry that was the newest when a form was shown; None where the form says none.

    Raises Http404 where it says what no entry can be: no form of ours does.
    """
    text = fields.get("shown", "")
    number = row_number(text)
    if text and number is None:
        raise Http404
    return number


def journal_mark() -> tuple[int, datetime] | None:
    """Give what is the same as long as nobody does anything; None before anything was done.

    The number alone would be the same in a database that was put in the place of another.
    """
    found: tuple[int, datetime] | None = NEWEST.first()
    return found
