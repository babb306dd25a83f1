"""The order of the specs: a chapter for each kind, then what holds for levels."""

from tests.spec import (
    accuracy,
    all_of,
    any_of,
    at_least,
    course,
    credential,
    education,
    experience,
    fte,
    knowledge,
    levels,
    no_event,
    placement,
    points,
    productivity,
    productivity_window,
    qualifies_for,
    rating,
    recorded,
    reviews,
    skill,
    time_in_level,
    trains_in,
)
from tests.spec.spec import Spec

CHAPTERS: dict[str, tuple[Spec, ...]] = {
    "all_of": all_of.SPECS,
    "any_of": any_of.SPECS,
    "at_least": at_least.SPECS,
    "credential": credential.SPECS,
    "education": education.SPECS,
    "course": course.SPECS,
    "knowledge": knowledge.SPECS,
    "skill": skill.SPECS,
    "rating": rating.SPECS,
    "no_event": no_event.SPECS,
    "fte": fte.SPECS,
    "experience": experience.SPECS,
    "time_in_level": time_in_level.SPECS,
    "trains_in": trains_in.SPECS,
    "productivity": productivity.SPECS + productivity_window.SPECS,
    "accuracy": accuracy.SPECS,
    "reviews": reviews.SPECS,
    "points": points.SPECS,
    "qualifies_for": qualifies_for.SPECS,
}
TOPICS: dict[str, tuple[Spec, ...]] = {
    "Levels": levels.SPECS,
    "Not recorded, and checked": recorded.SPECS,
    "Placement of a new hire": placement.SPECS,
    "What-if": placement.WHAT_IF,
    "From a replaced path to the next": placement.GRANDFATHER,
}
EVERY_SPEC = [spec for part in (CHAPTERS, TOPICS) for specs in part.values() for spec in specs]
