"""A course that several have taken."""

from coderpath_web.rooms.grid.kinds.kind import one_fact

KIND = one_fact("courses")
