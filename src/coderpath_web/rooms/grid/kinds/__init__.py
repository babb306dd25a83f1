"""The kinds of grids, one file each, in the order in which they are offered."""

from coderpath_web.rooms.grid.kinds import (
    checked,
    courses,
    credentials,
    education,
    knowledge,
    months,
    reports,
    training,
)

GRIDS = {
    kind.name: kind
    for kind in (
        credentials.KIND,
        courses.KIND,
        education.KIND,
        knowledge.KIND,
        training.KIND,
        months.KIND,
        checked.KIND,
        reports.KIND,
    )
}
"""The kinds of grids by name."""
