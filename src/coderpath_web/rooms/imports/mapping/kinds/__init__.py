"""The kinds of facts that a table can bring: a kind is one file, and one line in `KINDS`."""

from coderpath_web.rooms.imports.mapping.kinds import (
    coders,
    courses,
    credentials,
    education,
    facilities,
    hours,
    knowledge,
    leaves,
    positions,
    productivity,
    reports,
    reviews,
    skills,
    training,
)
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind

KINDS: tuple[Kind, ...] = (
    coders.KIND,
    facilities.KIND,
    positions.KIND,
    reports.KIND,
    leaves.KIND,
    credentials.KIND,
    education.KIND,
    courses.KIND,
    knowledge.KIND,
    training.KIND,
    skills.KIND,
    reviews.KIND,
    productivity.KIND,
    hours.KIND,
)

QUESTIONS = tuple(question for kind in KINDS for question in kind.questions)
"""What may be asked beside the columns, in the order in which it is asked."""

__all__ = ["KINDS", "QUESTIONS", "Kind"]
