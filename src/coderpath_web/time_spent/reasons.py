"""What paid time goes to beside coding. A new reason is a line here, and nothing else.

Productive time is paid time less leave and less all of these: so a meeting, a class or an hour with
somebody who learns counts against nobody.  Source: `domain.md` 1, non-productive time.
"""

from typing import NamedTuple

PAID = "paid"
"""All paid time of a span, whatever it went to."""
LEAVE = "leave"
"""Paid time off, without a reason: nobody is asked for one."""
BREAKS = "breaks"
"""Paid breaks and personal time, which a standard allows for as well: see `breaks.py`."""


class Reason(NamedTuple):
    """A reason why paid time is no time of coding."""

    name: str
    title: str
    says: str
    """What belongs there, where the title leaves a doubt."""


AWAY = (
    Reason(BREAKS, "Breaks", "Paid breaks and personal time"),
    Reason("meeting", "Meetings", "Team and department meetings, one-on-ones"),
    Reason("education", "Education", "Classes, webinars, reading guidelines"),
    Reason("physician_query", "Physician queries", "Writing queries and following them up"),
    Reason("mentoring", "Mentoring", "Helping somebody as their mentor"),
    Reason("training_others", "Training others", "Teaching somebody a patient type"),
    Reason(
        "being_trained", "Being trained", "Learning a patient type, with all that you code in it"
    ),
    Reason("system_down", "System down", "Waiting because a system did not work"),
    Reason("committee", "Committee work", "Work for a committee or a project"),
    Reason("coding_questions", "Coding questions", "Answering what others ask about coding"),
)

TITLES = {PAID: "Paid time", LEAVE: "Leave", **{one.name: one.title for one in AWAY}}
"""What each kind of time is called, paid time first."""
