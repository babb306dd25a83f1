"""Who covers which patient types."""
