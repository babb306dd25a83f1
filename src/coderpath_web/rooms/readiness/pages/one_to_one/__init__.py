"""The sheet for a talk of two, with its templates."""
