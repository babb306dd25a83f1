"""Pages, by reader."""
