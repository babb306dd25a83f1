"""The pages of keeping."""
