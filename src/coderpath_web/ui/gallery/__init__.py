"""The gallery: every component in each state, from one list."""
