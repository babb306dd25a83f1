"""Confirming lines, holding them back, taking them up again: an entry each, by a named person."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from django.db import transaction

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import listed
from coderpath.transition import Move
from coderpath_web import clock
from coderpath_web.access.acting_as import role_about
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.refused import Overtaken, Refused, refuse_if
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.actions import SAY_WHY, record_transition
from coderpath_web.decisions.people import person
from coderpath_web.decisions.positions import Change
from coderpath_web.decisions.queries import transitions
from coderpath_web.decisions.recording import Outcome
from coderpath_web.decisions.resting import RestsOn, rests_on
from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.touched import touched_between
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder
from coderpath_web.rooms.moves.enums import Kind
from coderpath_web.rooms.moves.found import Finding, Line
from coderpath_web.rooms.moves.lists import open_lines
from coderpath_web.rooms.moves.models import HeldMove
from coderpath_web.rooms.moves.queries import VIA, held_back, path_with_moves
from coderpath_web.rooms.moves.rules import (
    may_confirm,
    may_hold_back,
    may_see_moves,
)
from coderpath_web.row_number import row_number
from coderpath_web.standings.judge import open_file

AT_ONCE = 50
"""Lines that are confirmed in one turn: others wait a second or two meanwhile."""
AHEAD = timedelta(days=731)
NOT_IN_FORCE = "This path is not in force today, so no one moves under it."
NO_LINE = "Check the lines you mean."
FAR_AHEAD = "The first day is more than two years away. Confirm closer to that day."
CHANGED = "This has changed since you opened it. Please review it again."


class Confirmed(NamedTuple):
    """What came of confirming lines."""

    moved: int
    changed: tuple[int, ...] = ()
    """The coders of lines that are not as they were shown any more; they were not moved."""
    refused: tuple[tuple[int, str], ...] = ()
    """The coders whom the facts on file do not let move, each with why."""


class Confirming(NamedTuple):
    """What somebody confirms, as it was shown."""

    marks: tuple[str, ...]
    """The marks of the lines."""
    seen: int
    """The newest entry when they were shown."""
    first_day: date
    why: str
    as_a_group: bool = False
    """Whether a group was confirmed and not each line: then whoever was touched waits, whatever
    the line says."""


@in_turn
def confirm_moves(*, by: Account, document: PathDocument, confirming: Confirming) -> Confirmed:
    """Move the coders of lines: an entry, the positions and a transition each.

    A line that is not as it was shown moves nobody. Raises NotAllowed, Overtaken where none of them
    is as it was shown, or Refused where none can be.
    """
    ask(by, may_see_moves)
    day = clock.today()
    now = path_with_moves(document.name, day)
    refuse_if(now is None or now.effective > day, _not_yet(document))
    refuse_if(not confirming.why.strip(), SAY_WHY)
    refuse_if(not confirming.marks, NO_LINE)
    refuse_if(confirming.first_day < document.effective, _too_early(document))
    refuse_if(confirming.first_day > day + AHEAD, FAR_AHEAD)
    lines, changed = _as_shown(document, day, confirming)
    for line in lines:
        ask(by, may_confirm, line.coder, line.kind)
    tried = [(line.coder, _move(by, document, line, confirming)) for line in lines]
    refused = tuple((coder, why) for coder, why in tried if why)
    moved = len(tried) - len(refused)
    if not moved and not refused:
        raise Overtaken(_who_was_faster(document, confirming))
    refuse_if(not moved, refused[0][1] if refused else CHANGED)
    return Confirmed(moved, changed, refused)


def _not_yet(document: PathDocument) -> str:
    if document.effective <= clock.today():
        return NOT_IN_FORCE
    day = day_words(document.effective.toordinal())
    return f"The path takes effect on {day}. Its moves can be confirmed starting that day."


def _too_early(document: PathDocument) -> str:
    day = day_words(document.effective.toordinal())
    return f"The path takes effect on {day}; no one moves under it before that day."


def _as_shown(
    document: PathDocument, day: date, confirming: Confirming
) -> tuple[list[Line], tuple[int, ...]]:
    """Give the lines that are still as they were shown, and the coders of the others."""
    asked = dict.fromkeys(confirming.marks)
    coders = {coder for mark in asked if (coder := coder_of(mark)) is not None}
    there = {one.mark: one for one in open_lines(document, Finding(document, day, coders).all())}
    touched = touched_between(confirming.seen, newest_entry() + 1) & coders
    lines = [
        one
        for mark in asked
        if (one := there.get(mark)) and (one.coder not in touched or _is_the_same(one, confirming))
    ]
    changed = coders - {one.coder for one in lines}
    return lines, tuple(sorted(changed))


def _is_the_same(line: Line, confirming: Confirming) -> bool:
    """Tell whether a line rests on nothing but its position, which its mark holds."""
    return line.kind is Kind.RENAMED and not confirming.as_a_group


def coder_of(mark: str) -> int | None:
    """Give the coder of a line's mark; None for what is no mark."""
    return row_number(mark.split("-", 1)[0])


