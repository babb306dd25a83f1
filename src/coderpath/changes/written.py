"""A criterion as a document would write it, in plain JSON values."""

import json
from typing import Any, TypeAlias

from coderpath.criteria import Criterion, Gate, Presumed, QualifiesFor
from coderpath.criteria.productivity import Productivity
from coderpath.criteria.threshold import Threshold
from coderpath.criteria.time_in_level import TimeInLevel

Json: TypeAlias = Any


def written(criterion: Criterion) -> Json:
    """Write a criterion with its kind and the parameters that were given."""
    if isinstance(criterion, Presumed):
        return {**written(criterion.of[0]), "presumed": True}
    if isinstance(criterion, Gate):
        parts = [written(part) for part in criterion.of]
        counted = {"count": criterion.needed, "of": parts}
        return {criterion.kind: parts if criterion.shorthand else counted}
    values = {
        field.alias or name: _plain(getattr(criterion, name))
        for name, field in type(criterion).model_fields.items()
        if name in criterion.model_fields_set and getattr(criterion, name) is not None
    }
    return {criterion.kind: _short(criterion, values)}


def _short(criterion: Criterion, values: dict[str, Json]) -> Json:
    """Write a single parameter in the short form, if the kind has one."""
    only = values.get(criterion.shorthand or "")
    if len(values) != 1 or only is None:
        return values
    if isinstance(only, list):
        return only[0] if len(only) == 1 else values
    return only


def _plain(value: object) -> Json:
    if isinstance(value, Threshold):
        return str(value)
    if isinstance(value, tuple):
        return [str(one) for one in value]
    return str(value) if isinstance(value, str) else value


def canonical(criterion: Criterion) -> str:
    """Write a criterion so that two are equal when they ask the same, in whatever order."""
    return json.dumps(_sorted(written(criterion)), sort_keys=True)


def _sorted(value: Json) -> Json:
    if isinstance(value, list):
        return sorted(map(_sorted, value), key=lambda one: json.dumps(one, sort_keys=True))
    if isinstance(value, dict):
        return {key: _sorted(one) for key, one in value.items()}
    return value


def renamed(criterion: Criterion, names: dict[str, str]) -> Criterion:
    """Give a criterion with levels under their new names."""
    if isinstance(criterion, Gate):
        parts = tuple(renamed(part, names) for part in criterion.of)
        return criterion.model_copy(update={"of": parts})
    if isinstance(criterion, QualifiesFor):
        return criterion.model_copy(update={"level": names.get(criterion.level, criterion.level)})
    for kind, field in ((TimeInLevel, "level"), (Productivity, "within_level")):
        levels = getattr(criterion, field, None)
        if isinstance(criterion, kind) and levels:
            new = tuple(names.get(name, name) for name in levels)
            return criterion.model_copy(update={field: new})
    return criterion
