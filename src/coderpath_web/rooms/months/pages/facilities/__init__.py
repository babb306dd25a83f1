"""Facilities in a funnel, with its templates."""
