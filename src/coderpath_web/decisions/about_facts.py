"""Which facts exceptions are about: those on which their rules rest."""

from collections.abc import Collection
from functools import cache

from coderpath_web.access.about_facts import AboutFacts, Rows
from coderpath_web.access.confidential import KEPT_WITH_HR
from coderpath_web.decisions.models import GrantedException
from coderpath_web.decisions.withheld_rules import rules_withheld

ACTIONS = ("exception.granted", "exception.ended")
"""Entries that tell of an exception alone; a move that brought one along tells of the move."""


def _resting(rows: Rows, seen: Collection[int]) -> Rows:
    """Narrow exceptions to those to rules on personnel records of others than some coders."""
    others = rows.exclude(coder__in=seen)
    rules = cache(rules_withheld)
    found = [one.pk for one in others if one.rule in rules(one.path, one.level, KEPT_WITH_HR)]
    return rows.filter(pk__in=found)


ABOUT_FACTS = (AboutFacts(GrantedException, _resting, actions=ACTIONS),)
