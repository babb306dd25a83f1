"""Imports, from upload to undo."""
