"""Degrees and diplomas."""

from coderpath_web.rooms.grid.kinds.kind import one_fact

KIND = one_fact("education")
