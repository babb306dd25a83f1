"""Whom a coder reports to, in words."""

from coderpath_web.facts.models import Fact
from coderpath_web.facts.names import coder_name


def leader_of(coder, day):
    """Give the name of whom a coder reports to on a day; empty where nobody is on file."""
    rows = Fact.objects.filter(kind="reports", coder=coder, retracted_at=None, since__lte=day)
    live = [row for row in rows.select_related("to") if row.until is None or row.until > day]
    to = live[0].to if live else None
    return coder_name(to.code) if to else ""
