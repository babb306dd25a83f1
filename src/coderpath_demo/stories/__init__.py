"""The stories of the demo organisation, told in the order of the coders' ids."""

from collections.abc import Callable

from coderpath_demo.coder import Coder
from coderpath_demo.organisation import Organisation
from coderpath_demo.stories import (
    coming_and_going,
    one_step_away,
    paths_compared,
    records,
    roles,
    under_way,
)
from coderpath_demo.stories.records import correct_records
from coderpath_demo.stories.table import NAMES, STORIES, Story

TELLERS: tuple[Callable[[Organisation], Coder], ...] = (
    paths_compared.stuck,
    paths_compared.graduate,
    one_step_away.rural,
    paths_compared.uneven,
    records.lapsed,
    paths_compared.newcomer,
    paths_compared.incumbent,
    coming_and_going.laboratory,
    one_step_away.waiting,
    paths_compared.exact,
    coming_and_going.returning,
    coming_and_going.rehire,
    one_step_away.one_credential,
    one_step_away.one_type,
    one_step_away.one_month,
    records.correction,
    records.unchecked,
    records.late,
    records.exception,
    roles.supervisor,
    roles.regional_manager,
    roles.consultant,
    roles.trainer,
    roles.coordinator,
    paths_compared.laboratory_to_level_3,
    coming_and_going.gone,
    coming_and_going.helper,
    records.accuracy,
)


APART: tuple[Callable[[Organisation], Coder], ...] = (under_way.under_way,)
"""Told with a chance of their own, so that everybody else's years stay as they are."""


def tell(org: Organisation) -> None:
    """Put the coders of all stories into the organisation."""
    for teller in TELLERS:
        teller(org)
    org.begin_month(org.period.first)


def tell_apart(org: Organisation) -> None:
    """Put the coders of the stories that are told apart into an organisation of their own."""
    for teller in APART:
        teller(org)


__all__ = ["NAMES", "STORIES", "Story", "correct_records", "tell", "tell_apart"]
