"""Whom a change would move: one view, for whoever proposes it and whoever confirms it."""
