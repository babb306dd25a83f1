"""A coder's months, with their templates."""
