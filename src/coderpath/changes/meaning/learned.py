"""When credentials, education, courses and knowledge ask more."""

from coderpath.changes.meaning.compare import of_kind
from coderpath.criteria.course import Course
from coderpath.criteria.credential import Credential
from coderpath.criteria.education import RANK, Education
from coderpath.criteria.knowledge import Knowledge
from coderpath.criteria.turns import (
    Turn,
    given_is_stricter,
    more_is_stricter,
    same_or_other,
    shorter_is_stricter,
    together,
    wider_is_looser,
)


@of_kind.register
def credential(old: Credential, new: Credential) -> Turn:
    """One of a longer list is easier to hold."""
    return wider_is_looser(old.any_of, new.any_of)


@of_kind.register
def education(old: Education, new: Education) -> Turn:
    """A higher level asks more, and so does a subject where any would do."""
    subject = given_is_stricter(old.subject, new.subject)
    if old.subject and new.subject:
        subject = same_or_other(old.subject, new.subject)
    return together(more_is_stricter(RANK[old.level], RANK[new.level]), subject)


@of_kind.register
def course(old: Course, new: Course) -> Turn:
    """A course that counts for a shorter time asks more."""
    return together(
        same_or_other(old.of, new.of),
        shorter_is_stricter(old.period("within"), new.period("within")),
    )


@of_kind.register
def knowledge(old: Knowledge, new: Knowledge) -> Turn:
    """One of several ways is easier to go."""
    return together(same_or_other(old.of, new.of), wider_is_looser(old.by, new.by))
