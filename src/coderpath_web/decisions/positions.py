"""The facts of a move: positions end the day before it, and others begin on its day."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.rows import Employment, Position
from coderpath.facts.source import Source
from coderpath.path import CareerPath
from coderpath.same_name import form
from coderpath.sentence.calendar import day_words
from coderpath.transition import Move, kind_of_move, level_named, levels_left
from coderpath_web.access.refused import Refused
from coderpath_web.decisions.other_move import other_on
from coderpath_web.facts.ends import End, end_on, with_ends
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import on_file
from coderpath_web.people.models import Coder


class Change(NamedTuple):
    """A move that is asked for: who comes to which level, where, from which day on."""

    coder: Coder
    level: str
    """The level come to, by its name in the path; empty for whoever goes out."""
    effective: date
    """The first day at the level, or without one: past or future."""
    facility: str = ""
    """Where the position is; where the one that ends was, if nothing is said."""
    leaves: tuple[str, ...] | None = None
    """The levels that end; those that the path tells of, if nothing is said."""
    until: date | None = None
    """The first day without the level again; None where it lasts."""
    more: tuple[NewFact, ...] = ()
    """What else goes on file with it, such as the employment of somebody who comes in."""
    asked: str = ""
    """The kind of move that was asked for and judged; any kind, if nothing is said."""
    renames: str = ""
    """The name, on file, of the level that only comes to be called otherwise."""


class Plan(NamedTuple):
    """What a move does to the facts on file."""

    move: Move
    left: tuple[str, ...]
    new: tuple[NewFact, ...]
    ends: tuple[End, ...]

    @property
    def rows(self) -> list[NewFact]:
        """Give what goes on file: what ends, as it ends, then what begins."""
        return with_ends(self.new, self.ends)

    @property
    def retract(self) -> list[int]:
        """Give the facts that are replaced by the same with an end."""
        return [one.fact.pk for one in self.ends]


def plan_of(change: Change, path: CareerPath, source: str = "decision") -> Plan:
    """Plan the facts of a move under a path; nothing is saved.

    Raises Refused, with a sentence, where the level is held on the day, the coder is not employed
    then, a position begins on the day or after it, or it is another kind of move than was asked.
    """
    day = change.effective.toordinal()
    there = _positions(change.coder)
    _refuse_unemployed(change, day)
    if change.renames:
        return _renamed(change, path, there, Source(source, 0))
    _refuse_later(there, day)
    held = [one for one in there if not one.until or one.until.toordinal() >= day]
    levels = tuple(dict.fromkeys(name for one in held if (name := _level(path, one))))
    if change.level and change.level in levels:
        title = path.level(change.level).title
        message = f"{title} is held on the day before {day_words(day)} already."
        raise Refused(message)
    move = kind_of_move(path, levels, change.level)
    if change.asked and (other := other_on(day, change.asked, move.value)):
        raise Refused(other)
    left = levels_left(path, levels, change.level) if change.leaves is None else change.leaves
    # Whoever comes in leaves what this path does not know.
    ending = [one for one in held if move is Move.IN or _level(path, one) in left]
    left = left or tuple(dict.fromkeys(one.subject for one in ending))
    if move is Move.OUT and not ending:
        message = f"No level is held on {day_words(day)}, so there is none to leave."
        raise Refused(message)
    new = (*change.more, *_begun(change, ending, Source(source, 0)))
    running = [one for one in ending if not one.until or one.until.toordinal() > day]
    return Plan(move, tuple(left), new, tuple(end_on(one, day) for one in running))


def _renamed(change: Change, path: CareerPath, there: Sequence[Fact], source: Source) -> Plan:
    """Plan that a level is called by its new name from a day on: what is held goes on otherwise.

    Positions at other levels, which may be renamed from the same day on, are left as they are.
    """
    day, name = change.effective.toordinal(), form(change.renames)
    _refuse_later([one for one in there if _level(path, one) == change.level], day)
    running = [one for one in there if not one.until or one.until.toordinal() > day]
    ending = [one for one in running if form(one.subject) == name]
    if not ending:
        message = f"No position at {change.renames} is on file on {day_words(day)}."
        raise Refused(message)
    rows: list[Position] = [fact_row(one) for one in ending]
    new = (row._replace(level=change.level, since=day, source=source) for row in rows)
    begun = tuple(NewFact("positions", row) for row in new)
    return Plan(Move.ACROSS, (change.renames,), begun, tuple(end_on(one, day) for one in ending))


def _positions(coder: Coder) -> list[Fact]:
    there = on_file().filter(kind="positions", coder=coder).order_by("since", "pk")
    return list(there.select_related("coder", "facility", "to"))


def _level(path: CareerPath, fact: Fact) -> str:
    level = level_named(path, fact.subject)
    return level.level if level else ""


def _refuse_unemployed(change: Change, day: Day) -> None:
    on_file_now = on_file().filter(kind="coders", coder=change.coder)
    rows: list[Employment] = [fact_row(one) for one in on_file_now.select_related("coder")]
    rows += [one.row for one in change.more if one.kind == "coders"]
    # Whoever goes out may do so on the first day without an employment.
    last = 0 if change.level else 1
    if not any(row.hired <= day < row.left + last for row in rows):
        message = f"{day_words(day)} is outside of the days of employment on file."
        raise Refused(message)


def _refuse_later(there: Sequence[Fact], day: Day) -> None:
    later = [one.since for one in there if one.since and one.since.toordinal() >= day]
    if later:
        message = (
            f"A position that begins on {day_words(later[0].toordinal())} is on file already. "
            "Choose a later day, or correct that position first."
        )
        raise Refused(message)


def _begun(change: Change, ending: Sequence[Fact], source: Source) -> Iterator[NewFact]:
    """Give the position that begins: with the shares of all that end, where the last of them is."""
    if not change.level:
        return
    day, rows = change.effective.toordinal(), [fact_row(one) for one in ending]
    facility = change.facility or (rows[-1].facility if rows else _home(change, day))
    # Two that overlapped stay the work of one person.
    fte = min(sum(row.fte for row in rows), 1) or 1
    until = change.until.toordinal() if change.until else FOREVER
    row = Position(change.coder.code, change.level, facility, fte, day, until, source)
    yield NewFact("positions", row)


def _home(change: Change, day: Day) -> str:
    """Give the facility where somebody is employed on a day."""
    hired: list[Employment] = [one.row for one in change.more if one.kind == "coders"]
    if not hired:
        there = on_file().filter(kind="coders", coder=change.coder, since__lte=change.effective)
        hired = [
            fact_row(one) for one in there.select_related("coder", "facility").order_by("since")
        ]
    found = [row.facility for row in hired if row.hired <= day < row.left]
    return found[-1] if found else ""
