"""Who can code what: a shape and a word for every cell."""

from typing import NamedTuple


class Cover(NamedTuple):
    """How one coder stands to one patient type."""

    key: str
    status: str
    word: str


COVERS = {
    cover.key: cover
    for cover in (
        Cover("proficient", "met", "proficient"),
        Cover("training", "begun", "in training"),
        Cover("none", "not_asked", "none"),
    )
}
