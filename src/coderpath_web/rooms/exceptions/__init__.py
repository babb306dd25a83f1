"""Exceptions to rules of a path: granted, listed and counted, ended."""
