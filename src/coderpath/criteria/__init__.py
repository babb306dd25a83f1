"""The kinds of requirement, one file each, listed here by name."""

from coderpath.criteria.accuracy import Accuracy
from coderpath.criteria.base import Criterion
from coderpath.criteria.course import Course
from coderpath.criteria.credential import Credential
from coderpath.criteria.education import Education
from coderpath.criteria.experience import Experience
from coderpath.criteria.fte import Fte
from coderpath.criteria.gates import AllOf, AnyOf, AtLeast, Gate, Presumed, QualifiesFor
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

KINDS: dict[str, type[Criterion]] = {
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
"""Every kind that a path document may use, in the order of the reference."""

__all__ = ["KINDS", "Criterion", "Gate", "Presumed", "QualifiesFor", "Rules"]
