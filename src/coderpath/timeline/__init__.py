"""A path as bits and gates, and the sweep that finds every day on which a bit changes."""
