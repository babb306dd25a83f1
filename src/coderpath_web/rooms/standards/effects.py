"""The effect of a standard on whoever it would measure, worked out anew only when facts changed."""

from collections.abc import Collection

from coderpath.the_same import TheSame
from coderpath_web import clock
from coderpath_web.documents.named import path_today
from coderpath_web.facts.lately import facts_touched
from coderpath_web.kept_while import KeptWhile
from coderpath_web.standings.standard_effects import CoderEffect, Trial, effects_on

EFFECTS: KeptWhile[list[CoderEffect]] = KeptWhile(most=20)
"""The effects looked at last: while somebody decides, pages are opened again and again."""


def effects_of(trial: Trial, coders: Collection[int]) -> list[CoderEffect]:
    """Give the effect of a standard on those of some coders whose work it would measure."""
    path, today = path_today(), clock.today()
    document = TheSame(path) if path else None
    hangs_on = (repr(trial), frozenset(coders), document, today, facts_touched(coders))
    return EFFECTS.get(hangs_on, lambda: list(effects_on(coders, trial, path, today)))
