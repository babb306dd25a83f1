"""Certificates: which, awarded on which day, valid until when."""

from coderpath_web.rooms.grid.kinds.kind import one_fact

KIND = one_fact("credentials")
