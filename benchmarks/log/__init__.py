"""How many bytes a recorded fact costs in the log of the database, of two checkouts if asked."""
