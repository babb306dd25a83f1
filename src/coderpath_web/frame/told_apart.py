"""People of one name beside each other: each then has the id beside the name."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def told_apart(people: Iterable[tuple[Key, str, str]]) -> Mapping[Key, str]:
    """Give what each is called, of key, name and id; whoever comes again is called as before."""
    each = {key: (name, code) for key, name, code in people}
    called = Counter(name for name, _ in each.values())
    return {
        key: f"{name} ({code})" if called[name] > 1 else name for key, (name, code) in each.items()
    }
