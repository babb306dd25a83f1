"""Productivity standards: what work is measured by, how each was set, and setting another."""
