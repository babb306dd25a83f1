"""Who covers which patient types, and the standards that work is measured by."""
