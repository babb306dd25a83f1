"""Criteria as a document writes them, in plain values, and back."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from coderpath.changes.change import Plain
from coderpath.criteria import CONDITIONS, Criterion, Gate, Presumed
from coderpath.criteria.threshold import Bound
from coderpath.path import Requirement


def written(criterion: Criterion) -> dict[str, Plain]:
    """Write a criterion as `{kind: parameters}`, with the parameters that its document gives."""
    if criterion.negated:
        return {criterion.kind: written(criterion.negated)}
    if criterion.presumed:
        return {**written(criterion.presumed), "presumed": True}
    if criterion.parts():
        parts = [written(part) for part in criterion.parts()]
        count = getattr(criterion, "count", None)
        return {criterion.kind: {"count": count, "of": parts} if count else parts}
    fields = type(criterion).model_fields.items()
    given = {
        field.alias or name: plain(getattr(criterion, name))
        for name, field in fields
        if name in criterion.model_fields_set and getattr(criterion, name) is not None
    }
    return {criterion.kind: given}


def plain(value: object) -> Plain:
    """Write a parameter's value."""
    if isinstance(value, Bound):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def read_back(text: Mapping[str, Plain]) -> Criterion | None:
    """Read a criterion that `written` wrote; None where the mapping holds none.

    Raises pydantic's ValidationError for parameters that no document may give.
    """
    kind = next((key for key in text if key in CONDITIONS), None)
    if kind is None:
        return None
    criterion = _of_kind(CONDITIONS[kind], text[kind])
    return Presumed(of=(criterion,)) if text.get("presumed") else criterion


def _of_kind(kind: type[Criterion], params: Plain) -> Criterion:
    if kind.kind == "not":
        return kind.model_validate({"of": (read_back(params),)})
    if not issubclass(kind, Gate):
        return kind.model_validate(params)
    counted = isinstance(params, dict)
    values = {**params} if counted else {}
    listed = params["of"] if counted else params
    return kind.model_validate({**values, "of": tuple(map(read_back, listed))})


def grace(requirement: Requirement) -> dict[str, Plain] | None:
    """Write how long a new holder has, or None."""
    found = requirement.grace
    if found is None:
        return None
    since = {"grace_from": requirement.grace_from} if requirement.grace_from else {}
    return {f"grace_{found.unit}": found.length, **since}


def when(requirement: Requirement) -> dict[str, Plain] | None:
    """Write the condition of a requirement, or None."""
    return None if requirement.when is None else {"when": written(requirement.when)}


def given(owner: object, *keys: str) -> dict[str, Plain] | None:
    """Write those of the keys that have a value, or None when none has."""
    values = {key: getattr(owner, key) for key in keys}
    return {key: value for key, value in values.items() if value} or None
