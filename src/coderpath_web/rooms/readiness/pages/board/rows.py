"""A coder on the board: where the coder stands, what is open, since when, and what changed."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from coderpath.verdict import State
from coderpath_web.frame.soon import is_soon
from coderpath_web.standings.models import What
from coderpath_web.standings.queries.people_on import Person
from coderpath_web.standings.queries.rungs import Held, Rung
from coderpath_web.standings.queries.stretches import DAYS_BACK, Stretches

PLACE, READY, ONE, TWO, MORE = "place", "ready", "one", "two", "more"
TOP, UNJUDGED, COMING = "top", "unjudged", "coming"
MANY = 3


@dataclass(frozen=True)
class Row:
    """One person of the board."""

    person: Person
    place: str
    day: date
    stretches: Stretches
    held: tuple[Held, ...]
    rung: Rung | None
    is_judged: bool
    coming: tuple[Held, ...] = ()
    """The levels on file from a day to come: what comes next is decided."""

    @property
    def code(self):
        return self.person.code

    @property
    def name(self):
        return self.person.name

    @property
    def open(self):
        return self.rung.open if self.rung else ()

    @property
    def level(self):
        """The level held: of several, the last."""
        return self.held[-1].level if self.held else None

    @property
    def since(self):
        """Since when that level is held."""
        return self.held[-1].since if self.held else None

    @cached_property
    def group(self):
        if not self.is_judged:
            return UNJUDGED
        if self.coming:
            return COMING
        if self.rung is None:
            return TOP if self.held else UNJUDGED
        if self.rung.place:
            return PLACE
        if self.rung.ready:
            return READY
        # Nothing is open that may be seen, and yet the row is not ready: a step is withheld.
        return {0: ONE, 1: ONE, 2: TWO}.get(len(self.open), MORE)

    @property
    def ready_for_days(self):
        since = self.rung.ready.since if self.rung and self.rung.ready else None
        return (self.day - since).days if since else None

    @property
    def met_count(self):
        return sum(one.state is State.MET for one in self.rung.items) if self.rung else 0

    @property
    def lacks_records_only(self):
        return bool(self.open) and all(one.state is State.NOT_RECORDED for one in self.open)

    @cached_property
    def waiting_since(self):
        """The day from which only training to begin was open; None when more is, or nothing."""
        if not self.rung or not self.open or not all(map(_is_training_to_begin, self.open)):
            return None
        stretches = [one.stretch for one in self.rung.items if one.state is State.MET]
        met = [stretch.since for stretch in stretches if stretch]
        days = [day for day in (*met, self.rung.reached) if day]
        return max(days, default=self.person.hired)

    @cached_property
    def expiring(self):
        """What is met and ends soon: the requirement and its first day without."""
        items = self.rung.items if self.rung else ()
        ending = [one for one in items if self.ends_soon(one)]
        return [(one.asking, one.stretch.until) for one in ending if one.stretch]

    def ends_soon(self, asked):
        until = asked.stretch.until if asked.stretch else None
        if asked.state is not State.MET or until is None:
            return False
        if not is_soon(until.toordinal(), self.day.toordinal()):
            return False
        # A stretch does not keep whether it ends only as far as recorded; these kinds always do.
        return not asked.asking.requirement.criterion.renewed

    @cached_property
    def earliest(self):
        """The day of readiness that is certain by time alone; None when more than time is open."""
        if self.rung is None or self.rung.ready or self.rung.place:
            return None
        ahead = self.stretches.of(What.READY, self.rung.level.level)
        days = [one.since for one in ahead if one.state is State.MET and one.since]
        return min((day for day in days if day > self.day), default=None)

    @cached_property
    def changes(self):
        """What is otherwise than a week ago, and since which day."""
        before = self.day - timedelta(days=DAYS_BACK)
        return [*self._steps(before), *self._turns(before)]

    def _steps(self, before):
        for one in self.held:
            if one.since and before < one.since <= self.day:
                yield Change(one.level.title, "level", one.since, None)
        ready = self.rung.ready if self.rung else None
        if self.rung and ready and ready.since and before < ready.since:
            yield Change(self.rung.level.title, "ready", ready.since, None)

    def _turns(self, before):
        """Go through what turned; of whoever came since then nothing did."""
        if self.person.hired > before:
            return
        for one in self.rung.items if self.rung else ():
            if one.stretch and (one.stretch.since is None or one.stretch.since <= before):
                continue
            was = self.stretches.state(What.ASKED, one.asking.key, before)
            if was is not one.state:
                on = self._turned(one, before)
                yield Change("", str(one.state), on, one.asking, was_met=was is State.MET)

    def _turned(self, asked, before):
        """Give the day on which a requirement came to its state."""
        if asked.stretch and asked.stretch.since:
            return asked.stretch.since
        rows = self.stretches.of(What.ASKED, asked.asking.key)
        ends = [one.until for one in rows if one.until and before < one.until <= self.day]
        return max(ends, default=None)


@dataclass(frozen=True)
class Change:
    """Something that is so since a day of the last week."""

    title: str
    kind: str
    """level, ready, or the state that a requirement has come to."""
    on: date | None
    asking: object
    was_met: bool = False
    """Whether a requirement was met before."""


def _is_training_to_begin(asked):
    """Tell whether training that begins would settle it, alone or as one of several ways."""
    criterion = asked.asking.requirement.criterion
    ways = criterion.parts() if criterion.needed == 1 else (criterion,)
    return asked.state is State.NOT_MET and any(map(_begins_training, ways))


def _begins_training(criterion):
    return criterion.completed() is not None
