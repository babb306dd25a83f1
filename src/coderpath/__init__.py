"""Coderpath judges coding careers: dated facts against a written career path, in three answers."""

__version__ = "0.1.0"
