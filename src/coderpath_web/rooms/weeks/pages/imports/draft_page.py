"""What the page of an upload shows: its columns and pay codes, and what saving would change."""

from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from coderpath_web.rooms.weeks.timekeeping.answers import (
    BREAKS_IN,
    MEANINGS,
    ORDERS,
    SPANS,
    UNITS,
)
from coderpath_web.rooms.weeks.timekeeping.drafts import Looked
from coderpath_web.time_spent.breaks import A_DAY_HAS
from coderpath_web.time_spent.reasons import BREAKS
from coderpath_web.time_spent.typed import clock_text

MOST_SHOWN = 60
COLUMNS = (
    ("person", "Person", "The id or the name on file."),
    ("day", "Date", ""),
    ("time", "Time", ""),
    ("code", "Pay code", "Leave it out where all rows are worked time."),
)

FORMS = {
    "span": ("Each row is", "", SPANS),
    "unit": ("Time is in", "", UNITS),
    "order": ("Dates such as 3/4/2026 are", "", ORDERS),
    "breaks": ("Paid hours include breaks", A_DAY_HAS, BREAKS_IN),
}


class Choice(NamedTuple):
    """A question with its answers to choose from."""

    name: str
    label: str
    hint: str
    choices: list
    value: str


class Shown(NamedTuple):
    """A change of a part of a week, as its row says it."""

    name: str
    code: str
    part: object
    paid: str
    breaks: str
    productive: str


class DraftPage:
    """An upload, looked at."""

    def __init__(self, draft, viewer, refused=""):
        self.draft, self.refused = draft, refused
        self.looked = Looked(draft, viewer)
        self.answers = self.looked.answers

    @property
    def questions(self):
        """All that is asked of the table itself."""
        return [*self._columns, *self._forms]

    @property
    def _columns(self):
        """The questions of which column is which."""
        heads = [(one, one) for one in self.draft.heads if one]
        return [
            Choice(name, label, hint, [("", "None"), *heads], getattr(self.answers, name))
            for name, label, hint in COLUMNS
        ]

    @property
    def _forms(self):
        """The questions of how rows, dates and time are written, and what is in them."""
        return [
            Choice(name, label, hint, list(choices.items()), getattr(self.answers, name))
            for name, (label, hint, choices) in FORMS.items()
        ]

    @property
    def codes(self):
        """The questions of what each pay code means."""
        return [
            Choice(
                f"means.{at}",
                code or "(no pay code)",
                "",
                list(MEANINGS.items()),
                self.answers.codes.get(code, ""),
            )
            for at, code in enumerate(self.looked.codes)
        ]

    @cached_property
    def is_answered(self):
        return self.looked.is_answered

    @cached_property
    def problems(self):
        return self.looked.problems[:MOST_SHOWN]

    @property
    def more_problems(self):
        return len(self.looked.problems) - len(self.problems)

    @cached_property
    def plan(self):
        return self.looked.plan

    @property
    def can_be_saved(self):
        return self.is_answered and not self.problems and bool(self.plan.changes)

    @property
    def left_out(self):
        """Whose rows are left out, with how many."""
        return list(self.looked.read.left_out.items())[:MOST_SHOWN]

    @cached_property
    def changes(self):
        named = {coder: (code, name) for code, (coder, name) in self.looked.people.items()}
        shown = [self._shown(*named[one.coder], one) for one in self.plan.changes]
        return sorted(shown, key=lambda one: (one.name.casefold(), one.part))[:MOST_SHOWN]

    @property
    def more_changes(self):
        return len(self.plan.changes) - len(self.changes)

    def _shown(self, code, name, one):
        times = [one.before, one.after] if one.before else [one.after]
        return Shown(
            name,
            code,
            one.part,
            _then(some.paid for some in times),
            _then(some.away.get(BREAKS, 0) for some in times),
            _then(some.productive for some in times),
        )


def _then(minutes):
    """Write minutes before and after, or once where they stay."""
    return ", then ".join(dict.fromkeys(clock_text(some) for some in minutes))


def answers_sent(posted, looked):
    """Read what was said of an upload; what a select does not offer is left as it was."""
    before = looked.answers
    heads = {"", *looked.draft.heads}
    chosen = {name: posted.get(name, "") for name, *_ in COLUMNS}
    columns = {name: one if one in heads else "" for name, one in chosen.items()}
    forms = {
        name: posted[name] if posted.get(name) in choices else getattr(before, name)
        for name, (_, _, choices) in FORMS.items()
    }
    codes = dict(before.codes)
    if columns["code"] == before.code:
        for at, code in enumerate(looked.codes):
            means = posted.get(f"means.{at}", "")
            codes[code] = means if means in MEANINGS else ""
    ticks = {"split": "split" in posted, "skips": "skips" in posted}
    return replace(before, **columns, **forms, **ticks, codes=codes)
