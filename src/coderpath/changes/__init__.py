"""What changed from one path to another. The order of what is listed never matters."""

from coderpath.changes.change import Change
from coderpath.changes.document import document_changes
from coderpath.changes.levels import Levels
from coderpath.path import CareerPath

__all__ = ["Change", "diff"]


def diff(old: CareerPath, new: CareerPath) -> list[Change]:
    """Give every change: of the whole path first, then level by level in the new order.

    A level only in one of the paths is one change. A requirement is told once, at the level that
    writes it, not again at the levels that inherit it.
    """
    levels = Levels(old, new)
    return [*document_changes(old, new, levels.names), *levels.changes()]
