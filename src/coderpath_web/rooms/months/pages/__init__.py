"""The pages of months."""
