"""Coded records on file: loaded, restated, taken back, and rolled up to coder-months."""
