"""How a productivity standard comes about: its units, and the classes that have their own."""
