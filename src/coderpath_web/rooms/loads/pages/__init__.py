"""The pages of loads of coded records."""
