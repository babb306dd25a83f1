"""Proposals: what one person asks for, and a second one confirms or declines."""
