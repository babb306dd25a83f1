"""Which kind of record is complete, and from when."""

from coderpath_web.rooms.grid.kinds.kind import one_fact

KIND = one_fact("checked", title="What is checked")