def _move(by: Account, document: PathDocument, line: Line, confirming: Confirming) -> str:
    """Move somebody; or give why it cannot be, with nothing saved."""
    coder = Coder.objects.get(pk=line.coder)
    effective = max(confirming.first_day, line.earliest)
    renames = line.held if line.kind is Kind.RENAMED else ""
    change = Change(coder, line.level, effective, renames=renames)
    try:
        with transaction.atomic():
            resting = _resting(document, coder, line)
            entry = _entry(by, line, "moves.confirmed", confirming.why, effective)
            record_transition(
                entry=entry,
                change=change,
                document=document,
                rests_on=resting,
                via=f"{VIA}{document.name}",
                outcome=Outcome.of(change, person(entry, "decided", _role(entry, line))),
            )
    except Refused as refused:
        return str(refused)
    return ""


def _role(entry: Entry, line: Line) -> str:
    """Give the role in which somebody confirms a line: of another level the one that decides."""
    needs = P.CONFIRM_MOVES if line.kind is Kind.RENAMED else P.PLACE_HIRES
    return role_about(entry, line.coder, needs)


def _resting(document: PathDocument, coder: Coder, line: Line) -> RestsOn:
    """Give what a move rests on: a new name on no rule, all else on the rules of its level."""
    resting = rests_on(open_file(coder, document, clock.today()), line.level)
    if line.kind is Kind.RENAMED:
        return resting._replace(move=Move.ACROSS.value, ready=True, rules=())
    return resting._replace(ready=True)


def _entry(by: Account, line: Line, action: str, why: str, effective: date | None = None) -> Entry:
    details = (
        {"held": line.held_title, "level": line.title} if line.title else {"held": line.held_title}
    )
    if effective:
        details["from"] = day_words(effective.toordinal())
    return write_entry(by=by, action=action, about=line.coder, why=why.strip(), details=details)


def _who_was_faster(document: PathDocument, confirming: Confirming) -> str:
    """Say who moved, or held back, those whose lines are not there any more."""
    coders = {coder_of(mark) for mark in confirming.marks}
    moved = transitions().filter(
        via=f"{VIA}{document.name}", coder__in=coders, made_in__gt=confirming.seen
    )
    held = held_back(document).filter(coder__in=coders, made_in__gt=confirming.seen)
    names = {one.made_in.actor_name for one in moved}
    names |= {one.made_in.actor_name for one in held}
    if not names:
        return CHANGED
    return f"{listed(sorted(names))} decided on these since you opened the page. Nothing was saved."


@in_turn
def hold_back(
    *, by: Account, document: PathDocument, marks: Collection[str], why: str
) -> list[HeldMove]:
    """Hold lines back, so that nobody confirms them. Raises NotAllowed, Overtaken or Refused."""
    ask(by, may_see_moves)
    refuse_if(not why.strip(), SAY_WHY)
    refuse_if(not marks, NO_LINE)
    coders = {coder for mark in marks if (coder := coder_of(mark)) is not None}
    there = open_lines(document, Finding(document, clock.today(), coders).all())
    lines = [one for one in there if one.mark in set(marks)]
    for line in lines:
        ask(by, may_hold_back, line.coder)
    if not lines:
        raise Overtaken(CHANGED)
    return list(_held(by, document, lines, why))


def _held(
    by: Account, document: PathDocument, lines: Collection[Line], why: str
) -> Iterator[HeldMove]:
    for line in lines:
        yield HeldMove.objects.create(
            coder_id=line.coder,
            document=document,
            kind=line.kind.value,
            held=line.held,
            level=line.level,
            why=why.strip(),
            by=by,
            made_in=_entry(by, line, "moves.held-back", why),
        )


@in_turn
def take_up(*, by: Account, held: HeldMove) -> Entry:
    """Take a line up again that was held back. Raises NotAllowed, or Overtaken where it is not."""
    now = HeldMove.objects.get(pk=held.pk)
    ask(by, may_hold_back, now.coder_id)
    if now.taken_up_in is not None:
        raise Overtaken(f"{now.taken_up_in.actor_name} has already released it.")
    entry = write_entry(by=by, action="moves.taken-up", about=now.coder_id)
    HeldMove.objects.filter(pk=now.pk, taken_up_in=None).update(taken_up_in=entry)
    return entry
