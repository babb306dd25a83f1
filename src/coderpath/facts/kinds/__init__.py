"""The kinds of facts, one file each: the one list of what a fact file may hold.

Files, readers, templates, the table of facts, forms and exports all follow this list.
"""

from collections.abc import Mapping

from coderpath.facts.kind import FactKind, Group, Silence
from coderpath.facts.kinds import (
    checked,
    coders,
    courses,
    credentials,
    education,
    events,
    experience,
    facilities,
    hours,
    knowledge,
    leaves,
    points,
    positions,
    productivity,
    ratings,
    reports,
    reviews,
    skills,
    standards,
    training,
)

_FACTS = (
    coders.KIND,
    facilities.KIND,
    positions.KIND,
    reports.KIND,
    leaves.KIND,
    credentials.KIND,
    education.KIND,
    courses.KIND,
    knowledge.KIND,
    skills.KIND,
    ratings.KIND,
    events.KIND,
    experience.KIND,
    training.KIND,
    productivity.KIND,
    hours.KIND,
    standards.KIND,
    reviews.KIND,
    points.KIND,
)

KINDS: Mapping[str, FactKind] = {kind.name: kind for kind in (*_FACTS, checked.over(_FACTS))}
"""The kinds by name, in the order in which they are read and written."""

KIND_OF: Mapping[type, str] = {kind.row: name for name, kind in KINDS.items()}
"""The name of the kind of a row class."""

ABOUT_CODERS = tuple(name for name, kind in KINDS.items() if kind.is_about_coder)
WITHOUT_CODER = tuple(name for name, kind in KINDS.items() if not kind.is_about_coder)
NAMING_ANOTHER = tuple(name for name, kind in KINDS.items() if hasattr(kind.row, "to"))
"""The kinds whose rows name a second coder."""

SAYING_NO = tuple(
    kind.name
    for silence in Silence
    for kind in KINDS.values()
    if kind.silence is silence and silence.says_no
)
"""The kinds in which a missing row says no once they are complete; in others it says nothing."""

READ_APART = frozenset(
    kind.name for kind in KINDS.values() if kind.form.group in {Group.LEARNED, Group.SEEN}
) | {"reports"}
"""Kinds whose rows answer the criteria that name them, and nothing else: work, employment and what
is checked are read beside all others. Who reports to whom answers nothing."""
