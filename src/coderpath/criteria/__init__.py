"""The kinds of requirement, one file each, listed here by name."""

from typing import Any

from coderpath.criteria import (
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
    no_event,
    points,
    presumed,
    productivity,
    qualifies_for,
    rating,
    reviews,
    skill,
    time_in_level,
    trains_in,
)
from coderpath.criteria.base import Criterion
from coderpath.criteria.gates import Gate
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.presumed import Presumed
from coderpath.criteria.rules import Rules

KINDS: tuple[CriterionKind[Any], ...] = (
    all_of.KIND,
    any_of.KIND,
    at_least.KIND,
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
    qualifies_for.KIND,
)
"""Every kind that a path document may use, in the order of the reference."""

RULES: dict[str, type[Criterion]] = {kind.rule.kind: kind.rule for kind in KINDS}
"""The rule of each of them, by its name."""

KIND_OF: dict[type[Criterion], CriterionKind[Any]] = {
    kind.rule: kind for kind in (*KINDS, presumed.KIND)
}
"""The kind that a criterion is of."""

__all__ = ["KINDS", "KIND_OF", "RULES", "Criterion", "Gate", "Presumed", "Rules"]
