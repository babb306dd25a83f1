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
    hired,
    knowledge,
    negation,
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
    when,
)
from coderpath.criteria.base import Criterion
from coderpath.criteria.gates import Gate
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.presumed import Presumed
from coderpath.criteria.rules import Rules
from coderpath.criteria.when import When

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

CONDITIONS: dict[str, type[Criterion]] = {
    **RULES,
    **{kind.rule.kind: kind.rule for kind in (negation.KIND, hired.KIND)},
}
"""The rule of each kind that may stand inside `when`, by its name."""

KIND_OF: dict[type[Criterion], CriterionKind[Any]] = {
    kind.rule: kind for kind in (*KINDS, presumed.KIND, negation.KIND, hired.KIND, when.KIND)
}
"""The kind that a criterion is of."""

__all__ = [
    "CONDITIONS",
    "KINDS",
    "KIND_OF",
    "RULES",
    "Criterion",
    "Gate",
    "Presumed",
    "Rules",
    "When",
]
