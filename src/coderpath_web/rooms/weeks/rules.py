"""Who sees time, who enters it for whom, and which time a week can have."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from coderpath.days import month_of
from coderpath.sentence.calendar import day_words, month_words
from coderpath_web.access.permissions import Permission
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.ruling import YES, Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Coder
from coderpath_web.rooms.weeks.models import TimeImport
from coderpath_web.rooms.weeks.queries import hours_of, works_in
from coderpath_web.time_spent.queries import coders_of, entries_in
from coderpath_web.time_spent.reasons import PAID
from coderpath_web.time_spent.typed import clock_text
from coderpath_web.time_spent.weeks import Part

NOT_REACHED = "You can see time only of people within your reach."
NO_TEAM = "Team time is shown to those who record facts about a team."
NO_IMPORT = "Your roles do not include importing time."
NOT_BEGUN = "This week begins on {day}. Enter it once it has begun."
NOT_EMPLOYED = "No employment is on file from {first} to {last}. Check the week, or the record."
ON_FILE = "{month} is submitted or on file already. Ask your supervisor to correct it."
ONE_FIGURE = (
    "The productive minutes of {month} are on file as one figure. Correct that figure in the"
    " record, or have it retracted before you enter weeks."
)
NO_PAID = "Enter the paid time. It may be 0."
TOO_MUCH = "{found} is more than the {most} hours of these days. Check what you typed."
MORE_THAN_PAID = (
    "Leave and non-productive time add up to {found}, more than the {paid} paid. "
    "Check them, or the paid time."
)
SAY_WHY = "Say why, for {name} to read."


def may_see_time(viewer: Viewer, coder: Coder | int | None) -> Ruling:
    """Tell whether a viewer sees somebody's time, with its reasons: whoever sees the file."""
    return yes_if(viewer.reaches(coder, Permission.SEE_FILE), NOT_REACHED)


def may_open_time(viewer: Viewer, code: str) -> Ruling:
    """Tell the same of a coder by the id; of nobody it is asked as well."""
    return may_see_time(viewer, Coder.objects.filter(code=code).first())


def may_see_team_time(viewer: Viewer) -> Ruling:
    """Tell whether a viewer looks through a team's weeks: whoever records facts about others."""
    return yes_if(viewer.may(Permission.RECORD_FACTS), NO_TEAM)


def may_enter_for(viewer: Viewer, coder: Coder | int) -> Ruling:
    """Tell whether a viewer enters time for somebody at all: for oneself, or for one's people."""
    return YES if viewer.is_self(coder) else may_record(viewer, "hours", coder)


def may_enter_part(viewer: Viewer, coder: Coder, part: Part) -> Ruling:
    """Tell whether a viewer may enter a part of a week, or correct it.

    A month that is on file as a fact is corrected by whoever may record that fact.
    """
    return all_of(
        (
            may_enter_for(viewer, coder),
            yes_if(part.since <= viewer.day, NOT_BEGUN.format(day=_day(part.since))),
            yes_if(
                works_in(coder.pk, part),
                NOT_EMPLOYED.format(first=_day(part.since), last=_day(part.last)),
            ),
            _is_open(viewer, coder, part),
        )
    )


def _is_open(viewer: Viewer, coder: Coder, part: Part) -> Ruling:
    """Rule on a month whose hours are on file.

    One figure is never replaced by some of its weeks. What counts, or is submitted, is changed by
    whoever may record it; a week that was left out is still entered by the coder.
    """
    there = hours_of(coder.pk, part.month)
    month = month_words(month_of(part.month.toordinal()))
    if there.is_one_figure:
        return Ruling(ONE_FIGURE.format(month=month))
    is_late = there.counts and entries_in(coder.pk, part).exists()
    if not viewer.is_self(coder) or not (is_late or there.is_submitted):
        return YES
    return yes_if(bool(may_record(viewer, "hours", coder)), ON_FILE.format(month=month))


def may_record_parts(
    viewer: Viewer, coder: Coder, sent: Sequence[tuple[Part, Mapping[str, int]]]
) -> Ruling:
    """Tell whether a viewer may put this time on file."""
    rulings = (
        one
        for part, minutes in sent
        for one in (may_enter_part(viewer, coder, part), can_be(part, minutes))
    )
    return all_of(rulings)


def may_import_time(viewer: Viewer) -> Ruling:
    """Tell whether a viewer imports time: whoever imports, and records facts about others."""
    may = viewer.may(Permission.IMPORT_FACTS) and viewer.may(Permission.RECORD_FACTS)
    return yes_if(may, NO_IMPORT)


def may_see_time_import(viewer: Viewer, imported: TimeImport | None) -> Ruling:
    """Tell whether a viewer sees an import: whoever reaches all whose time it changed.

    Of one that is not there as much is asked.
    """
    number = imported.pk if imported else 0
    reached = _reaches_all(viewer, coders_of([number])[number])
    return all_of((may_import_time(viewer), yes_if(reached, NOT_REACHED)))


def time_imports_seen(viewer: Viewer) -> list[TimeImport]:
    """Give the imports that a viewer sees, the newest first, by the same rule asked at once."""
    found = TimeImport.objects.select_related("made_in", "undone_in")
    about = coders_of([one.pk for one in found])
    return [one for one in found if _reaches_all(viewer, about[one.pk])]


def _reaches_all(viewer: Viewer, coders: Collection[int]) -> bool:
    return all(viewer.reaches(one, Permission.RECORD_FACTS) for one in coders)


def may_undo_time(viewer: Viewer, imported: TimeImport) -> Ruling:
    """Tell whether a viewer undoes an import: whoever sees it."""
    return may_see_time_import(viewer, imported)


def can_be(part: Part, minutes: Mapping[str, int]) -> Ruling:
    """Tell whether a part of a week can have this time; all but paid time is part of it."""
    if PAID not in minutes:
        return Ruling(NO_PAID)
    paid = minutes[PAID]
    rest = sum(some for reason, some in minutes.items() if reason != PAID)
    return all_of(
        (
            yes_if(
                paid <= part.most,
                TOO_MUCH.format(found=clock_text(paid), most=part.most // 60),
            ),
            yes_if(
                rest <= paid, MORE_THAN_PAID.format(found=clock_text(rest), paid=clock_text(paid))
            ),
        )
    )


def _day(day: date) -> str:
    return day_words(day.toordinal())
