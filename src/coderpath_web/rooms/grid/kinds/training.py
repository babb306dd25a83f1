"""Training in a patient type, as it begins; proficiency follows on each coder's own record."""

from coderpath_web.rooms.grid.kinds.kind import one_fact

KIND = one_fact("training", "type", "begun", title="Training begun")
