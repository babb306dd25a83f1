"""What a criterion is about, to find which of several became which."""

from coderpath.changes.meaning.compare import bare
from coderpath.criteria import Criterion, Gate

ABOUT = ("of", "any_of", "level", "in_", "types", "method", "subject")


def is_of_a_kind(old: Criterion, new: Criterion) -> bool:
    """Tell whether two criteria are of one kind; all gates are of one."""
    before, after = bare(old), bare(new)
    if isinstance(before, Gate):
        return isinstance(after, Gate)
    return type(before) is type(after)


def is_alike(old: Criterion, new: Criterion) -> bool:
    """Tell whether two criteria are of one kind and about the same."""
    return is_of_a_kind(old, new) and _about(bare(old)) == _about(bare(new))


def _about(criterion: Criterion) -> list[object]:
    if isinstance(criterion, Gate):
        return []
    values = [getattr(criterion, name, None) for name in ABOUT]
    return [frozenset(value) if isinstance(value, tuple) else value for value in values]
