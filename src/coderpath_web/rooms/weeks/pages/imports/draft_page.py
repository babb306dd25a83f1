"""What the page of an upload shows: its columns and pay codes, and what saving would change."""

from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from coderpath_web.rooms.weeks.timekeeping.answers import MEANINGS, ORDERS, SPANS, UNITS
from coderpath_web.rooms.weeks.timekeeping.drafts import Looked
from coderpath_web.time_spent.typed import clock_text

MOST_SHOWN = 60
COLUMNS = (
    ("person", "Person", "The id or the name on file."),
    ("day", "Date", ""),
    ("time", "Time", ""),
    ("code", "Pay code", "Leave it out where all rows are worked time."),
)


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
    paid_before: str
    paid: str
    productive_before: str
    productive: str


class DraftPage:
    """An upload, looked at."""

    def __init__(self, draft, viewer, refused=""):
        self.draft, self.refused = draft, refused
        self.looked = Looked(draft, viewer)
        self.answers = self.looked.answers

    @property
    def columns(self):
        """The questions of which column is which."""
        heads = [(one, one) for one in self.draft.heads if one]
        return [
            Choice(name, label, hint, [("", "None"), *heads], getattr(self.answers, name))
            for name, label, hint in COLUMNS
        ]

    @property
    def forms(self):
        """The questions of how rows, dates and time are written."""
        asked = (("span", "Each row is", SPANS), ("unit", "Time is in", UNITS))
        dates = ("order", "Dates such as 3/4/2026 are", ORDERS)
        return [
            Choice(name, label, "", list(choices.items()), getattr(self.answers, name))
            for name, label, choices in (*asked, dates)
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
        before = one.before
        return Shown(
            name,
            code,
            one.part,
            clock_text(before.paid) if before else "",
            clock_text(one.after.paid),
            clock_text(before.productive) if before else "",
            clock_text(one.after.productive),
        )


def answers_sent(posted, looked):
    """Read what was said of an upload; what a select does not offer is left as it was."""
    before = looked.answers
    heads = {"", *looked.draft.heads}
    chosen = {name: posted.get(name, "") for name, *_ in COLUMNS}
    columns = {name: one if one in heads else "" for name, one in chosen.items()}
    known = {"span": SPANS, "unit": UNITS, "order": ORDERS}
    forms = {
        name: posted[name] if posted.get(name) in choices else getattr(before, name)
        for name, choices in known.items()
    }
    codes = dict(before.codes)
    if columns["code"] == before.code:
        for at, code in enumerate(looked.codes):
            means = posted.get(f"means.{at}", "")
            codes[code] = means if means in MEANINGS else ""
    ticks = {"split": "split" in posted, "skips": "skips" in posted}
    return replace(before, **columns, **forms, **ticks, codes=codes)
