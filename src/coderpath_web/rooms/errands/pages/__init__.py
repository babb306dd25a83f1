"""The pages of errands."""
