"""One month of a coder, with its templates."""
