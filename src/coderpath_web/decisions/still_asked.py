"""Whether a rule to which an exception was granted asks the same by the path that judges now.

An exception is granted to what a rule asks. A path that replaces another one may ask something
else under the same name, to which nobody has granted any.
"""

from collections.abc import Collection
from functools import cache

from coderpath.path import CareerPath, Requirement
from coderpath_web.decisions.models import GrantedException
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of


def still_asked(some: Collection[GrantedException], document: str) -> list[GrantedException]:
    """Give those of some exceptions that cover a rule of a path, by the name of its document."""
    read = cache(_path)
    return [
        one
        for one in some
        if one.path == document or _asks_the_same(one, read(one.path), read(document))
    ]


def _path(name: str) -> CareerPath | None:
    document = PathDocument.objects.filter(name=name).first()
    return path_of(document) if document else None


def _asks_the_same(one: GrantedException, then: CareerPath | None, now: CareerPath | None) -> bool:
    if then is None or now is None:
        return False
    was, is_now = (_asked(path, one.level, one.rule) for path in (then, now))
    return was is not None and was == is_now


def _asked(path: CareerPath, level: str, rule: str) -> object:
    """Give what a rule of a level asks; None where the level has none of the name.

    A rule without a requirement is the one where somebody comes from.
    """
    found = path.by_name.get(level)
    if found is None:
        return None
    asked: tuple[Requirement, ...] = (*path.whole_minimum(found), *found.advance)
    return next((one.criteria for one in asked if one.id == rule), tuple(found.after))
