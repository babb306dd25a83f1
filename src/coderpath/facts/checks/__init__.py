"""Checks between the rows of a department: one file a rule, each gives findings and no more."""
