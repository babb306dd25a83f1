"""How long things are kept: settled by a named person, held for a reason, and erased in time."""
