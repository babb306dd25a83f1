"""The kinds of requirement, one file each, listed here by name."""

from typing import Any

from coderpath.criteria import (
    accuracy,
    course,
    credential,
    education,
    experience,
    fte,
    knowledge,
    no_event,
    points,
    productivity,
    rating,
    reviews,
    skill,
    time_in_level,
    trains_in,
)
from coderpath.criteria.accuracy import Accuracy
from coderpath.criteria.base import Criterion
from coderpath.criteria.course import Course
from coderpath.criteria.credential import Credential
from coderpath.criteria.education import Education
from coderpath.criteria.experience import Experience
from coderpath.criteria.fte import Fte
from coderpath.criteria.gates import AllOf, AnyOf, AtLeast, Gate, Presumed, QualifiesFor
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.knowledge import Knowledge
from coderpath.criteria.no_event import NoEvent
from coderpath.criteria.points import Points
from coderpath.criteria.productivity import Productivity
from coderpath.criteria.rating import Rating
from coderpath.criteria.reviews import Reviews
from coderpath.criteria.rules import Rules
from coderpath.criteria.skill import Skill
from coderpath.criteria.time_in_level import TimeInLevel
from coderpath.criteria.trains_in import TrainsIn

RULES: dict[str, type[Criterion]] = {
    kind.kind: kind
    for kind in (
        AllOf,
        AnyOf,
        AtLeast,
        Credential,
        Education,
        Course,
        Knowledge,
        Skill,
        Rating,
        NoEvent,
        Fte,
        Experience,
        TimeInLevel,
        TrainsIn,
        Productivity,
        Accuracy,
        Reviews,
        Points,
        QualifiesFor,
    )
}
"""The rule of every kind that a path document may use, in the order of the reference."""

KINDS: tuple[CriterionKind[Any], ...] = (
    credential.KIND,
    education.KIND,
    course.KIND,
    knowledge.KIND,
    skill.KIND,
    rating.KIND,
    no_event.KIND,
    fte.KIND,
    experience.KIND,
    time_in_level.KIND,
    trains_in.KIND,
    productivity.KIND,
    accuracy.KIND,
    reviews.KIND,
    points.KIND,
)
"""Every kind of criterion."""

KIND_OF: dict[type[Criterion], CriterionKind[Any]] = {kind.rule: kind for kind in KINDS}
"""The kind that a criterion is of."""

__all__ = ["KINDS", "KIND_OF", "RULES", "Criterion", "Gate", "Presumed", "QualifiesFor", "Rules"]
