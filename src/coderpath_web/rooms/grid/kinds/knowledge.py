"""Knowledge that several have shown, by a course or a demonstration."""

from coderpath_web.rooms.grid.kinds.kind import one_fact

KIND = one_fact("knowledge")
